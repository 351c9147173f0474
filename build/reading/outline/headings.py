"""Which lines open parts and items: the heading types a report uses and their order."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from build.reading.outline.labels import Label, LabelType
from build.reading.outline.paragraphs import (
    HEADING,
    Line,
    first_prose,
    heads_part,
    is_unlabelled_heading,
)

_CLOSING = re.compile("[结結]束?[语語]")
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
    labelled = _labelled(lines, start, stop)
    for kind in (LabelType.CHAPTER, LabelType.COMMA, LabelType.BRACKET):
        found = {
            index: label
            for index, label in labelled[kind].items()
            if is_heading_line(lines, index, label.type)
        }
        if not found:
            continue
        first = min(found)
        is_under_plain = kind is not LabelType.CHAPTER and any(at < first for at in above)
        if is_under_plain and (len(above) > 1 or kind is LabelType.BRACKET):
            break
        parts = [Heading(index, number, True) for index, number in _rising(found, is_by_one=False)]
        closing = (index for index in plain if lines[index].opens_with(_CLOSING, text))
        return parts + [Heading(index, 0, True) for index in closing if index > parts[-1].line]
    if plain:
        chosen = plain if len(plain) <= _MOST_PARTS or not above else above
        return [Heading(index, 0, True) for index in chosen]
    return _run_in_parts(labelled)


def find_items(text: str, lines: Sequence[Line], start: int, stop: int) -> list[Heading]:
    """The headings of items among `lines[start:stop]`, the body of one part.

    The first of these that the part uses at least twice: labelled headings on their own line,
    headings without a label, labelled paragraphs (一、 （一） 第一， 一是 1.). A single own-line
    heading counts where nothing else does.
    """
    kinds = (LabelType.COMMA, LabelType.BRACKET, LabelType.NTH, LabelType.IS, LabelType.ARABIC)
    members = _labelled(lines, start, stop)
    own = {
        kind: sum(is_heading_line(lines, index, kind) for index in members[kind]) for kind in kinds
    }
    for kind in (LabelType.COMMA, LabelType.BRACKET, LabelType.NTH):
        if own[kind] >= 2:
            return _of_kind(lines, members[kind])
    plain = _plain_headings(text, lines, start, stop)
    if len(plain) >= 2:
        return [Heading(index, 0, True) for index in plain]
    for kind in kinds:
        if _is_numbered(members[kind]) or (own[kind] == 1 and kind is LabelType.BRACKET):
            return _of_kind(lines, members[kind])
    return []


def is_heading_line(lines: Sequence[Line], index: int, kind: LabelType) -> bool:
    """Whether a labelled line is a heading on its own line.

    It has no final mark, or is one sentence followed by other text; members of a list that follow
    one another (a list in the text, a table of contents) are no headings.
    """
    line = lines[index]
    following = lines[index + 1] if index + 1 < len(lines) else None
    if following is None or _is_next(line, following, kind):
        return False
    if index and _is_next(lines[index - 1], line, kind):
        return line.is_own_line and kind is LabelType.BRACKET and following.label is None
    if line.is_own_line:
        return True
    return (
        kind in (LabelType.BRACKET, LabelType.COMMA)
        and len(line.ends) == 1
        and line.length <= HEADING
        and line.is_sentence
        and (following.label is None or following.label.type > kind)
    )


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


def _has_prose(lines: Sequence[Line], index: int, stop: int) -> bool:
    """Whether a heading is followed by something it can head: a sentence or another heading."""
    return index + 1 < stop and (
        not lines[index + 1].is_unended or lines[index + 1].label is not None
    )


def _labelled(lines: Sequence[Line], start: int, stop: int) -> dict[LabelType, dict[int, Label]]:
    """The labels of each type by the lines they open."""
    labelled: dict[LabelType, dict[int, Label]] = {kind: {} for kind in LabelType}
    for index in range(start, stop):
        label = lines[index].label
        if label is not None:
            labelled[label.type][index] = label
    return labelled


def _is_numbered(labels: dict[int, Label]) -> bool:
    return {1, 2} <= {label.number for label in labels.values()}


def _rising(labels: dict[int, Label], *, is_by_one: bool) -> list[tuple[int, int]]:
    """Lines and numbers of the labels that count up from the first, by one or by any step."""
    rising: list[tuple[int, int]] = []
    for index, label in labels.items():
        step = label.number - rising[-1][1] if rising else 1
        if step == 1 or (step > 1 and not is_by_one):
            rising.append((index, label.number))
    return rising


def _run_in_parts(labelled: Mapping[LabelType, dict[int, Label]]) -> list[Heading]:
    for kind in (LabelType.COMMA, LabelType.BRACKET):
        if _is_numbered(labelled[kind]):
            rising = _rising(labelled[kind], is_by_one=True)
            return [Heading(index, number, False) for index, number in rising]
    return []


def _of_kind(lines: Sequence[Line], members: dict[int, Label]) -> list[Heading]:
    """The members as headings. One sentence heads what follows only where most members do."""
    items = [
        Heading(index, label.number, is_heading_line(lines, index, label.type))
        for index, label in members.items()
    ]
    if 2 * sum(item.is_own_line for item in items) >= len(items):
        return items
    return [
        item._replace(is_own_line=item.is_own_line and lines[item.line].is_unended)
        for item in items
    ]


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
