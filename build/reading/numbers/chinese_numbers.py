"""Reads a number in Chinese characters, if it counts or measures something real."""

import re
from decimal import Decimal

from build.reading.numbers.comparators import PREFIX_ENDS, read_prefix
from build.reading.numbers.grammar import grammar
from build.reading.numbers.measures import counted, make_measure
from build.reading.numbers.numerals import read_numeral, tenths
from build.reading.numbers.shares_and_ranks import read_fraction
from build.reading.numbers.units import load_units
from build.report.quantity import Quantity
from build.schema.codes import Comparator, MeasureType

_SCALES = frozenset("十百千万亿萬億")
_BIG = frozenset("百千万亿萬億")
# `这两笔`, `每三个`, `上一个`: the number points or orders, it does not count.
_NOT_AFTER = frozenset("这那哪每下前后其该此同本头各另首双历近整第届/／")
# The same characters as the end of a word do not point: 五个版本千余项, 先后两次, 天下三大楼.
_WORD_HEADS = {
    "本": frozenset("版基样成资根文书课剧脚标"),
    "后": frozenset("先此随以最"),
    "下": frozenset("天以地线旗乡部名如"),
    "同": frozenset("共会协不合如"),
    "整": frozenset("调完平"),
    "近": frozenset("附"),
}
_ABSTRACT = re.compile(
    "(?:主要|重大|突出|重点|基本|关键|重要|核心|根本|新|更|大|“){0,2}"
    "(?:方面|问题|阶段|环节|关系|特点|层次|层面|台阶|转变|坚持|确保|必须|统筹|原则|毫不|确立|维护|意识|自信|全面|代表|"
    "文明|现代化|市场|资源|大局|着力|更加|结合|有利|基本点|中心|不动摇|离不开|一起|攻坚战|任务|战略|战役|行动|理念|目标|难题|体系|"
    "变革|改革|举措|优势|机遇|挑战|要素|球|建设|百年|人民|翻番|优先|导向|一批|一律|月|季度|位一体|并重|考古|规定|事|大事|小事|关切|要点|诉求|矛盾|需求|文章|工作|准则|主张|主题|联合公报|积极性|闸门|措施|文章|要求|建议|条件|标准|目的|步骤|样板|难关|定位|主线|底线|时期|家)"
)
_MEETING = re.compile("(?:全|会|党代)")
_ABSTRACT_SET = re.compile(
    "[^，。；、！？]{1,6}?(?:战役|攻坚战|行动|理念|任务|战略|难题|定位|职能|原则|要求)"
)
_TIME_NOUNS = frozenset("年月日天周届期世载")
# 上 that belongs to the word before it: 跨上万亿元台阶, 海上千万千瓦级风电.
_BEFORE_PLACE = frozenset("跨迈站登海线网以路陆会天地身马晚早")
_HAS_DIGIT = re.compile("[零〇○一二三四五六七八九两兩]")
_NO_COUNT = frozenset("二几一零〇")
_ONE_OF = frozenset("倍成番")
_LARGE_ENDS = frozenset("万亿萬億多余")
_FOR_ABSTRACT = frozenset({"个", "大", "项", "种", "条", "位", "次", "场", "件", "篇", None})
_PAIR = re.compile("([一两二三四五六七八九])([二三四五六七八九])(?=[十百千万亿]|$)")
_SMALL = "一两三四五六七八九十"
_SIZES = frozenset("零〇一二三四五六七八九十百千万亿两几近超过0123456789")
_LIST_REACH = 60
_MEMBER = 16  # characters; what is longer is a clause, no name
_QUOTED_LIST = re.compile("(?:“[^“”]*”、?){2,}$")
_LAST_AND = re.compile("[和与]")
_DONE = re.compile("(?:之?内)?(?:即?可)?(?:办|完成|拿证|审|出证)")
_TIME_WORDS = frozenset(["天", "小时", "分钟", "工作日", "个工作日", "个小时", "秒钟", "毫秒"])
_MORE = frozenset("多余餘")


def read_chinese(text: str, start: int, rows: list[Quantity]) -> int:
    """Adds the row of a Chinese number at `start`, if it is one; returns where reading goes on."""
    fraction = grammar().fraction.match(text, start)
    if fraction is not None:
        return read_fraction(text, start, fraction, rows)
    found = grammar().chinese.match(text, start)
    if found is None:
        return start
    numeral, word, suffix = found.groups()
    end = found.end()
    if not _counts(text, start, end, numeral, word, suffix, rows):
        return start
    value, value_high = _value(numeral)
    if word == "成":
        value, value_high = tenths(value), tenths(value_high)
    unit, unit_zh, suffix = _unit(text, start, end, word, suffix)
    comparator: Comparator | None = None
    fixed: MeasureType | None = None
    before = text[start - 1 : start]
    if before == "前":
        start, unit, comparator, fixed = start - 1, "rank", Comparator.AT_MOST, MeasureType.RANK
    elif numeral[0] in _BIG and _is_up(text, start):
        start, comparator = start - 1, Comparator.AT_LEAST
    elif word == "番" and before == "翻":
        # 接近翻一番: the bound stands before the verb.
        comparator = read_prefix(text[max(start - 5, 0) : start - 1])[1]
    elif word == "大":
        fixed = MeasureType.LEVEL
    rows.append(
        make_measure(
            text, rows, start, end, value, unit, unit_zh, value_high=value_high, suffix=suffix,
            is_more=any(c in _MORE for c in numeral), fixed=fixed, comparator=comparator,
        )
    )  # fmt: skip
    return end


