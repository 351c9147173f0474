"""Mutation test of the validator: random single-cell changes, and how many of them are found.

`python -m tests.mutation --count 1000 --seed 1` changes one cell of the real package at a time, in
CSV and Parquet alike, states all sizes and hashes anew, and runs the validator. Every table is
drawn equally often, then a column, then a row. A change that only a warning tells of is counted
apart. `--consistent` carries a change of achievements and targets over into `claims`, so that the
flat table does not give it away.
"""

import argparse
import random
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from tests.broken.copies import Cells, Copy

TABLES = tuple(
    resource["name"]
    for resource in Copy().json("datapackage.json")["resources"]
    if "schema" in resource and Copy().table(resource["name"])
)
# What nothing else in the package states a second time: wordings of people, translations of
# names, and judgements that no rule decides. A change there is found by luck at most.
STATED_ONCE = {
    "projects": (
        "name_en", "name_evidence", "name_source_url", "project_type", "policy_subtopic_id",
        "part_of_project_id",
    ),
    "project_mentions": ("status", "promised_status"),
    "sentences": ("no_claim_reason_zh", "no_claim_reason_en"),
    "quantities": ("no_claim_reason_zh", "no_claim_reason_en"),
    "variants": (
        "other_zh", "witness_zh", "witness_en", "witness_url", "likely_reading", "reason_zh",
        "reason_en",
    ),
    "indicator_pairs": ("difference_zh", "difference_en"),
    "coding_agreement": ("agreement", "settled_zh", "settled_en"),
    "reports": ("speaker_zh", "speaker_en", "session_zh", "session_en"),
    "indicators": (
        "definition_zh", "definition_en", "definition_source_url", "aggregation", "polarity",
        "is_headline", "sdg_target", "sdg_reason_zh", "sdg_reason_en",
    ),
    "units": ("label_zh", "label_en", "definition_zh", "definition_en", "words_zh", "quantity_kind"),
    "policy_areas": ("label_zh", "label_en", "definition_zh", "definition_en"),
    "policy_subtopics": (
        "label_zh", "label_en", "definition_zh", "definition_en", "departure_zh", "departure_en",
    ),
    "places": (
        "place_id", "parent_place_id", "place_type", "label_zh", "label_en", "words_zh",
        "definition_zh", "definition_en",
    ),
    "terms": ("term_id", "term_en", "gloss_en", "term_kind", "evidence", "source_url"),
    "outcomes": (
        "measured_zh", "measured_en", "name_zh", "figure_zh", "is_figure_as_written", "state",
        "period_start", "period_end", "happened_on", "relation", "said_by", "locator_zh",
        "locator_en", "primary_reason_zh", "primary_reason_en", "note_zh", "note_en",
    ),
    "sources": (
        "publisher_zh", "publisher_en", "title_zh", "title_en", "source_kind", "seen_as", "seen_on",
        "source_url",
    ),
    "decided_quantities": ("reason_zh", "reason_en", "fields_changed"),
    "readings": ("rows_read", "rows_wrong", "rows_doubtful", "read_on", "variable"),
    "codes": ("definition_zh", "definition_en"),
}  # fmt: skip


@dataclass(frozen=True)
class Change:
    """One cell before and after."""

    table: str
    line: int
    field: str
    old: str
    new: str

    def __str__(self) -> str:
        return (
            f"data/{self.table}.csv:{self.line}:{self.field} {self.old[:60]!r} -> {self.new[:60]!r}"
        )


@dataclass(frozen=True)
class Result:
    """A change and what found it: a fault's code, a warning's, or nothing."""

    change: Change
    fault: str | None
    warning: str | None


def mutate(copy: Copy, chance: random.Random, consistent: bool = False) -> Change:
    """Change one cell so that it says something else."""
    while True:
        name = chance.choice(TABLES)
        rows = copy.table(name)
        field = chance.choice(copy.schema(name)["fields"])
        row = chance.choice(rows)
        old = row[field["name"]]
        others = [other[field["name"]] for other in rows]
        new = _another(copy, field, old, others, _target(copy, name, field["name"]), chance)
        if new is not None and new != old:
            break
    row[field["name"]] = new
    change = Change(name, copy.line(name, row), field["name"], old, new)
    copy.write(name)
    if consistent and name in ("achievements", "targets"):
        _carry_over(copy, name, row, field["name"], new)
    return change


