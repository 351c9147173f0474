"""Source text to report text with its sections, sentences and quantities, and what is doubtful."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from build.findings import Finding, InvalidInput
from build.reading.quantities import QuantityReader
from build.reading.sections import read_structure, structure_findings
from build.reading.source import Correction, read_decided, read_source, repair
from build.report.quantity import Quantity
from build.report.text import ReportText
from build.schema.codes import Role

# What makes a text no report; everything else that is doubtful is shown and does not block.
_BLOCKING = "structure-no-parts"


@dataclass(frozen=True)
class ReadText:
    """A report's text as read: places, repairs, bytes as received, and notices for a reader."""

    text: ReportText
    corrections: Sequence[Correction]
    source_bytes: bytes
    notices: list[Finding]


def read_text(folder: Path, report_id: str, reader: QuantityReader) -> ReadText:
    """Read report.txt and corrections.csv of a report's folder.

    Notices: what `structure_findings` doubts, and `number-not-understood` for each measure that
    the reader could give no value.

    Raises:
        InvalidInput: where there is no readable text, a decided correction no longer fits, or the
            text is no report (`structure-no-parts`).
    """
    path = folder / "report.txt"
    source = read_source(path)
    decided = folder / "corrections.csv"
    repaired = repair(source, read_decided(decided) if decided.exists() else ())
    text, doubts = to_report_text(report_id, repaired.text, reader, str(path))
    notices = [*doubts, *_not_understood(text.quantities, repaired.text, str(path))]
    return ReadText(text, repaired.corrections, path.read_bytes(), notices)


def to_report_text(
    report_id: str, repaired_text: str, reader: QuantityReader, file: str = "report text"
) -> tuple[ReportText, list[Finding]]:
    """A repaired text with its sections, sentences and quantities; and what is doubtful in it.

    Raises:
        InvalidInput: where the text is no report.
    """
    structure = read_structure(repaired_text)
    doubts = structure_findings(structure, repaired_text, file)
    if blocking := [finding for finding in doubts if finding.code == _BLOCKING]:
        raise InvalidInput(blocking)
    text = ReportText(
        report_id=report_id,
        text=repaired_text,
        sections={
            f"{report_id}.{section.key}" if section.key else report_id: section
            for section in structure.sections
        },
        sentences=structure.sentences,
        quantities=reader.read(repaired_text),
    )
    return text, doubts


def _not_understood(quantities: Sequence[Quantity], text: str, file: str) -> Iterator[Finding]:
    for quantity in quantities:
        if quantity.role is Role.MEASURE and quantity.value is None:
            around = text[max(0, quantity.char_start - 12) : quantity.char_end + 12]
            yield Finding(
                "number-not-understood",
                file,
                row=text.count("\n", 0, quantity.char_start) + 1,
                found=f"{quantity.text_zh} in {around}".replace("\n", "⏎"),
                advice="published with an empty value; add its numeral, scale or unit to the grammar",
            )
