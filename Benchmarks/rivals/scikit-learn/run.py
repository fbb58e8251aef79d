"""scikit-learn: logistic regression with C = 1 and no intercept on a table of numbers, by both
solvers that its documentation names for many rows and few columns.

run.py --numbers N.f64 --targets T.f64 --columns C --solver NAME --threads N --repeats R: prints
one JSON object with wall and CPU seconds of every repeat and the penalised loss that was reached.
"""
import argparse
import json
import time

import numpy as np
from sklearn.linear_model import LogisticRegression
from threadpoolctl import threadpool_limits


def main():
    parser = argparse.ArgumentParser()
    for name in ("numbers", "targets", "solver"):
        parser.add_argument(f"--{name}", required=True)
    for name in ("columns", "threads", "repeats"):
        parser.add_argument(f"--{name}", type=int, required=True)
    options = parser.parse_args()
    numbers = np.fromfile(options.numbers).reshape(-1, options.columns)
    targets = np.fromfile(options.targets)
    seconds, cpu_seconds = [], []
    with threadpool_limits(limits=options.threads):
        for _ in range(options.repeats):
            model = LogisticRegression(
                C=1.0, fit_intercept=False, solver=options.solver, max_iter=1000)
            start, cpu_start = time.perf_counter(), time.process_time()
            model.fit(numbers, targets)
            seconds.append(time.perf_counter() - start)
            cpu_seconds.append(time.process_time() - cpu_start)
    weights = model.coef_[0]
    odds = numbers @ weights
    loss = np.logaddexp(0, odds).sum() - targets @ odds + 0.5 * weights @ weights
    slope = np.abs(numbers.T @ (1 / (1 + np.exp(-odds)) - targets) + weights).max()
    print(json.dumps({"seconds": seconds, "cpu_seconds": cpu_seconds, "count": len(targets),
                      "answer": f"penalised loss {loss:.6f}, largest slope {slope:.1e}"}))


if __name__ == "__main__":
    main()
