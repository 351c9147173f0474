"""The earlier value and year that a number is compared with, read from the rows before it."""

import re
from decimal import Decimal

from build.report.quantity import Quantity
from build.schema.codes import Role

FAR = 60  # characters within which two numbers can belong together
_YEAR = re.compile("[0-9０-９]{4}")
# A full-width comma may also group digits: 6,618 in wide type.
_CLAUSE_END = re.compile("[。；：]|，(?![0-9０-９]{3})")
_COMPARED = frozenset("比较同与")
_ROWS = 6  # rows looked at: 从2006年20.5亿元增加到去年的98亿元 needs two


def earlier_value(text: str, rows: list[Quantity], start: int) -> tuple[Decimal | None, int | None]:
    """Value and year after 从 or 由 in the same clause: `从92.4%提高到97%`."""
    floor = max(start - FAR, 0)
    opening = max(text.rfind("从", floor, start), text.rfind("由", floor, start))
    if opening < 0 or _CLAUSE_END.search(text, opening, start):
        return None, None
    value: Decimal | None = None
    year: int | None = None
    for row in reversed(rows[-_ROWS:]):
        if row.char_start < opening:
            break
        if row.role is Role.MEASURE:
            value = row.value
        elif row.role is Role.DATE and value is not None:
            year = _year_of(row)
    return value, year


def compared_year(text: str, row: Quantity, start: int) -> int | None:
    """The year after 比, 较, 同 or 与 in the same clause: `比2017年下降48.3%`.

    `row` is the row before the number that starts at `start`.
    """
    if row.role is not Role.DATE or text[row.char_start - 1 : row.char_start] not in _COMPARED:
        return None
    return None if _CLAUSE_END.search(text, row.char_end, start) else _year_of(row)


def _year_of(row: Quantity) -> int | None:
    found = _YEAR.match(row.text_zh.replace(" ", ""))
    return int(found.group()) if found else None
