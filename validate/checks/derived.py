"""Derived tables: `claims`, `indicator_pairs` and `codes` made again from what they derive from."""

from collections.abc import Iterator

from validate.checks.claims import CLAIM_TABLES
from validate.findings import Finding, Outcome
from validate.form.json_text import objects, text_of
from validate.package import Package, Row, Table

_MAX_PAIRS = 100_000  # a hostile package could ask for the square of its rows
_ADVICE = "build the derived table again"
_LABELLED = {
    "indicator": ("indicator_id", "indicators"),
    "unit_label": ("unit_id", "units"),
    "policy_area": ("policy_area_id", "policy_areas"),
    "place": ("place_id", "places"),
}
_CODES = ("claim_type", "verifiability", "comparator", "measure_type", "direction")
# A member of a closed list, by its property in a schema and its column in the table of codes.
_CATEGORY = {
    "value": "code",
    "label": "label_en",
    "label_zh": "label_zh",
    "definition": "definition_en",
    "definition_zh": "definition_zh",
}
_YEARS = {
    "achievements": ("period_start", "period_end"),
    "targets": ("period_start", "period_end"),
}


def check(package: Package) -> Outcome:
    """Codes: `derived-rows` (other rows, or another order), `derived-cell`, `code-list-mismatch`."""
    outcome = Outcome()
    labels = _code_labels(package.table("codes"))
    made = [_claim(package, labels, table, row) for table, row in package.rows(*CLAIM_TABLES)]
    for name, expected in (("claims", made), ("indicator_pairs", _pairs(package))):
        table = package.table(name)
        outcome.looked_at += len(table.rows)
        outcome.findings += _compare(table, expected)
    outcome.looked_at += len(package.table("codes").rows)
    outcome.findings += _code_lists(package)
    return outcome


def _compare(table: Table, expected: list[dict[str, str]]) -> Iterator[Finding]:
    key = table.schema.primary_key[0] if table.schema.primary_key else ""
    found = [row[key] for row in table.rows]
    wanted = [cells[key] for cells in expected] if key else []
    if found != wanted:
        at = next((i for i, (a, b) in enumerate(zip(found, wanted, strict=False)) if a != b), None)
        row = table.rows[at] if at is not None else None
        yield table.finding(
            row,
            key or None,
            "derived-rows",
            found[at] if at is not None else f"{len(found)} rows",
            wanted[at] if at is not None else f"{len(wanted)} rows",
            _ADVICE,
        )
    rows = table.by_key
    for cells in expected:
        row = rows.get(cells.get(key, ""))
        if row is None or row == cells:
            continue
        for name in table.header:
            if row[name] != cells.get(name, ""):
                yield table.finding(
                    row, name, "derived-cell", row[name] or "nothing",
                    f"{cells.get(name) or 'nothing'} as its source has", _ADVICE,
                )  # fmt: skip


def _code_labels(codes: Table) -> dict[tuple[str, str], Row]:
    return {(row["code_list"], row["code"]): row for row in codes.rows}


_EMPTY = Row(0, {})


def _claim(
    package: Package, labels: dict[tuple[str, str], Row], table: Table, row: Row
) -> dict[str, str]:
    """The flat row of an achievement or target."""
    report = package.table("reports").by_key.get(row["report_id"], _EMPTY)
    start, end = (row[name] for name in _YEARS[table.name])
    cells = {name: row[name] for name in package.table("claims").header if name in row}
    claim_type = CLAIM_TABLES[table.name]
    cells |= {
        "claim_id": row[f"{claim_type}_id"],
        "claim_type": claim_type,
        "report_title_zh": report["title_zh"],
        "report_title_en": report["title_en"],
        "delivered_on": report["delivered_on"],
        "quantity_zh": package.table("quantities").by_key.get(row["quantity_id"], _EMPTY)[
            "text_zh"
        ],
        "period_start": start,
        "period_end": end,
        "period_end_on": f"{end}-12-31" if end else "",
    }
    cells |= _titles(package, row["section_id"])
    for name in _CODES:
        label = labels.get((name, cells.get(name, "")), _EMPTY)
        cells |= {f"{name}_zh": label["label_zh"], f"{name}_en": label["label_en"]}
    for name, (key, dimension) in _LABELLED.items():
        label = package.table(dimension).by_key.get(row[key], _EMPTY)
        cells |= {f"{name}_zh": label["label_zh"], f"{name}_en": label["label_en"]}
    return cells


