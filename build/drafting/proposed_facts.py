"""Writes report.yaml from what the text of a report tells; a person fills in the rest."""

import json
from collections.abc import Iterable, Sequence

from build.drafting.draft_places import DIVISION
from build.drafting.told_facts import Told, ToldFacts
from build.drafting.told_places import ToldPlace, short_name
from build.report.divisions import Divisions
from build.report.facts import DraftFacts
from build.schema import PlaceFacts

_HEAD = """# Proposed by `python -m build draft` from report.txt. A comment says where the report text tells a
# fact (characters, the end exclusive) or that it does not. Check each, and fill in what is empty.
"""
_COUNTRY = "china"
_UNTOLD = "not told by the text"


def proposed_facts(
    facts: DraftFacts, told: ToldFacts, places: Sequence[PlaceFacts], divisions: Divisions
) -> str:
    """The text of report.yaml without its sections, every fact with the place that tells it.

    What no rule can give stays empty: English names, the address of a publication, and whatever
    the text does not tell. The build asks for it (`value-missing`).
    """
    place_id, row = place_told(told, places, divisions)
    known = next((each for each in places if each.place_id == place_id), None)
    issuer_en = f"People's Government of {known.label_en}" if known and told.place else ""
    title = told.title or Told(f"{facts.plan_year}年政府工作报告")
    lines = [
        _line("report_id", facts.report_id, "the name of the folder"),
        _told("title_zh", title),
        _line("title_en", f"Report on the Work of the Government {facts.plan_year}", "by form"),
        _line("place_id", place_id, row or _where(_place_words(told.place))),
        _told("issuer_zh", told.issuer),
        _line("issuer_en", issuer_en, "by form" if issuer_en else "write it"),
        _told("speaker_zh", told.speaker),
        _line("speaker_en", "", "write it"),
        _told("session_zh", told.session),
        _line("session_en", "", "write it"),
        _told("delivered_on", told.delivered_on),
        _told("plan_year", told.plan_year or Told(str(facts.plan_year))),
        "# Official addresses that were seen; the first is published as source_url.\n"
        "publications: []\n",
    ]
    return _HEAD + "".join(lines)


def _told(name: str, told: Told | None) -> str:
    return _line(name, told.value if told else "", _where(told))


def _where(told: Told | None) -> str:
    if told is None or told.start is None:
        return _UNTOLD
    return f"characters {told.start} to {told.end}"


def _place_words(place: ToldPlace | None) -> Told | None:
    return Told(place.division.name_zh, place.start, place.end) if place else None


def _line(name: str, value: str, comment: str) -> str:
    written = f" {_written(value)}" if value else ""
    return f"{name}:{written}  # {comment}\n"


def _written(value: str) -> str:
    """A value that YAML cannot take for anything else."""
    is_plain = value.replace("-", "").replace("_", "").isalnum()
    return value if is_plain else json.dumps(value, ensure_ascii=False)


def place_told(
    told: ToldFacts, places: Iterable[PlaceFacts], divisions: Divisions
) -> tuple[str, str]:
    """The id of the place, and the row that places.csv needs for it where it has none."""
    if told.is_national:
        return _COUNTRY, ""
    if told.place is None:
        return "", ""
    division = told.place.division
    by_code = {each.gbt2260_code: each for each in places}
    known = by_code.get(division.gbt2260_code)
    if known and known.label_zh == division.name_zh:
        return known.place_id, ""
    parent = next((by_code[code].place_id for code in division.parents if code in by_code), "china")
    own, short = f"{DIVISION}{division.gbt2260_code}", short_name(division.name_zh)
    cells = own, division.place_type, division.gbt2260_code, parent, division.name_zh, "", short
    within = " ".join(filter(None, (divisions.name(code) for code in division.parents[::-1])))
    return own, f"{within}: add to places.csv {','.join(cells)},, and fill in what is empty".lstrip(
        ": "
    )
