"""Lines of a report text and what their shape says: heading, salutation, end matter."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from build.reading.outline.labels import Label, LabelType, read_label
from build.reading.outline.matter_words import END_MATTER, OPENING, PERORATION, SALUTATION
from build.reading.outline.sentences import cut

_LINE = re.compile(r"[^\n]+")
_MARKS = frozenset("。！？：；，、…!?:;,")
# Characters of a heading with and without a label, at most; a paragraph is rarely so short.
HEADING, UNLABELLED = 60, 40
_LONGEST_TITLE = 50
_LONE_SALUTATION = 10  # 各位代表！ on a line of its own, the appeal behind it
_SHORT_APPEAL = 20  # 让我们携手前行！ may stand anywhere

_HEADS_PART = re.compile(r".*(?:回[顾顧]|工作|任[务務]|目[标標]|建[议議]|成就|安排)")
_TITLE = re.compile(r".{0,30}工作[报報]告(?:[（(].*[）)])?$|[关關]于.{2,40}[报報]告$")
_DELIVERY = re.compile(r".*[会會][议議]?上[）)]?$")
_SPEAKER = re.compile(
    r"[^。，：；]{0,20}(?:主席|总理|總理|主任|专员|專員|[省市州县縣区區旗盟][长長])\s?\S{2,10}(?:\s\S{1,3})?$"
)


class Line(NamedTuple):
    """A paragraph with its place, its sentence ends, its label and the character it ends on.

    `unbalanced` is where a quotation mark or bracket has no partner.
    """

    start: int
    end: int
    ends: list[int]
    unbalanced: Sequence[int]
    label: Label | None
    last: str

    @property
    def length(self) -> int:
        """Characters, label included."""
        return self.end - self.start

    @property
    def is_unended(self) -> bool:
        """Whether it ends without a mark."""
        return self.last not in _MARKS

    @property
    def is_sentence(self) -> bool:
        """Whether it ends as a sentence does."""
        return self.last in "。！"

    @property
    def is_own_line(self) -> bool:
        """Whether a labelled line can be a heading by itself: short, of one sentence."""
        if self.label is None or self.label.type is LabelType.DASH or not self.is_unended:
            return False
        return self.length <= HEADING or self.label.type is LabelType.NTH

    def opens_with(self, pattern: re.Pattern[str], text: str) -> bool:
        """Whether its words begin so."""
        return pattern.match(text, self.start, self.end) is not None


def read_lines(text: str) -> list[Line]:
    """The paragraphs of a text, empty lines left out. Linear."""
    return [
        Line(start, end, *cut(text, start, end), read_label(text, start), text[end - 1])
        for start, end in (match.span() for match in _LINE.finditer(text))
    ]


def is_unlabelled_heading(text: str, line: Line) -> bool:
    """A short line without label, final mark or full stop inside."""
    return (
        line.label is None
        and line.is_unended
        and 2 <= line.length <= UNLABELLED
        and len(line.ends) == 1
        and not line.opens_with(SALUTATION, text)
        and not line.opens_with(END_MATTER, text)
    )


def heads_part(text: str, line: Line) -> bool:
    """Whether the words of a heading are those of a part's, not a menu's, title or speaker's."""
    return line.opens_with(_HEADS_PART, text) and not is_title_matter(text, line)


def is_salutation(text: str, line: Line) -> bool:
    """Whether a paragraph opens by addressing the assembly."""
    return line.opens_with(SALUTATION, text)


def opening_end(text: str, lines: Sequence[Line]) -> int:
    """Index of the line after the salutation that opens the report; 0 where there is none."""
    for index, line in enumerate(lines):
        if 2 * line.start > len(text):
            break
        if line.length <= UNLABELLED and line.opens_with(OPENING, text):
            return index + 1
    return 0


def first_prose(lines: Sequence[Line]) -> int:
    """Index of the first long line that ends as a sentence does; their number without one."""
    return next(
        (at for at, line in enumerate(lines) if line.is_sentence and line.length > UNLABELLED),
        len(lines),
    )


def end_matter(text: str, lines: Sequence[Line], start: int) -> int:
    """Index of the first line after the report's end, looked for from line `start` on.

    End matter opens with a line that says so (附件, 名词解释, 相关报道, a licence) in the second
    half of the text, or follows the peroration: the last paragraph of an appeal that ends in ！.
    """
    second_half = (at for at in range(start, len(lines)) if 2 * lines[at].start > len(text))
    told = (at for at in second_half if lines[at].opens_with(END_MATTER, text))
    stop = next(told, len(lines))
    for index in range(stop - 1, start, -1):
        line = lines[index]
        is_address = is_salutation(text, line)
        if 2 * line.start < len(text) or (is_address and line.length <= _LONE_SALUTATION):
            break
        if line.last in "！!" and line.length > _SHORT_APPEAL:
            appeal = text[lines[index - 1].start : line.end]
            if PERORATION.search(appeal):
                has_headings = any(
                    each.label and each.label.type <= LabelType.BRACKET
                    for each in lines[index + 1 : stop]
                )
                return stop if has_headings else index + 1
        if is_address:
            break
    return stop


def title_line(text: str, lines: Sequence[Line]) -> Line | None:
    """The line of the front matter that gives the report's title."""
    short = (line for line in lines if line.length <= _LONGEST_TITLE)
    return next((line for line in short if line.opens_with(_TITLE, text)), None)


def is_title_matter(text: str, line: Line) -> bool:
    """Whether a line of the front matter tells title, session or speaker."""
    if line.length > HEADING or len(line.ends) > 1:
        return False
    patterns = (_TITLE, _DELIVERY, _SPEAKER)
    return any(pattern.fullmatch(text, line.start, line.end) for pattern in patterns)
