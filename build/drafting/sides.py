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
    came: list[tuple[int, int, int]] = []  # from where; of ways that weigh the same, the first
    for (past, state, future, orders, _, problem), favour, apart in steps:
        change = _CHANGE * (1 - 0.6 * apart)
        to_wrong = change + _TO_WRONG
        to_done = done, ahead - change, wrong - change
        to_ahead = done - change, ahead, wrong - change
        into_wrong = done - to_wrong, ahead - to_wrong, wrong
        done, ahead, wrong = max(to_done), max(to_ahead), max(into_wrong)
        came.append((to_done.index(done), to_ahead.index(ahead), into_wrong.index(wrong)))
        for_done, for_ahead, for_wrong = favour or _NO_FAVOUR
        done += min(past + state, _MOST) + for_done
        ahead += min(future + orders, _MOST) + for_ahead
        wrong += min(problem - (future / 2 + 0.5), _MOST) + for_wrong
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
    if problem - max(done, ahead) >= _SURE:
        return _WRONG
    if done - ahead >= _SURE:
        return _DONE
    return _AHEAD if ahead - done >= _SURE + 1 else None
