"""What follows a unit and still belongs to the number: 一吨半, 两个半小时, 两成五."""

import re
from decimal import Decimal

from build.reading.numbers.candidate import Candidate, Context
from build.reading.numbers.unit_words import TENTH
from build.report.characters import DIGITS
from build.report.numerals import read_numeral
from build.schema.codes import Role

# A character that may open such a rest.
STARTS = DIGITS | frozenset("半一二三四五六七八九")
_HALF = Decimal("0.5")
_SCALES = {"百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_HALF_TENTH = Decimal(5)  # percent
_LONG_TIMES = re.compile("半(?:年|月|学期|世纪|季度|星期|周)")


def with_rest(context: Context, number: Candidate) -> Candidate:
    """The number with the half or the further digit behind its unit, where there is one.

    The value of a number of 成 is in percent already.
    """
    text, end = context.text, number.end
    if number.suffix or text[end : end + 1] not in STARTS:
        return number
    if number.unit_zh == TENTH:
        found = context.grammar.tenth.match(text, end)
        if found is None:
            return number
        more = _HALF_TENTH if found["digit"] == "半" else read_numeral(found["digit"])
        return _more(number, more or Decimal(0), found.end(), found["suffix"])
    if text[end] != "半":
        return number
    if number.unit_zh == "个" and (time := _LONG_TIMES.match(text, end)):
        return Candidate(number.start, time.end(), role=Role.DURATION)
    half = context.grammar.half.match(text, end)
    if half is None:
        return number
    # 三亿半元: half of the scale, where no unit stands between.
    scale = 1 if number.unit_zh else _SCALES.get(number.numeral[-1:], 1)
    more = _HALF if scale == 1 else Decimal(scale // 2)
    number = _more(number, more, half.end(), half["suffix"])
    word = half["unit"]
    if word is not None and number.unit_zh in ("", "个"):
        number = number._replace(unit_zh=word, unit=context.grammar.unit_of.get(word, ""))
    return number


def _more(number: Candidate, more: Decimal, end: int, suffix: str | None) -> Candidate:
    value = None if number.value is None else number.value + more
    return number._replace(end=end, value=value, suffix=suffix)
