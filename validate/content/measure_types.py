"""Type, direction and annual average of a measure, as far as the words decide them."""

import re
from collections.abc import Iterator

from ..finding import Finding
from .context import Measure
from .numerals import plain
from .rows.typed import told
from .rules import measures as rules

_WORDS = {
    "up": re.compile("[增升涨加翻扩浮快+]|提[高速]|上[调扬]|延长|反弹|走高|攀|跃|多"),
    "down": re.compile(
        "[减降压拆缩少简跌滑负慢]|节[支约省水能]|去(?:产能|库存)|关停|淘汰|回落|收窄|放缓|下[调探行挫]|走低|退耕|零下|-"
    ),
}
# Directly before a number these decide, whether it is reached (到) or the change itself.
_ADJOINING = re.compile(
    "(?:(?P<up>新增|增加|(?<!负)增长|提高|提升(?=[至到])|上升|回升|上涨|激增|猛增|剧增|骤增|上浮|上调|上扬|攀升|递增|扩大(?=[至到])"
    "|反弹|比[增升涨]|[比同]比\\+|[同环增速率]\\+|提速)"
    "|(?P<down>下降|下滑|下跌|下调|下浮|下挫|回落|收窄|降低|缩小|缩减|锐减|骤降|降(?=[至到])|压减|减少|比[减降]|负增长|拆除[^，]{0,6}"
    "|[增比长]-))"
    "(?P<reached>[至到为])?(?:了|约|超过|超|近|至少|达到|达|[+])*\\Z"
)
# Of a rate alone: 加快3.5个百分点, but 加快100个项目建设.
_PACE = re.compile("(?:(?P<up>加快|快)|(?P<down>放缓|减缓|减慢|慢))(?:了|约|近|超过)*\\Z")
_RATES = ("ratio", "ratio_difference", "rate_difference")
# Behind these a relative number is what there is: 城乡收入比为2.35:1.
_IS = re.compile("(?<!增长)(?:为|是|占|保持在|稳定在|维持在|控制在)(?:约|近|超过|超)*\\Z")
_RATE_OF_CHANGE = re.compile(
    "[涨增升降跌]幅|(?:[增上][长涨升]|下降)幅度|增速|增长率|增长速度|涨势"
    "|(?:增长|上[涨升])(?:的?预期目标|分别|均|都|要|力争|将)*(?:为|是|(?:保持|稳定|维持|控制)在)"
)
_GROWTH_BEHIND = re.compile("的?(?:年均|平均)?(?:速度增长|增长|增速|增幅)")
_ANNUAL = re.compile("年均(?!浓度|值|气温)|年平均|平均每年")
_ANY_ANNUAL = re.compile("年均|年平均|平均每年")
_DECIDING = {
    "rank": "rank",
    "ratio_difference": "difference",
    "rate_difference": "difference",
}  # by kind of unit
_COMPARING = re.compile("[比较差少多高低]")
_RELATIVE = ("ratio", "doubling")
# To climb onto a number, or to reach it, is a state.
_CLIMBS = re.compile("(?:[迈跨登站跃踏]上|跨越|迈入|跨入)(?:了)?\\Z")


def type_findings(measure: Measure, kind: str) -> Iterator[Finding]:
    """The fields that the words around a number and the kind of its unit decide."""
    clause = said_before(measure.clause, measure.row.text_zh)
    fitting = fitting_types(kind, clause)
    yield from measure.row.must_be_among(rules.MEASURE_TYPE_MISMATCH, measure_type=fitting)
    yield from _direction(measure, kind, clause)


def said_before(clause: str, text: str) -> str:
    """The words before a number in its clause, with a sign or a climbing verb of its own words."""
    opening = re.match("-|[^0-9零〇一二两三四五六七八九十百千万亿几数]+", plain(text))
    return plain(clause) + (opening[0] if opening else "")


def fitting_types(kind: str, clause: str) -> set[str]:
    """The types that a measure in a unit of this kind behind these words may have."""
    if kind in _DECIDING:
        return {_DECIDING[kind]}
    adjoining = _ADJOINING.search(clause)
    if (adjoining and adjoining["reached"]) or _CLIMBS.search(clause):
        return {"level"}
    if kind in _RELATIVE and _IS.search(clause) and not _RATE_OF_CHANGE.search(clause):
        return {"level"}
    if kind in _RELATIVE and adjoining:
        return {"percent_change"}
    fitting = {"percent_change" if kind in _RELATIVE else "flow", "level"}
    if _COMPARING.search(clause):
        fitting.add("difference")
    return fitting


def decided_direction(kind: str, clause: str) -> str | None:
    """The direction that a word directly before the number decides; None where none does."""
    adjoining = _ADJOINING.search(clause) or (_PACE.search(clause) if kind in _RATES else None)
    return adjoining and ("up" if adjoining["up"] else "down")


def _direction(measure: Measure, kind: str, clause: str) -> Iterator[Finding]:
    """A direction needs a word for it in the clause; one directly before the number decides it.

    A growth may stand behind its number: 保持15%以上的增长.
    """
    row = measure.row
    if row.direction == "up" and _GROWTH_BEHIND.match(plain(measure.tail)):
        return
    decided = decided_direction(kind, clause) if row.measure_type != "rank" else None
    words = _WORDS.get(row.direction or "")
    if decided and row.direction != decided:
        expected = f"{decided}, from {clause[-4:]}{row.text_zh}"
        yield row.at("direction").breaks(rules.DIRECTION_MISMATCH, row.direction, expected)
    elif words and not words.search(clause):
        expected = f"none: no word of it stands before {row.text_zh}"
        yield row.at("direction").breaks(rules.DIRECTION_MISMATCH, row.direction, expected)


def annual_average(measure: Measure) -> Iterator[Finding]:
    """Whether a change or an amount per year is said of several years."""
    row = measure.row
    is_state = row.measure_type in ("level", "rank")  # the mean of one year
    if row.is_annual_average and (is_state or not _ANY_ANNUAL.search(measure.passage)):
        expected = "false: a change or an amount per year behind 年均 alone is one"
    elif (
        not row.is_annual_average
        and not is_state
        and _ANNUAL.search(measure.clause.rpartition("、")[2])
    ):
        expected = "true: 年均 stands before it"
    else:
        return
    found = told(row.is_annual_average)
    yield row.at("is_annual_average").breaks(rules.ANNUAL_AVERAGE_MISMATCH, found, expected)
