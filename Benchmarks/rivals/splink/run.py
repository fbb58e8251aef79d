"""Splink on DuckDB, as its tutorial goes: comparisons from the library by what a column holds,
term frequencies on names and towns, a prior from deterministic rules, u by random sampling, m by
expectation-maximisation over two or three blockings, connected components at the threshold.

The variant is the threshold: 0.95 is what the tutorial clusters with, 0.5 what a calibrated
probability would suggest. Linked sources without duplicates are matched one to one, best first: its
own single best links give the same at a cost of 5 GB for 10,000 records.
With labels, m is estimated from the labelled matches, as `estimate_m_from_pairwise_labels` does.
"""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

import duckdb  # noqa: E402
import pyarrow as pa  # noqa: E402
import splink.comparison_library as cl  # noqa: E402
from contract import Job, one_to_one  # noqa: E402
from splink import DuckDBAPI, Linker, SettingsCreator, block_on  # noqa: E402


def comparison(column, role):
    """What the documentation recommends for such a column."""
    if role in ("given_name", "family_name", "full_name"):
        return cl.NameComparison(column).configure(term_frequency_adjustments=True)
    if role == "birth_date":
        return cl.DateOfBirthComparison(column, input_is_string=True)
    if role == "email":
        return cl.EmailComparison(column)
    if role == "town":
        return cl.JaroWinklerAtThresholds(column, [0.9]).configure(
            term_frequency_adjustments=True)
    if role == "company":
        return cl.JaroWinklerAtThresholds(column, [0.95, 0.88, 0.7]).configure(
            term_frequency_adjustments=True)
    if role == "text":
        return cl.ArrayIntersectAtSizes(column, [8, 5, 3, 2, 1])
    if role in ("street", "address"):
        return cl.JaroWinklerAtThresholds(column, [0.95, 0.88, 0.7])
    if role in ("phone", "identifier", "postcode", "website"):
        return cl.LevenshteinAtThresholds(column, [1, 2])
    if role in ("code", "street_number", "unit"):
        return cl.LevenshteinAtThresholds(column, [1])
    return cl.ExactMatch(column)


def compared(job):
    """The columns to compare: number and name of a street as one, since what goes together should
    not count twice."""
    columns = dict(job.columns)
    number = next((c for c, r in columns.items() if r == "street_number"), None)
    street = next((c for c, r in columns.items() if r == "street"), None)
    if number and street:
        columns = {c: r for c, r in columns.items() if r not in ("street_number", "unit")}
        columns[street] = "address"
    return columns, number


def values(job, place, column, role, number):
    value = job.records[place][column]
    if role == "text" and value:
        return sorted(set(value.split()))
    if role == "address" and number and value:
        return f"{job.records[place][number] or ''} {value}"
    return value


def compared_name(column, role):
    """Columns whose compared form is not the one that blocks have get a name of their own."""
    return f"{column}_compared" if role in ("text", "address") else column


def column_name(key):
    return key.replace(":", "_")


def block(keys):
    return block_on(*[column_name(key) for key in keys])


def table(job, places):
    """The records as an Arrow table: columns to compare, and one for every blocking key."""
    rules = job.blocking + job.deterministic + job.training
    keys = {key for rule in rules for key in rule}
    roles, number = compared(job)
    columns = {"unique_id": pa.array(places, pa.int64())}
    if job.is_link:
        columns["source_dataset"] = [job.sources[p] for p in places]
    for column, role in roles.items():
        kind = pa.list_(pa.string()) if role == "text" else pa.string()
        columns[compared_name(column, role)] = pa.array(
            [values(job, p, column, role, number) for p in places], kind)
    for key in keys:
        columns[column_name(key)] = pa.array([job.key(p, key) for p in places], pa.string())
    return pa.table(columns)


def main():
    job = Job()
    threshold = float(job.variant or "0.95")
    api = DuckDBAPI()
    if job.is_link:
        inputs = [api.register(
            table(job, [p for p, s in enumerate(job.sources) if s == name]),
            dataset_display_name=name) for name in job.source_names]
    else:
        inputs = api.register(table(job, range(len(job.ids))), dataset_display_name="records")
    settings = SettingsCreator(
        link_type="link_only" if job.is_link else "dedupe_only",
        comparisons=[comparison(compared_name(c, r), r) for c, r in compared(job)[0].items()],
        blocking_rules_to_generate_predictions=[block(keys) for keys in job.blocking])
    linker = Linker(inputs, settings)
    linker.training.estimate_probability_two_random_records_match(
        [block(keys) for keys in job.deterministic], recall=0.7)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for keys in job.training:
        linker.training.estimate_parameters_using_expectation_maximisation(
            block(keys), fix_u_probabilities=True)
    if job.mode == "labelled":
        estimate_from_labels(job, api, linker)
    predictions = linker.inference.predict(threshold_match_probability=0.001)
    found = predictions.as_dict()
    scored = list(zip(found["unique_id_l"], found["unique_id_r"], found["match_probability"]))
    if job.is_link:
        job.write_groups(one_to_one([pair for pair in scored if pair[2] >= threshold]))
    else:
        clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(
            predictions, threshold_match_probability=threshold).as_dict()
        cluster_of = [None] * len(job.ids)
        for place, cluster in zip(clusters["unique_id"], clusters["cluster_id"]):
            cluster_of[place] = cluster
        job.write_clusters(cluster_of)
    job.write_scores(scored)


def estimate_from_labels(job, api, linker):
    matches = [(left, right) for left, right, label in job.labels if label]
    columns = {
        "unique_id_l": pa.array([left for left, _ in matches], pa.int64()),
        "unique_id_r": pa.array([right for _, right in matches], pa.int64())}
    if job.is_link:
        columns["source_dataset_l"] = [job.sources[left] for left, _ in matches]
        columns["source_dataset_r"] = [job.sources[right] for _, right in matches]
    labels = api.register(pa.table(columns), table_name="labels")
    linker.training.estimate_m_from_pairwise_labels(labels)


if __name__ == "__main__":
    print("duckdb", duckdb.__version__, file=sys.stderr)
    main()
