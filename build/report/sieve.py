"""Which of many patterns some words may hold: one look at the words instead of a search for each.

`力争|力求|应[当该]` is found only where 力争, 力求, 应当 or 应该 stands. What a pattern needs like this
follows from the pattern itself, and of some dozens nearly all are ruled out by what a sentence lacks.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise
from re import _parser as parser  # type: ignore[attr-defined] # sre_parse, whose old name warns
from typing import Any

Needs = frozenset[str]
"""Strings of which one at least stands in all words that hold a pattern: a character or two, with a
line feed for an edge of the words. One that is empty says that nothing is needed."""

_NOTHING: Needs = frozenset({""})
_EDGE: Needs = frozenset({"\n"})
_RARER = 20  # times that a pair is rarer than a character
_REPEATS = (parser.MAX_REPEAT, parser.MIN_REPEAT, parser.POSSESSIVE_REPEAT)


class Sieve:
    """Patterns that are searched for in the same words.

    >>> sieve = Sieve(map(re.compile, ["力争|力求", "^应[当该]", "成绩$", "(?<!不)要(?!求)"]))
    >>> sieve.may_hold("要力争，有好成绩", ["要力争", "有好成绩"]), sieve.may_hold("成绩大了，应当说")
    ([0, 2, 3], [])
    """

    def __init__(self, patterns: Iterable[re.Pattern[str]]) -> None:
        self._always: list[int] = []
        # Pairs as tuples, which are made faster than strings.
        self._by_need: dict[str | tuple[str, ...], list[int]] = {}
        for place, pattern in enumerate(patterns):
            needs = needed(pattern)
            if needs == _NOTHING:
                self._always.append(place)
            else:
                for each in needs:
                    is_pair = len(each) == 2 and "\n" not in each
                    self._by_need.setdefault(tuple(each) if is_pair else each, []).append(place)
        self._needs = frozenset(self._by_need)
        lone = "".join(each for each in self._needs if isinstance(each, str) and len(each) == 1)
        self._lone = re.compile(f"[{re.escape(lone)}]" if lone else "(?!)")

    def may_hold(self, words: str, parts: Iterable[str] = ()) -> list[int]:
        """The patterns, by their places, that may be found in the words, or in parts of them alone.

        What is left out is found in none. The words have no line feed.
        """
        lone = self._lone.findall(words)
        found = self._needs.intersection(chain(pairwise(words), lone, _edges([words, *parts])))
        return sorted({*self._always, *(place for each in found for place in self._by_need[each])})


def _edges(parts: Sequence[str]) -> list[str]:
    opens = [f"\n{part[:1]}" for part in parts]
    return opens + [f"{part[-1:]}\n" for part in parts] + [f"{part[-2:]}\n" for part in parts]


def needed(pattern: re.Pattern[str]) -> Needs:
    """What words need to hold a pattern; of what stands in a group with a number nothing is asked."""
    if pattern.flags & ~re.UNICODE:
        return _NOTHING
    return _needed([*parser.parse(pattern.pattern)])


def _needed(items: Sequence[Any]) -> Needs:
    """Of what the parts of a pattern need, all of it, that which is rarest."""
    needs = []
    for at, (kind, value) in enumerate(items):
        needs.append(_openings(items[at:]))
        if kind is parser.BRANCH:
            needs.append(frozenset().union(*(_needed([*each]) for each in value[1])))
    best = min(needs, key=_frequency, default=_NOTHING)
    return best if _frequency(best) < float("inf") else _NOTHING


def _frequency(needs: Needs) -> float:
    if not needs.isdisjoint(_NOTHING | _EDGE):
        return float("inf")
    return sum(_RARER if len(each) == 1 else 1 for each in needs)


def _openings(items: Sequence[Any], room: int = 2) -> Needs:
    """The first characters, `room` at most, and the end, of what items of a pattern match."""
    if not items:
        return _NOTHING
    (kind, value), rest = items[0], items[1:]
    if kind is parser.AT:
        is_edge = value in (parser.AT_BEGINNING, parser.AT_END)
        after = _openings(rest, room - 1) if value is parser.AT_BEGINNING else _NOTHING
        return _joined(_EDGE, after) if is_edge else _openings(rest, room)
    if not room:
        return _NOTHING
    match kind:
        case parser.BRANCH:
            return frozenset().union(*(_openings([*each, *rest], room) for each in value[1]))
        case parser.ASSERT_NOT:
            return _openings(rest, room)
        case parser.ASSERT:
            direction, looked_at = value
            return _openings([*looked_at] if direction > 0 else rest, room)
    if kind in _REPEATS:
        least, most, repeated = value
        own = _openings([*repeated, *(rest if most == 1 else ())], room)
        return own if least else own | _openings(rest, room)
    characters = _characters(kind, value)
    return _joined(characters, _openings(rest, room - 1)) if characters else _NOTHING


def _joined(first: Iterable[str], second: Iterable[str]) -> Needs:
    return frozenset(a + b for a in first for b in second)


def _characters(kind: Any, value: Any) -> list[str]:
    """The characters that an item of one matches; none where it does not list them."""
    members = value if kind is parser.IN else [(kind, value)]
    if any(own is not parser.LITERAL for own, _ in members):
        return []
    return [chr(each) for _, each in members]
