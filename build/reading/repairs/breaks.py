"""A line end in a text, and what the words on either side of it look like.

Blanks never count, so that what other repairs remove does not change the answer.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from build.reading.outline.labels import NUMERAL, Label, LabelType, read_label
from build.reading.outline.paragraphs import HEADING, UNLABELLED
from build.report.characters import is_han

_WINDOW = 240  # raw characters looked at on either side of a line end
_HEAD = 60  # of them looked at, blanks left out

ENDS = frozenset("。！？：；…!?:;”’」』）)》】｡")
STOPS = frozenset("。！？!?")
INNER_LABEL = re.compile(rf".[（(]{NUMERAL}[）)]$")
_HOLLOW = re.compile(r"\n[^\S\n]+\n\Z")


@dataclass
class Break:
    """A line end in a text, between the paragraph so far and the next line.

    `start`: of the paragraph so far; `line_start`, `end`: its last line; `next_start`,
    `next_end`: the next line; `has_stop`: whether the paragraph so far holds a full stop.
    """

    text: str
    start: int
    line_start: int
    end: int
    next_start: int
    next_end: int
    has_stop: bool

    @property
    def last(self) -> str:
        """The character before the line end."""
        return self.text[self.end - 1]

    @property
    def following(self) -> str:
        """The character after it."""
        return self.text[self.next_start]

    @cached_property
    def opening(self) -> str:
        """How the paragraph so far opens, without blanks."""
        return _joined(self.text[self.start : min(self.end, self.start + _WINDOW)])

    @cached_property
    def tail(self) -> str:
        """How the paragraph so far ends, without blanks."""
        return _joined(self.text[max(self.start, self.end - _WINDOW) : self.end])[-_HEAD:]

    @cached_property
    def head(self) -> str:
        """What follows, line ends and blanks left out."""
        return _joined(self.text[self.next_start : self.next_start + _WINDOW])[:_HEAD]

    @cached_property
    def next_line(self) -> str:
        """The next line alone, without blanks."""
        return _joined(self.text[self.next_start : min(self.next_end, self.next_start + _WINDOW)])

    @cached_property
    def _label(self) -> Label | None:
        """The label that opens the paragraph so far."""
        return read_label(self.opening)

    @property
    def label(self) -> LabelType | None:
        """Its type."""
        return self._label.type if self._label else None

    @property
    def is_only_label(self) -> bool:
        """Whether the paragraph so far is nothing but a label, or one Chinese character
        before prose."""
        label = self._label
        if label is not None and label.type is not LabelType.DASH:
            return label.text == self.opening
        is_character = len(self.opening) == 1 and is_han(self.opening)
        return is_character and self.next_is_prose

    @property
    def is_prose(self) -> bool:
        """Whether the paragraph so far is too long for a heading or holds a full stop."""
        return self.has_stop or len(self.opening) > UNLABELLED

    @property
    def is_heading(self) -> bool:
        """Whether it is a labelled heading. 第一、 headings may hold a full stop."""
        if self.label is None or self.label is LabelType.DASH:
            return False
        return self.label is LabelType.NTH or (not self.has_stop and len(self.opening) <= HEADING)

    @property
    def next_is_prose(self) -> bool:
        """Whether the next line is more than a piece of a heading."""
        return "。" in self.next_line or len(self.next_line) > UNLABELLED

    @property
    def is_ended(self) -> bool:
        """Whether the paragraph so far ends as a paragraph may. In prose a semicolon is no end,
        in a list it is."""
        if self.last not in ENDS or (self.last in "）)" and INNER_LABEL.search(self.tail)):
            return False
        return not (self.last in "；;" and self.has_stop and self.label is None)

    @property
    def is_single(self) -> bool:
        """Whether no blank line is between."""
        return self.text.count("\n", self.end, self.next_start) == 1

    @property
    def is_indented(self) -> bool:
        """Whether the paragraph so far is indented."""
        return self.start > 0 and self.text[self.start - 1] != "\n"

    @property
    def is_hollow(self) -> bool:
        """Whether the indent of the paragraph so far stands on a line of its own."""
        return _HOLLOW.search(self.text, max(0, self.start - _WINDOW), self.start) is not None

    @property
    def next_is_indented(self) -> bool:
        """Whether the next line is indented."""
        return self.text[self.next_start - 1] != "\n"

    @property
    def raw_line(self) -> str:
        """The last line of the paragraph so far, indent included."""
        return self.text[self.text.rfind("\n", 0, self.line_start) + 1 : self.end]


def _joined(text: str) -> str:
    return "".join(text.split())
