"""Reads the numbers of an English clause: digits, scales, and the small ones in words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_WORDS: Mapping[str, int | Decimal] = {word: value for value, word in enumerate(_ONES)} | {
    word: 10 * value for value, word in enumerate(_TENS, start=2)
}
_ORDINALS: Mapping[str, int | Decimal] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "top": 1, "half": Decimal("0.5"), "twice": 2, "double": 2,
    "doubled": 2, "centenary": 100,
}  # fmt: skip
_SCALES = {
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
# Digits of PM2.5 or Covid-19 belong to a name.
_DIGITS = r"(?<![A-Za-z0-9.])(?<![A-Za-z]-)(?P<digits>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?P<point>\.[0-9]+)?"
_TOKEN = re.compile(
    f"{_DIGITS}(?:[ -](?P<scale>{'|'.join(_SCALES)})s?\\b)?"
    f"|\\b(?P<word>{'|'.join([*_WORDS, *_ORDINALS, *_SCALES])})\\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of an English text: as written, and its value."""

    text: str
    value: Decimal
    is_digits: bool


def read_figures(text: str) -> list[Figure]:
    """All numbers of a text, in order.

    >>> [str(figure.value) for figure in read_figures("Add 1.475 million jobs in three areas")]
    ['1475000.000', '3']
    >>> [str(figure.value) for figure in read_figures("a 100-billion-yuan cluster, 2,006 rounds")]
    ['100000000000', '2006']
    """
    figures = []
    for match in _TOKEN.finditer(text):
        if match["digits"]:
            value = Decimal(match["digits"].replace(",", "") + (match["point"] or ""))
            value *= _SCALES.get((match["scale"] or "").lower(), 1)
            figures.append(Figure(match[0], value, is_digits=True))
        else:
            word = match["word"].lower()
            value = Decimal(_WORDS.get(word) or _ORDINALS.get(word) or _SCALES.get(word) or 0)
            figures.append(Figure(match[0], value, is_digits=False))
    return figures
