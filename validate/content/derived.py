"""Derived tables made again from what they derive from: flat tables, joins, pairs and codes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from itertools import chain, zip_longest

from ..finding import Finding, Location, Outcome
from ..form.json_text import objects, text_of
from .content import Content, grouped
from .flat_projects import flat_projects
from .labelling import Made, labels
from .rows.claims import ClaimRow
from .rows.dimensions import CodeRow
from .rows.outcomes import OutcomeRow
from .rows.typed import LabelledRow, as_cell
from .rules import derived as rules
from .rules.texts import COLUMN_MISSING

_MAX_PAIRS = 100_000  # a hostile package could ask for the square of its rows
_CODED = ("claim_type", "verifiability", "pledge_force", "comparator", "measure_type", "direction")
# A member of a closed list, by its property in a schema and its column in the table of codes.
_CATEGORY = {
    "value": "code",
    "label": "label_en",
    "label_zh": "label_zh",
    "definition": "definition_en",
    "definition_zh": "definition_zh",
}


def check(content: Content) -> Outcome:
    """The flat claims, the pairs, and the codes of the closed lists."""
    codes = {(row.code_list, row.code): row for row in content.codes}
    outcomes = {row.target_id: row for row in content.outcomes if row.is_primary}
    flat = [
        _flat(content, codes, claim) | _outcome(codes, outcomes.get(claim.claim_id))
        for claim in content.claims
    ]
    pairs = list(_pairs(content))
    named = list(_claim_projects(content))
    projects = list(flat_projects(content, codes))
    lists = grouped(content.codes, lambda row: row.code_list)
    findings = chain(
        _compare(content, "claims", "claim_id", flat),
        _compare(content, "projects_flat", "project_id", projects),
        _compare(content, "claim_projects", "claim_project_id", named),
        _compare(content, "indicator_pairs", "indicator_pair_id", pairs),
        _positions(lists),
        _closed_lists(content, lists),
    )
    count = sum(map(len, (flat, projects, named, pairs))) + len(content.codes)
    return Outcome.of(count, findings)


def _compare(content: Content, name: str, key: str, made: Sequence[Made]) -> Iterator[Finding]:
    """The same rows in the same order, and the same cells."""
    table = content.package.tables[name]
    names = list(made[0]) if made else []
    lost = [column for column in names if column not in table.header]
    if lost:
        yield Location(table.file).at(lost[0]).breaks(COLUMN_MISSING, None, ", ".join(lost))
        return
    for row, expected in zip_longest(table.rows, made):
        found_key = row[key] if row else "no row"
        expected_key = as_cell(expected[key]) if expected else "no row"
        if found_key != expected_key:
            line = row.line if row else None
            yield (
                Location(table.file, line)
                .at(key)
                .breaks(rules.DERIVED_ROWS, found_key, expected_key)
            )
            return  # one lost row shifts all that follow
        for column in names:
            cell = as_cell(expected[column])
            if row[column] != cell:
                yield (
                    Location(table.file, row.line)
                    .at(column)
                    .breaks(rules.DERIVED_CELL, row[column] or "nothing", cell or "nothing")
                )


def _flat(content: Content, codes: Mapping[tuple[str, str], CodeRow], claim: ClaimRow) -> Made:
    """The flat row of an achievement or target."""
    report = content.reports.by_id[claim.report_id]
    quantity = content.quantities.by_id.get(claim.quantity_id or "")
    columns = (column.name for column in fields(claim) if column.name != "location")
    made: Made = {"pledge_force": None, "force_words_zh": None}  # those of an achievement
    made |= {name: getattr(claim, name) for name in columns}
    made |= {
        "report_title_zh": report.title_zh,
        "report_title_en": report.title_en,
        "delivered_on": report.delivered_on,
        "issuer_zh": report.issuer_zh,
        "issuer_en": report.issuer_en,
        "report_year": report.delivered_on.year,
        "quantity_zh": quantity.text_zh if quantity else None,
        "value_label_zh": quantity.value_label_zh if quantity else None,
        "value_label_en": quantity.value_label_en if quantity else None,
        "period_end_on": f"{claim.period_end}-12-31",
    }
    labelled: Mapping[str, LabelledRow | None] = {
        **{name: codes.get((name, as_cell(made[name]))) for name in _CODED},
        "indicator": content.indicators.by_id.get(claim.indicator_id or ""),
        "unit_label": content.units.by_id.get(claim.unit_id or ""),
        "policy_area": content.policy_areas.by_id.get(claim.policy_area_id or ""),
        "policy_subtopic": content.policy_subtopics.by_id.get(claim.policy_subtopic_id or ""),
        "report_place": content.places.by_id[report.place_id],
        "place": content.places.by_id.get(claim.place_id or ""),
    }
    return made | labels(labelled) | _titles(content, claim.section_id)


def _outcome(codes: Mapping[tuple[str, str], CodeRow], row: OutcomeRow | None) -> Made:
    """What a claim says of its primary outcome; the number only where it counts the same."""
    names = ("verdict", "outcome_as_of", "outcome_id", "outcome_value")
    made: Made = dict.fromkeys((*names, "outcome_label_zh", "outcome_label_en"))
    if row is None:
        return made | labels({"verdict": None})
    made |= {"verdict": row.verdict, "outcome_as_of": row.as_of, "outcome_id": row.outcome_id}
    if row.relation == "same":
        made |= {
            "outcome_value": row.value,
            "outcome_label_zh": row.value_label_zh,
            "outcome_label_en": row.value_label_en,
        }
    return made | labels({"verdict": codes["verdict", row.verdict]})


def _claim_projects(content: Content) -> Iterator[Made]:
    """Every claim with every mention that lies in its quote."""
    mentions = grouped(content.project_mentions, lambda row: row.sentence_id)
    for claim in content.claims:
        for mention in mentions.get(claim.sentence_id, ()):
            if mention.is_within(claim):
                yield {
                    "claim_project_id": f"{claim.claim_id}+{mention.project_mention_id}",
                    "report_id": claim.report_id,
                    "claim_id": claim.claim_id,
                    "project_id": mention.project_id,
                    "project_mention_id": mention.project_mention_id,
                }


def _titles(content: Content, section_id: str) -> Made:
    """Titles of the section itself, and of the item and the part it lies in."""
    titles: Made = dict.fromkeys(
        ("item_title_zh", "item_title_en", "part_title_zh", "part_title_en")
    )
    own, *_ = lineage = content.lineage(section_id)
    for level, node in [("section", own), *((node.level, node) for node in lineage)]:
        if level in ("section", "item", "part"):
            titles[f"{level}_title_zh"] = node.title_zh
            titles[f"{level}_title_en"] = node.title_en
    return titles


def _pairs(content: Content) -> Iterator[Made]:
    """Every achievement with every target of the same indicator and report that have values."""
    promised = grouped(
        (row for row in content.targets if row.indicator_id and row.value is not None),
        lambda row: f"{row.report_id} {row.indicator_id}",
    )
    made = 0
    for past in content.achievements:
        if past.indicator_id is None or past.value is None:
            continue
        indicator = content.indicators.by_id[past.indicator_id]
        for target in promised.get(f"{past.report_id} {past.indicator_id}", ()):
            made += 1
            if made > _MAX_PAIRS:
                return
            yield (
                {
                    "indicator_pair_id": f"{past.claim_id}+{target.claim_id}",
                    "report_id": past.report_id,
                    "indicator_id": past.indicator_id,
                    "indicator_zh": indicator.label_zh,
                    "indicator_en": indicator.label_en,
                    "unit_id": indicator.unit_id,
                    "achievement_id": past.claim_id,
                    "target_id": target.claim_id,
                }
                | {
                    f"{stage}_{name}": getattr(row, name)
                    for stage, row in (("achieved", past), ("promised", target))
                    for name in ("value", "comparator", "period_start", "period_end")
                }
                | {"achieved_is_estimate": past.is_estimate}
            )


def _positions(lists: Mapping[str, list[CodeRow]]) -> Iterator[Finding]:
    """The members of a list are numbered in order, and their ids made of list and code."""
    for name, rows in lists.items():
        for position, row in enumerate(rows, start=1):
            code_id = f"{name}.{row.code}"
            yield from row.must_be(rules.CODE_LIST_MISMATCH, code_id=code_id, position=position)


def _closed_lists(content: Content, lists: Mapping[str, list[CodeRow]]) -> Iterator[Finding]:
    """`codes` has the members of every closed list of the schemas, in order, with their labels.

    What is closed in one table is closed in all: columns of one name have one list.
    """
    columns = [
        (Location(table.schema.file).at(field.name), field, objects(field.raw, "categories"))
        for table in content.package.tables.values()
        for field in table.schema.fields
    ]
    closed = {field.name for _, field, categories in columns if field.enum or categories}
    known = {
        tuple(tuple(getattr(row, name) for name in _CATEGORY.values()) for row in rows): name
        for name, rows in lists.items()
    }
    used = set()
    for place, field, categories in columns:
        if field.name in closed:
            members = tuple(tuple(text_of(one, name) for name in _CATEGORY) for one in categories)
            used.add(known.get(members))
            if members not in known or field.enum != tuple(code for code, *_ in members):
                expected = "a list of data/codes.csv with the same labels"
                found = ", ".join(field.enum) or "no closed list"
                yield place.breaks(rules.CODE_LIST_MISMATCH, found, expected)
    for name, rows in lists.items():
        if name not in used:
            expected = "a closed list that a column has"
            yield rows[0].at("code_list").breaks(rules.CODE_LIST_MISMATCH, name, expected)
