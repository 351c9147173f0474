"""Measures: value, bound and unit, read again from the words of the report."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import zip_longest

from validate.checks.kinds import BREAK, CLAUSE, Fault, kind_faults
from validate.findings import Outcome
from validate.numerals import BEFORE, Reading, plain, read_measure
from validate.package import Package, Row

# Words that bound a number from further off: a quota that was exceeded, a limit that holds.
_FAR_BOUNDS = {"超额完成": "over", "控制在": "at_most", "不超过": "at_most"}
_LIST_GAPS = ("、", "和", "与", "及")
# 从92.4%提高到: what follows is the later value.
_LIFTS = re.compile(
    "[从由][^。；从由]*(?:提高|提升|上升|增加|增长|扩大|下降|降低|降|减少)[到至为]?\\Z"
)
_YEAR = re.compile("(?<![0-9])((?:19|20)[0-9]{2})年")
_COMPARED = re.compile("[比较]((?:19|20)[0-9]{2})年")
_REACH = 1000  # characters of a sentence that are looked at before a number
_CLOSE_RATIO = Decimal("1e-12")  # a third has no last digit
_ADVICE = "read the number, its bound and its unit from the text again; nobody types them"


@dataclass(frozen=True)
class _Measure:
    """A measure and what stands around it in its sentence."""

    row: Row
    head: str
    tail: str
    earlier: list[Row]
    following: Row | None

    @property
    def clause(self) -> str:
        """The clause before the number."""
        return CLAUSE.split(self.head)[-1]


def check(package: Package) -> Outcome:
    """Every measure of `quantities`.

    Codes: `value-unread` (no form fits the words), `value-not-in-text`, `comparator-mismatch`,
    `unit-not-in-text`, `unit-mismatch`, `baseline-not-in-text`, and those of `kinds`.
    """
    table = package.table("quantities")
    units = package.table("units").by_key
    outcome = Outcome(len(table.rows))
    before: dict[str, list[Row]] = {}
    for row, following in zip_longest(table.rows, table.rows[1:]):
        earlier = before.setdefault(row["sentence_id"], [])
        span, text = row.span(), package.texts.get(row["report_id"])
        if row["role"] == "measure" and span and text:
            head = _sentence_head(package, row, span, text)
            tail = text[span[1] : span[1] + 12]
            measure = _Measure(row, head, tail, list(earlier), following)
            outcome.findings += [
                table.finding(row, name, code, found or "nothing", expected, _ADVICE)
                for name, code, found, expected in _faults(measure, units)
            ]
        earlier.append(row)
    return outcome


def _sentence_head(package: Package, row: Row, span: tuple[int, int], text: str) -> str:
    sentence = package.table("sentences").by_key.get(row["sentence_id"])
    place = sentence.span() if sentence else None
    return text[max(place[0], span[0] - _REACH) : span[0]] if place else ""


def _faults(measure: _Measure, units: dict[str, Row]) -> Iterator[Fault]:
    row = measure.row
    reading = read_measure(row["text_zh"])
    if reading is None:
        yield "text_zh", "value-unread", row["text_zh"], "a number with its unit"
    else:
        yield from _value(row, reading)
        yield from _comparator(measure, reading)
        yield from _unit(measure, reading, units)
    yield from kind_faults(row, measure.head, measure.tail)
    yield from _baseline(measure)


def _value(row: Row, reading: Reading) -> Iterator[Fault]:
    for name, read in (("value", reading.value), ("value_high", reading.value_high)):
        stated = row.number(name)
        if stated is None or read is None:
            is_wrong = stated is not read
        else:
            is_wrong = abs(stated - read) > _CLOSE_RATIO * abs(read)
        if is_wrong:
            expected = "nothing" if read is None else f"{read.normalize():f}"
            yield name, "value-not-in-text", row[name], f"{expected}, from {row['text_zh']}"


def _comparator(measure: _Measure, reading: Reading) -> Iterator[Fault]:
    row, clause = measure.row, measure.clause
    expected = reading.comparator
    if expected == "eq":
        expected = next((code for word, code in _FAR_BOUNDS.items() if word in clause), "eq")
    allowed = {expected}
    if measure.earlier and reading.comparator == "eq":
        previous = measure.earlier[-1]
        if measure.head.rpartition(previous["text_zh"] or "\n")[2] in _LIST_GAPS:
            # What stands before a list bounds every member: 跨越3万亿元、4万亿元.
            words = [word for group in BEFORE.values() for word in group.split()]
            is_bound = plain(previous["text_zh"]).startswith(tuple(words))
            allowed = {previous["comparator"]} if is_bound else {expected, previous["comparator"]}
    if row["comparator"] not in allowed:
        told = f"{' or '.join(sorted(allowed))}, from {clause[-6:]}{row['text_zh']}"
        yield "comparator", "comparator-mismatch", row["comparator"], told


def _unit(measure: _Measure, reading: Reading, units: dict[str, Row]) -> Iterator[Fault]:
    row, written = measure.row, measure.row["unit_zh"]
    if plain(written) != reading.unit_zh and not (
        reading.unit_zh == "" and written in measure.tail
    ):
        told = f"{reading.unit_zh or 'nothing'}, from {row['text_zh']}"
        yield "unit_zh", "unit-not-in-text", written, told
    unit = units.get(row["unit_id"])
    if unit is None:
        return  # the check of the keys reports it
    words = [plain(word) for word in unit["words_zh"].split()]
    is_rank = row["text_zh"].startswith(("首", "第", "前"))
    if is_rank or row["unit_id"] == "rank":
        is_fit = is_rank and row["unit_id"] == "rank"
    elif written in _OTHER_WORDS:
        is_fit = row["unit_id"] == _OTHER_WORDS[written]
    elif written or reading.unit_zh:
        form = plain(written) or reading.unit_zh
        # Over a unit that the table lacks, the upper one counts: 0.6人/百亿元.
        is_fit = form in words or form.partition("/")[0] in words
    else:
        is_fit = row["unit_id"] in _unwritten(measure)
    if not is_fit:
        told = f"a unit that is written {written or reading.unit_zh or 'without a word'}"
        yield "unit_id", "unit-mismatch", row["unit_id"], told


# Words that are units only beside some numbers: 三成, 机组寿命10.5年.
_OTHER_WORDS = {"成": "percent", "年": "year"}
# What is counted in money even where no 元 is written: 经济总量突破9万亿.
_MONEY = re.compile(
    "总量|总值|产值|增加值|收入|支出|投资|贷款|存款|税|资金|规模|出口|进口|消费|GDP"
)


def _unwritten(measure: _Measure) -> set[str]:
    """Units that a number without a unit's word may have."""
    form, following = plain(measure.row["text_zh"]), measure.following
    if "分之" in form or "/" in form or ":" in form or "一半" in form:
        return {"ratio"}
    if form.endswith("级"):  # an order of magnitude of output: 万亿级产业集群
        return {"yuan", "count", "number"}
    allowed = {"count", "person", "number"}
    if _MONEY.search(measure.clause) or "亿" in form:
        allowed.add("yuan")
    if "比" in measure.clause or "倍差" in measure.clause:  # 城乡居民收入倍差1.81
        allowed.add("ratio")
    if following is not None and measure.tail.startswith(_LIST_GAPS):
        allowed.add(following["unit_id"])  # a unit written once for a list goes to every member
    return allowed


def _baseline(measure: _Measure) -> Iterator[Fault]:
    """The earlier value is a measure before it; the year stands before it, or behind 比 or 较."""
    row, sentence = measure.row, BREAK.split(measure.head)[-1]
    before = [other.number("value") for other in measure.earlier if other["role"] == "measure"]
    values = [f"{value:f}" for value in before if value is not None]
    lifts = _LIFTS.search(sentence)
    stated = row["baseline_value"]
    if stated and row.number("baseline_value") not in before:
        told = f"a measure before it: {', '.join(values) or 'none'}"
        yield "baseline_value", "baseline-not-in-text", stated, told
    elif not stated and lifts and values and sentence.rfind("，") < lifts.start():
        yield "baseline_value", "baseline-not-in-text", "", values[-1]
    year, years = row["baseline_year"], _YEAR.findall(plain(measure.head))
    compared = _COMPARED.findall(plain(measure.clause))
    expected = compared[-1:] or ([year] if year in years else [])
    if year not in (expected or [""]):
        told = " or ".join(expected or years) or "nothing"
        yield "baseline_year", "baseline-not-in-text", year, told
