"""Reads a number in Chinese characters, if it counts or measures something real."""

import re
from decimal import Decimal
from typing import NamedTuple

from build.reading.numbers.candidate import MORE, Candidate, Context
from build.reading.numbers.comparators import read_prefix
from build.reading.numbers.grammar import CHINESE, CHINESE_DIGIT
from build.reading.numbers.half_after import with_rest
from build.reading.numbers.noun_units import unit_by_noun
from build.reading.numbers.shares_and_ranks import (
    LIST_SIGNS,
    read_fraction,
    read_listed_ordinal,
)
from build.reading.numbers.unit_words import TENTH
from build.report.numerals import divided, read_numeral, tenths
from build.schema.codes import Comparator, MeasureType, Role

_IDIOM = re.compile(
    "成千[上成]万|成百上千|千[千家山辛言军方真载头难丝变]万[万户水苦语马计确古绪险缕化]|数以[百千万亿]计|万众一心|百花齐放"
    "|三[三番令]五[五次申]|四面八方|五湖四海|五花八门|七[上嘴]八[下舌]|十[全拿]十?[九美]|百里挑一|百家争鸣|一[举石箭]两?[得三双]"
    "|两[全袖手][其清][美风]|百[尺年战][竿大百]|一年半载|三年五载|三天两头|千载难逢|千钧一发|万水千山|四通八达|百废[待俱]"
)
_IDIOM_REACH = 4
_SHARED = re.compile("(?:[万亿]+|(?<![万亿])[百千])$")
_LARGE = frozenset("百千万亿")
# `这两笔`, `每三个`, `上一个`: the number points or orders, it does not count.
_NOT_AFTER = frozenset("这那哪每下前后其该此同本头各另首双历近整第届/／")
# The same characters as the end of a word do not point: 五个版本千余项, 先后两次, 天下三大楼.
_WORD_HEADS = {
    "本": frozenset("版基样成资根文书课剧脚标"),
    "后": frozenset("先此随以最"),
    "同": frozenset("共会协不合如"),
    "整": frozenset("调完平"),
    "近": frozenset("附"),
    "下": frozenset("天以地线旗乡部名如零"),
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
_HAS_DIGIT = re.compile("[零〇○一二三四五六七八九两]")
_NO_COUNT = frozenset("二几一零〇")
_ONE_OF = frozenset("倍成番")
_TURNS = 8  # characters in which 翻 stands before a number of doublings: 翻了一番和两番
_LARGE_ENDS = frozenset("万亿多余")
_FOR_ABSTRACT = frozenset({"个", "大", "项", "种", "条", "位", "次", "场", "件", "篇", None})
_PAIR = re.compile(
    "(?<![一二两三四五六七八九])([一两二三四五六七八九])([二三四五六七八九])(?=[十百千万亿]|$)"
)
_SMALL = "一两三四五六七八九十"
_SIZES = frozenset("零〇一二三四五六七八九十百千万亿两几近超过0123456789")
_RATIO = re.compile(
    f"(?<![{CHINESE}第])(?P<one>[{CHINESE}]++(?:点[{CHINESE_DIGIT}]++)?)比"
    f"(?P<other>[{CHINESE_DIGIT}十]++(?:点[{CHINESE_DIGIT}]++)?)(?![{CHINESE}])"
)
_RATIO_BEFORE = re.compile("(?:比[例值率]?|差距)(?!较)[^，。；：、]{0,8}$")
_RATIO_REACH = 14
_LIST_REACH = 60
_MEMBER = 16  # characters; what is longer is a clause, no name
_QUOTED_LIST = re.compile("(?:“[^“”]*”、?){2,}$")
_LAST_AND = re.compile("[和与]")
_DONE = re.compile("(?:之?内)?(?:即?可)?(?:办|完成|拿证|审|出证)")


class _Numeral(NamedTuple):
    """A Chinese numeral with what follows it: `三十多个以上` is 三十多, 个, 以上."""

    start: int
    end: int
    written: str
    word: str | None
    suffix: str | None
    has_more: bool = False  # a half behind its unit, or the upper end of a range


def read_chinese(context: Context, start: int) -> Candidate | None:
    """The Chinese number at `start`, if it is one that counts or measures."""
    fraction = context.grammar.fraction.match(context.text, start)
    if fraction is not None:
        return read_fraction(fraction)
    ratio = _RATIO.match(context.text, start)
    if ratio is not None and context.says(_RATIO_BEFORE, start, _RATIO_REACH):
        return _read_ratio(ratio)
    both = context.grammar.chinese_range.match(context.text, start)
    found = both or context.grammar.chinese.match(context.text, start)
    if found is None:
        return None
    written, word, suffix = found.group("number", "unit", "suffix")
    numeral = _Numeral(start, found.end(), written, word, suffix, both is not None)
    before = context.text[start - 1 : start]
    if before in LIST_SIGNS and read_listed_ordinal(context, start, found.end("number")):
        return None
    if both is not None:
        return _read_range(context, numeral, both)
    number = with_rest(context, _with_unit(context, numeral))
    if number.role is not Role.MEASURE:
        return None
    if number.end > found.end():
        word, suffix = number.unit_zh, number.suffix
        numeral = numeral._replace(end=number.end, word=word, suffix=suffix, has_more=True)
    if not _counts(context, numeral):
        return None
    if _IDIOM.search(context.text, max(start - _IDIOM_REACH, 0), start + _IDIOM_REACH):
        return None
    return _read_form(context, numeral, number)


def _read_ratio(found: re.Match[str]) -> Candidate:
    """`收入比缩小到三比一`."""
    value = divided(read_numeral(found["one"]), read_numeral(found["other"]))
    return Candidate(found.start(), found.end(), value=value, unit="ratio")


def _read_range(context: Context, numeral: _Numeral, found: re.Match[str]) -> Candidate | None:
    """`三到五个`, `三万至五万人`, `两到三成`: one row, or nothing where it counts nothing."""
    low, high = found.group("number", "high")
    low_word = found["unit_low"]
    value, value_high = read_numeral(low), read_numeral(high)
    if value is None or value_high is None or low_word not in {None, numeral.word}:
        return None
    plain = _SHARED.sub("", high)
    if plain != high and low[-1] not in _LARGE_ENDS and value < (read_numeral(plain) or 0):
        value = read_numeral(low + high[len(plain) :]) or value  # 三到五万 begins at 三万
    if value >= value_high or numeral.word == "大" or not _counts(context, numeral):
        return None
    number = _with_unit(context, numeral)
    if numeral.word == TENTH:
        value, value_high = value * 10, value_high * 10
    return _read_form(context, numeral, number._replace(value=value, value_high=value_high))


def _with_unit(context: Context, numeral: _Numeral) -> Candidate:
    """The number with its value and unit."""
    start, end, written, word, suffix, _ = numeral
    value, value_high = _value(written)
    if word == TENTH:
        unit, value, value_high = "percent", tenths(value), tenths(value_high)
    elif word == "级" or (word is None and suffix == "级"):
        unit, word, suffix = "yuan", "", "级"
    elif word is None:
        unit, word = unit_by_noun(context, start, end), ""
    else:
        unit = context.grammar.unit_of[word]
    return Candidate(
        start,
        end,
        value=value,
        unit=unit,
        unit_zh=word,
        value_high=value_high,
        suffix=suffix,
        numeral=written,
    )


def _read_form(context: Context, numeral: _Numeral, number: Candidate) -> Candidate:
    """The number with what its own form and the character before it say of it."""
    text, start = context.text, numeral.start
    before = text[start - 1 : start]
    if before == "前":
        return number.among_first()
    if numeral.written[0] in _LARGE and _is_up(text, start):
        return number._replace(start=start - 1, comparator=Comparator.AT_LEAST)
    if numeral.word == "番" and before == "翻":
        # 接近翻一番: the bound stands before the verb.
        return number._replace(comparator=read_prefix(text, start - 1)[1])
    if "来" in numeral.written:  # 十来个
        return number._replace(comparator=Comparator.ABOUT)
    if numeral.word == "大":
        return number._replace(measure_type=MeasureType.LEVEL)
    return number


def _value(written: str) -> tuple[Decimal | None, Decimal | None]:
    """Value, and upper end where two digits in a row name a range: `三四百`."""
    pair = _PAIR.search(written)
    if pair is not None and "点" not in written and _is_rising(pair[1], pair[2]):
        head, tail = written[: pair.start()], written[pair.end() :]
        return read_numeral(head + pair[1] + tail), read_numeral(head + pair[2] + tail)
    return read_numeral(written), None


def _is_rising(low: str, high: str) -> bool:
    """Whether two digits in a row are a guess: 三四 is, 五二 is the name of a number."""
    return (read_numeral(low) or 0) < (read_numeral(high) or 0)


def _counts(context: Context, numeral: _Numeral) -> bool:
    """Whether the numeral counts or measures, rather than names, orders or lists."""
    text, (start, end, written, word, suffix, _) = context.text, numeral
    pair = _PAIR.fullmatch(written)
    if pair is not None and not _is_rising(pair[1], pair[2]):
        return False
    before = text[start - 1 : start]
    if before == "前":
        return word in {"名", "位"}
    if word == "番" and "翻" not in text[max(start - _TURNS, 0) : start]:
        return False  # 干出一番事业
    points = before in _NOT_AFTER and not _is_word_end(text, start)
    if points and not (before == "近" and read_prefix(text, start)[0]):
        return False
    if word is None and text[end : end + 1] in _TIME_NOUNS:
        return False
    if written[0] in _LARGE and not _HAS_DIGIT.search(written):
        # 百姓, 千方百计, 万元地区生产总值: a scale alone counts only when something bounds it.
        is_bounded = suffix or word == "级" or not MORE.isdisjoint(written) or _is_up(text, start)
        return bool(is_bounded or read_prefix(text, start)[0])
    is_past = before == "上" and not read_prefix(text, start)[0]  # 上一个, but 迈上二十万亿元
    if is_past or (written in _NO_COUNT and not numeral.has_more):
        is_done_in_one = word == "天" and _DONE.match(text, end) is not None
        return written == "一" and (word in _ONE_OF or is_done_in_one)
    # `3万亿元、4万亿元两个大台阶` counts the list before it.
    if context.quantities and context.quantities[-1].char_end == start:
        return False
    if word is not None:
        counts = _is_classifier(context, numeral, word)
    else:
        is_large = len(written) > 1 and written[-1] in _LARGE_ENDS
        counts = is_large or suffix not in {None, "级"}
    return counts and not _counts_members(text, numeral)


def _is_classifier(context: Context, numeral: _Numeral, word: str) -> bool:
    """Whether the word after the numeral counts real things, and no part of the text."""
    text, end, written = context.text, numeral.end, numeral.written
    # What a slogan counts stands in quotation marks: 两件“关键小事”.
    if text[end : end + 1] == "“":
        return False
    if word in _FOR_ABSTRACT and _ABSTRACT.match(text, end):
        return False
    match word:
        case "级":
            return written[-1] in _LARGE
        case "大":  # 十八大 is a congress, 十大 a list of honours
            return len(written) == 1 and written != "十" and not _ABSTRACT_SET.match(text, end)
        case "项":
            return not _ABSTRACT_SET.match(text, end)
        case "次":
            return not _MEETING.match(text, end)
    is_time = context.grammar.unit_of.get(word) in context.grammar.durations
    if is_time and not _DONE.match(text, end):
        return False
    return numeral.suffix != "级" or written[-1] in _LARGE


def _counts_members(text: str, numeral: _Numeral) -> bool:
    """Whether the numeral only counts the members of the list that ends before it.

    `中关村、昌平、怀柔三个国家实验室`, `“京通”“京办”“京智”三个智慧终端`: the list says it already. Not
    where a size follows, which the count introduces: `信息技术、科技服务业两个万亿级产业集群`.
    """
    start, end, written = numeral.start, numeral.end, numeral.written
    count = _SMALL.find(written) + 1 if len(written) == 1 else 0
    if count < 2 or text[end : end + 1] in _SIZES:
        return False
    before = text[max(start - _LIST_REACH, 0) : start]
    clause = before[max(map(before.rfind, "，。；：！？\n")) + 1 :]
    quoted = _QUOTED_LIST.search(clause)
    if quoted is not None:
        return quoted[0].count("“") == count
    *members, last = clause.split("、")
    members += _LAST_AND.split(last, maxsplit=1)
    return len(members) == count and all(0 < len(member) <= _MEMBER for member in members)


def _is_word_end(text: str, start: int) -> bool:
    """Whether the character before `start` ends a word and so points at nothing."""
    return text[start - 2 : start - 1] in _WORD_HEADS.get(text[start - 1], ())


def _is_up(text: str, start: int) -> bool:
    """Whether 上 before a scale means `up to`: 上百家, not 海上千万千瓦级 or 跨上万亿元."""
    return text[start - 1 : start] == "上" and text[start - 2 : start - 1] not in _BEFORE_PLACE
