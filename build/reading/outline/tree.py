"""The section tree of a report text, as nodes that know their lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from build.reading.outline.headings import Heading, find_items, find_parts, is_heading_line
from build.reading.outline.labels import LabelType
from build.reading.outline.paragraphs import (
    Line,
    end_matter,
    is_salutation,
    is_unlabelled_heading,
    opening_end,
)
from build.reading.outline.titles import Topics, heading_title, read_topics, run_in_title
from build.schema.codes import SectionLevel

ALL = -1


@dataclass(frozen=True, slots=True)
class Node:
    """A section of lines `first` to `last`, of which it holds `own` directly.

    `headings`: how many sentences it opens with are headings; ALL for every one.
    """

    key: str
    parent_key: str
    level: SectionLevel
    first: int
    last: int
    own: range
    label: str = ""
    title: str = ""
    headings: int = 0


def read_nodes(text: str, lines: Sequence[Line]) -> Iterator[Node]:
    """The sections below the report, each before those it holds. No parts: all front matter."""
    body = opening_end(text, lines)
    parts = find_parts(text, lines, body, len(lines))
    stop = len(lines)
    if parts:
        stop = end_matter(text, lines, parts[0].line + 1)
        parts = find_parts(text, lines, body, stop)
    front = parts[0].line if parts else stop
    if front:
        yield Node("front", "", SectionLevel.FRONT, 0, front - 1, range(front))
    repeats: dict[str, int] = {}
    number = 0
    for part, following in zip_longest(parts, parts[1:]):
        number = part.number or number + 1
        part_stop = following.line if following else stop
        yield from _part(text, lines, part, part_stop, _unique(str(number), repeats))
    if stop < len(lines):
        own = range(stop, len(lines))
        yield Node("back", "", SectionLevel.BACK, stop, len(lines) - 1, own)


def _part(text: str, lines: Sequence[Line], part: Heading, stop: int, key: str) -> Iterator[Node]:
    line = lines[part.line]
    title = (heading_title if part.is_own_line else run_in_title)(text, line)
    yield Node(
        key,
        "",
        SectionLevel.PART,
        part.line,
        stop - 1,
        range(part.line, part.line + 1),
        line.label.text if line.label else "",
        title,
        ALL if part.is_own_line else bool(title),
    )
    items = _extents(text, lines, find_items(text, lines, part.line + 1, stop), stop)
    topics = read_topics(text, lines, items)
    repeats: dict[str, int] = {}
    number = blocks = 0
    at = part.line + 1
    for item, within in [*items, (None, range(stop, stop))]:
        for index in range(at, item.line if item else stop):
            blocks += 1
            yield _block(text, lines, index, key, f"{key}.b{blocks:02d}")
        if item:
            number = item.number or number + 1
            item_key = _unique(f"{key}.{number:02d}", repeats)
            yield from _item(text, lines, item, within, item_key, key, topics)
            at = within.stop


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
    key: str,
    parent_key: str,
    topics: Topics,
) -> Iterator[Node]:
    line = lines[item.line]
    title = (heading_title if item.is_own_line else run_in_title)(text, line)
    yield Node(
        key,
        parent_key,
        SectionLevel.ITEM,
        item.line,
        within.stop - 1,
        range(item.line, item.line + 1),
        line.label.text if line.label else "",
        title,
        ALL if item.is_own_line else bool(title),
    )
    for number, index in enumerate(within, start=1):
        line = lines[index]
        heading = _own_heading(text, lines, index)
        title = heading or topics.title(text, line, item, number)
        yield Node(
            f"{key}.{number}",
            key,
            SectionLevel.PARAGRAPH,
            index,
            index,
            range(index, index + 1),
            line.label.text if line.label else "",
            title,
            ALL if heading else bool(title),
        )


def _block(text: str, lines: Sequence[Line], index: int, parent_key: str, key: str) -> Node:
    line = lines[index]
    heading = _own_heading(text, lines, index)
    own = range(index, index + 1)
    label = line.label.text if line.label else ""
    level = SectionLevel.BLOCK
    return Node(key, parent_key, level, index, index, own, label, heading, ALL if heading else 0)


def _own_heading(text: str, lines: Sequence[Line], index: int) -> str:
    """The title of a line that is a heading below the items; empty for a paragraph."""
    line = lines[index]
    if line.label is None:
        return heading_title(text, line) if is_unlabelled_heading(text, line) else ""
    if line.label.type <= LabelType.NTH and is_heading_line(lines, index, line.label.type):
        return heading_title(text, line)
    return ""


def _unique(key: str, repeats: dict[str, int]) -> str:
    """The key, with a letter where the report repeats a number: 2.03, 2.03a, 2.03b."""
    number = repeats.get(key, -1) + 1
    repeats[key] = number
    letters = ""
    while number:
        number, letter = divmod(number - 1, 26)
        letters = chr(ord("a") + letter) + letters
    return key + letters
