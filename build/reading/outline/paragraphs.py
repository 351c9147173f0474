"""Lines of a report text and what their shape says: heading, salutation, end matter."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from build.reading.outline import matter_words
from build.reading.outline.labels import Label, LabelType, read_label
from build.reading.outline.sentences import cut

_LINE = re.compile(r"[^\n]+")
_INNER = frozenset("。！？：；，、…!?:;,")
_HEADING = 60  # characters of a heading, at most
_UNLABELLED = 40

_SALUTATION = re.compile(matter_words.SALUTATION)
_OPENING = re.compile(matter_words.OPENING)
_END_MATTER = re.compile(matter_words.END_MATTER)
_PERORATION = re.compile(matter_words.PERORATION)
_HEADS_PART = re.compile(r".*(?:回[顾顧]|工作|任[务務]|目[标標]|建[议議]|成就|安排)")
_TITLE = re.compile(r".{0,30}工作[报報]告(?:[（(].*[）)])?$|[关關]于.{2,40}[报報]告$")
_DELIVERY = re.compile(r".*[会會][议議]?上[）)]?$")
_SPEAKER = re.compile(
    r"[^。，：；]{0,20}(?:主席|总理|總理|主任|专员|專員|[省市州县縣区區旗盟][长長])\s?\S{2,10}(?:\s\S{1,3})?$"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph with its place, sentence ends and label, and what it ends on."""

    start: int
    end: int
    ends: list[int]
    label: Label | None
    is_unended: bool
    is_sentence: bool

    @property
    def length(self) -> int:
        """Characters, label included."""
        return self.end - self.start

    @property
    def is_own_line(self) -> bool:
        """Whether a labelled line can be a heading by itself: short, of one sentence."""
        if self.label is None or self.label.type is LabelType.DASH:
            return False
        if self.is_unended:
            return self.length <= _HEADING or self.label.type is LabelType.NTH
        return False

    def opening(self, text: str, length: int = 80) -> str:
        """The first characters."""
        return text[self.start : min(self.end, self.start + length)]


def read_lines(text: str) -> list[Line]:
    """The paragraphs of a text, empty lines left out. Linear."""
    lines = []
    for match in _LINE.finditer(text):
        start, end = match.span()
        ends = cut(text, start, end).ends
        is_unended = text[end - 1] not in _INNER
        lines.append(
            Line(
                start,
                end,
                ends,
                read_label(text, start),
                is_unended,
                text[end - 1] in "。！",
            )
        )
    return lines


def is_unlabelled_heading(text: str, line: Line) -> bool:
    """A short line without label, final mark or full stop inside."""
    return (
        line.label is None
        and line.is_unended
        and 2 <= line.length <= _UNLABELLED
        and len(line.ends) == 1
        and not _SALUTATION.match(text, line.start, line.end)
        and not _END_MATTER.match(text, line.start, line.end)
    )


def heads_part(text: str, line: Line) -> bool:
    """Whether the words of a heading are those of a part's, not a menu's, title or speaker's."""
    is_part = _HEADS_PART.match(text, line.start, line.end) is not None
    return is_part and not is_title_matter(text, line)


def is_salutation(text: str, line: Line) -> bool:
    """Whether a paragraph opens by addressing the assembly."""
    return _SALUTATION.match(text, line.start, line.end) is not None


def opening_end(text: str, lines: Sequence[Line]) -> int:
    """Index of the line after the salutation that opens the report; 0 where there is none."""
    for index, line in enumerate(lines):
        if 2 * line.start > len(text):
            break
        is_short = line.length <= _UNLABELLED
        if is_short and _OPENING.match(text, line.start, line.end):
            return index + 1
    return 0


def first_prose(lines: Sequence[Line]) -> int:
    """Index of the first long line that ends as a sentence does; their number without one."""
    return next(
        (at for at, line in enumerate(lines) if line.is_sentence and line.length > _UNLABELLED),
        len(lines),
    )


def end_matter(text: str, lines: Sequence[Line], start: int) -> int:
    """Index of the first line after the report's end, looked for from line `start` on.

    End matter opens with a line that says so (附件, 名词解释, 相关报道, a licence) in the second
    half of the text, or follows the peroration: the last paragraph of an appeal that ends in ！.
    """
    stop = len(lines)
    for index in range(start, len(lines)):
        line = lines[index]
        if 2 * line.start > len(text) and _END_MATTER.match(text, line.start, line.end):
            stop = index
            break
    for index in range(stop - 1, start, -1):
        line = lines[index]
        if 2 * line.start < len(text):
            break
        if is_salutation(text, line) and line.length <= 10:
            break
        appeal = text[lines[index - 1].start : line.end]
        if text[line.end - 1] in "！!" and line.length > 20 and _PERORATION.search(appeal):
            tail = lines[index + 1 : stop]
            if not any(each.label and each.label.type <= LabelType.BRACKET for each in tail):
                return index + 1
            break
        if is_salutation(text, line):
            break
    return stop


def title_line(text: str, lines: Sequence[Line]) -> Line | None:
    """The line of the front matter that gives the report's title."""
    for line in lines:
        if line.length <= 50 and _TITLE.match(text, line.start, line.end):
            return line
    return None


def is_title_matter(text: str, line: Line) -> bool:
    """Whether a line of the front matter tells title, session or speaker."""
    return (
        line.length <= 60
        and len(line.ends) == 1
        and any(
            pattern.fullmatch(text, line.start, line.end)
            for pattern in (_TITLE, _DELIVERY, _SPEAKER)
        )
    )
