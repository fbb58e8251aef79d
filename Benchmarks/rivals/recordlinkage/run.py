"""Record Linkage Toolkit, as its FEBRL examples go: blocks, string similarities by Jaro-Winkler,
exact codes; without labels the ECM classifier on similarities cut at 0.85, with labels logistic
regression on the similarities. Pairs that it calls matches are joined: connected components, or
its one-to-one linking where sources hold no entity twice.
"""
import math
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

import pandas as pd  # noqa: E402
import recordlinkage  # noqa: E402
from contract import Job, components, one_to_one  # noqa: E402

STRINGS = {"given_name", "family_name", "full_name", "company", "street", "town", "text", "email",
           "website"}


def frame(job):
    """The records with a column for every blocking key."""
    columns = {c: [record[c] for record in job.records] for c in job.columns}
    for key in {k for keys in job.blocking for k in keys} - set(job.columns):
        columns[key] = [job.key(place, key) for place in range(len(job.ids))]
    return pd.DataFrame(columns, dtype=object)


def comparer(job):
    compare = recordlinkage.Compare()
    for column, role in job.columns.items():
        if role in STRINGS:
            compare.string(column, column, method="jarowinkler", label=column)
        elif role in ("birth_date", "phone", "identifier"):
            compare.string(column, column, method="levenshtein", label=column)
        else:
            compare.exact(column, column, label=column)
    return compare


def main():
    job = Job()
    data = frame(job)
    indexer = recordlinkage.Index()
    for keys in job.blocking:
        indexer.block(keys, keys)
    if job.is_link:
        first = [s == job.source_names[0] for s in job.sources]
        left, right = data[first], data[[not f for f in first]]
        pairs = indexer.index(left, right)
        features = comparer(job).compute(pairs, left, right)
    else:
        pairs = indexer.index(data)
        features = comparer(job).compute(pairs, data)
    if job.mode == "labelled":
        classifier = learnt(job, data)
    else:
        classifier = recordlinkage.ECMClassifier(binarize=0.85)
        classifier.fit(features)
    probabilities = classifier.prob(features)
    scored = [(left, right, p) for (left, right), p in zip(features.index, probabilities)]
    found = set(classifier.predict(features))
    matches = [pair for pair in scored if pair[:2] in found]
    if job.is_link:
        job.write_groups(one_to_one(matches))
    else:
        job.write_clusters(components(len(job.ids), [pair[:2] for pair in matches]))
    # A level that no match (or no other pair) has makes ECM's probabilities no numbers.
    job.write_scores([pair for pair in scored if math.isfinite(pair[2])])


def learnt(job, data):
    """Logistic regression on the labelled pairs."""
    pairs = pd.MultiIndex.from_tuples([(left, right) for left, right, _ in job.labels])
    labels = [label for _, _, label in job.labels]
    judged = comparer(job).compute(pairs, data, data)
    matches = judged.index[[label == 1 for label in labels]]
    classifier = recordlinkage.LogisticRegressionClassifier()
    classifier.fit(judged, matches)
    return classifier


if __name__ == "__main__":
    main()