def _unit(
    text: str, start: int, end: int, word: str | None, suffix: str | None
) -> tuple[str, str, str | None]:
    if word == "成":
        return "percent", word, suffix
    if word is None or word == "级":
        level = "级" in {word, suffix}
        return ("yuan" if level else counted(text, start, end)), "", "级" if level else suffix
    return load_units()[word], word, suffix


def _value(numeral: str) -> tuple[Decimal | None, Decimal | None]:
    """Value, and upper end where two digits in a row name a range: `三四百`."""
    pair = _PAIR.search(numeral)
    if pair is not None and pair.group(1) != pair.group(2):
        head, tail = numeral[: pair.start()], numeral[pair.end() :]
        return read_numeral(head + pair.group(1) + tail), read_numeral(head + pair.group(2) + tail)
    return read_numeral(numeral), None


def _counts(
    text: str, start: int, end: int, numeral: str, word: str | None, suffix: str | None,
    rows: list[Quantity],
) -> bool:  # fmt: skip
    """Whether the numeral counts or measures (codebook 3), rather than names, orders or lists."""
    before = text[start - 1 : start]
    if before == "前":
        return word in {"名", "位"}
    points = before in _NOT_AFTER and not _is_word_end(text, start)
    if points and not (before == "近" and _prefixed(text, start)):
        return False
    if word is None and text[end : end + 1] in _TIME_NOUNS:
        return False
    if numeral[0] in _BIG and not _HAS_DIGIT.search(numeral):
        # 百姓, 千方百计, 万元地区生产总值: a scale alone counts only when something bounds it.
        bounded = suffix or word == "级" or numeral[-1] in _MORE or _is_up(text, start)
        return bool(bounded or _prefixed(text, start))
    if numeral in _NO_COUNT or before == "上":
        done = word == "天" and _DONE.match(text, end) is not None
        return numeral == "一" and (word in _ONE_OF or done)
    # `3万亿元、4万亿元两个大台阶` counts the list before it.
    if rows and rows[-1].char_end == start:
        return False
    if _counts_members(text, start, end, numeral):
        return False
    if word is None:
        is_large = len(numeral) > 1 and numeral[-1] in _LARGE_ENDS
        return is_large or bool(suffix and suffix != "级")
    return _is_classifier(text, end, numeral, word, suffix)


def _is_classifier(text: str, end: int, numeral: str, word: str, suffix: str | None) -> bool:
    """Whether the word after the numeral counts real things, and no part of the text."""
    # What a slogan counts stands in quotation marks: 两件“关键小事”.
    if text[end : end + 1] == "“":
        return False
    if word in _FOR_ABSTRACT and _ABSTRACT.match(text, end):
        return False
    match word:
        case "级":
            return numeral[-1] in _BIG
        case "大":  # 十八大 is a congress, 十大 a list of honours
            return len(numeral) == 1 and numeral != "十" and not _ABSTRACT_SET.match(text, end)
        case "项":
            return not _ABSTRACT_SET.match(text, end)
        case "次":
            return not _MEETING.match(text, end)
    is_time = word in _TIME_WORDS and not _DONE.match(text, end)
    return not is_time and (suffix != "级" or numeral[-1] in _BIG)


def _counts_members(text: str, start: int, end: int, numeral: str) -> bool:
    """Whether the numeral only counts the members of the list that ends before it.

    `中关村、昌平、怀柔三个国家实验室`, `“京通”“京办”“京智”三个智慧终端`: the list says it already. Not
    where a size follows, which the count introduces: `信息技术、科技服务业两个万亿级产业集群`.
    """
    count = _SMALL.find(numeral) + 1 if len(numeral) == 1 else 0
    if count < 2 or text[end : end + 1] in _SIZES:
        return False
    before = text[max(start - _LIST_REACH, 0) : start]
    clause = before[max(map(before.rfind, "，。；：！？\n")) + 1 :]
    quoted = _QUOTED_LIST.search(clause)
    if quoted is not None:
        return quoted[0].count("“") == count
    members = clause.split("、")
    members[-1:] = _LAST_AND.split(members[-1], maxsplit=1)
    return len(members) == count and all(0 < len(member) <= _MEMBER for member in members)


def _is_word_end(text: str, start: int) -> bool:
    """Whether the character before `start` ends a word and so points at nothing."""
    return text[start - 2 : start - 1] in _WORD_HEADS.get(text[start - 1], ())


def _is_up(text: str, start: int) -> bool:
    """Whether 上 before a scale means `up to`: 上百家, not 海上千万千瓦级 or 跨上万亿元."""
    return text[start - 1 : start] == "上" and text[start - 2 : start - 1] not in _BEFORE_PLACE


def _prefixed(text: str, start: int) -> bool:
    return (
        text[start - 1 : start] in PREFIX_ENDS
        and read_prefix(text[max(start - 5, 0) : start])[0] > 0
    )
