"""Marks of notes in the running text: 发展〔2〕, “双减”[3], “两山”11，; the notes keep their labels."""

import re

from build.reading.repairs.edits import Edit
from build.report.characters import DIGIT, HAN
from build.schema.codes import CorrectionKind

_NUMBERS = f"[{DIGIT}]{{1,3}}(?:[,，、-][{DIGIT}]{{1,3}}){{0,4}}"
_PAIRS = (("\\[", "\\]"), ("［", "］"), ("〔", "〕"), ("【", "】"), ("〖", "〗"))
# Behind a word or its stop; at the head of a line or a sentence it is the label of a note, before
# 号 the number of a document.
_BRACKETED = re.compile(
    f"(?:{'|'.join(opening + _NUMBERS + closing for opening, closing in _PAIRS)})(?![{DIGIT}第号])"
)
_AT_STOP = re.compile("[。；：！？][”’」』]?$")
_WORD_END = f"[{HAN}”’》」』）)%％]"
_RAISED = re.compile(
    f"[⁰¹²³⁴-⁹](?<={_WORD_END}.)[⁰¹²³⁴-⁹]{{0,2}}|[①-⑳](?<={_WORD_END}.)(?=[，。；、：！？）])"
)
_QUOTED = re.compile(f"[”》]([{DIGIT}]{{1,2}})(?=[，。；：！？])")
# Most texts have none: one set of characters tells it at once.
_SUSPECT = re.compile("[\\[［〔【〖⁰¹²³⁴-⁹①-⑳]")
_KIND = CorrectionKind.NOTE_MARK


def mark_edits(text: str) -> list[Edit]:
    """The marks of notes removed, each a repair of its own."""
    spans = [match.span(1) for match in _QUOTED.finditer(text)]
    if _SUSPECT.search(text):
        spans += [match.span() for match in _BRACKETED.finditer(text) if _is_behind(text, match)]
        spans += [match.span() for match in _RAISED.finditer(text)]
    return [Edit(start, end, "", _KIND) for start, end in sorted(spans)]


def _is_behind(text: str, mark: re.Match[str]) -> bool:
    """Whether a bracketed mark stands behind what it explains, not before its explanation."""
    before = text[max(mark.start() - 4, 0) : mark.start()].rstrip(" *\u3000")
    if not before or before[-1] == "\n":
        return False
    return not _AT_STOP.search(before) or text[mark.end() : mark.end() + 1] in {"", "\n"}
