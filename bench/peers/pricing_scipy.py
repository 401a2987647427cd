"""List prices of n logit products by SciPy; reads the instances of `pricing_nlopt --instances` from stdin."""
import sys
import time

import numpy as np
from scipy.optimize import minimize

rows = sys.stdin.read().split("\n")
at = 0
while at < len(rows) and rows[at].strip():
    n, best = rows[at].split()
    n, best = int(n), float(best)
    a, b, c = np.array([[float(x) for x in row.split()] for row in rows[at + 1 : at + 1 + n]]).T
    at += 1 + n

    def loss(p):
        e = np.exp(a - b * p)
        q = e / (1.0 + e.sum())
        r = ((p - c) * q).sum()
        return -r, -q * (1.0 - b * (p - c - r))

    for method in ["L-BFGS-B"] + (["SLSQP"] if n <= 100 else []):
        times = []
        for _ in range(5 if n <= 100 else 3):
            start = time.process_time()
            found = minimize(loss, c + 1.0 / b, jac=True, method=method, bounds=list(zip(c, c + 400.0)))
            times.append(time.process_time() - start)
        print(f"{'SciPy ' + method:22s} n {n:6d}  {1e6 * min(times):12.2f} us  gap {max(0.0, (best + found.fun) / best):.1e}")
