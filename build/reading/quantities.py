"""Every quantity of a text: finds where a number may begin and hands it to its reader.

Rules the codebook leaves open, and what is done here:

- A range (`5%-5.5%`, `2016—2020年`) is one row, whatever its role; `从5%到10%` is two.
- Digits inside short quotation marks or a title are one name row from the first digit to the last.
- `万亿级` and `过千亿` with no unit written are money: unit `yuan`, empty `unit_zh`, a `level`.
- A number without classifier counts people, homes or money where their noun stands by it, else
  things (`count`); without a noun it is a `number` (`ratio` after 收入比 and the like) if words
  say what it reaches, a name if it stands between words, else a row without value.
- A unit written once for a list is the `unit_zh` of every member; so are the words before it.
- `第20位`, and `第一` or `前五` at the end of a clause that ranks, are ranks like `首位`.
- 天 小时 分钟 are measured only where words of timing or a bound say so; 岁, and 年 of 寿命 and
  年限, always: unit `year`. Everything else with 年 月 周 is a date or a duration.
- 三大 to 九大 count unless an abstract noun follows (任务 战略 攻坚战); 十大 is an honours list.
- 年均浓度 is an annual average where its level is told, not where its change is.
"""

import re

from build.reading.numbers.arabic_numbers import read_arabic
from build.reading.numbers.chinese_numbers import read_chinese
from build.reading.numbers.grammar import DIGIT, grammar
from build.reading.numbers.shares_and_ranks import read_half, read_rank
from build.report.quantity import Quantity
from build.schema.codes import Role

__all__ = ["Quantity", "read_quantities"]

_DIGITS = frozenset("0123456789０１２３４５６７８９")
_QUOTES = frozenset("“《「")
_RANKS = frozenset("第首前")
_DIGIT_SPAN = re.compile(f"[A-Za-z]*[{DIGIT}](?:[^”》」]*[{DIGIT}])?(?:[A-Za-z]+|[年月日号条])?")


def read_quantities(text: str) -> list[Quantity]:
    """Every quantity of `text` in order, none overlapping; every run of digits in exactly one.

    Offsets count code points of `text` as given, of whatever width, script or spacing.
    Time and memory grow linearly with the length of the text.
    """
    rows: list[Quantity] = []
    end = 0
    for found in grammar().candidate.finditer(text):
        start = found.start()
        if start < end:
            continue
        first = text[start]
        if first in _DIGITS:
            end = read_arabic(text, start, rows)
        elif first in _QUOTES:
            end = _read_quoted(text, start, rows)
        elif first in _RANKS:
            end = read_rank(text, start, rows)
        elif first == "一" and text.startswith("一半", start):
            end = read_half(text, start, rows)
        else:
            end = read_chinese(text, start, rows)
    return rows


def _read_quoted(text: str, start: int, rows: list[Quantity]) -> int:
    """A short quotation or a title: its digits are one name, its Chinese numerals nothing."""
    found = grammar().quoted.match(text, start)
    if found is None:
        return start
    digits = _DIGIT_SPAN.search(text, start, found.end())
    if digits is not None:
        rows.append(Quantity(digits.start(), digits.end(), digits.group(), Role.NAME))
    return found.end()
