"""dedupe, as its examples go: a variable for every column by what it holds, missing values marked,
training on the given labelled pairs, clusters at its default threshold of 0.5; linked sources
without duplicates by its one-to-one join. It has no mode without labels.
"""
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

import dedupe  # noqa: E402
import numpy  # noqa: E402
from contract import Job  # noqa: E402
from dedupe import variables  # noqa: E402


def variable(column, role):
    if role in ("category", "initial"):
        return variables.Exact(column, has_missing=True)
    if role in ("code", "street_number", "unit", "postcode", "identifier", "phone", "birth_date",
                "website"):
        return variables.ShortString(column, has_missing=True)
    if role == "text":
        return variables.Text(column, has_missing=True)
    if role == "number":
        return variables.Price(column, has_missing=True)
    return variables.String(column, has_missing=True)


def value(text, role):
    if text is None or role != "number":
        return text
    return float(text) if float(text) > 0 else None


def main():
    job = Job()
    random.seed(1)
    numpy.random.seed(1)
    data = [{c: value(record[c], r) for c, r in job.columns.items()} for record in job.records]
    fields = [variable(c, r) for c, r in job.columns.items()]
    pairs = {"match": [], "distinct": []}
    for left, right, label in job.labels:
        if job.is_link and job.sources[left] != job.source_names[0]:
            left, right = right, left
        pairs["match" if label else "distinct"].append((data[left], data[right]))
    if job.is_link:
        sides = [{p: data[p] for p, s in enumerate(job.sources) if s == name}
                 for name in job.source_names]
        linker = dedupe.RecordLink(fields, num_cores=2)
        linker.prepare_training(*sides)
        linker.mark_pairs(pairs)
        linker.train()
        found = linker.join(*sides, threshold=0.5, constraint="one-to-one")
        job.write_groups([list(group) for group, _ in found])
    else:
        deduper = dedupe.Dedupe(fields, num_cores=2)
        everyone = dict(enumerate(data))
        deduper.prepare_training(everyone)
        deduper.mark_pairs(pairs)
        deduper.train()
        job.write_groups([list(group) for group, _ in deduper.partition(everyone, threshold=0.5)])


if __name__ == "__main__":
    main()
