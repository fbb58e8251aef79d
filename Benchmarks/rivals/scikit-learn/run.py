"""scikit-learn on tables of numbers, with the memory layout and precision that ours is given.

run.py --learner logistic_regression --numbers N.f64 --targets T.f64 --columns C --solver NAME
run.py --learner k_means --numbers N.f64 --columns C --clusters K
       … --threads N --repeats R

Logistic regression with C = 1 and no intercept, by both solvers that its documentation names for
many rows and few columns; k-means (Lloyd) from the first rows as centres until no row changes.
Prints one JSON object with wall and CPU seconds of every repeat, and the answer.
"""
import argparse
import json
import time

import numpy as np
from sklearn.cluster import KMeans
from sklearn.linear_model import LogisticRegression
from threadpoolctl import threadpool_limits


def main():
    parser = argparse.ArgumentParser()
    for name in ("learner", "numbers"):
        parser.add_argument(f"--{name}", required=True)
    for name in ("targets", "solver"):
        parser.add_argument(f"--{name}", default="")
    for name in ("columns", "threads", "repeats"):
        parser.add_argument(f"--{name}", type=int, required=True)
    parser.add_argument("--clusters", type=int, default=0)
    options = parser.parse_args()
    numbers = np.fromfile(options.numbers).reshape(-1, options.columns)
    learn = logistic_regression if options.learner == "logistic_regression" else k_means
    fit, answer = learn(options, numbers)
    seconds, cpu_seconds = [], []
    with threadpool_limits(limits=options.threads):
        for _ in range(options.repeats):
            start, cpu_start = time.perf_counter(), time.process_time()
            model = fit()
            seconds.append(time.perf_counter() - start)
            cpu_seconds.append(time.process_time() - cpu_start)
    print(json.dumps({"seconds": seconds, "cpu_seconds": cpu_seconds, "count": len(numbers),
                      "answer": answer(model)}))


def logistic_regression(options, numbers):
    targets = np.fromfile(options.targets)

    def fit():
        return LogisticRegression(
            C=1.0, fit_intercept=False, solver=options.solver, max_iter=1000).fit(
                numbers, targets)

    def answer(model):
        weights = model.coef_[0]
        odds = numbers @ weights
        loss = np.logaddexp(0, odds).sum() - targets @ odds + 0.5 * weights @ weights
        slope = np.abs(numbers.T @ (1 / (1 + np.exp(-odds)) - targets) + weights).max()
        return f"penalised loss {loss:.6f}, largest slope {slope:.1e}"

    return fit, answer


def k_means(options, numbers):
    def fit():
        return KMeans(
            n_clusters=options.clusters, init=numbers[:options.clusters], n_init=1, tol=0,
            max_iter=1000, algorithm="lloyd").fit(numbers)

    return fit, lambda model: (
        f"sum of squares {model.inertia_:.3f} after {model.n_iter_} rounds")


if __name__ == "__main__":
    main()
