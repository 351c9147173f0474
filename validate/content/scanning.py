"""Finds the measures of a text and reads them: the second opinion on a text that has no rows yet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from .expressions import BOUND_AFTER, BOUND_BEFORE, CURRENCY
from .measure_types import decided_direction, fitting_types, said_before
from .numerals import DIGITS, LONGEST, NUMBER, plain
from .reading import RATIO_WORDS, Reader, Words
from .unit_words import UnitWords

_SENTENCE = re.compile("[^。！？\n]+")
_CHINESE = "".join(DIGITS) + "十百千万亿"
_BEFORE, _BEHIND = 200, 60  # characters that are looked at on either side of a number
_HALF_UNITS = "半(?![导径岛])"
_TO = "(?:-+|~|至|到)"
# What looks like a measure and is none.
_DATE = re.compile("年|月|日|号|世纪|季度|时(?!速|段|限)|点钟")
_DAY = re.compile(f"[0-9{_CHINESE}]日\\Z")
_THREE_DIGITS = re.compile("[0-9０-９]{3}(?![0-9０-９])")
_TO_THREE_DIGITS = re.compile("(?<![0-9０-９.．])[0-9０-９]{1,3}\\Z")
_LIST_MARK = re.compile("[.、)](?![0-9])")
_YEARS = re.compile("(?:19|20)[0-9]{2}(?:[-/~至到](?:19|20)?[0-9]{2})?")
_PROPORTION = re.compile("[0-9]+(?:\\.[0-9]+)?(?::[0-9]+(?:\\.[0-9]+)?){2,}")
_ORDINALS = re.compile(
    f"第[0-9{_CHINESE}]+[^,，。；、]?(?:(?:、|和|及|至|到|-)[0-9{_CHINESE}]+)*(?:、|和|及|至|到|-)\\Z"
)
_CLOCK = re.compile("[0-9][时点]\\Z")
_PLENUM = re.compile("[一二三四五六七八]中")
_WORDED_RATIO = re.compile("[一二三四五六七八九十]比")
_MARKS = {"〔": "〕", "【": "】", "[": "]", "^": "]"}
_CLOSES = "”’》」）)〕】]"
_IDIOMS = re.compile(
    "三次产业|一次性|成千上万|千家万户|千方百计|万众一心|千千万万|万无一失|百万庄|三番五次|[两三四五六七八九十]个[自维结]"
)
_NAMED = re.compile("(?:985|211|863|973)(?:[^0-9.%]|\\Z)|1[12][0-9]{1,3}(?:热线|联动|台|平台)")
_SCALE_ALONE = re.compile(f"[百千万亿]+[^0-9{_CHINESE}余多级以之左上下内]*")
_READ_OUT_YEARS = re.compile(f"[{_CHINESE}]{{4}}[/⁄][{_CHINESE}]{{4}}")
_HUNDRED = Decimal(100)
_NEARLY = Decimal("0.6")  # by which shares that are rounded may miss a hundred
_LONGEST_NAME = 12  # characters of a name in quotation marks, on each side of its number
_QUOTED = re.compile(f"“[^”]{{0,{_LONGEST_NAME}}}\\Z")
_STATES = re.compile(
    "(?:达到|达|至|到|为|是|增长|下降|减少|增加|提高|上升|突破|超过|共|占|完成|实现|仅|有|前|第|首|[:、和])\\Z"
)


_Said = tuple[Decimal | None, Decimal | None, str, frozenset[str], frozenset[str], str | None]


@dataclass(frozen=True, slots=True)
class Found:
    """A measure of a text: where it stands, and what the words around it allow it to say."""

    char_start: int
    char_end: int
    text_zh: str
    value: Decimal | None
    value_high: Decimal | None
    comparator: str
    unit_ids: frozenset[str]
    measure_types: frozenset[str]
    direction: str | None


class Scanner:
    """Finds measures in the units of one table; made once."""

    def __init__(self, units: UnitWords) -> None:
        self.reader = Reader(units)
        unit = f"(?:{units.pattern})(?!次)"
        one = f"-?{NUMBER}(?:个半{unit}|{unit}|[^，。；、！？0-9{_CHINESE}\n]{{0,4}}次)?(?:{_HALF_UNITS})?"
        self._candidate = re.compile(
            f"(?P<rank>首位|[第前](?:{NUMBER})(?:名|位)?(?:以内)?)"
            f"|(?:{BOUND_BEFORE})?(?:"
            f"{NUMBER}(?:分之|[/⁄]){NUMBER}(?:{_TO}(?:{NUMBER}分之)?{NUMBER})?|一半|半数"
            f"|(?<!:){NUMBER}[:比](?=[0-9一二三四五六七八九十]){NUMBER}(?![:0-9])"
            f"|{NUMBER}成(?:半|[{_CHINESE}](?!立))?"
            f"|(?:{CURRENCY})?{one}(?:{_TO}(?:{CURRENCY})?{one})?"
            f")(?:级?(?:{BOUND_AFTER})|级)?"
        )

    def scan(self, text: str) -> Iterator[Found]:
        """The measures of a text in their order; offsets count its code points.

        A text of any length is read sentence by sentence.
        """
        for sentence in _SENTENCE.finditer(text):
            yield from self._sentence(sentence[0], sentence.start())

    def _sentence(self, sentence: str, offset: int) -> Iterator[Found]:
        shape, places = _shape(sentence)
        at = 0
        for match in self._candidate.finditer(shape):
            start, end = match.span()
            if start < at:
                continue
            head = shape[max(0, start - _BEFORE) : start]
            words = Words(head, shape[start:end], shape[end : end + _BEHIND])
            at = end
            if end - start <= LONGEST and not _is_none(words):
                first, last = places[start], places[end - 1] + 1
                found = self._read(words)
                if found is not None:
                    written = sentence[first:last]
                    yield Found(offset + first, offset + last, written, *found)

    def _read(self, words: Words) -> _Said | None:
        reading = self.reader.read(words)
        if reading is None or not _is_measured(words, reading.unit_zh):
            return None
        unit_ids = frozenset(self.reader.unit_ids(words, reading))
        clause = said_before(words.clause, words.text_zh)
        kinds = sorted({self.reader.units.kinds.get(one, "") for one in unit_ids}) or [""]
        types = frozenset().union(*(fitting_types(kind, clause) for kind in kinds))
        direction = decided_direction(kinds[0], clause)
        return reading.value, reading.value_high, reading.comparator, unit_ids, types, direction


def _shape(sentence: str) -> tuple[str, list[int]]:
    """The sentence in one shape, and for each of its characters where it stood."""
    shape: list[str] = []
    places: list[int] = []
    for at, char in enumerate(sentence):
        one = char if char in "，：；！？（）" else plain(char)
        # A comma parts clauses; between figures it may be of one number.
        if char == "：" and shape and shape[-1].isdigit() and sentence[at + 1 : at + 2].isdigit():
            one = ":"
        elif char == "，" and _groups_digits(sentence, at):
            one = ","
        shape.append(one)
        places += [at] * len(one)
    return "".join(shape), places


def _groups_digits(sentence: str, at: int) -> bool:
    """Whether the wide comma at `at` is of a number: 12，000万元, but 全国第5，200个项目."""
    return bool(
        _THREE_DIGITS.match(sentence, at + 1)
        and (before := _TO_THREE_DIGITS.search(sentence, max(0, at - 4), at))
        and not sentence.endswith("第", 0, before.start())
    )


def _is_none(words: Words) -> bool:
    """Whether what looks like a measure is a date, an ordinal, a mark, a name or an idiom."""
    head, text, tail = words.head, words.text_zh, words.tail
    opening = head[-1:]
    if _only_names(words):
        return True
    if _DATE.match(tail) or _DAY.search(text) or _YEARS.fullmatch(text) or _ORDINALS.search(head):
        return True
    if opening in _MARKS and tail.startswith(_MARKS[opening]):
        return True
    if opening and opening in _CLOSES and not tail[:1].isalnum() and text.isdigit():
        return True  # a mark of a note behind a closing quotation
    if opening == "第" or (re.match("[A-Za-z+]", tail)) or re.match("[A-Za-z.]", opening):
        return True
    if _IDIOMS.search(head[-3:] + text + tail[:3]) or _NAMED.match(text + tail):
        return True
    if _QUOTED.search(head) and "”" in tail[:_LONGEST_NAME]:
        return True  # the words of a name
    if not head and _LIST_MARK.match(tail):
        return True
    proportion = _PROPORTION.search(head[-20:] + text + tail[:20])
    return proportion is not None and not _are_shares(proportion[0])


def _only_names(words: Words) -> bool:
    """Whether a number and its unit are of another word: 9时30分, 十二届五中全会, 两位数, 每千人."""
    head, text, tail = words.head, words.text_zh, words.tail
    return bool(
        (text.endswith("分") and _CLOCK.search(head))
        or (text.endswith("位") and tail.startswith("数"))
        or (text.endswith("届") and _PLENUM.match(tail))
        or _READ_OUT_YEARS.fullmatch(text)
        or _SCALE_ALONE.fullmatch(text)
        or (_WORDED_RATIO.search(text) and not RATIO_WORDS.search(words.clause))
    )


def _are_shares(proportion: str) -> bool:
    """Whether the parts of 8.5:42.3:49.2 make a hundred."""
    return abs(sum(map(Decimal, proportion.split(":"))) - _HUNDRED) <= _NEARLY


def _is_measured(words: Words, unit_zh: str) -> bool:
    """Whether a number measures: by its unit, its form, or a word before it that says so."""
    text = words.text_zh
    if (
        unit_zh
        or re.search("分之|[/:半成级]|[^0-9]比", text)
        or text.startswith(("首", "前", "第"))
    ):
        return not text.startswith("第") or bool(
            re.match("[,，。；]|、(?![0-9])|\\Z|位|名", words.tail)
        )
    if re.search("[万亿]", text):
        return True
    if not re.search("[0-9]", text):
        return False
    if re.match(":[0-9]", words.tail) or re.search("[0-9]:\\Z", words.head):
        return True  # one of the shares of a whole
    return bool(_STATES.search(words.head)) and not re.match("[\u4e00-\u9fff]", words.tail)
