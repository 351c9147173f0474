"""The unit of a number without a classifier: people, homes or money, by the noun that stands by it."""

import re

from build.reading.numbers.candidate import Context

_PEOPLE = re.compile(
    "[^，。；、！？\\n0-9的]{0,6}?(?:人口|学生|农民|居民|群众|群体|劳动力|职工|党员|干部|人才|人员|儿童|老人|老年人"
    "|毕业生|官兵|军人|移民|劳动者|教师|患者|妇女|青年|工人|人民)"
)
_HOUSEHOLDS = re.compile("[^，。；、！？\\n0-9的]{0,4}?(?:家庭|农户|农牧户)")
_PEOPLE_BEFORE = re.compile("(?:就业|参保|人口|受益|惠及|脱贫|学生|党员)[^，。；、\\n]{0,4}$")
# What is counted in 亿 without a unit beside these words is money.
_MONEY_AFTER = re.compile(
    "[^，。；、]{0,8}(?:产业|集群|企业|园区|投资|项目|俱乐部|GDP|时代|台阶|大关)"
)
_MONEY_BEFORE = re.compile(
    "(?:总量|总值|产值|营收|规模|市值|投资|收入|贷款|存款|资金|奖金|经费)[^。；\\n]*$"
)
_REACH = 16  # characters before the number: a noun, its attribute and a verb
HUNDRED_MILLIONS = frozenset("亿")
_LARGE = HUNDRED_MILLIONS | frozenset("万")


def unit_by_noun(context: Context, start: int, end: int) -> str:
    """The id of the unit that the number `text[start:end]` counts in."""
    text = context.text
    if _HOUSEHOLDS.match(text, end):
        return "household"
    if _PEOPLE.match(text, end):
        return "person"
    if text[end - 1] in HUNDRED_MILLIONS and _MONEY_AFTER.match(text, end):
        return "yuan"
    if text[end - 1] in _LARGE:
        if context.says(_PEOPLE_BEFORE, start, _REACH):
            return "person"
        if context.says(_MONEY_BEFORE, start, _REACH):
            return "yuan"
    return "count"
