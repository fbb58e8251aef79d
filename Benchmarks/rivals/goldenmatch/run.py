"""GoldenMatch in three variants: `zero` is `dedupe_df` without a configuration, as its
documentation begins; `probabilistic` its automatic Fellegi-Sunter configuration, which it
recommends for records without a strong key; `configured` a Fellegi-Sunter matchkey with a scorer
for each column by what it holds, and one blocking pass for every rule.

Linked sources are deduplicated together and only links across sources are kept, best first, since
its match mode gives no clusters. It learns nothing from labels.
"""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

import goldenmatch  # noqa: E402
import pyarrow as pa  # noqa: E402
from contract import Job, one_to_one  # noqa: E402

SCORERS = {"given_name": "jaro_winkler", "family_name": "jaro_winkler", "company": "token_sort",
           "street": "token_sort", "town": "jaro_winkler", "text": "token_sort",
           "birth_date": "levenshtein", "phone": "levenshtein", "identifier": "levenshtein",
           "postcode": "levenshtein", "email": "levenshtein", "website": "levenshtein",
           "full_name": "token_sort"}


def configured(job):
    """One probabilistic matchkey over all columns, and a pass for every blocking rule."""
    from goldenmatch.config.schemas import (
        BlockingConfig, BlockingKeyConfig, GoldenMatchConfig, MatchkeyConfig, MatchkeyField)
    fields = [MatchkeyField(field=column, scorer=SCORERS.get(role, "exact"),
                            levels=3 if role in SCORERS else 2)
              for column, role in job.columns.items()]
    passes = [BlockingKeyConfig(fields=[key.replace(":", "_") for key in keys])
              for keys in job.blocking]
    return GoldenMatchConfig(
        matchkeys=[MatchkeyConfig(name="all", type="probabilistic", fields=fields)],
        blocking=BlockingConfig(strategy="multi_pass", keys=passes[:1], passes=passes))


def main():
    job = Job()
    columns = {c: pa.array([r[c] for r in job.records], pa.string()) for c in job.columns}
    config = None
    if job.variant == "configured":
        config = configured(job)
        for key in {k for keys in job.blocking for k in keys if ":" in k}:
            values = [job.key(place, key) for place in range(len(job.ids))]
            columns[key.replace(":", "_")] = pa.array(values, pa.string())
    data = pa.table(columns)
    if job.variant == "probabilistic":
        from goldenmatch.core.autoconfig import auto_configure_probabilistic_df
        config = auto_configure_probabilistic_df(data)
    result = goldenmatch.dedupe_df(data, config=config, allow_red_config=True)
    if job.is_link:
        across = [pair for pair in result.scored_pairs
                  if job.sources[pair[0]] != job.sources[pair[1]]]
        job.write_groups(one_to_one(across))
    else:
        job.write_groups([cluster["members"] for cluster in result.clusters.values()])


if __name__ == "__main__":
    main()
