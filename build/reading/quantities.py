"""Every quantity of a text: finds where a number may begin and hands it to its reader.

Rules the codebook leaves open, and what is done here:

- A range (`5%-5.5%`, `2016—2020年`) is one row, whatever its role; `从5%到10%` is two.
- Digits inside short quotation marks or a title are one name row from the first digit to the last.
- `万亿级` and `过千亿` with no unit written are money: unit `yuan`, empty `unit_zh`, a `level`.
- A number without classifier counts people, homes or money where their noun stands by it, else
  things (`count`); without a noun it is a `number` (`ratio` after 收入比 and the like) if words
  say what it reaches, a name if it stands between words, else a row without value.
- A value is negative only by a sign (minus, 负2%, 零下); a fall in words (下降, 负增长) or by an arrow has
  a positive value, `direction` down and a negative `signed_value`.
- Parts that make a hundred (`10∶43∶47`) are shares, a percentage each; other proportions of three or
  more (`4∶3∶3`) are one name, for nobody says of what.
- A unit written once for a list is the `unit_zh` of every member; so are the words before it.
- `第20位`, and `第一` or `前五` at the end of a clause that ranks, are ranks like `首位`.
- 天 小时 分钟 are measured only where words of timing or a bound say so; 岁, and 年 of 寿命 and
  年限, always: unit `year`. Everything else with 年 月 周 is a date or a duration.
- 三大 to 九大 count unless an abstract noun follows (任务 战略 攻坚战); 十大 is an honours list.
- 年均浓度 is an annual average where its level is told, not where its change is.
"""

import re
from collections.abc import Iterable, Sequence

from build.reading.numbers.arabic_numbers import read_arabic
from build.reading.numbers.candidate import Candidate, Context
from build.reading.numbers.chinese_numbers import read_chinese
from build.reading.numbers.folding import fold
from build.reading.numbers.grammar import make_grammar
from build.reading.numbers.measures import to_quantity
from build.reading.numbers.shares_and_ranks import read_half, read_rank
from build.report.characters import DIGIT, DIGITS
from build.report.quantity import Quantity
from build.schema import UnitRow
from build.schema.codes import Role

_QUOTES = frozenset("“《「")
_RANKS = frozenset("第首前")
_DIGIT_SPAN = re.compile(f"[A-Za-z]*[{DIGIT}](?:[^”》」]*[{DIGIT}])?(?:[A-Za-z]+|[年月日号条])?")


class QuantityReader:
    """Reads the quantities of texts; made once from the units of the codebook."""

    def __init__(self, units: Iterable[UnitRow]) -> None:
        self.grammar = make_grammar(units)

    def read(self, text: str) -> list[Quantity]:
        """Every quantity of `text` in order, none overlapping; every run of digits in exactly one.

        Offsets count code points of `text` as given, of whatever width, script or spacing.
        Time and memory grow linearly with the length of the text.
        """
        quantities: list[Quantity] = []
        written, text = text, fold(text)
        context = Context(text, written, self.grammar, quantities)
        candidates: Sequence[Candidate]
        end = 0
        for found in self.grammar.candidate.finditer(text):
            start = found.start()
            if start < end:
                continue
            first = text[start]
            if first in DIGITS:
                candidates = read_arabic(context, start)
            elif first in _QUOTES:
                candidates, end = _read_quoted(context, start)
            else:
                candidates = _read_chinese(context, start, first)
            for candidate in candidates:
                quantity = to_quantity(candidate, context)
                quantities.append(quantity)
                end = max(end, quantity.char_end)
        return quantities


def _read_chinese(context: Context, start: int, first: str) -> Sequence[Candidate]:
    """What `first` begins at `start`; nothing where that neither counts nor measures."""
    if first in _RANKS:
        candidate = read_rank(context, start)
    elif first == "一" and context.text.startswith("一半", start):
        candidate = read_half(context, start)
    else:
        candidate = read_chinese(context, start)
    return () if candidate is None else (candidate,)


def _read_quoted(context: Context, start: int) -> tuple[Sequence[Candidate], int]:
    """A short quotation or title: its digits are one name, its Chinese numerals nothing."""
    quoted = context.grammar.quoted.match(context.text, start)
    if quoted is None:
        return (), start
    digits = _DIGIT_SPAN.search(context.text, start, quoted.end())
    name = () if digits is None else (Candidate(*digits.span(), role=Role.NAME),)
    return name, quoted.end()
