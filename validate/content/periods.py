"""Periods: what must be true of the years that a row speaks of.

The years of a claim without a measure are those of its section. Those of a measure are its
section's, or named by its sentence before it: in digits, as a count (五年来, 连续7年) that ends
with the section's last year, or as an era. Not proved is which of several years that a sentence
names the number belongs to where its own clause names none, nor that the years of a section,
which a person gives, are the ones that its words mean where these name several.
"""

import re
from collections.abc import Iterator, Sequence

from ..finding import Finding, Location, Outcome
from .content import Content, grouped
from .context import Measure, measures
from .numerals import plain, read_number
from .rows.claims import ClaimRow
from .rows.texts import SectionRow, SentenceRow
from .rows.typed import told
from .rules import periods as rules

_ERAS = {"党的十八大以来": 2012, "党的十九大以来": 2017, "党的二十大以来": 2022}
_YEAR = re.compile("((?:19|20)[0-9]{2})年")
_SINCE = re.compile("(?:19|20)[0-9]{2}年以来")
_DATING = re.compile("(?<![比较从自0-9])((?:19|20)[0-9]{2})年")
_COUNT = re.compile("([一二三四五六七八九十两]+|(?<![0-9])[0-9]{1,2})年")
_OPENING = 200  # characters in which a section says what years it speaks of
_ADDRESS = "各位代表！"
_CLAUSE_END = re.compile("[，。；：！？\n]")
_NUMBER = "([一二三四五六七八九十两]|[0-9]{1,2})"
_PAST = re.compile(f"(?:过去|回顾){_NUMBER}年|{_NUMBER}年来")
_TO_COME = re.compile(f"(?:今后|未来){_NUMBER}年")
_STATES = ("level", "rank")
# A threshold that was crossed: an event, though the threshold is a level.
_CROSSED = re.compile("先后|跨越|跨过|[跨迈站登]上")
_SPAN = re.compile("([一二三四五六七八九十两]+|(?<![0-9])[0-9]{1,2})年(?:来|累计|间|共)")
_IN_A_ROW = re.compile("(?:连续|历经)(?:[一二三四五六七八九十两]+|[0-9]{1,2})年")
_THIS_YEAR = re.compile("(?<![比较从自与同])[今去明]年")


def check(content: Content) -> Outcome:
    """Years of sections, of claims without a measure, and of measures."""
    looked_at = len(content.sections) + len(content.claims) + len(content.quantities)
    return Outcome.of(looked_at, _findings(content))


def _findings(content: Content) -> Iterator[Finding]:
    claims = grouped(content.claims, lambda row: row.section_id)
    measured = {
        content.sentences.by_id[measure.row.sentence_id].section_id for measure in measures(content)
    }
    for section in content.sections:
        start, end = section.period_start, section.period_end
        own = claims.get(section.section_id, ())
        if start is not None and end is not None:
            yield from _supported(content, section, start, end)
            yield from _tables(own, content.year(section.report_id))
        elif own or section.section_id in measured or start != end:
            found = f"{told(start)} to {told(end)}"
            yield section.at("period_start").breaks(rules.SECTION_YEARS_MISSING, found)
    for claim in content.claims:
        years = _years(content, content.sentences.by_id[claim.sentence_id])
        if claim.quantity_id is None and years is not None:
            start, end = years
            yield from claim.must_be(rules.PERIOD_UNSUPPORTED, period_start=start, period_end=end)
            yield from claim.must_be(rules.YEAR_BASIS_MISMATCH, year_basis="section")
    for measure in measures(content):
        yield from _measure(content, measure)


def _supported(content: Content, row: SectionRow, start: int, end: int) -> Iterator[Finding]:
    """The years of a section are those that its first clause names.

    Where it names none or several, they are named by its first words or titles, or are the year of
    the report or the one before.
    """
    yield from _turned(row.at("period_start"), start, end)
    year = content.year(row.report_id)
    opening = content.texts[row.report_id][row.char_start : row.char_end][:_OPENING]
    first = plain(_CLAUSE_END.split(opening.removeprefix(_ADDRESS))[0])
    named = _named(first, year)
    if len(named) == 1:
        if (start, end) not in named[0]:
            allowed = " or ".join(f"{one}-{other}" for one, other in named[0])
            found, expected = f"{start}-{end}", f"{allowed}, from {first}"
            yield row.at("period_start").breaks(rules.SECTION_YEARS_UNSUPPORTED, found, expected)
        return
    titles = ((node.title_zh or "")[:_OPENING] for node in content.lineage(row.section_id))
    words = plain(opening + "".join(titles))
    digits, counts = _digits(words), _counts(words)
    lasts = {year - 1, year, *digits, *(year + count - 1 for count in counts)}
    firsts = {year - 1, year, *digits, *_eras(words), *(end - count + 1 for count in counts)}
    rule = rules.SECTION_YEARS_UNSUPPORTED
    yield from row.must_be_among(rule, period_start=firsts, period_end=lasts)


