"""The earlier value and year that a number is compared with, read from the rows before it."""

import re
from collections.abc import Sequence
from decimal import Decimal

from build.reading.numbers.candidate import FAR
from build.report.quantity import Quantity
from build.schema.codes import Role

_YEAR = re.compile("[0-9０-９]{4}")
# A full-width comma may also group digits: 6,618 in wide type.
_CLAUSE_END = re.compile("[。；：]|，(?![0-9０-９]{3})")
_COMPARED = frozenset("比较同与")
_LOOKED_AT = 6  # quantities before: 从2006年20.5亿元增加到去年的98亿元 needs two


def earlier_value(
    text: str, quantities: Sequence[Quantity], start: int
) -> tuple[Decimal | None, int | None]:
    """Value and year after 从 or 由 in the same clause: `从92.4%提高到97%`."""
    floor = max(start - FAR, 0)
    opening = max(text.rfind("从", floor, start), text.rfind("由", floor, start))
    if opening < 0 or _CLAUSE_END.search(text, opening, start):
        return None, None
    value: Decimal | None = None
    year: int | None = None
    for earlier in reversed(quantities[-_LOOKED_AT:]):
        if earlier.char_start < opening:
            break
        if earlier.role is Role.MEASURE:
            value = earlier.value
        elif earlier.role is Role.DATE and value is not None:
            year = _year_of(earlier)
    return value, year


def compared_year(text: str, previous: Quantity, start: int) -> int | None:
    """The year after 比, 较, 同 or 与 in the same clause: `比2017年下降48.3%`.

    `previous` is the date before the number that starts at `start`.
    """
    at = previous.char_start
    if text[at - 1 : at] not in _COMPARED:
        return None
    return None if _CLAUSE_END.search(text, previous.char_end, start) else _year_of(previous)


def _year_of(date: Quantity) -> int | None:
    found = _YEAR.match(date.text_zh.replace(" ", ""))
    return int(found.group()) if found else None
