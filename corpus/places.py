"""The place of a report: as the input gives it, else as its text tells."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from build.drafting.told_facts import ToldFacts
from build.drafting.told_places import level_of, short_name
from build.report.divisions import Division, Divisions
from build.schema import PlaceFacts
from corpus import rules
from validate.finding import Rule

# As the codebook has them, and as lists of reports write them; a city may be of three levels.
_LEVELS: Mapping[str, tuple[str, ...]] = {
    "country": ("country",),
    "province": ("province",),
    "prefecture": ("prefecture",),
    "county": ("county",),
    "city": ("province", "prefecture", "county"),
    **dict.fromkeys(("国家", "国家级", "全国", "中央"), ("country",)),
    **dict.fromkeys(("省", "省级", "自治区", "直辖市"), ("province",)),
    **dict.fromkeys(("地级", "地级市", "地市级", "州级", "盟级"), ("prefecture",)),
    **dict.fromkeys(("县", "县级", "区县", "区县级", "县级市"), ("county",)),
    **dict.fromkeys(("市", "市级"), ("province", "prefecture", "county")),
}
_COUNTRY = "china"
_NATION = ("全国", "中国", "国务院", "中华人民共和国", "china")


class CorpusPlace(NamedTuple):
    """A place as rows have it; `words` are its names, which say nothing about an indicator."""

    place_id: str | None
    name_zh: str | None
    name_en: str | None
    level: str | None
    gbt2260_code: str | None
    words: tuple[str, ...]


def place_of(
    known: Mapping[str, str],
    told: ToldFacts,
    places: Sequence[PlaceFacts],
    divisions: Divisions,
    year: int,
) -> tuple[CorpusPlace, list[tuple[Rule, str | None]]]:
    """The place of a report, and what is in doubt about it."""
    doubts: list[tuple[Rule, str | None]] = []
    level = known.get("level")
    levels = _LEVELS.get(level, ()) if level else ()
    if level and not levels:
        doubts.append((rules.LEVEL_UNKNOWN, level))
    given = known.get("place", "")
    if given in _NATION or (not given and told.is_national):
        return _country(places), doubts
    division = _named(given, levels, divisions, year) if given else None
    if given and division is None:
        doubts.append((rules.PLACE_UNKNOWN, given))
    if division is None and told.place:
        division = told.place.division
    if division is None:
        if not given:
            doubts.append((rules.PLACE_UNKNOWN, None))
        named = (given,) if given else ()
        return CorpusPlace(None, given or None, None, _only(levels), None, named), doubts
    row = _described(division, places)
    names = (*dict.fromkeys((division.name_zh, short_name(division.name_zh))),)
    return (
        CorpusPlace(
            division_place_id(division, places),
            division.name_zh,
            row.label_en if row else None,
            _only(levels) or level_of(division),
            division.gbt2260_code,
            tuple(row.words_zh.split()) if row else names,
        ),
        doubts,
    )


def division_place_id(division: Division, places: Iterable[PlaceFacts]) -> str:
    """The id of a division: that of the place that people described, else one from its code."""
    row = _described(division, places)
    return row.place_id if row else f"cn_{division.gbt2260_code}"


def _described(division: Division, places: Iterable[PlaceFacts]) -> PlaceFacts | None:
    row = next((each for each in places if each.gbt2260_code == division.gbt2260_code), None)
    return row if row and row.label_zh == division.name_zh else None


def _country(places: Sequence[PlaceFacts]) -> CorpusPlace:
    row = next(each for each in places if each.place_id == _COUNTRY)
    return CorpusPlace(
        row.place_id, row.label_zh, row.label_en, "country", None, tuple(row.words_zh.split())
    )


def _only(levels: Sequence[str]) -> str | None:
    """The level that is given, where it is one."""
    return levels[0] if len(levels) == 1 else None


def _named(name: str, levels: Sequence[str], divisions: Divisions, year: int) -> Division | None:
    """The division of a whole or a short name; None where none or more than one has it."""
    for rows in (divisions.by_name.get(name, []), [*_short(name, divisions)]):
        fitting = [
            row for row in rows if row.was_in(year) and (not levels or level_of(row) in levels)
        ]
        newest = {row.gbt2260_code: row for row in fitting}
        if len(newest) == 1:
            return next(iter(newest.values()))
        highest = [row for row in newest.values() if level_of(row) == "province"] or [
            row for row in newest.values() if level_of(row) == "prefecture"
        ]
        if len(highest) == 1:
            return highest[0]
    return None


def _short(name: str, divisions: Divisions) -> Iterator[Division]:
    for suffix in ("省", "市", "自治区", "地区", "州", "盟", "县", "区"):
        yield from divisions.by_name.get(name + suffix, ())
