"""Draws pairs to label for a set: label.py --set NAME --records R.csv --truth T.csv --out L.csv
[--count 300] [--seed 1].

Half of the pairs are drawn at random from those that two or more rules of `sets.json` bring
together, half from the other pairs that a rule or an equal value of any column does: likely and
doubtful pairs in equal parts, as when people label, without looking at the truth or at any tool's
scores; at most half of what there is, so that small sets are not labelled whole. Every tool gets
the same ones.
"""
import argparse
import csv
import random
from itertools import combinations

from contract import Job

BLOCK_MAX = 1000
VALUE_MAX = 50


def rule_counts(job):
    """How many rules bring each pair of places together, 0 for pairs that only have an equal value
    in some column; larger blocks are left out."""
    counts = {}
    singles = [[column] for column in job.columns]
    for weight, rules in ((0, singles), (1, job.blocking)):
        for keys in rules:
            for members in blocks(job, keys, BLOCK_MAX if weight else VALUE_MAX):
                for pair in combinations(members, 2):
                    if not job.is_link or job.sources[pair[0]] != job.sources[pair[1]]:
                        counts[pair] = counts.get(pair, 0) + weight
    return counts


def blocks(job, keys, largest):
    """The records that share the keys, block by block."""
    members = {}
    for place in range(len(job.ids)):
        values = tuple(job.key(place, key) for key in keys)
        if None not in values:
            members.setdefault(values, []).append(place)
    return [block for block in members.values() if len(block) <= largest]


def true_pairs(path):
    """A function that tells whether two identifiers are one entity; None where it is unknown."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    if "left" in rows[0]:
        pairs = {frozenset((row["left"], row["right"])) for row in rows}
        return lambda left, right: frozenset((left, right)) in pairs
    entity = {row["id"]: row["cluster"] for row in rows}
    return lambda left, right: (
        entity[left] == entity[right] if left in entity and right in entity else None)


def main():
    parser = argparse.ArgumentParser()
    for name in ("set", "records", "truth", "out"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    job = Job(["--set", options.set, "--records", options.records, "--mode", "unlabelled",
               "--clusters", "-"])
    is_match = true_pairs(options.truth)
    generator = random.Random(options.seed)
    strata = {True: [], False: []}
    for pair, count in sorted(rule_counts(job).items()):
        label = is_match(job.ids[pair[0]], job.ids[pair[1]])
        if label is not None:
            strata[count > 1].append((job.ids[pair[0]], job.ids[pair[1]], int(label)))
    likely = generator.sample(strata[True], min(options.count // 2, len(strata[True]) // 2))
    rest = options.count - len(likely)
    chosen = likely + generator.sample(strata[False], min(rest, len(strata[False]) // 2))
    generator.shuffle(chosen)
    with open(options.out, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["left", "right", "label"])
        writer.writerows(chosen)


if __name__ == "__main__":
    main()
