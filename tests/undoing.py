"""Corrections made and taken back, by their offsets alone."""

from collections.abc import Iterable

from build.report.source import Correction


def apply(source: str, corrections: Iterable[Correction]) -> str:
    """The report text that the corrections make of the source text."""
    spans = ((each.source_start, each.source_end, each.after) for each in corrections)
    return _replaced(source, spans)


def undo(text: str, corrections: Iterable[Correction]) -> str:
    """The source text that the corrections were made in."""
    return _replaced(text, ((each.char_start, each.char_end, each.before) for each in corrections))


def _replaced(text: str, replacements: Iterable[tuple[int, int, str]]) -> str:
    pieces: list[str] = []
    at = 0
    for start, end, new in replacements:
        pieces += (text[at:start], new)
        at = end
    return "".join([*pieces, text[at:]])
