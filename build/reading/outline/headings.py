"""Which lines open parts and items: the heading types a report uses and their order."""

from collections.abc import Sequence
from typing import NamedTuple

from build.reading.outline.labels import LabelType
from build.reading.outline.paragraphs import (
    Line,
    first_prose,
    heads_part,
    is_unlabelled_heading,
)

_CLOSING = ("结束语", "結束語", "结语", "結語")
_MOST_PARTS = 6  # of more headings without a label some are items'


class Heading(NamedTuple):
    """A line that opens a part or item. `number` is 0 where the report gives none."""

    line: int
    number: int
    is_own_line: bool


def find_parts(text: str, lines: Sequence[Line], start: int, stop: int) -> list[Heading]:
    """The headings of parts among `lines[start:stop]`.

    The highest type of heading in use gives the parts: 第一部分, then 一、, then （一）. Headings
    without a label that speak of the year's work rank above the labelled ones that follow them:
    two or more above 一、, one above （一）. A closing 结束语 is a part. A report without heading
    lines may run them in: 一、 or （一） before the text, at least twice.
    """
    plain = _plain_headings(text, lines, start, stop)
    above = [index for index in plain if heads_part(text, lines[index])]
    for kind in (LabelType.CHAPTER, LabelType.COMMA, LabelType.BRACKET):
        found = [
            index
            for index in range(start, stop)
            if _is_kind(lines[index], kind) and is_heading_line(lines, index, kind)
        ]
        if not found:
            continue
        is_under_plain = kind is not LabelType.CHAPTER and any(at < found[0] for at in above)
        if is_under_plain and (len(above) > 1 or kind is LabelType.BRACKET):
            break
        return _numbered(text, lines, found, plain)
    if plain:
        parts = plain if len(plain) <= _MOST_PARTS or not above else above
        return [Heading(index, 0, True) for index in parts]
    return _run_in_parts(lines, start, stop)


def _plain_headings(text: str, lines: Sequence[Line], start: int, stop: int) -> list[int]:
    """Headings without a label. Before the first prose, where menus and titles are, only those
    that speak of the year's work."""
    prose = start or first_prose(lines)
    return [
        index
        for index in range(start, stop)
        if is_unlabelled_heading(text, lines[index])
        and _has_prose(lines, index, stop)
        and (index >= prose or heads_part(text, lines[index]))
    ]


def _run_in_parts(lines: Sequence[Line], start: int, stop: int) -> list[Heading]:
    for kind in (LabelType.COMMA, LabelType.BRACKET):
        found = [index for index in range(start, stop) if _is_kind(lines[index], kind)]
        numbers = {label.number for index in found if (label := lines[index].label)}
        if {1, 2} <= numbers:
            parts: list[Heading] = []
            for index in found:
                label = lines[index].label
                if label and (not parts or label.number == parts[-1].number + 1):
                    parts.append(Heading(index, label.number, False))
            return parts
    return []


def _numbered(
    text: str, lines: Sequence[Line], found: Sequence[int], plain: Sequence[int]
) -> list[Heading]:
    """Parts by number, each above the one before, and the closing words."""
    parts: list[Heading] = []
    for index in found:
        label = lines[index].label
        if label and (not parts or label.number > parts[-1].number):
            parts.append(Heading(index, label.number, True))
    parts.extend(
        Heading(index, 0, True)
        for index in plain
        if index > parts[-1].line and lines[index].opening(text).startswith(_CLOSING)
    )
    return parts


def find_items(text: str, lines: Sequence[Line], start: int, stop: int) -> list[Heading]:
    """The headings of items among `lines[start:stop]`, the body of one part.

    The first of these that the part uses at least twice: labelled headings on their own line,
    headings without a label, labelled paragraphs (一、 （一） 第一， 一是 1.). A single own-line
    heading counts where nothing else does.
    """
    labelled = (LabelType.COMMA, LabelType.BRACKET, LabelType.NTH)
    run_in = (*labelled, LabelType.IS, LabelType.ARABIC)
    members: dict[LabelType, list[int]] = {}
    own: dict[LabelType, int] = {}
    for index in range(start, stop):
        label = lines[index].label
        if label and label.type in run_in:
            members.setdefault(label.type, []).append(index)
            if is_heading_line(lines, index, label.type):
                own[label.type] = own.get(label.type, 0) + 1
    for kind in labelled:
        if own.get(kind, 0) >= 2:
            return _of_kind(lines, members[kind])
    plain = _plain_headings(text, lines, start, stop)
    if len(plain) >= 2:
        return [Heading(index, 0, True) for index in plain]
    for kind in run_in:
        numbers = {label.number for at in members.get(kind, ()) if (label := lines[at].label)}
        if {1, 2} <= numbers or (own.get(kind, 0) == 1 and kind is LabelType.BRACKET):
            return _of_kind(lines, members[kind])
    return []


def _of_kind(lines: Sequence[Line], members: Sequence[int]) -> list[Heading]:
    """The members as headings. One sentence heads what follows only where most members do."""
    items = [
        Heading(index, label.number, is_heading_line(lines, index, label.type))
        for index in members
        if (label := lines[index].label)
    ]
    if 2 * sum(item.is_own_line for item in items) >= len(items):
        return items
    return [
        item._replace(is_own_line=item.is_own_line and lines[item.line].is_unended)
        for item in items
    ]


def is_heading_line(lines: Sequence[Line], index: int, kind: LabelType) -> bool:
    """Whether a labelled line is a heading on its own line.

    It has no final mark, or is one sentence followed by other text; members of a list that follow
    one another (a list in the text, a table of contents) are no headings.
    """
    line = lines[index]
    following = lines[index + 1] if index + 1 < len(lines) else None
    before = lines[index - 1] if index else None
    if following is None or _is_next(line, following, kind):
        return False
    if before is not None and _is_next(before, line, kind) and before.length > 0:
        return line.is_own_line and kind is LabelType.BRACKET and following.label is None
    if line.is_own_line:
        return True
    return (
        kind in (LabelType.BRACKET, LabelType.COMMA)
        and len(line.ends) == 1
        and line.length <= 60
        and line.is_sentence
        and (following.label is None or following.label.type > kind)
    )


def _is_kind(line: Line, kind: LabelType) -> bool:
    return line.label is not None and line.label.type is kind


def _is_next(line: Line, following: Line, kind: LabelType) -> bool:
    """Whether the two are neighbours in one list."""
    first, second = line.label, following.label
    return (
        first is not None
        and second is not None
        and first.type is kind
        and second.type is kind
        and second.number == first.number + 1
    )


def _has_prose(lines: Sequence[Line], index: int, stop: int) -> bool:
    """Whether a heading is followed by something it can head: a sentence or another heading."""
    return index + 1 < stop and (
        not lines[index + 1].is_unended or lines[index + 1].label is not None
    )
