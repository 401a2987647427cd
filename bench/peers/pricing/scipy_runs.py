# SPDX-License-Identifier: BSL-1.0
"""The same prices by SciPy and NumPy; reads the folder that `nlopt --instances FOLDER` wrote."""
import sys
import time

import numpy as np
from scipy.optimize import Bounds, brute, differential_evolution, direct, dual_annealing, minimize, shgo
from scipy.stats import norm

folder = sys.argv[1]


def sections():
    rows = iter(open(f"{folder}/instances.txt").read().splitlines())
    for row in rows:
        kind, n, best = row.split()
        yield kind, float(best), np.array([[float(x) for x in next(rows).split()] for _ in range(int(n))])


def report(task, name, rounds, best, work):
    times = []
    for _ in range(rounds):
        start = time.process_time()
        reached = work()
        times.append(time.process_time() - start)
    gap = (best - reached) / best
    print(f"{task:22s} {name:18s} {1e6 * min(times):12.2f} us  gap {max(0.0, gap):.1e}", flush=True)


def local(task, best, loss, c, b, methods, rounds):
    box = list(zip(c, c + 400.0))
    for method in methods:
        report(task, "SciPy " + method, rounds, best,
               lambda: -minimize(loss, c + 1.0 / b, jac=True, method=method, bounds=box).fun)


def price_list(best, rows):
    a, b, c = rows.T
    n = len(a)

    def loss(p):
        e = np.exp(a - b * p)
        q = e / (1.0 + e.sum())
        r = ((p - c) * q).sum()
        return -r, -q * (1.0 - b * (p - c - r))

    local(f"list of {n}", best, loss, c, b, ["L-BFGS-B"] + (["SLSQP"] if n <= 100 else []), 5 if n <= 10 else 3)


def nested(best, rows):
    a, b, c, g = rows.T
    nest = np.repeat([0, 1, 2], 10)

    def loss(p):
        e = np.exp(a - b * p)
        v = np.bincount(nest, e)
        s = e / v[nest]
        w = v ** g[::10]
        markup = np.bincount(nest, s * (p - c))
        r = (w * markup).sum() / (1.0 + w.sum())
        q = w[nest] / (1.0 + w.sum()) * s
        return -r, -q * (1.0 - b * (p - c - markup[nest]) - g * b * (markup[nest] - r))

    local("3 nests of 10", best, loss, c, b, ["L-BFGS-B", "SLSQP"], 5)


def parking(best, rows):
    a, b, d, e = rows.T

    def loss(p):
        x = np.exp(a - b * p[0])
        y = np.exp(d - e * p[1])
        return -((p[0] * x + p[1] * y) / (1.0 + x + y)).sum()

    task, box = "parking, 2 prices", [(0.0, 1.0), (0.0, 1.0)]
    report(task, "SciPy L-BFGS-B", 5, best, lambda: -minimize(loss, [0.5, 0.5], method="L-BFGS-B", bounds=box).fun)
    report(task, "SciPy direct", 3, best, lambda: -direct(loss, Bounds([0, 0], [1, 1])).fun)
    report(task, "SciPy shgo", 3, best, lambda: -shgo(loss, box).fun)
    report(task, "SciPy diff. evol.", 3, best, lambda: -differential_evolution(loss, box, seed=1).fun)
    report(task, "SciPy annealing", 1, best, lambda: -dual_annealing(loss, box, seed=1).fun)
    report(task, "SciPy brute 201^2", 1, best, lambda: -brute(loss, box, Ns=201, full_output=True)[1])


def sample(best, _):
    values = np.fromfile(f"{folder}/sample.f64")

    def scan():
        v = np.sort(values)[::-1]
        return ((v - 5.0) * np.arange(1, len(v) + 1)).max()

    report("10^6 reservations", "NumPy sort, scan", 5, best, scan)


def calendar(best, rows):
    cells, step = 600, 0.25

    def programme():
        value = np.zeros(cells + 1)
        x = step * np.arange(cells + 1)
        for j, (fare, mean, sd) in enumerate(rows):
            z = (x - mean) / sd
            loss = sd * (norm.pdf(z) - z * norm.sf(z))  # E (D - x)^+
            tails = (loss[:-1] - loss[1:]) / step
            marginal = np.diff(value)
            first = 0 if j == 0 else int((marginal > fare * step).sum())
            gain = fare * step - marginal[first:]
            value[first + 1:] += np.array([np.dot(gain[:k][::-1], tails[:k]) for k in range(1, len(gain) + 1)])
        return value[-1]

    report("4 classes, 150 hours", "NumPy programme", 5, best, programme)


work = {"list": price_list, "nested": nested, "parking": parking, "sample": sample, "calendar": calendar}
for kind, best, rows in sections():
    work[kind](best, rows)
