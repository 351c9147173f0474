"""Kind, direction and annual average of a measure, as far as the words decide them."""

import re
from collections.abc import Iterator

from validate.package import Row

# Field, code, found, expected.
Fault = tuple[str, str, str, str]

_UP = ["增", "升", "涨", "提高", "扩大", "扩", "回升", "加", "翻"]
_DOWN = ["减", "降", "下降", "压", "拆", "节支", "缩", "少", "关停", "淘汰", "简"]
CLAUSE = re.compile("[，。；：！？]")
BREAK = re.compile("[。；！？]")
_ANNUAL = re.compile("年均(?!浓度|值|气温)|年平均|平均每年")
_IS_ANNUAL = re.compile("年均|年平均|平均每年")


def kind_faults(row: Row, head: str, tail: str) -> Iterator[Fault]:
    """What is wrong; `head` is the sentence before the measure, `tail` a few words behind it."""
    clause = CLAUSE.split(head)[-1]
    yield from _kind(row, clause)
    yield from _direction(row, clause, BREAK.split(head)[-1] + tail)
    is_average = row["is_annual_average"]
    if is_average == "true" and not _IS_ANNUAL.search(BREAK.split(head)[-1]):
        expected = "false: 年均 does not stand before it"
        yield ("is_annual_average", "annual-average-mismatch", "true", expected)
    elif is_average != "true" and _ANNUAL.search(clause.rpartition("、")[2]):
        expected = "true: 年均 stands before it"
        yield ("is_annual_average", "annual-average-mismatch", is_average, expected)


_RELATIVE = ("percent", "per_mille", "multiple", "doubling", "ratio")
_FORCED = {"rank": "rank", "percentage_point": "difference"}
_CHANGES = re.compile("(?:增长|下降|上涨|减少)(?:了|超过|超|约|近)?\\Z")


def _kind(row: Row, clause: str) -> Iterator[Fault]:
    unit, kind = row["unit_id"], row["measure_type"]
    is_relative = unit in _RELATIVE
    match kind:
        case "rank":
            is_wrong = unit != "rank"
        case "percent_change":
            is_wrong = not is_relative
        case "flow":
            is_wrong = is_relative
        case "difference":
            is_wrong = unit != "percentage_point" and not re.search("[比较差少多]", clause)
        case _:
            is_wrong = is_relative and bool(_CHANGES.search(clause))
    if is_wrong or kind != _FORCED.get(unit, kind):
        expected = _FORCED.get(unit, "the kind that the unit and the words have")
        yield ("measure_type", "measure-type-mismatch", kind, expected)


_ADJOINING = re.compile(
    "(?:(?P<up>新增|增加|增长|提高到|提高|提升至|提升到|回升|上涨)"
    "|(?P<down>下降|降至|降到|降低|压减|减少|拆除[^，]{0,6}))(?:了|约|超|超过|近)?\\Z"
)


def _direction(row: Row, clause: str, around: str) -> Iterator[Fault]:
    """A direction needs a word for it; a word directly before the number decides it."""
    direction = row["direction"]
    words = {"up": _UP, "down": _DOWN}.get(direction)
    adjoining = _ADJOINING.search(clause)
    if words and not any(word in around for word in words):
        expected = f"none: no word of it stands before {row['text_zh']}"
        yield ("direction", "direction-mismatch", direction, expected)
    elif adjoining and direction != adjoining.lastgroup and row["measure_type"] != "rank":
        expected = f"{adjoining.lastgroup}, from {clause[-4:]}{row['text_zh']}"
        yield ("direction", "direction-mismatch", direction, expected)
