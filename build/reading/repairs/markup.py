"""Marks of Markdown in a text that came from a web page or a converter: they are no words of a report."""

import re

from build.reading.repairs.edits import Edit
from build.schema.codes import CorrectionKind

# **一、工作回顾**, ## 工作回顾. A single asterisk may be the mark of a note. One after the other, for a
# search for one character is many times faster than for either of two.
_MARKS = re.compile(r"\*\*+"), re.compile(r"#(?<![^\n]#)#{0,5}[^\S\n]+")


def markup_edits(text: str) -> list[Edit]:
    """Asterisks that make words bold, and number signs that make a line a heading, removed."""
    found = (each.span() for marks in _MARKS for each in marks.finditer(text))
    return [Edit(*span, "", CorrectionKind.MARKUP) for span in sorted(found)]
