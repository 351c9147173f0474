"""What the characters of a report are: Chinese, digits, pairs of marks. Said here and nowhere else."""

import re
from collections.abc import Iterable

# Inside the brackets of a regular expression.
HAN = "\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
DIGIT = "0-9０-９"

DIGITS = frozenset("0123456789０１２３４５６７８９")
# Quotation marks and brackets that may hold a sentence, each with the mark that closes it.
CLOSER_OF = {"“": "”", "‘": "’", "（": "）", "(": ")", "《": "》", "「": "」", "『": "』"}
PAIRED = re.compile(f"[{re.escape(''.join((*CLOSER_OF, *CLOSER_OF.values())))}]")

_BLOCK = 50  # first characters of words that are tried in turn
_HAN = re.compile(f"[{HAN}]")


def is_han(character: str) -> bool:
    """Whether it is a Chinese character; False for an empty string.

    >>> is_han("路"), is_han("〇"), is_han("，"), is_han("")
    (True, True, False, False)
    """
    return "\u3400" <= character <= "\u9fff" or _HAN.match(character) is not None


def places(text: str, characters: str, start: int = 0, end: int | None = None) -> list[int]:
    """Where any of the characters stand in `text[start:end]`, in order.

    Looking for one after the other is many times faster than for a set of them, where there are
    few characters and few places.

    >>> places("一，二。三，", "。，")
    [1, 3, 5]
    """
    found: list[int] = []
    for character in characters:
        at = text.find(character, start, end)
        while at >= 0:
            found.append(at)
            at = text.find(character, at + 1, end)
    found.sort()
    return found


def any_of(words: Iterable[str], between: str = "") -> str:
    """A regular expression for one of the words, the longest that fits.

    `between` is what may stand between two characters. Words that begin alike stand together: of
    hundreds only a few are tried at a place.

    >>> any_of(["新建", "建", "新", "新建成"]), any_of(["新建", "新开"], " ?")
    ('新(?:建成|建|)|建', '新(?: ?建| ?开)')
    """
    rests: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        rest = "".join(between + re.escape(each) for each in word[1:])
        rests.setdefault(re.escape(word[:1]), []).append(rest)
    return "|".join(
        first + (f"(?:{'|'.join(rest)})" if len(rest) > 1 else rest[0])
        for first, rest in rests.items()
    )


def any_of_many(words: Iterable[str]) -> str:
    """The same for some hundred words: one look at a character rules out all or most of them.

    >>> any_of_many(["新建", "建", "新"])
    '(?=[新建])(?:(?=[新建])(?:新(?:建|)|建))'
    """
    by_first: dict[str, list[str]] = {}
    for word in words:
        by_first.setdefault(word[0], []).append(word)
    firsts = "".join(by_first)
    blocks = (firsts[at : at + _BLOCK] for at in range(0, len(firsts), _BLOCK))
    tried = (
        f"(?=[{block}])(?:{any_of(word for first in block for word in by_first[first])})"
        for block in blocks
    )
    return f"(?=[{firsts}])(?:{'|'.join(tried)})"


def run_of(words: Iterable[str], between: str = "") -> str:
    """A regular expression for words one behind the other, or none.

    Words that are runs of others are left out: where a run can be read in two ways, one that fails
    is tried in all of them, twice as often for each word.

    >>> run_of(["我们", "要", "我们要"])
    '(?:我们|要)*'
    """
    return f"(?:{any_of(undivided(words), between)})*"


def undivided(words: Iterable[str]) -> list[str]:
    """The words that are no runs of others, each once."""
    known = dict.fromkeys(words)

    def is_run(word: str) -> bool:
        return not word or any(
            word.startswith(each) and is_run(word[len(each) :]) for each in known
        )

    def is_divided(word: str) -> bool:
        return any(
            each != word and word.startswith(each) and is_run(word[len(each) :]) for each in known
        )

    return [word for word in known if not is_divided(word)]


def split_words(lines: str) -> tuple[str, ...]:
    """The words of a block of text, in order: tables of words stay as short as they read."""
    return tuple(lines.split())
