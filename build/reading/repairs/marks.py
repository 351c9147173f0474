"""Marks of notes in the running text: 发展〔2〕, “双减”[3], “两山”11，; the notes keep their labels."""

import re

from build.reading.repairs.edits import Edit
from build.report.characters import DIGIT, HAN
from build.schema.codes import CorrectionKind

_NUMBERS = f"[{DIGIT}]{{1,3}}(?:[,，、-][{DIGIT}]{{1,3}}){{0,4}}"
_PAIRS = (("\\[", "\\]"), ("［", "］"), ("〔", "〕"), ("【", "】"), ("〖", "〗"))
# Behind a word or its stop; at the head of a line or a sentence it is the label of a note, before
# 号 the number of a document.
_BRACKETED = (
    f"(?:{'|'.join(opening + _NUMBERS + closing for opening, closing in _PAIRS)})(?![{DIGIT}第号])"
)
_AT_STOP = re.compile("[。；：！？][”’」』]?$")
_SMALL, _CIRCLED, _QUOTES = "⁰¹²³⁴-⁹", "①-⑳", "”》"
_WORD_END = f"[{HAN}”’》」』）)%％]"
_RAISED = f"[{_SMALL}](?<={_WORD_END}.)[{_SMALL}]{{0,2}}|[{_CIRCLED}](?<={_WORD_END}.)(?=[，。；、：！？）])"
_MARK = re.compile(
    f"(?P<bracketed>{_BRACKETED})|(?P<raised>{_RAISED})|[{_QUOTES}](?P<quoted>[{DIGIT}]{{1,2}})(?=[，。；：！？])"
)
# One set of characters tells where a mark may begin, in most texts nowhere.
_OPENING = "".join(opening for opening, _ in _PAIRS)
_SUSPECT = re.compile(f"[{_OPENING}{_SMALL}{_CIRCLED}{_QUOTES}](?<![{_QUOTES}](?![{DIGIT}]))")
_KIND = CorrectionKind.NOTE_MARK


def mark_edits(text: str) -> list[Edit]:
    """The marks of notes removed, each a repair of its own."""
    suspects = _SUSPECT.finditer(text)
    marks = (mark for each in suspects if (mark := _MARK.match(text, each.start())))
    return [
        Edit(*mark.span(mark.lastgroup or 0), "", _KIND)
        for mark in marks
        if not mark["bracketed"] or _is_behind(text, mark)
    ]


def _is_behind(text: str, mark: re.Match[str]) -> bool:
    """Whether a bracketed mark stands behind what it explains, not before its explanation."""
    before = text[max(mark.start() - 4, 0) : mark.start()].rstrip(" *\u3000")
    if not before or before[-1] == "\n":
        return False
    return not _AT_STOP.search(before) or text[mark.end() : mark.end() + 1] in {"", "\n"}
