# SPDX-License-Identifier: BSL-1.0
"""NSGA-II of DEAP on the functions of functions.hpp: median CPU seconds and hypervolume of 11 seeds.

python3 deap_runs.py [SEEDS]
"""
import array
import math
import random
import statistics
import sys
import time

from deap import base, creator, tools
from deap.tools._hypervolume import hv


def tail(x):
    return sum(x[1:]) / (len(x) - 1)


def zdt1(x):
    g = 1 + 9 * tail(x)
    return x[0], g * (1 - math.sqrt(x[0] / g))


def zdt2(x):
    g = 1 + 9 * tail(x)
    return x[0], g * (1 - (x[0] / g) ** 2)


def zdt3(x):
    g = 1 + 9 * tail(x)
    return x[0], g * (1 - math.sqrt(x[0] / g) - x[0] / g * math.sin(10 * math.pi * x[0]))


def zdt4(x):
    g = 1 + 10 * (len(x) - 1) + sum(v * v - 10 * math.cos(4 * math.pi * v) for v in x[1:])
    return x[0], g * (1 - math.sqrt(x[0] / g))


def zdt6(x):
    g = 1 + 9 * tail(x) ** 0.25
    f = 1 - math.exp(-4 * x[0]) * math.sin(6 * math.pi * x[0]) ** 6
    return f, g * (1 - (f / g) ** 2)


def dtlz2(x):
    g = 1 + sum((v - 0.5) ** 2 for v in x[2:])
    a, b = x[0] * math.pi / 2, x[1] * math.pi / 2
    return g * math.cos(a) * math.cos(b), g * math.cos(a) * math.sin(b), g * math.sin(a)


def dtlz1(x):
    g = 5 + sum((v - 0.5) ** 2 - math.cos(20 * math.pi * (v - 0.5)) for v in x[2:])
    g = 0.5 * (1 + 100 * g)
    return g * x[0] * x[1], g * x[0] * (1 - x[1]), g * (1 - x[0])


def run(function, objectives, low, high, seed):
    """The recipe of examples/ga/nsga2.py."""
    random.seed(seed)
    if hasattr(creator, "Fit"):
        del creator.Fit, creator.Genome
    creator.create("Fit", base.Fitness, weights=(-1.0,) * objectives)
    creator.create("Genome", array.array, typecode="d", fitness=creator.Fit)
    genes = len(low)
    start = time.process_time()
    population = [creator.Genome(random.uniform(a, b) for a, b in zip(low, high)) for _ in range(100)]
    for x in population:
        x.fitness.values = function(x)
    population = tools.selNSGA2(population, 100)
    for _ in range(250):
        children = [creator.Genome(x) for x in tools.selTournamentDCD(population, 100)]
        for a, b in zip(children[::2], children[1::2]):
            if random.random() <= 0.9:
                tools.cxSimulatedBinaryBounded(a, b, 20.0, low, high)
            for x in (a, b):
                tools.mutPolynomialBounded(x, 20.0, low, high, 1.0 / genes)
                x.fitness.values = function(x)
        # selTournamentDCD copies by reference above: the children are new genomes
        population = tools.selNSGA2(population + children, 100)
    seconds = time.process_time() - start
    return seconds, [x.fitness.values for x in population]


def main():
    seeds = int(sys.argv[1]) if len(sys.argv) > 1 else 11
    print(f"DEAP, NSGA-II 100 x 250, medians of {seeds} seeds: CPU s, hypervolume")
    unit = lambda d: ([0.0] * d, [1.0] * d)
    wide = ([0.0] + [-5.0] * 9, [1.0] + [5.0] * 9)
    for name, f, objectives, bounds, corner in (
        ("ZDT1", zdt1, 2, unit(30), 1.1), ("ZDT2", zdt2, 2, unit(30), 1.1), ("ZDT3", zdt3, 2, unit(30), 1.1),
        ("ZDT4", zdt4, 2, wide, 1.1), ("ZDT6", zdt6, 2, unit(10), 1.1),
        ("DTLZ2", dtlz2, 3, unit(12), 1.1), ("DTLZ1", dtlz1, 3, unit(7), 0.55),
    ):
        runs = [run(f, objectives, *bounds, seed) for seed in range(1, seeds + 1)]
        inside = lambda points: [p for p in points if all(v < corner for v in p)]
        volumes = [hv.hypervolume(inside(points), [corner] * objectives) if inside(points) else 0.0 for _, points in runs]
        print(f"{name:6} {statistics.median(t for t, _ in runs):10.3f} {statistics.median(volumes):10.5f}", flush=True)


main()
