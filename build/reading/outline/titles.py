"""Titles of sections: headings without their labels, run-in titles, topic sentences."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from build.reading.outline.headings import Heading
from build.reading.outline.paragraphs import Line

_RUN_IN = 60  # characters of a run-in title, at most
_TOPIC = 30  # characters of a topic sentence, at most
_LEADS, _TOPICS = 0.5, 0.6  # shares: of first paragraphs with a topic sentence, of all others
_NOT_IN_TOPIC = re.compile("[，；：,;:]")


def title_of(text: str, line: Line, is_own_line: bool) -> str:
    """The title of a heading, on a line of its own or run in with the text."""
    return heading_title(text, line) if is_own_line else run_in_title(text, line)


def heading_title(text: str, line: Line) -> str:
    """A heading line without label and final full stop."""
    return text[_after_label(line) : line.end].strip().removesuffix("。")


def run_in_title(text: str, line: Line) -> str:
    """The first sentence of a labelled paragraph, without label and full stop.

    Empty where the paragraph is one sentence or the first is too long for a title.
    """
    start, end = _after_label(line), line.ends[0]
    if len(line.ends) < 2 or end - start > _RUN_IN:
        return ""
    return text[start:end].strip().removesuffix("。")


def is_topic(text: str, line: Line) -> bool:
    """Whether an unlabelled paragraph opens with a short sentence without a comma."""
    end = line.ends[0]
    return (
        line.label is None
        and len(line.ends) > 1
        and end - line.start <= _TOPIC
        and text[end - 1] == "。"
        and not _NOT_IN_TOPIC.search(text, line.start, end)
    )


@dataclass(frozen=True, slots=True)
class Topics:
    """How the paragraphs of a part's items open.

    `are_used`: most paragraphs open with a topic sentence. `have_leads`: the first paragraph
    under an own-line heading leads in without one, so none of them has a title.
    """

    are_used: bool
    have_leads: bool

    def title(self, text: str, line: Line, item: Heading, number: int) -> str:
        """The title of paragraph `number` (1 the first) of an item; empty for none."""
        if line.label is not None:
            return run_in_title(text, line)
        is_lead = self.have_leads and item.is_own_line and number == 1
        if not self.are_used or is_lead or not is_topic(text, line):
            return ""
        return text[line.start : line.ends[0]].removesuffix("。")


def read_topics(text: str, lines: Sequence[Line], items: Sequence[tuple[Heading, range]]) -> Topics:
    """The habit of a part, from its items and the lines of their paragraphs."""
    leads: list[bool] = []
    others: list[bool] = []
    for item, within in items:
        for number, index in enumerate(within):
            if item.is_own_line and number == 0:
                leads.append(is_topic(text, lines[index]))
            elif lines[index].label is None:
                others.append(is_topic(text, lines[index]))
    have_leads = bool(leads) and _share(leads) < _LEADS
    openings = others if have_leads else others + leads
    return Topics(bool(openings) and _share(openings) >= _TOPICS, have_leads)


def _share(openings: Sequence[bool]) -> float:
    return sum(openings) / len(openings)


def _after_label(line: Line) -> int:
    return line.start + (len(line.label.text) if line.label else 0)
