"""Reads one report as far as rules can: its facts, its sentences cut into claims, its headline figures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from pathlib import Path

from build.drafting.cutting import TABLE_OF_FUNCTION, CutSentence, cut_sentences
from build.drafting.proposals import propose_functions
from build.drafting.proposed_sections import YEARS, proposed_sections
from build.drafting.told_facts import ToldFacts, told_facts
from build.headline.targets import HeadlineReader
from build.inputs.codebook import read_codebook
from build.inputs.divisions import read_divisions
from build.reading.placing import date_quantities
from build.reading.quantities import QuantityReader
from build.reading.report_text import doubtful, read_text
from build.report.codebook import Codebook
from build.report.divisions import Divisions
from build.report.facts import DraftFacts, SectionFacts, TextFacts, on_side
from build.report.headline import HeadlineFigure
from build.report.quantity import Quantity
from build.report.source import SourceText
from build.report.text import ReportText
from corpus import rules
from corpus.places import CorpusPlace, place_of
from corpus.texts import LONGEST, Text
from validate.finding import Finding, InvalidInput, Location

CODEBOOK = Path(__file__).resolve().parent.parent / "sources" / "codebook"
_LARGEST = Decimal(10**18)  # a value beyond it is none


@dataclass(frozen=True)
class Readers:
    """What reading needs besides the text; made once in a process."""

    codebook: Codebook
    divisions: Divisions
    quantities: QuantityReader
    headline: HeadlineReader


@dataclass(frozen=True)
class ReadReport:
    """A report as read: its text with dated quantities, what is proposed of its sentences, what is in doubt."""

    name: str
    url: str | None
    content: bytes
    text: ReportText
    told: ToldFacts
    facts: DraftFacts
    place: CorpusPlace
    cut: Sequence[CutSentence]
    figures: Sequence[HeadlineFigure]
    doubts: Sequence[Finding]


@cache
def readers() -> Readers:
    """The readers of this process."""
    codebook = read_codebook(CODEBOOK)
    return Readers(
        codebook,
        read_divisions(CODEBOOK),
        QuantityReader(codebook.units),
        HeadlineReader(codebook),
    )


def read_report(given: Text) -> ReadReport:
    """Read a report.

    Raises:
        InvalidInput: why the text is refused.
    """
    using, at = readers(), Location(given.name)
    content, written = _written(given, at)
    source = SourceText(given.name, content, written, [])
    doubts: list[Finding] = []

    def read(text: str) -> list[Quantity]:
        return [_bounded(one) for one in using.quantities.read(text)]

    reading = read_text(source, TextFacts(report_id=given.report_id), read)
    text = reading.text
    told = told_facts(text.text, using.divisions)
    year = given.known.get("year") or (told.plan_year.value if told.plan_year else "")
    if not (year.isdecimal() and int(year) in YEARS):
        raise InvalidInput([at.breaks(rules.YEAR_UNKNOWN, year or None)])
    place, found = place_of(given.known, told, using.codebook.places, using.divisions, int(year))
    doubts += [at.breaks(rule, value) for rule, value in found]
    sections = proposed_sections(text.text, text.sections.values(), int(year))
    facts = DraftFacts(report_id=given.report_id, plan_year=int(year), sections=sections)
    cut = [*cut_sentences(text, propose_functions(text, facts))]
    placed = date_quantities(text, text.quantities, sections, _beside(cut, facts))
    figures = using.headline.figures(text, int(year), place.words)
    return ReadReport(
        given.name,
        given.known.get("url"),
        content,
        replace(text, quantities=placed),
        told,
        facts,
        place,
        cut,
        figures,
        [*reading.doubts, *doubtful(text, given.name), *doubts],
    )


def _beside(cut: Sequence[CutSentence], facts: DraftFacts) -> Mapping[str, SectionFacts]:
    """The years of sentences that tell of another side than their section, by their keys."""
    of_section = cache(facts.section_facts)
    return {
        each.sentence.key: on_side(section, table, facts.plan_year)
        for each in cut
        if (table := TABLE_OF_FUNCTION.get(each.function))
        and (section := of_section(each.sentence.section_key))
        and section.claims != table
    }


def _written(given: Text, at: Location) -> tuple[bytes, str]:
    """The bytes and the characters of a text.

    Raises:
        InvalidInput: `text-not-there`, `text-too-long`, `text-empty`, `text-not-utf8`.
    """
    content = given.content
    if given.trouble:
        raise InvalidInput([at.breaks(rules.TEXT_NOT_THERE, given.trouble)])
    if content is None:
        raise InvalidInput([at.breaks(rules.TEXT_TOO_LONG, None, f"at most {LONGEST:,}")])
    try:
        if isinstance(content, str):
            data, written = content.encode(), content.removeprefix("\ufeff")
        else:
            data, written = content, content.decode("utf-8-sig")
    except (UnicodeDecodeError, UnicodeEncodeError) as error:
        found = f"{error.object[error.start]!r} at {error.start:,}"
        raise InvalidInput([at.breaks(rules.TEXT_NOT_UTF8, found)]) from error
    if len(written) > LONGEST:
        told = f"{len(written):,} characters", f"at most {LONGEST:,}"
        raise InvalidInput([at.breaks(rules.TEXT_TOO_LONG, *told)])
    if not written.strip():
        raise InvalidInput([at.breaks(rules.TEXT_EMPTY)])
    return data, written.replace("\r\n", "\n")


def _bounded(quantity: Quantity) -> Quantity:
    """The quantity, without a value that no table can hold."""
    # One by one, for there are thousands; a signed value is as large as the value.
    for value in (quantity.value, quantity.value_high, quantity.baseline_value):
        if value is not None and abs(value) > _LARGEST:
            break
    else:
        return quantity
    return quantity._replace(value=None, value_high=None, signed_value=None, baseline_value=None)
