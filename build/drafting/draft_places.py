"""Proposes the places of a claim that its quote leaves to its sentence or title, and places that places.csv lacks."""

import re
from collections.abc import Iterable, Iterator, Sequence

from build.drafting.told_places import short_name
from build.report.divisions import Division, Divisions
from build.report.places import FoundPlace, PlaceBook
from build.report.text import Place, ReportText
from build.schema import PlaceFacts
from build.schema.codes import PlaceBasis, PlaceType

DIVISION = "cn_"  # begins the ids of places that have only their code
# Names that say what kind of part of a town it is as often as they name one.
_NO_NAME = frozenset({"城区", "郊区", "矿区", "市区", "新区", "县城"})
_OTHERS = re.compile("其余|其他|各区|各县|全市|全省|全区|全县|全国")
_ONE_CLAUSE = re.compile("[^，；]*$")


class PlaceReader:
    """Finds the places below a report's own: those of the codebook, and divisions that it lacks.

    `own` is the place of the report, empty where it is not known.
    """

    def __init__(
        self,
        places: Sequence[PlaceFacts],
        divisions: Divisions,
        own: str,
        text: ReportText,
        year: int,
    ) -> None:
        self._own = own
        self.lacking = {row.place_id: row for row in _lacking(places, divisions, own, text, year)}
        """Rows that places.csv would need, by their id."""
        self._book = PlaceBook([*places, *self.lacking.values()])
        self._holders = frozenset(self._book.around(own)) if own else frozenset()

    def named(self, text: ReportText, start: int, end: int) -> list[FoundPlace]:
        """The places that some words name, without the report's own and what holds it."""
        found = self._book.find(text.text, start, end)
        return [each for each in found if each.place_id not in self._holders]

    def around(self, text: ReportText, place: Place) -> tuple[FoundPlace, PlaceBasis] | None:
        """The place of a claim whose quote names none: what the sentence opens with, else its title.

        Only one below the report's own: of 京津冀协同 in a title most claims are about the city itself.
        """
        found = self._around(text, place)
        is_below = found and self._own in self._book.around(found[0].place_id)
        return found if is_below else None

    def _around(self, text: ReportText, place: Place) -> tuple[FoundPlace, PlaceBasis] | None:
        sentence = place.sentence
        before = self.named(text, sentence.char_start, place.char_start)
        if before:
            opens = before[0].char_start == sentence.char_start
            is_one = len({each.place_id for each in before}) == 1
            is_left = _OTHERS.search(text.text, sentence.char_start, place.char_end)
            return (before[0], PlaceBasis.SENTENCE) if opens and is_one and not is_left else None
        section = text.sections[text.section_id(sentence.section_key)]
        start = text.text.find(section.title_zh, section.char_start, section.char_end)
        if not section.title_zh or start < 0 or not _ONE_CLAUSE.match(section.title_zh):
            return None
        titled = self.named(text, start, start + len(section.title_zh))
        is_one = len({each.place_id for each in titled}) == 1
        return (titled[0], PlaceBasis.TITLE) if is_one else None


def _lacking(
    places: Sequence[PlaceFacts],
    divisions: Divisions,
    own: str,
    text: ReportText,
    year: int,
) -> Iterator[PlaceFacts]:
    """The divisions below the report's place that its text names and places.csv lacks."""
    code = next((row.gbt2260_code for row in places if row.place_id == own), None)
    code = code or own.removeprefix(DIVISION)
    known = {row.gbt2260_code for row in places}
    by_code = {row.gbt2260_code: row.place_id for row in places}
    for row in _newest(divisions.rows, year):
        if code in row.parents and row.gbt2260_code not in known:
            words = _words(row, text)
            if words:
                holder = next((by_code[each] for each in row.parents if each in by_code), own)
                yield PlaceFacts.model_construct(
                    place_id=f"{DIVISION}{row.gbt2260_code}",
                    place_type=row.place_type,
                    gbt2260_code=row.gbt2260_code,
                    parent_place_id=holder,
                    label_zh=row.name_zh,
                    words_zh=" ".join(sorted(words, key=len, reverse=True)),
                )


def _words(row: Division, text: ReportText) -> set[str]:
    """The words by which a text names a division. Districts are 和平 and 朝阳: they need theirs whole,
    counties once.
    """
    whole, short = row.name_zh, short_name(row.name_zh)
    is_named = whole in text.text
    if row.place_type is PlaceType.PREFECTURE and short in text.text:
        return {whole, short}
    if not is_named or whole in _NO_NAME:
        return set()
    return {whole} if row.place_type is PlaceType.DISTRICT else {whole, short} - _NO_NAME


def _newest(rows: Iterable[Division], year: int) -> Iterator[Division]:
    """Each code once, with the name it had in a year."""
    by_code: dict[str, Division] = {}
    for row in rows:
        if row.was_in(year) and row.first_year <= year:
            by_code[row.gbt2260_code] = row
    yield from by_code.values()
