"""Marks of notes in the running text: 发展〔2〕, “双减”[3], “两山”11，; the notes keep their labels."""

import re

from build.reading.repairs.edits import Edit
from build.report.characters import DIGIT, HAN
from build.schema.codes import CorrectionKind

_NUMBERS = f"[{DIGIT}]{{1,3}}(?:[,，、-][{DIGIT}]{{1,3}}){{0,4}}"
_BRACKETS = (("[", "]"), ("［", "］"), ("〔", "〕"), ("【", "】"), ("〖", "〗"))
# Behind a word or its stop; at the head of a line or a sentence it is the label of a note, before
# 号 the number of a document.
_BRACKETED = re.compile(
    f"(?:{'|'.join(re.escape(a) + _NUMBERS + re.escape(b) for a, b in _BRACKETS)})(?![{DIGIT}第号])"
)
_AT_STOP = re.compile("[。；：！？][”’」』]?$")
_RAISED = re.compile(f"(?<=[{HAN}”’》」』）%％])[⁰¹²³⁴-⁹]{{1,3}}")
_QUOTED = re.compile(f"(?<=[”》])[{DIGIT}]{{1,2}}(?=[，。；：！？])")
_CIRCLED = re.compile(f"(?<=[{HAN}”》）])[①-⑳](?=[，。；、：！？）])")
_OPENS = re.compile("[\\[［〔【〖]")
_KIND = CorrectionKind.NOTE_MARK


def mark_edits(text: str) -> list[Edit]:
    """The marks of notes removed, each a repair of its own."""
    found = []
    if _OPENS.search(text):
        found += [match for match in _BRACKETED.finditer(text) if _is_behind(text, match)]
    for pattern in (_RAISED, _QUOTED, _CIRCLED):
        found += pattern.finditer(text)
    return sorted(Edit(match.start(), match.end(), "", _KIND) for match in found)


def _is_behind(text: str, mark: re.Match[str]) -> bool:
    """Whether a bracketed mark stands behind what it explains, not before its explanation."""
    before = text[max(mark.start() - 4, 0) : mark.start()].rstrip(" *\u3000")
    if not before or before[-1] == "\n":
        return False
    return not _AT_STOP.search(before) or text[mark.end() : mark.end() + 1] in {"", "\n"}
