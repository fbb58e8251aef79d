"""RapidFuzz: pairs of strings by `cpdist`, its way to compare many given pairs.

run.py --values V.txt --pairs P.u32 --kernel NAME --threads N --repeats R: prints one JSON object
with wall and CPU seconds of every repeat and the sum of all results.
"""
import argparse
import json
import time

import numpy as np
from rapidfuzz.distance import OSA, JaroWinkler, Levenshtein
from rapidfuzz.process import cpdist

KERNELS = {"jaro_winkler": JaroWinkler.similarity, "levenshtein": Levenshtein.distance,
           "osa": OSA.distance}


def main():
    parser = argparse.ArgumentParser()
    for name in ("values", "pairs", "kernel"):
        parser.add_argument(f"--{name}", required=True)
    for name in ("threads", "repeats"):
        parser.add_argument(f"--{name}", type=int, required=True)
    options = parser.parse_args()
    with open(options.values, encoding="utf-8") as file:
        values = file.read().splitlines()
    codes = np.fromfile(options.pairs, dtype=np.uint32)
    left, right = np.split(codes, 2)
    left, right = [values[code] for code in left], [values[code] for code in right]
    scorer = KERNELS[options.kernel]
    seconds, cpu_seconds = [], []
    for _ in range(options.repeats):
        start, cpu_start = time.perf_counter(), time.process_time()
        results = cpdist(left, right, scorer=scorer, workers=options.threads, dtype=np.float64)
        seconds.append(time.perf_counter() - start)
        cpu_seconds.append(time.process_time() - cpu_start)
    print(json.dumps({"seconds": seconds, "cpu_seconds": cpu_seconds, "count": len(left),
                      "answer": f"sum {float(results.sum()):.3f}"}))


if __name__ == "__main__":
    main()
