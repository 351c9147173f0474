"""Source text to report text: bytes read as they are, repairs listed one by one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from build.findings import Finding, InvalidInput
from build.reading.repairs.control import control_edits
from build.reading.repairs.decided import DecidedCorrection, decided_edits, read_decided
from build.reading.repairs.edits import Edit, apply_edits, compose
from build.reading.repairs.lines import line_edits
from build.reading.repairs.width import blank_edits, width_edits
from build.schema.codes import CorrectionKind

__all__ = [
    "Correction",
    "DecidedCorrection",
    "Repaired",
    "apply",
    "read_decided",
    "read_source",
    "repair",
    "undo",
]

# In this order each repair leaves nothing for those before it.
_REPAIRS = (control_edits, line_edits, width_edits, blank_edits)
_MAGIC = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a Word document or another zip file",
    b"\xd0\xcf\x11\xe0": "an old Word document",
    b"{\\rtf": "a rich text document",
    b"\xff\xfe": "UTF-16 text",
    b"\xfe\xff": "UTF-16 text",
}


@dataclass(frozen=True, slots=True)
class Correction:
    """`source[source_start:source_end] == before` is `text[char_start:char_end] == after`."""

    source_start: int
    source_end: int
    char_start: int
    char_end: int
    before: str
    after: str
    kind: CorrectionKind
    # None where a rule corrected it: the kind is the reason.
    reason_zh: str | None
    reason_en: str | None


@dataclass(frozen=True, slots=True)
class Repaired:
    """The report text, and what was corrected to get it, in order and without overlap."""

    text: str
    corrections: tuple[Correction, ...]


def read_source(path: Path) -> str:
    """The text of a source file, every code point kept: CR, byte order mark, zero-width.

    Raises:
        InvalidInput: `source-missing`, `source-unreadable`, `source-empty` (no visible
            character), `source-not-utf8` (the message names GB 18030, UTF-16, PDF … where seen).
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise _invalid("source-missing", path, None, "put the report there as received") from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise _invalid("source-unreadable", path, reason, "it must be a readable file") from error
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        seen, advice = _encoding(data)
        place = f"{seen} (byte {data[error.start]:#04x} at {error.start})"
        raise _invalid("source-not-utf8", path, place, advice) from error
    if not text.strip("\ufeff\u200b\0").strip():
        raise _invalid("source-empty", path, f"{len(data)} bytes", "put the report's text there")
    return text


def _invalid(code: str, path: Path, found: str | None, advice: str) -> InvalidInput:
    return InvalidInput([Finding(code, str(path), found=found, advice=advice)])


def _encoding(data: bytes) -> tuple[str, str]:
    """What bytes that are not UTF-8 look like, and what to do about it."""
    for magic, name in _MAGIC.items():
        if data.startswith(magic):
            return name, "save it as plain text in UTF-8"
    if b"\0" in data:
        return "a binary file", "save the report as plain text in UTF-8"
    for codec, name in (("gb18030", "GB 18030"), ("big5", "Big5")):
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if any(word in text for word in ("的", "政府", "工作", "一、")):
            command = f"iconv -f {codec.upper()} -t UTF-8"
            return f"{name} text", f"convert it to UTF-8, for example with {command}"
    return "bytes of no known encoding", "save the report as plain text in UTF-8"


def repair(source: str, decided: Sequence[DecidedCorrection] = ()) -> Repaired:
    """The report text: one paragraph a line, corrected by rule and by decision.

    Decided corrections come first, then the rules, until they find nothing more: a repaired text
    needs no repair. Linear in the length of the source.

    Raises:
        InvalidInput: where a decided correction does not fit; see `decided_edits`.
    """
    edits = decided_edits(source, decided)
    text = apply_edits(source, edits)
    is_changed = True
    while is_changed:
        is_changed = False
        for find_edits in _REPAIRS:
            found = find_edits(text)
            if found:
                edits = compose(edits, text, found)
                text = apply_edits(text, found)
                is_changed = True
    return Repaired(text, tuple(_corrections(source, edits, decided)))


def _corrections(
    source: str, edits: Iterable[Edit], decided: Sequence[DecidedCorrection]
) -> Iterable[Correction]:
    shift = 0  # place in the report text minus place in the source
    same: dict[str, str] = {}  # one string for equal ones: there can be millions of one blank
    for start, end, after, kind, reason in edits:
        before = source[start:end]
        if before == after:
            continue
        before = same.setdefault(before, before)
        char_start = start + shift
        shift += len(after) - len(before)
        by = decided[reason] if reason >= 0 else None
        reasons = (by.reason_zh, by.reason_en) if by else (None, None)
        yield Correction(
            start, end, char_start, char_start + len(after), before, after, kind, *reasons
        )


def apply(source: str, corrections: Iterable[Correction]) -> str:
    """The report text that the corrections make of the source text."""
    return _replaced(
        source, ((each.source_start, each.source_end, each.after) for each in corrections)
    )


def undo(text: str, corrections: Iterable[Correction]) -> str:
    """The source text that the corrections were made in."""
    return _replaced(text, ((each.char_start, each.char_end, each.before) for each in corrections))


def _replaced(text: str, replacements: Iterable[tuple[int, int, str]]) -> str:
    pieces: list[str] = []
    at = 0
    for start, end, new in replacements:
        pieces += (text[at:start], new)
        at = end
    pieces.append(text[at:])
    return "".join(pieces)