def _named(clause: str, year: int) -> list[list[tuple[int, int]]]:
    """The first and last years that each word of a clause may mean.

    A report of December speaks of its own year as past, and of the next as the first to come.
    """
    past, to_come = (year - 1, year), (year, year + 1)
    named = [[(year, year)]] if "今年" in clause else []
    named += [[(one, one)] for one in _digits(clause)]
    named += [[(era, last) for last in past] for era in _eras(clause)]
    for match in _PAST.finditer(clause):
        count = int(read_number(match[1] or match[2]) or 0)
        named.append([(last - count + 1, last) for last in past])
    for match in _TO_COME.finditer(clause):
        count = int(read_number(match[1]) or 0)
        named.append([(first, first + count - 1) for first in to_come])
    return named


def _tables(claims: Sequence[ClaimRow], year: int) -> Iterator[Finding]:
    """Achievements are of years that are over, targets of years that are not; told once a section."""
    for claim in claims:
        fitting = "achievement" if (claim.period_end or year) < year else "target"
        if claim.claim_type != fitting:
            found = f"a {claim.claim_type} of years until {claim.period_end}"
            yield claim.at("section_id").breaks(rules.TABLE_MISMATCH, found, f"{fitting}s alone")
            return


def _years(content: Content, sentence: SentenceRow) -> tuple[int, int] | None:
    """The years of a sentence: its section's, or the year beside them on the other side.

    What tells of the past among tasks is of the year before the plan, a promise in a look back of
    the year of the plan.
    """
    section, year = content.sections.by_id[sentence.section_id], content.year(sentence.report_id)
    if section.period_start is None or section.period_end is None:
        return None
    is_over = section.period_end < year
    if sentence.function == "achievement" and not is_over:
        return year - 1, year - 1
    if sentence.function == "commitment" and is_over:
        return year, year
    return section.period_start, section.period_end


def _measure(content: Content, measure: Measure) -> Iterator[Finding]:
    row, following = measure.row, measure.following
    years = _years(content, content.sentences.by_id[measure.row.sentence_id])
    if years is None:
        return
    start, end = years
    first, last = row.period_start, row.period_end
    is_baseline = following is not None and following.baseline_value == row.value is not None
    if first is None and last is None and is_baseline:
        return
    head = plain(measure.head)
    digits = _digits(head)
    counted = {end - count + 1 for count in _counts(head)}
    year = content.year(row.report_id)
    is_crossed = _CROSSED.search(plain(measure.clause + row.text_zh))
    is_dated_by_end = end < year and row.measure_type in _STATES and not is_crossed
    usual = end if is_dated_by_end else start
    firsts, lasts = {usual, *digits, *counted, *_eras(head)}, {end, *digits}
    dating = _DATING.findall(plain(measure.clause))
    if row.baseline_year is not None:
        firsts, lasts = {row.baseline_year}, {end}
    elif dating and not _SINCE.search(head):
        firsts = lasts = {int(dating[-1])}
    yield from row.must_be_among(rules.PERIOD_UNSUPPORTED, period_start=firsts, period_end=lasts)
    if first is not None and last is not None:
        yield from _turned(row.at("period_start"), first, last)
    is_named = bool(
        row.baseline_year is not None
        or dating
        or _SINCE.search(head)
        or _IN_A_ROW.search(plain(measure.clause))
        or _THIS_YEAR.search(head)
        or (not is_dated_by_end and (_eras(head) or _SPAN.search(head)))
    )
    basis = "named" if is_named else "section"
    yield from row.must_be(rules.YEAR_BASIS_MISMATCH, year_basis=basis)


def _turned(place: Location, first: int, last: int) -> Iterator[Finding]:
    if first > last:
        yield place.breaks(rules.PERIOD_TURNED, f"{first}-{last}")


def _digits(words: str) -> set[int]:
    return {int(year) for year in _YEAR.findall(words)}


def _counts(words: str) -> set[int]:
    return {int(read_number(count) or 0) for count in _COUNT.findall(words)}


def _eras(words: str) -> set[int]:
    return {year for era, year in _ERAS.items() if era in words}
