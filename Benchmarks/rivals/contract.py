"""What every rival is given and must give back.

    run.py --set NAME --records R.csv --mode unlabelled|labelled [--labels L.csv] [--variant V]
           --clusters C.csv [--scores S.csv]

`sets.json` says what the columns mean, which pairs are worth comparing, and whether records of
one source may be the same entity; it is written by hand, as a careful user would, and the same
for all tools. Values are cleaned here in the ways that the documentation of the tools asks for:
lower case, no punctuation, dates in one form, telephone numbers as digits. What a tool cleans by
itself, it does on top. The clusters are `source,id,customer` with every record once; scores,
where the tool has any, are `left,right,probability`.
"""
import argparse
import csv
import json
import os
import re
import resource
import sys
import unicodedata
from datetime import datetime
from pathlib import Path

SETS = Path(__file__).with_name("sets.json")
csv.field_size_limit(sys.maxsize)
LEGAL_FORMS = r"( (inc|incorporated|corp|corporation|co|company|llc|ltd|limited|plc|gmbh|ag|nv|bv|sa" \
    r"|n v|b v|s a|c v))+$"


class Job:
    """The records to match and what is known about them."""

    def __init__(self, arguments=None):
        parser = argparse.ArgumentParser()
        for name in ("set", "records", "mode", "clusters"):
            parser.add_argument(f"--{name}", required=True)
        for name in ("labels", "scores", "variant"):
            parser.add_argument(f"--{name}", default="")
        options = parser.parse_args(arguments)
        limit()
        self.mode, self.variant = options.mode, options.variant
        self._clusters, self._scores = options.clusters, options.scores
        rule = set_rule(options.set)
        self.task = rule["task"]
        self._read(options.records, rule)
        self.blocking = self._known(rule["blocking"])
        self.deterministic = self._known(rule["deterministic"])
        self.training = self._known(rule["training"])
        self.labels = self._read_labels(options.labels) if options.labels else []

    @property
    def is_link(self):
        return self.task != "dedupe"

    def _read(self, path, rule):
        """Identifiers, sources, and one dictionary of cleaned values (None is missing) a record."""
        formats = rule.get("date_formats", ["%Y-%m-%d", "%Y%m%d"])
        with open(path, encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            # Columns in another language get names that every tool takes.
            names = rule.get("names", {})
            present = [names.get(c, c) for c in reader.fieldnames]
            reader.fieldnames = present
            self.columns = {c: r for c, r in rule["columns"].items() if c in present}
            self.ids, self.sources, self.records = [], [], []
            for row in reader:
                self.ids.append(row["id"])
                self.sources.append(row.get("source", ""))
                self.records.append(
                    {c: clean(row[c], r, formats) for c, r in self.columns.items()})
        for name, (source, role) in rule.get("derived", {}).items():
            for place, record in enumerate(self.records):
                record[name] = self.key(place, source)
            self.columns[name] = role
        self.index = {identifier: place for place, identifier in enumerate(self.ids)}
        self.source_names = sorted(set(self.sources))

    def _known(self, rules):
        """The rules whose columns are there."""
        return [keys for keys in rules if all(k.split(":")[0] in self.columns for k in keys)]

    def _read_labels(self, path):
        with open(path, encoding="utf-8", newline="") as file:
            return [(self.index[r["left"]], self.index[r["right"]], int(r["label"]))
                    for r in csv.DictReader(file)]

    def key(self, place, name):
        """The blocking key `column` or `column:part` of a record; None when it has none."""
        column, _, part = name.partition(":")
        value = self.records[place][column]
        return part_of(value, part) if value else None

    def write_clusters(self, cluster_of):
        """Writes the cluster (anything hashable) of every record, in the order of the records."""
        numbers = {}
        with open(self._clusters, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["source", "id", "customer"])
            for place, cluster in enumerate(cluster_of):
                number = numbers.setdefault(cluster, len(numbers) + 1)
                writer.writerow([self.sources[place], self.ids[place], f"C{number}"])

    def write_groups(self, groups):
        """Writes groups of record places; a record in no group is alone."""
        cluster_of = [("alone", place) for place in range(len(self.ids))]
        for number, group in enumerate(groups):
            for place in group:
                cluster_of[place] = number
        self.write_clusters(cluster_of)

    def write_scores(self, scored):
        """Writes (left place, right place, probability) where they are asked for."""
        if not self._scores:
            return
        with open(self._scores, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["left", "right", "probability"])
            for left, right, probability in scored:
                writer.writerow([self.ids[left], self.ids[right], f"{float(probability):.6f}"])


def limit():
    """Keeps a tool from taking the machine down: what asks for more fails, and its row says so."""
    for name, kind in (("RIVAL_MEMORY_BYTES", resource.RLIMIT_AS),
                       ("RIVAL_CPU_SECONDS", resource.RLIMIT_CPU)):
        most = int(os.environ.get(name, "0"))
        if most:
            resource.setrlimit(kind, (most, most + 5 if name == "RIVAL_CPU_SECONDS" else most))


def set_rule(name):
    """The rule of a set, following `like`; `people_en_hard` is of the kind `people_en`."""
    sets = json.loads(SETS.read_text())
    name = name.split("/")[0].split("_without_")[0]
    while name not in sets and "_" in name:
        name = name.rpartition("_")[0]
    rule = sets[name]
    return {**sets[rule["like"]], **rule} if "like" in rule else rule


def clean(value, role, date_formats):
    """A value in one form; None where there is none."""
    text = unicodedata.normalize("NFKC", value).strip().lower()
    if "*" in text and role in ("phone", "identifier"):
        return None
    if role in ("birth_date", "date"):
        return date(text, date_formats)
    if role == "phone":
        digits = re.sub(r"\D", "", text)
        return digits[-10:] if len(digits) >= 7 else None
    if role == "identifier":
        return re.sub(r"\W", "", text) or None
    if role == "website":
        return re.sub(r"^(https?://)?(www\.)?|/+$", "", text) or None
    if role == "email":
        return text if "@" in text else None
    if role == "number":
        number = re.search(r"-?\d+(\.\d+)?", text.replace(",", ""))
        return number.group() if number else None
    words = re.sub(r"\s+", " ", re.sub(r"[^\w\s]", " ", text)).strip()
    if role == "company":
        words = re.sub(LEGAL_FORMS, "", words).strip() or words
    return words or None


def date(text, formats):
    """A date as 2006-01-31; what is none becomes missing."""
    for form in formats:
        try:
            return datetime.strptime(text, form).strftime("%Y-%m-%d")
        except ValueError:
            pass
    return None


def part_of(value, part):
    """A part of a value that records may meet by."""
    words = value.split()
    if part == "":
        return value
    if part.startswith("word"):
        place = int(part[4:]) - 1
        return words[place] if place < len(words) else None
    if part == "longest":
        return max(words, key=len)
    if part == "digits":
        found = [w for w in words if any(c.isdigit() for c in w) and len(w) > 2]
        return max(found, key=len) if found else None
    if part.startswith("first"):
        return value[:int(part[5:])]
    if part.startswith("last"):
        return value[-int(part[4:]):]
    raise ValueError(f"no part {part}")


def components(count, pairs):
    """The connected components of `count` records under pairs of places."""
    parent = list(range(count))

    def root(place):
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    for left, right in pairs:
        parent[root(int(left))] = root(int(right))
    return [root(place) for place in range(count)]


def one_to_one(scored):
    """Pairs, best first, each record used once (greedy)."""
    used, chosen = set(), []
    for left, right, score in sorted(scored, key=lambda pair: -pair[2]):
        if left not in used and right not in used:
            used.update((left, right))
            chosen.append((left, right))
    return chosen
