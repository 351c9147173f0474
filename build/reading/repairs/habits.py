"""How a file sets its paragraphs: blank lines, indents, lines of fixed width, bare headings."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from build.reading.repairs.breaks import ENDS
from build.report.characters import is_han

# All begin with the line end before a line: a search skips everything else at full speed.
_LINE_END = re.compile(r"\n\s*(?=\S)")
_INDENT = re.compile(r"\n[^\S\n]+(?=\S)")
# A short line without label or final mark: a heading, or a paragraph cut short.
_BARE = re.compile(
    r"\n[^\S\n]*(?![第（(一二三四五六七八九十\d—])[^\n。！？；：]{4,36}[^\n。！？；：，、”）]$",
    re.M,
)

_WRAPPED_LINES = 20  # fewer lines show no habit of wrapping
_SLACK = 4  # columns or characters by which a wrapped line may fall short
_BARE_HEADINGS = 3  # as many bare lines are headings, fewer are accidents
_INDENTS = 3  # so are as many indents
# Blank lines and indents are a habit where at least one of so many line ends has them; where
# lines are wrapped, most ends lie inside paragraphs.
_ENDS_A_BLANK, _ENDS_AN_INDENT, _ENDS_WRAPPED = 2, 5, 12
_FULL_SHARE = 0.6  # of the lines that end inside a sentence are full where the file wraps
_SAMPLE = 50_000  # characters enough to know the words of a report
# Two characters are a word where they stand together at least twice, and at least one time in so
# many that the rarer of them stands there at all.
_WORD_TIMES, _WORD_SHARE = 2, 12


def _characters(line: str) -> int:
    return len(line)


def _columns(line: str) -> int:
    """Width in a fixed font, where a Chinese character takes two columns."""
    return (len(line) + len(line.encode("utf-8", "surrogatepass"))) // 2


@dataclass(frozen=True)
class Habits:
    """`width`: of wrapped lines by `measure`, 0 if the file does not wrap."""

    text: str
    has_blank_lines: bool
    has_indents: bool
    width: int
    measure: Callable[[str], int]
    _words: dict[str, bool] = field(default_factory=dict)

    @cached_property
    def has_bare_headings(self) -> bool:
        """Whether lines without label or final mark are headings; few files ask for it."""
        return len(_BARE.findall(f"\n{self.text}")) >= _BARE_HEADINGS

    def is_full(self, line: str) -> bool:
        """Whether a line, indent included, reaches the width at which the file wraps."""
        return self.width > 0 and self.measure(line) >= self.width - _SLACK

    def is_word(self, left: str, right: str) -> bool:
        """Whether two Chinese characters stand together in the file so often that a line end
        between them cuts a word."""
        pair = left + right
        if pair not in self._words:
            together = self.text.count(pair, 0, _SAMPLE) if is_han(left) and is_han(right) else 0
            rarer = min(self.text.count(each, 0, _SAMPLE) for each in pair) if together else 0
            self._words[pair] = together >= _WORD_TIMES and together * _WORD_SHARE >= rarer
        return self._words[pair]


def read_habits(text: str) -> Habits:
    """The habits of a file. Linear in the length of the text."""
    ends = single = 0
    for gap in _LINE_END.findall(text.strip()):
        ends += 1
        single += gap.count("\n") == 1
    indents = len(_INDENT.findall(f"\n{text}"))
    width, measure = _wrapped_width(text) if ends >= _WRAPPED_LINES else (0, _characters)
    blank = ends - single
    return Habits(
        text,
        has_blank_lines=blank > 0 and blank * (_ENDS_WRAPPED if width else _ENDS_A_BLANK) >= ends,
        has_indents=indents >= _INDENTS
        and indents * (_ENDS_WRAPPED if width else _ENDS_AN_INDENT) >= ends,
        width=width,
        measure=measure,
    )


def _wrapped_width(text: str) -> tuple[int, Callable[[str], int]]:
    """The width of wrapped lines: most lines end inside a sentence, most of those at one width,
    counted in characters or in columns."""
    lines = [line for raw in text.split("\n") if (line := raw.rstrip())]
    unended = [line for line in lines if line[-1] not in ENDS]
    if 2 * len(unended) <= len(lines):
        return 0, _characters
    shares = [_share(unended, measure) for measure in (_characters, _columns)]
    share, width, measure = max(shares, key=lambda each: each[0])
    return (width, measure) if share >= _FULL_SHARE else (0, _characters)


def _share(
    lines: Sequence[str], measure: Callable[[str], int]
) -> tuple[float, int, Callable[[str], int]]:
    """How many of the lines are as wide as the wide ones, and that width."""
    widths = sorted(map(measure, lines))
    width = widths[len(widths) * 9 // 10]
    full = sum(width - _SLACK <= each <= width + _SLACK for each in widths)
    return full / len(widths), width, measure