def _target(copy: Copy, table: str, field: str) -> list[str]:
    """The keys that a foreign key may take."""
    for key in copy.schema(table).get("foreignKeys", []):
        if key["fields"] == [field]:
            other = key["reference"]["resource"] or table
            column = key["reference"]["fields"][0]
            return [row[column] for row in copy.table(other)]
    return []


def _another(
    copy: Copy, field: dict[str, Any], old: str, others: list[str], keys: list[str], chance: random.Random
) -> str | None:  # fmt: skip
    """Another value that the field could have; None where nothing comes to mind."""
    is_required = field.get("constraints", {}).get("required", False)
    if not old:
        filled = [other for other in others if other]
        return chance.choice(filled) if filled else None
    if not is_required and chance.random() < 0.2:
        return ""
    codes: list[str] = field.get("constraints", {}).get("enum", [])
    if codes or keys:
        return chance.choice(codes or keys)
    match field["type"]:
        case "boolean":
            return "false" if old == "true" else "true"
        case "date":
            return (date.fromisoformat(old) + timedelta(days=chance.randint(1, 400))).isoformat()
        case "integer":
            return str(int(old) + chance.choice((-10, -1, 1, 10)))
        case "number":
            return _other_number(old, chance)
        case _:
            return _other_text(old, others, chance)


def _other_number(old: str, chance: random.Random) -> str:
    at = chance.choice([place for place, char in enumerate(old) if char.isdigit()])
    new = old[:at] + chance.choice("123456789") + old[at + 1 :]
    return new.replace(".", "0.") if chance.random() < 0.2 and new.endswith(".0") else new


def _other_text(old: str, others: list[str], chance: random.Random) -> str:
    """Another row's text, a digit changed, a part left out, or the sense turned round."""
    digits = [place for place, char in enumerate(old) if char.isdigit()]
    if digits and chance.random() < 0.5:
        at = chance.choice(digits)
        return old[:at] + chance.choice("0123456789") + old[at + 1 :]
    if " " in old:
        words = old.split(" ")
        at = chance.randrange(len(words))
        kept = [*words[:at], *words[at + 1 :]]
        turned = [*words[:at], "not", *words[at:]]
        return chance.choice([" ".join(kept), " ".join(turned), chance.choice(others)])
    at = chance.randrange(len(old))
    return chance.choice(
        [old[:at] + old[at + 1 :], old[:at] + "不" + old[at:], chance.choice(others)]
    )


def _carry_over(copy: Copy, name: str, row: Cells, field: str, new: str) -> None:
    key = f"{name[:-1]}_id"
    for flat in copy.table("claims"):
        if flat["claim_id"] == row[key]:
            flat["claim_id" if field == key else field] = new
    copy.write("claims")


def run(count: int, seed: int, consistent: bool = False) -> list[Result]:
    """Make `count` changes, each of a fresh copy."""
    known = {str(finding) for finding in Copy().check().findings}
    results = []
    for number in range(count):
        copy = Copy()
        chance = random.Random(f"{seed}.{number}")  # noqa: S311
        change = mutate(copy, chance, consistent)
        report = copy.check()
        fault = next((one.code for one in report.faults if str(one) not in known), None)
        warning = next((one.code for one in report.warnings if str(one) not in known), None)
        results.append(Result(change, fault, warning))
    return results


def is_told_twice(change: Change) -> bool:
    """Whether the package holds what proves the changed cell."""
    return change.field not in STATED_ONCE.get(change.table, ())


def kill_rate(results: list[Result]) -> float:
    """The share of changes that a fault tells of."""
    return sum(result.fault is not None for result in results) / len(results)


def main() -> None:
    """Print survivors, kill rates by table, and the whole rate."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--consistent", action="store_true")
    options = parser.parse_args()
    results = run(options.count, options.seed, options.consistent)
    for result in results:
        if result.fault is None:
            print(f"survived ({result.warning or 'nothing'} warns): {result.change}")
    drawn = Counter(result.change.table for result in results)
    found = Counter(result.change.table for result in results if result.fault)
    for table in TABLES:
        print(f"{table:20} {found[table]:4} of {drawn[table]:4}")
    warned = sum(result.fault is None and result.warning is not None for result in results)
    provable = [result for result in results if is_told_twice(result.change)]
    free = [result for result in results if not is_told_twice(result.change)]
    for told, some in (("stated twice", provable), ("stated once", free)):
        if some:
            print(f"{told}: {kill_rate(some):.1%} of {len(some)} found as faults")
    print(
        f"{len(results)} changes: {kill_rate(results):.1%} found as faults,"
        f" {warned / len(results):.1%} more as warnings"
    )


if __name__ == "__main__":
    main()
