"""Half-width punctuation and typesetting blanks beside Chinese characters, within a line."""

import re

from build.reading.repairs.edits import Edit
from build.report.characters import DIGIT, DIGITS, HAN, is_han
from build.schema.codes import CorrectionKind

_QUOTES = "“”‘’「」『』《》"
_FULL = str.maketrans(",;:!?()", "，；：！？（）")

_MARK = re.compile(r"[,;:!?]")
_BRACKET = re.compile(r"[()\n]")
# A mark turns full-width beside these. Full-width marks are not among them, so that one repair
# never calls for the next.
_CHINESE = re.compile(f"[{HAN}{_QUOTES}]")
_ADDRESS = re.compile(r"(?<![A-Za-z])[A-Za-z]++://[^\s，。；：！？、（）“”《》]+\s*")
_BLANKS = re.compile(r"[^\S\n]+")
# Chinese punctuation and other full-width signs, but full-width digits and letters.
_PUNCTUATION = re.compile(
    "[\u3001-\u3006\u3008-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65“”‘’—…·]"
)
_SPACED_DIGITS = re.compile(rf"[{DIGIT}][^\S\n](?=[{DIGIT}])")
_CLOSE_DIGITS = re.compile(rf"[{DIGIT}](?=[{DIGIT}])")


def width_edits(text: str) -> list[Edit]:
    """Half-width `, ; : ! ? ( )` beside a Chinese character or quotation mark made full-width.

    Blanks between do not count. Of a pair of brackets both turn or none. Marks inside an address
    (`https://…`) stay, and so do those between digits or letters: `1,234`, `2.50:1`, `10:30`.
    """
    places = [mark.start() for mark in _MARK.finditer(text) if _is_beside(text, mark.start())]
    if "(" in text or ")" in text:
        places.extend(_brackets(text))
        places.sort()
    if places and "://" in text:
        places = _outside_addresses(text, places)
    return [Edit(at, at + 1, text[at].translate(_FULL), CorrectionKind.WIDTH) for at in places]


def blank_edits(text: str) -> list[Edit]:
    """Blanks within a line removed unless they part two Chinese characters or two words.

    Removed beside Chinese punctuation, and between a Chinese character and anything else.
    Between digits removed only in a text that sets digits apart more often than together
    (`1 9 9 8 年`). The blank that ends an address stays.
    """
    spaced = len(_SPACED_DIGITS.findall(text)) if _SPACED_DIGITS.search(text) else 0
    is_spaced = spaced > 0 and spaced > len(_CLOSE_DIGITS.findall(text))
    address_ends = {match.end() for match in _ADDRESS.finditer(text)} if "://" in text else ()
    edits = []
    for blanks in _BLANKS.finditer(text):
        start, end = blanks.span()
        is_inside = start > 0 and end < len(text) and end not in address_ends
        if is_inside and _is_typesetting(text[start - 1], text[end], is_spaced):
            edits.append(Edit(start, end, "", CorrectionKind.BLANK))
    return edits


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


def _brackets(text: str) -> list[int]:
    """Half-width brackets to be turned: a pair if either is beside Chinese, else each alone."""
    places: list[int] = []
    opened: list[int] = []
    for match in _BRACKET.finditer(text):
        at = match.start()
        if match[0] == "(":
            opened.append(at)
        elif match[0] == "\n":
            places.extend(lone for lone in opened if _is_beside(text, lone))
            opened.clear()
        elif opened:
            partner = opened.pop()
            if _is_beside(text, partner) or _is_beside(text, at):
                places += (partner, at)
        elif _is_beside(text, at):
            places.append(at)
    places.extend(lone for lone in opened if _is_beside(text, lone))
    return places


def _outside_addresses(text: str, places: list[int]) -> list[int]:
    spans = [match.span() for match in _ADDRESS.finditer(text)]
    kept = []
    at = 0
    for place in places:
        while at < len(spans) and spans[at][1] <= place:
            at += 1
        if at == len(spans) or place < spans[at][0]:
            kept.append(place)
    return kept
