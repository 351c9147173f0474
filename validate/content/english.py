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
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth"
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
    "half": Decimal("0.5"),
    "twice": Decimal(2),
    "double": Decimal(2),
    "doubled": Decimal(2),
    "centenary": Decimal(100),
}
# Digits of PM2.5 or Covid-19 belong to a name.
_DIGITS = r"(?<![A-Za-z0-9.])(?<![A-Za-z]-)(?P<digits>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?P<point>\.[0-9]+)?"
_TOKEN = re.compile(
    f"{_DIGITS}(?:[ -](?P<scale>{'|'.join(_SCALES)})s?\\b)?"
    f"|\\b(?P<word>{'|'.join(_WORDS)})\\b(?! another| after another|-class)",
    re.IGNORECASE,
)

# Words of a bound before a number and behind it, by comparator.
_BEFORE = {
    "over": "more than|over|above|exceed[a-z]*(?: the (?:quota|target|plan) of| a total of)?",
    "about": "about|around|approximately|roughly|some",
    "nearly": "nearly|almost|close to",
    "at_least": "at least|no less than|no fewer than|not less than",
    "at_most": "at most|within|up to|top|at or below|at or under|no more than|not more than",
    "under": "less than|fewer than|under|below",
}
_BEHIND = {"at_least": "or more|or above|at least", "at_most": "or less|or fewer|or below|at most"}
# Over five years, within one day: a length of time, not a bound; over one network is a place.
_LASTING = ("over ", "within ")
_TIME = re.compile("^[ -](?:[a-z]+ )?(?:years?|months?|days?|networks?)\\b")


def _named(words: Mapping[str, str]) -> str:
    return "|".join(f"(?P<{comparator}>{some})" for comparator, some in words.items())


_BOUND_BEFORE = re.compile(f"\\b(?:{_named(_BEFORE)}) (?:another |an additional )?$", re.IGNORECASE)
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
        before, behind = text[max(0, match.start() - 40) : match.start()], text[match.end() :]
        is_ordinal = match[0].lower() in _ORDINALS.split()
        figures.append(Figure(match[0], value, _comparator(before, behind), behind, is_ordinal))
    return figures


def _comparator(before: str, behind: str) -> str:
    bound = _BOUND_BEFORE.search(before) or _BOUND_BEHIND.search(behind)
    if bound is None or (bound[0].lower() in _LASTING and _TIME.search(behind)):
        return "eq"
    return bound.lastgroup or "eq"
