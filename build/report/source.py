"""The values of a source text: as received, and what is corrected in it."""

from dataclasses import dataclass
from typing import NamedTuple

from build.report.coding_files import CorrectionCoding
from build.report.located import Located
from build.schema.codes import CorrectionKind


@dataclass(frozen=True, slots=True)
class SourceText:
    """A report's text as received, every code point kept, and the corrections decided for it."""

    file: str
    content: bytes
    text: str
    decided: list[Located[CorrectionCoding]]


class Correction(NamedTuple):
    """`source[source_start:source_end] == before` is `text[char_start:char_end] == after`.

    `decided` is what a person wrote down; None where a rule corrected.
    """

    source_start: int
    source_end: int
    char_start: int
    char_end: int
    before: str
    after: str
    kind: CorrectionKind
    decided: CorrectionCoding | None
