"""The section tree of a report text, as nodes that know their lines."""

from collections.abc import Iterator, Sequence
from itertools import count, pairwise, zip_longest
from string import ascii_lowercase
from typing import NamedTuple

from build.reading.outline.headings import Heading, find_items, find_parts, is_heading_line
from build.reading.outline.labels import LabelType
from build.reading.outline.paragraphs import (
    Line,
    end_matter,
    is_salutation,
    is_unlabelled_heading,
    opening_end,
)
from build.reading.outline.titles import Topics, heading_title, read_topics, title_of
from build.schema.codes import SectionLevel


class Node(NamedTuple):
    """A section of lines `first` to `last`, of which it holds `own` directly.

    `is_heading`: its own line is nothing but a heading; else one that has a title opens with it.
    """

    key: str
    parent_key: str
    level: SectionLevel
    first: int
    last: int
    own: range
    label: str = ""
    title: str = ""
    is_heading: bool = False


def read_nodes(text: str, lines: Sequence[Line]) -> Iterator[Node]:
    """The sections below the report, each before those it holds. No parts: all front matter."""
    body = opening_end(text, lines)
    parts = find_parts(text, lines, body, len(lines))
    stop = len(lines)
    if parts:
        stop = end_matter(text, lines, parts[0].line + 1)
        if stop < len(lines):
            parts = find_parts(text, lines, body, stop)
    front = parts[0].line if parts else stop
    if front:
        yield Node("front", "", SectionLevel.FRONT, 0, front - 1, range(front))
    keys = _Keys("")
    for part, following in zip_longest(parts, parts[1:]):
        part_stop = following.line if following else stop
        yield from _part(text, lines, part, part_stop, keys.next(part))
    if stop < len(lines):
        last = len(lines) - 1
        yield Node("back", "", SectionLevel.BACK, stop, last, range(stop, len(lines)))


def _node(
    lines: Sequence[Line],
    place: tuple[str, str, SectionLevel],
    first: int,
    last: int,
    title: str,
    is_heading: bool,
) -> Node:
    """A section that holds its first line directly. `place` is its key, its parent's, its level."""
    label = lines[first].label
    own = range(first, first + 1)
    return Node(*place, first, last, own, label.text if label else "", title, is_heading)


def _part(text: str, lines: Sequence[Line], part: Heading, stop: int, key: str) -> Iterator[Node]:
    title = title_of(text, lines[part.line], part.is_own_line)
    place = key, "", SectionLevel.PART
    yield _node(lines, place, part.line, stop - 1, title, part.is_own_line)
    items = _extents(text, lines, find_items(text, lines, part.line + 1, stop), stop)
    topics = read_topics(text, lines, items)
    keys, blocks = _Keys(f"{key}."), count(1)
    at = part.line + 1
    for item, within in items:
        yield from _blocks(text, lines, range(at, item.line), key, blocks)
        yield from _item(text, lines, item, within, (keys.next(item), key), topics)
        at = within.stop
    yield from _blocks(text, lines, range(at, stop), key, blocks)


def _extents(
    text: str, lines: Sequence[Line], items: Sequence[Heading], stop: int
) -> list[tuple[Heading, range]]:
    """Each item with the lines of its paragraphs: none after run-in items that stand alone, none
    from a salutation on."""
    is_single = _is_single_run_in(text, lines, items)
    extents = []
    for item, following in zip_longest(items, items[1:]):
        end = item.line + 1
        limit = end if is_single else following.line if following else stop
        while end < limit and not is_salutation(text, lines[end]):
            end += 1
        extents.append((item, range(item.line + 1, end)))
    return extents


def _is_single_run_in(text: str, lines: Sequence[Line], items: Sequence[Heading]) -> bool:
    """Whether every item of a part is one run-in paragraph, the next following at once.

    Then what follows the last one is the part's own. A list that starts again, or a salutation
    between, is no evidence.
    """
    for item, following in pairwise(items):
        if item.is_own_line:
            return False
        has_more = following.line > item.line + 1 and following.number == item.number + 1
        if has_more and not is_salutation(text, lines[item.line + 1]):
            return False
    return not items or not items[-1].is_own_line


def _item(
    text: str,
    lines: Sequence[Line],
    item: Heading,
    within: range,
    keys: tuple[str, str],
    topics: Topics,
) -> Iterator[Node]:
    """An item with its paragraphs. `keys` are its own and its part's."""
    key, _ = keys
    title = title_of(text, lines[item.line], item.is_own_line)
    place = *keys, SectionLevel.ITEM
    yield _node(lines, place, item.line, within.stop - 1, title, item.is_own_line)
    for number, index in enumerate(within, start=1):
        heading = _own_heading(text, lines, index)
        title = heading or topics.title(text, lines[index], item, number)
        place = f"{key}.{number}", key, SectionLevel.PARAGRAPH
        yield _node(lines, place, index, index, title, bool(heading))


def _blocks(
    text: str, lines: Sequence[Line], within: range, key: str, numbers: Iterator[int]
) -> Iterator[Node]:
    """The paragraphs that stand directly in a part."""
    for index, number in zip(within, numbers, strict=False):
        heading = _own_heading(text, lines, index)
        place = f"{key}.b{number:02d}", key, SectionLevel.BLOCK
        yield _node(lines, place, index, index, heading, bool(heading))


def _own_heading(text: str, lines: Sequence[Line], index: int) -> str:
    """The title of a line that is a heading below the items; empty for a paragraph."""
    line = lines[index]
    if line.label is None:
        return heading_title(text, line) if is_unlabelled_heading(text, line) else ""
    if line.label.type <= LabelType.NTH and is_heading_line(lines, index, line.label.type):
        return heading_title(text, line)
    return ""


class _Keys:
    """The keys of headings in order: by the report's numbers, else one more than the last.

    Where the report repeats a number the key gets a letter: 2.03, 2.03a, 2.03b.
    """

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._number = 0
        self._repeats: dict[int, int] = {}

    def next(self, heading: Heading) -> str:
        self._number = heading.number or self._number + 1
        repeats = self._repeats[self._number] = self._repeats.get(self._number, -1) + 1
        letters = ""
        while repeats:
            repeats, letter = divmod(repeats - 1, len(ascii_lowercase))
            letters = ascii_lowercase[letter] + letters
        number = f"{self._number:02d}" if self._prefix else str(self._number)
        return f"{self._prefix}{number}{letters}"
