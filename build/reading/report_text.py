"""Source text to report text with its sections, sentences and quantities, and what is doubtful."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from build.reading.placing import date_quantities, place_quantities
from build.reading.rules import REPAIRS_WITHOUT_END
from build.reading.sections import read_structure, structure_findings
from build.reading.source import Repaired, repair
from build.report.facts import SectionFacts, TextFacts
from build.report.quantity import Quantity
from build.report.source import SourceText
from build.report.text import ReportText, id_of
from build.rules import coding
from build.schema.codes import Role
from validate.finding import Finding, InvalidInput, Location, Rule, Severity

# What a repair may change, and how much of it a text may have: two thousand reports have a third of it.
_REPAIRABLE = ",;:!?() \t\u3000\n\r"
_MOST_MARKS = 5_000_000
_MOST_PERCENT = 1000
_MEASURE = Role.MEASURE  # members of an enumeration are slow to look up for every quantity

QuantityReading = Callable[[str], Sequence[Quantity]]


@dataclass(frozen=True)
class ReadText:
    """A report's text as read: places, repairs, and what is doubtful in its structure."""

    text: ReportText
    repaired: Repaired
    doubts: list[Finding]


def read_text(
    source: SourceText,
    facts: TextFacts,
    read: QuantityReading,
    beside: Mapping[str, SectionFacts] = MappingProxyType({}),
) -> ReadText:
    """Read a report's text. `read` finds the quantities of a text; `beside` is what
    `date_quantities` takes.

    Raises:
        InvalidInput: where a decided correction does not fit, or the text is no report
            (`structure-no-parts`, `repairs-without-end`).
    """
    is_long = len(source.text) > _MOST_MARKS
    marks = sum(map(source.text.count, _REPAIRABLE)) if is_long else 0
    if marks > _MOST_MARKS:
        told = f"{marks:,} of them", f"at most {_MOST_MARKS:,}"
        raise InvalidInput([Location(source.file).breaks(REPAIRS_WITHOUT_END, *told)])
    repaired = repair(source.text, source.decided, source.file)
    text, doubts = to_report_text(
        facts.report_id, repaired.text, read, facts.sections, beside, source.file
    )
    return ReadText(text, repaired, doubts)


def to_report_text(
    report_id: str,
    repaired_text: str,
    read: QuantityReading,
    sections: Sequence[SectionFacts] = (),
    beside: Mapping[str, SectionFacts] = MappingProxyType({}),
    file: str = "report text",
) -> tuple[ReportText, list[Finding]]:
    """A repaired text with its sections, sentences and quantities; and what is doubtful in it.

    Raises:
        InvalidInput: where the text is no report.
    """
    structure = read_structure(repaired_text)
    doubts = [*structure_findings(structure, repaired_text, file)]
    if blocking := [finding for finding in doubts if finding.severity is Severity.FAULT]:
        raise InvalidInput(blocking)
    by_id = {id_of(report_id, section.key): section for section in structure.sections}
    text = ReportText(report_id, repaired_text, by_id, structure.sentences, quantities=())
    return with_quantities(text, read(repaired_text), sections, beside), doubts


def with_quantities(
    text: ReportText,
    quantities: Sequence[Quantity],
    sections: Sequence[SectionFacts],
    beside: Mapping[str, SectionFacts],
) -> ReportText:
    """The text with these quantities, each in its sentence and its years."""
    placed = place_quantities(text, quantities)
    return replace(text, quantities=date_quantities(text, placed, sections, beside))


def doubtful(text: ReportText, file: str) -> Iterator[Finding]:
    """A warning for each measure that has no value, or one that no report means.

    Rules: `number-not-understood`, `range-reversed`, `percent-unlikely`, `rank-unlikely`.
    """
    line, at = 1, 0
    for placed in text.quantities:
        quantity = placed.quantity
        rule = _doubt(quantity) if quantity.role is _MEASURE else None
        if rule is not None:
            line += text.text.count("\n", at, quantity.char_start)
            at = quantity.char_start
            around = text.text[max(0, quantity.char_start - 12) : quantity.char_end + 12]
            found = f"{quantity.text_zh} in {around}".replace("\n", "⏎")
            yield Location(file, line).breaks(rule, found)


def _doubt(quantity: Quantity) -> Rule | None:
    """The rule that a measure breaks."""
    value, high = quantity.value, quantity.value_high
    if value is None:
        return coding.NUMBER_NOT_UNDERSTOOD
    if high is not None and high < value:
        return coding.RANGE_REVERSED
    if quantity.unit == "percent" and max(abs(value), abs(high or value)) > _MOST_PERCENT:
        return coding.PERCENT_UNLIKELY
    if quantity.unit == "rank" and (value < 1 or value != int(value)):
        return coding.RANK_UNLIKELY
    return None
