"""The labels that open headings and list members: 一、 （一） 第一， 一是 1. （1） ①."""

import re
from enum import IntEnum
from typing import NamedTuple

from build.report.numerals import read_count

NUMERAL = "[一二三四五六七八九十]{1,3}"


class LabelType(IntEnum):
    """Types of label, the higher division first."""

    CHAPTER = 1  # 第一部分 第一章
    COMMA = 2  # 一、
    BRACKET = 3  # （一）
    NTH = 4  # 第一，
    IS = 5  # 一是 一要
    ARABIC = 6  # 1. 1、
    ARABIC_BRACKET = 7  # （1）
    CIRCLE = 8  # ①
    DASH = 9  # ——


class Label(NamedTuple):
    """A label as written, with what it says. `number` is 0 for a dash."""

    type: LabelType
    number: int
    text: str


# 一、二、三产业 is an enumeration, 2.5 a number, 三要素 a word: no labels.
_LABEL = re.compile(
    rf"第(?P<chapter>{NUMERAL})[部章编](?:分)?[\s：:、，]*"
    rf"|(?P<comma>{NUMERAL})[、．.](?!{NUMERAL}[、，])\s*"
    rf"|[（(]\s*(?P<bracket>{NUMERAL})\s*[）)]、?\s*"
    rf"|第(?P<nth>{NUMERAL})[，、：,]\s*"
    rf"|(?P<is>{NUMERAL})[是要](?![素点件领求旨闻])"
    r"|(?P<arabic>[0-9０-９]{1,2})[.．、](?![0-9０-９])\s*"
    r"|[（(]\s*(?P<arabic_bracket>[0-9０-９]{1,2})\s*[）)]\s*"
    r"|(?P<circle>[①-⑳])\s*"
    r"|(?P<dash>——|--)\s*"
)
_STARTS = frozenset("第一二三四五六七八九十（(-—0123456789０１２３４５６７８９①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
_TYPES = {name: LabelType[name.upper()] for name in _LABEL.groupindex}


def read_label(text: str, start: int = 0) -> Label | None:
    """The label that opens the text at `start`, or None."""
    match = _LABEL.match(text, start) if text[start : start + 1] in _STARTS else None
    if match is None:
        return None
    name = match.lastgroup or ""
    return Label(_TYPES[name], _number(name, match[name]), match[0].rstrip())


def _number(name: str, written: str) -> int:
    if name == "dash":
        return 0
    if name == "circle":
        return ord(written) - ord("①") + 1
    if name.startswith("arabic"):
        return int(written)
    return read_count(written)