def _titles(package: Package, section_id: str) -> dict[str, str]:
    """Titles of the section itself, and of the item and the part it lies in."""
    sections = package.table("sections").by_key
    own = sections.get(section_id, _EMPTY)
    cells = {"section_title_zh": own["title_zh"], "section_title_en": own["title_en"]}
    for name in ("item", "part"):
        cells |= {f"{name}_title_zh": "", f"{name}_title_en": ""}
    while section_id:
        node = sections.get(section_id, _EMPTY)
        if node["level"] in ("item", "part"):
            for language in ("zh", "en"):
                cells[f"{node['level']}_title_{language}"] = node[f"title_{language}"]
        section_id = section_id.rpartition(".")[0]
    return cells


def _pairs(package: Package) -> list[dict[str, str]]:
    """Every achievement with every target of the same indicator and report that have values."""
    promised: dict[tuple[str, str], list[Row]] = {}
    for row in package.table("targets").rows:
        if row["indicator_id"] and row["value"]:
            promised.setdefault((row["report_id"], row["indicator_id"]), []).append(row)
    made: list[dict[str, str]] = []
    for past in package.table("achievements").rows:
        if not past["indicator_id"] or not past["value"]:
            continue
        label = package.table("indicators").by_key.get(past["indicator_id"], _EMPTY)
        if len(made) > _MAX_PAIRS:
            return made
        for target in promised.get((past["report_id"], past["indicator_id"]), []):
            made.append(
                {
                    "indicator_pair_id": f"{past['achievement_id']}+{target['target_id']}",
                    "indicator_zh": label["label_zh"],
                    "indicator_en": label["label_en"],
                    "unit_id": label["unit_id"],
                    "achieved_value": past["value"],
                    "achieved_comparator": past["comparator"],
                    "promised_value": target["value"],
                    "promised_comparator": target["comparator"],
                }
                | {
                    name: past[name]
                    for name in (
                        "report_id",
                        "indicator_id",
                        "achievement_id",
                    )
                }
                | {
                    f"{stage}_{name}": row[name]
                    for stage, row in (("achieved", past), ("promised", target))
                    for name in ("period_start", "period_end")
                }
                | {"target_id": target["target_id"]}
            )
    return made


def _code_lists(package: Package) -> Iterator[Finding]:
    """`codes` has the members of every closed list of the schemas, in order, with their labels."""
    codes = package.table("codes")
    lists: dict[str, list[Row]] = {}
    for row in codes.rows:
        members = lists.setdefault(row["code_list"], [])
        members.append(row)
        wanted = {"code_id": f"{row['code_list']}.{row['code']}", "position": str(len(members))}
        for name, expected in wanted.items():
            if row[name] != expected:
                yield codes.finding(row, name, "code-list-mismatch", row[name], expected, _ADVICE)
    known = {
        tuple(tuple(row[column] for column in _CATEGORY.values()) for row in members): name
        for name, members in lists.items()
    }
    used = set()
    for table in list(package.tables.values()):
        for field in table.schema.fields:
            if not field.enum:
                continue
            labels = tuple(
                tuple(text_of(one, name) for name in _CATEGORY)
                for one in objects(field.raw, "categories")
            )
            used.add(known.get(labels))
            if labels not in known:
                yield Finding(
                    "code-list-mismatch", table.schema.file, None, field.name,
                    ", ".join(field.enum), f"a list of {codes.file} with the same labels", _ADVICE,
                )  # fmt: skip
    for name, members in lists.items():
        if name not in used:
            yield codes.finding(
                members[0], "code_list", "code-list-mismatch", name,
                "a closed list that a column has", _ADVICE,
            )  # fmt: skip
