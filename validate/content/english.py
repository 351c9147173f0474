"""Reads the numbers of an English clause, with the bound and the unit that stand beside them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_SCALES = {
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
_WORDS = {
    **{word: Decimal(value) for value, word in enumerate(_SMALL.split())},
    **{word: Decimal(value) for value, word in enumerate(_ORDINALS.split(), start=1)},
    **{word: Decimal(10 * value) for value, word in enumerate(_TENS.split(), start=2)},
    **{word: Decimal(value) for word, value in _SCALES.items()},
    **{f"{word}s": Decimal(value) for word, value in _SCALES.items()},
    **dict.fromkeys(("half", "halve", "halved", "halving"), Decimal("0.5")),
    **dict.fromkeys(("quarter", "quarters"), Decimal("0.25")),
    **dict.fromkeys(("twice", "twofold", "double", "doubled", "doubling"), Decimal(2)),
    **dict.fromkeys(("triple", "tripled", "tripling", "threefold"), Decimal(3)),
    **dict.fromkeys(("quadruple", "quadrupled", "fourfold"), Decimal(4)),
    **dict.fromkeys(("tenfold", "decade", "decades"), Decimal(10)),
    **dict.fromkeys(("dozen", "dozens"), Decimal(12)),
    "centenary": Decimal(100),
}
# Digits of PM2.5 and Covid-19 belong to a name.
_NAMES = r"(?!(?<=PM)2\.5)(?!(?<=Covid-)19\b)"
_DIGITS = (
    rf"(?<![0-9.]){_NAMES}"
    r"(?P<digits>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?P<point>\.[0-9]+)?"
)
_TOKEN = re.compile(
    f"{_DIGITS}(?:[ -](?P<scale>{'|'.join(_SCALES)})s?\\b)?"
    f"|\\b(?P<word>{'|'.join(_WORDS)})\\b(?! another| after another|-class)",
    re.IGNORECASE,
)

# Words of a bound before a number and behind it, by comparator.
_BEFORE = {
    "over": "more than|over|above|beyond|upwards of|in excess of|topping|surpass[a-z]*"
    "|exceed[a-z]*(?: the (?:quota|target|plan) of| a total of)?",
    "about": "about|around|approximately|roughly|some|an estimated|circa",
    "nearly": "nearly|almost|close to|not quite|barely",
    "at_least": "at least|no less than|no fewer than|not less than|a minimum of|fully",
    "at_most": "at most|within|up to|top|at or below|at or under|no more than|not more than"
    "|a maximum of|as many as|as much as",
    "under": "less than|fewer than|under|below",
}
_BEHIND = {
    "about": "or so|or thereabouts|give or take",
    "over": "plus|and counting",
    "at_least": "or more|or above|at least",
    "at_most": "or less|or fewer|or below|at most",
}
_MARKS = str.maketrans(
    {"~": "about ", "≈": "about ", "±": "about ", ">": "over ", "<": "under ", "≥": "at least "}
    | {"≤": "at most "}
)
# Over five years, within one day: a length of time, not a bound; over one network is a place.
_LASTING = ("over ", "within ")
_TIME = re.compile("^[ -](?:[a-z]+ )?(?:years?|months?|days?|networks?)\\b", re.IGNORECASE)


def _named(words: Mapping[str, str]) -> str:
    return "|".join(f"(?P<{comparator}>{some})" for comparator, some in words.items())


_BOUND_BEFORE = re.compile(
    f"\\b(?:{_named(_BEFORE)}) +(?:another |an additional )?$", re.IGNORECASE
)
_BOUND_BEHIND = re.compile(f"^[^,;.]{{0,25}}?\\b(?:{_named(_BEHIND)})\\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of an English text: as written, its value, its bound, and what stands behind it."""

    text: str
    value: Decimal
    comparator: str
    behind: str
    is_ordinal: bool


def read_figures(text: str) -> list[Figure]:
    """All numbers of a text, in order.

    >>> [str(figure.value) for figure in read_figures("Add 1.475 million jobs in three areas")]
    ['1475000.000', '3']
    >>> [str(figure.value) for figure in read_figures("a 100-billion-yuan cluster, 2,006 rounds")]
    ['100000000000', '2006']
    >>> [figure.comparator for figure in read_figures("more than 5 of 90, over two years")]
    ['over', 'eq', 'eq']
    """
    figures = []
    for match in _TOKEN.finditer(text):
        if match["digits"]:
            value = Decimal(match["digits"].replace(",", "") + (match["point"] or ""))
            value *= _SCALES.get((match["scale"] or "").lower(), 1)
        else:
            value = _WORDS[match["word"].lower()]
        before = text[max(0, match.start() - 40) : match.start()].translate(_MARKS)
        behind = text[match.end() :]
        is_ordinal = match[0].lower() in _ORDINALS.split()
        figures.append(Figure(match[0], value, _comparator(before, behind), behind, is_ordinal))
    return figures


def _comparator(before: str, behind: str) -> str:
    bound = _BOUND_BEFORE.search(before) or _BOUND_BEHIND.search(behind)
    if bound is None or (bound[0].lower() in _LASTING and _TIME.search(behind)):
        return "eq"
    return bound.lastgroup or "eq"
