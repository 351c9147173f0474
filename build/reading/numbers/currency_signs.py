"""Currencies written before the number: ￥300万, US$5亿, RMB 300万, 人民币300万."""

import re

from build.report.characters import DIGIT, any_of

_CURRENCIES = {
    "￥": "yuan",
    "RMB": "yuan",
    "RMB￥": "yuan",
    "CN￥": "yuan",
    "CNY": "yuan",
    "人民币": "yuan",
    "$": "usd",
    "US$": "usd",
    "U.S.$": "usd",
    "USD": "usd",
    "USD$": "usd",
    "美金": "usd",
    "HK$": "hkd",
    "HKD": "hkd",
    "港币": "hkd",
    "MOP$": "mop",
    "MOP": "mop",
    "澳门币": "mop",
    "NT$": "twd",
    "TWD": "twd",
    "新台币": "twd",
    "S$": "sgd",
    "SGD": "sgd",
    "€": "eur",
    "EUR": "eur",
    "£": "gbp",
    "GBP": "gbp",
    "JPY": "jpy",
    "JP￥": "jpy",
}
ENDS = frozenset(word[-1] for word in _CURRENCIES)
_BEFORE = re.compile(
    f"(?:(?<![A-Za-z{DIGIT}.．])|(?<=[A-Za-z])(?=[￥€£]))({any_of(_CURRENCIES)})[ 　]?\\Z"
)
_REACH = max(map(len, _CURRENCIES)) + 1


def currency_before(text: str, end: int) -> tuple[str, str]:
    """The sign or word of a currency that ends at `end`, as written, and its unit; empty for none.

    >>> currency_before("约US$5亿", 4), currency_before("人民币300万", 3), currency_before("第5", 1)
    (('US$', 'usd'), ('人民币', 'yuan'), ('', ''))
    """
    found = _BEFORE.search(text, max(end - _REACH, 0), end)
    return (found[0], _CURRENCIES[found[1]]) if found else ("", "")
