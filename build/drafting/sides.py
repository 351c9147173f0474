"""Which side of a report each sentence stands on: what was done, what will be done, what is wrong.

A sentence says it in its own words, where they do; else it goes with its neighbours, and where
they say nothing either, with the heading of its part. The three are weighed together: the sides
of all sentences are those whose sum of weights is greatest (Viterbi's algorithm, linear).
"""

from collections.abc import Iterable
from enum import IntEnum
from typing import NamedTuple

from build.drafting.tense import Leaning


class Side(IntEnum):
    """What a sentence tells of."""

    DONE = 0
    AHEAD = 1
    WRONG = 2


_SIDES = _DONE, _AHEAD, _WRONG = Side.DONE, Side.AHEAD, Side.WRONG


class Favour(NamedTuple):
    """What headings weigh for each side."""

    done: float
    ahead: float
    wrong: float


Step = tuple[Leaning, Favour | None, float]
"""A sentence on the way through a report: what it leans to; what the headings above weigh, None where
they are no part's; how far it stands from the one before, from 0 in the same paragraph to 1 in
another part."""

_NO_FAVOUR = Favour(0.0, 0.0, 0.0)
_CHANGE = 2.0  # what a change of sides costs inside a paragraph
_TO_WRONG = 0.5  # and to problems more: reports have few
_SURE = 2.5  # what words must weigh more than others to decide alone
_MOST = 6.0  # no sentence outvotes a page


def sides(steps: Iterable[Step]) -> list[Side]:
    """The side of each sentence, in order."""
    done = ahead = wrong = 0.0  # the weights so far, of the best way to each side
    came: list[tuple[int, int, int]] = []  # from where, of ways that weigh the same the first
    for (past, state, future, orders, _, problem), favour, apart in steps:
        change = _CHANGE * (1 - 0.6 * apart)
        to_done, to_ahead, to_wrong = 0, 1, 2
        left_done, left_ahead, left_wrong = done - change, ahead - change, wrong - change
        change += _TO_WRONG
        turned_done, turned_ahead = done - change, ahead - change
        if left_ahead > done:
            to_done, done = 1, left_ahead
        if left_wrong > done:
            to_done, done = 2, left_wrong
        if left_wrong > ahead:
            to_ahead, ahead = 2, left_wrong
        if left_done >= ahead:
            to_ahead, ahead = 0, left_done
        if turned_ahead >= wrong:
            to_wrong, wrong = 1, turned_ahead
        if turned_done >= wrong:
            to_wrong, wrong = 0, turned_done
        came.append((to_done, to_ahead, to_wrong))
        for_done, for_ahead, for_wrong = favour or _NO_FAVOUR
        is_done, will_be, is_wrong = past + state, future + orders, problem - (future / 2 + 0.5)
        done += (is_done if is_done < _MOST else _MOST) + for_done
        ahead += (will_be if will_be < _MOST else _MOST) + for_ahead
        wrong += (is_wrong if is_wrong < _MOST else _MOST) + for_wrong
    totals = done, ahead, wrong
    at = totals.index(max(totals))
    found = []
    for before in reversed(came):
        found.append(_SIDES[at])
        at = before[at]
    return found[::-1]


def alone(leaning: Leaning) -> Side | None:
    """The side that own words leave no doubt of; None where they do."""
    past, state, future, orders, _, problem = leaning
    done, ahead = past + state, future + orders
    if problem - (done if done > ahead else ahead) >= _SURE:
        return _WRONG
    if done - ahead >= _SURE:
        return _DONE
    return _AHEAD if ahead - done >= _SURE + 1 else None
