"""Half-width punctuation and typesetting blanks beside Chinese characters, within a line."""

import re

from build.reading.repairs.edits import Edit
from build.report.characters import DIGIT, DIGITS, HAN, is_han
from build.schema.codes import CorrectionKind

_QUOTES = "“”‘’「」『』《》"
_FULL = str.maketrans(",;:!?()", "，；：！？（）")

# A mark turns full-width beside these. Full-width marks are not among them, so that one repair
# never calls for the next.
_CHINESE = re.compile(f"[{HAN}{_QUOTES}]")
# A letter first and what stands before it second: a search skips all that begins no address.
_ADDRESS = r"[A-Za-z](?<![A-Za-z].)[A-Za-z]*+://[^\s，。；：！？、（）“”《》]+"
_ADDRESSES, _ADDRESS_END = re.compile(_ADDRESS), re.compile(rf"{_ADDRESS}\s*")
_MARK = re.compile(r"[,;:!?()\n]")
_LONE_MARK = re.compile("[,;:!?)]")  # where no bracket waits for the end of its line
_BLANKS = re.compile(r"[^\S\n][^\S\n]*")  # not +: a set in front is looked for at full speed
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
    places: list[int] = []
    opened: list[int] = []  # brackets that wait for their partner
    marks = _MARK if "(" in text else _LONE_MARK
    addresses = _ADDRESSES.finditer(text) if "://" in text else ()
    kept = {mark.start() for each in addresses for mark in marks.finditer(text, *each.span())}
    for match in marks.finditer(text):
        mark, at = match[0], match.start()
        if at in kept:
            continue
        if mark == "(":
            opened.append(at)
        elif mark == "\n":
            places += (lone for lone in opened if _is_beside(text, lone))
            opened.clear()
        elif mark == ")" and opened:
            partner = opened.pop()
            if _is_beside(text, partner) or _is_beside(text, at):
                places += (partner, at)
        elif _is_beside(text, at):
            places.append(at)
    places += (lone for lone in opened if _is_beside(text, lone))
    kind = CorrectionKind.WIDTH
    return [Edit(at, at + 1, text[at].translate(_FULL), kind) for at in sorted(places)]


def blank_edits(text: str) -> list[Edit]:
    """Blanks within a line removed unless they part two Chinese characters or two words.

    Removed beside Chinese punctuation, and between a Chinese character and anything else.
    Between digits removed only in a text that sets digits apart more often than together
    (`1 9 9 8 年`). The blank that ends an address stays.
    """
    spaced = len(_SPACED_DIGITS.findall(text)) if _SPACED_DIGITS.search(text) else 0
    is_spaced = spaced > 0 and spaced > len(_CLOSE_DIGITS.findall(text))
    address_ends = {match.end() for match in _ADDRESS_END.finditer(text)} if "://" in text else ()
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
