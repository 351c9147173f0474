"""Whether a line end breaks a paragraph: the evidence of the words and of the file's habits.

Where nothing decides, the line end stays. Habits (blank lines, indents, a fixed width) only ever
let more lines join: a repaired text shows none, so a repair never calls for the next.
"""

import re

from build.reading.outline.labels import LabelType, read_label
from build.reading.outline.matter_words import PARAGRAPH_OPENING
from build.reading.repairs.breaks import ENDS, INNER_LABEL, STOPS, Break
from build.reading.repairs.habits import Habits
from build.report.characters import CLOSER_OF, HAN, PAIRED, is_han

_CONTINUES = frozenset("，、。；：！？,;:!?）)”’》」』％%‰")
_DANGLES = frozenset("，、,“‘（(《「『〈")
_CLOSERS = frozenset("”’」』》）)")
_SURE_ENDS = ENDS - frozenset("）)；;")  # the others may stand within a paragraph
_FRAGMENT = re.compile(f"[{HAN}]{{1,3}}。?$")
_OPEN_NUMBER = re.compile(r"(?<![-:：/\d])\d+$")
_NUMBER = re.compile(r"\d+(?![-:：/、.．\d])[^\d]")

# A short line that is whole, no fragment of a heading.
_WHOLE_WORDS = frozenset(
    {"附件", "附录", "附表", "注释", "下载", "打印", "收藏", "关闭", "返回", "分享"}
)
# A line without a final mark that is whole all the same: delivery line, caption.
_WHOLE = re.compile(r"(?:会议上|大会上|摄|摄影|供图|记者.{0,8})$")


def is_whole(text: str, end: int, next_start: int, habits: Habits) -> bool:
    """Whether the characters on either side of a line end say that the paragraph ends there.

    They say it of most line ends, unless the file's habits let more lines join.
    """
    if text[end - 1] not in _SURE_ENDS or text[next_start] in _CONTINUES or habits.width > 0:
        return False
    return not habits.has_blank_lines or text.count("\n", end, next_start) > 1


def is_broken(place: Break, habits: Habits) -> bool:
    """Whether the paragraph goes on after the line end."""
    if place.following in _CONTINUES:
        return True
    is_block = habits.has_blank_lines and place.is_single
    is_full = habits.is_full(place.raw_line) if habits.width else False
    goes_on = is_block and (habits.width > 0 or place.is_hollow) and not place.next_is_indented
    if place.is_ended and not (is_full or (goes_on and place.last in STOPS)):
        return False
    if _opens_paragraph(place, is_full and habits.has_indents and not place.next_is_indented):
        return False
    if is_full and habits.has_indents:
        return not place.next_is_indented
    if place.is_ended:
        is_closed = place.last in _CLOSERS and place.tail[-2:-1] not in STOPS
        return (is_full and is_closed) or (
            goes_on and place.is_prose and not PARAGRAPH_OPENING.match(place.opening)
        )
    return is_full or place.last in _DANGLES or _fits(place, habits) or _is_cut(place, habits)


def _opens_paragraph(place: Break, is_wrapped: bool) -> bool:
    """Whether the next line opens a paragraph by its words. A wrapped line may begin with a list
    member of the running text, and prose may go on with a dash."""
    if PARAGRAPH_OPENING.match(place.head):
        return True
    label = read_label(place.head)
    if label is None:
        return not any(map(is_han, place.opening + place.next_line))
    if label.type is LabelType.DASH:
        return place.is_ended or not place.is_prose
    return not (is_wrapped and label.type > LabelType.BRACKET)


def _is_cut(place: Break, habits: Habits) -> bool:
    """Whether the line end cuts a word, a number, a pair of brackets, or a label from its text."""
    after = PAIRED.search(place.head)
    if after and after[0] in CLOSER_OF.values():
        before = PAIRED.findall(place.tail)
        if before and CLOSER_OF.get(before[-1]) == after[0]:
            return True
    if place.last.isdigit() and _OPEN_NUMBER.search(place.tail) and _NUMBER.match(place.head):
        return not place.opening.isdigit()
    return (
        place.is_only_label
        or (place.last in "）)" and INNER_LABEL.search(place.tail) is not None)
        or habits.is_word(place.last, place.following)
    )


def _fits(place: Break, habits: Habits) -> bool:
    """Whether the shapes of the two lines say that they are one paragraph."""
    is_block = habits.has_blank_lines and place.is_single
    if place.is_heading:
        if _FRAGMENT.match(place.next_line) and place.next_line not in _WHOLE_WORDS:
            return True
        return is_block and not place.next_is_prose
    if _WHOLE.search(place.tail):
        return False
    if place.is_prose:
        return True
    if is_block:
        was_joined = place.line_start > place.start
        is_paragraph = place.is_indented and habits.has_indents
        return is_paragraph or was_joined or not place.next_is_prose
    return (
        "，" in place.opening
        and len(place.opening) > 4
        and place.next_is_prose
        and not habits.has_bare_headings
    )
