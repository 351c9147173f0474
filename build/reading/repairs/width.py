"""Half-width punctuation and typesetting blanks beside Chinese characters, within a line."""

import re
from collections.abc import Iterator, Sequence
from typing import cast

from build.reading.repairs.edits import Edit
from build.report.characters import DIGIT, DIGITS, HAN, is_han, places
from build.schema.codes import CorrectionKind

_QUOTES = "“”‘’「」『』《》"
_HALF = ",;:!?()"
_FULL = str.maketrans(_HALF, "，；：！？（）")

# A mark turns full-width beside these. Full-width marks are not among them, so that one repair
# never calls for the next.
_CHINESE = re.compile(f"[{HAN}{_QUOTES}]")
# From the colon on, which a search skips to at full speed, and with the blanks behind it.
_ADDRESS = re.compile(r"(:(?<=[A-Za-z]:)//[^\s，。；：！？、（）“”《》]+)\s*")
_MARKS = f"{_HALF}\n"
_LONE_MARKS = _HALF.replace("(", "")  # where no bracket waits for the end of its line
_BLANK = " \t\u3000"  # other blanks are made plain before
_BLANKS = re.compile(r"[^\S\n]+")
# Chinese punctuation and other full-width signs, but full-width digits and letters.
_PUNCTUATION = re.compile(
    "[\u3001-\u3006\u3008-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65“”‘’—…·]"
)
# Marks of running text. A blank between two Chinese characters before one is what a wrapped line left,
# in a text that has so many of them; else it may part a name or a slogan (市长 丁某, “山城 水城”).
_STOPS = "，。；、：！？"
_ANY_STOP = re.compile(f"[{_STOPS}]")
_LEFT_BY_LINES = 20
_CLOSE_DIGITS = re.compile(rf"[{DIGIT}](?=[{DIGIT}])")


def width_edits(text: str) -> list[Edit]:
    """Half-width `, ; : ! ? ( )` beside a Chinese character or quotation mark made full-width.

    Blanks between do not count. Of a pair of brackets both turn or none. Marks inside an address
    (`https://…`) stay, and so do those between digits or letters: `1,234`, `2.50:1`, `10:30`.
    """
    wide: list[int] = []
    opened: list[int] = []  # brackets that wait for their partner
    kept = {at for each in _ADDRESS.finditer(text) for at in range(*each.span(1))}
    for at in places(text, _MARKS if "(" in text else _LONE_MARKS):
        mark = text[at]
        if at in kept:
            continue
        if mark == "(":
            opened.append(at)
        elif mark == "\n":
            wide += (lone for lone in opened if _is_beside(text, lone))
            opened.clear()
        elif mark == ")" and opened:
            partner = opened.pop()
            if _is_beside(text, partner) or _is_beside(text, at):
                wide += (partner, at)
        elif _is_beside(text, at):
            wide.append(at)
    wide += (lone for lone in opened if _is_beside(text, lone))
    kind = CorrectionKind.WIDTH
    return [Edit(at, at + 1, text[at].translate(_FULL), kind) for at in sorted(wide)]


def blank_edits(text: str) -> list[Edit]:
    """Blanks within a line removed unless they part two Chinese characters or two words.

    Between two Chinese characters removed only in a text whose lines were joined by blanks.
    Removed beside Chinese punctuation, and between a Chinese character and anything else.
    Between digits removed only in a text that sets digits apart more often than together
    (`1 9 9 8 年`). The blank that ends an address stays.
    """
    blanks = [(start, end) for start, end in _blanks(text) if start > 0 and end < len(text)]
    spaced = sum(
        end - start == 1 and text[start - 1] in DIGITS and text[end] in DIGITS
        for start, end in blanks
    )
    is_spaced = spaced > 0 and spaced > len(_CLOSE_DIGITS.findall(text))
    address_ends = {match.end() for match in _ADDRESS.finditer(text)}
    left_by_lines = _left_by_lines(text, blanks)
    return [
        Edit(start, end, "", CorrectionKind.BLANK)
        for start, end in blanks
        if (end not in address_ends and _is_typesetting(text[start - 1], text[end], is_spaced))
        or start in left_by_lines
    ]


def _blanks(text: str) -> Iterator[tuple[int, int]]:
    """Where blanks stand, as many as follow each other together."""
    end = 0
    for start in places(text, _BLANK):
        if start >= end:
            end = cast("re.Match[str]", _BLANKS.match(text, start)).end()
            yield start, end


def _left_by_lines(text: str, blanks: Sequence[tuple[int, int]]) -> set[int]:
    """Where the blanks begin that stand for the ends of lines; none unless there are many."""
    found: set[int] = set()
    inner = 0
    line_end = first = last = -1
    for start, end in blanks:
        if not (is_han(text[start - 1]) and is_han(text[end])):
            continue
        if start > line_end:
            line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", start)
            line_end = line_end if line_end >= 0 else len(text)
            stop = _ANY_STOP.search(text, line_start, line_end)
            first = stop.start() if stop else line_end
            last = max(text.rfind(mark, line_start, line_end) for mark in _STOPS)
        if end <= last:
            found.add(start)
            inner += first < start
    return found if inner >= _LEFT_BY_LINES else set()


def _is_typesetting(left: str, right: str, is_spaced: bool) -> bool:
    if left == "\n" or right == "\n":
        return False
    if _PUNCTUATION.match(left) or _PUNCTUATION.match(right):
        return True
    if is_spaced and left in DIGITS and right in DIGITS:
        return True
    return is_han(left) != is_han(right)


def _is_beside(text: str, at: int) -> bool:
    """Whether a Chinese character or quotation mark is next to the place, blanks aside."""
    left = at - 1
    while left >= 0 and text[left] != "\n" and text[left].isspace():
        left -= 1
    if left >= 0 and _CHINESE.match(text[left]):
        return True
    blanks = _BLANKS.match(text, at + 1)
    return _CHINESE.match(text, blanks.end() if blanks else at + 1) is not None
