"""custmatch by its command line: a configuration that maps the columns, further columns as its
documented extra fields, the given labelled pairs. It has no mode without labels. Its blocking
finds its own keys for people; where the records are none, the keys of `sets.json` are added.
"""
import csv
import json
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from contract import Job  # noqa: E402

STANDARD = {"given_name": "first_name", "family_name": "last_name", "initial": "middle_initial",
            "birth_date": "date_of_birth", "street_number": "addr_number", "unit": "addr_unit",
            "email": "email", "phone": "phone"}
COMPARES = {"category": "exact", "code": "edit", "postcode": "edit", "identifier": "edit",
            "number": "edit"}


def main():
    job = Job()
    # A street without its number beside it is a whole address, which custmatch splits.
    is_split = "street_number" in job.columns.values()
    standard = {**STANDARD, "street": "addr_street" if is_split else "address"}
    mapping = {"record_id": "record_id"}
    extra = []
    for column, role in job.columns.items():
        if role in standard and standard[role] not in mapping:
            mapping[standard[role]] = column
        else:
            mapping[column] = column
            extra.append({"name": column, "compare": COMPARES.get(role, "similarity")})
    if "first_name" not in mapping:
        # It wants a first name: the column that tells most stands for it.
        main_column = next(iter(job.columns))
        mapping["first_name"] = main_column
    names = {column: "addr_street" if name == "address" else name
             for name, column in mapping.items()}
    keys = [[names[k] for k in rule] for rule in job.blocking
            if all(":" not in k and k in names for k in rule)]
    config = {"country": "AU" if "suburb" in job.columns else "US", "extra_fields": extra,
              "extra_blocking": keys}
    if job.is_link:
        config["unique_sources"] = job.source_names
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        write(job, folder, config, mapping)
        run(folder, config)
        with open(folder / "out" / "clusters.csv", encoding="utf-8", newline="") as file:
            customer = {(r["source"], r["record_id"]): r["customer_id"]
                        for r in csv.DictReader(file)}
    job.write_clusters([
        customer[(source_name(job, place), job.ids[place])] for place in range(len(job.ids))])


def run(folder, config):
    """Runs the command line; without its nicknames where it cannot download their list."""
    command = [sys.executable, "-m", "custmatch", "run", str(folder / "config.json"), "--labels",
               str(folder / "labels.csv"), "--out", str(folder / "out")]
    done = subprocess.run(command, capture_output=True, text=True)
    if "could not download" in done.stderr:
        config["normalise"] = {"nicknames": False}
        config["suspect_records"] = False
        (folder / "config.json").write_text(json.dumps(config))
        done = subprocess.run(command, capture_output=True, text=True)
    sys.stderr.write(done.stderr)
    if done.returncode != 0:
        sys.exit(1)


def source_name(job, place):
    return job.sources[place] or "records"


def write(job, folder, config, mapping):
    """The files that it reads: a table a source, labels, and the configuration."""
    config["sources"] = []
    for name in job.source_names:
        places = [p for p, s in enumerate(job.sources) if s == name]
        path = folder / f"{name or 'records'}.csv"
        with open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["record_id"] + list(job.columns))
            for place in places:
                record = job.records[place]
                writer.writerow([job.ids[place]] + [record[c] or "" for c in job.columns])
        config["sources"].append(
            {"name": name or "records", "path": str(path), "columns": mapping})
    with open(folder / "labels.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["a", "b", "label"])
        for left, right, label in job.labels:
            writer.writerow([f"{source_name(job, p)}:{job.ids[p]}" for p in (left, right)]
                            + [label])
    (folder / "config.json").write_text(json.dumps(config))


if __name__ == "__main__":
    main()
