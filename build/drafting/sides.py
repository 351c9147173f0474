"""Which side of a report each sentence stands on: what was done, what will be done, what is wrong.

A sentence says it in its own words, where they do; else it goes with its neighbours, and where
they say nothing either, with the heading of its part. The three are weighed together: the sides
of all sentences are those whose sum of weights is greatest (Viterbi's algorithm, linear).
"""

from collections.abc import Iterable
from enum import IntEnum
from operator import add
from typing import NamedTuple

from build.drafting.tense import Leaning


class Side(IntEnum):
    """What a sentence tells of."""

    DONE = 0
    AHEAD = 1
    WRONG = 2


_SIDES = (*Side,)


class Favour(NamedTuple):
    """What headings weigh for each side."""

    done: float
    ahead: float
    wrong: float


class Step(NamedTuple):
    """A sentence on the way through a report.

    `favour` is None where the headings above are no part's; `apart` is how far the sentence stands
    from the one before, from 0 in the same paragraph to 1 in another part.
    """

    leaning: Leaning
    favour: Favour | None
    apart: float


_NO_FAVOUR = Favour(0.0, 0.0, 0.0)
_CHANGE = 2.0  # what a change of sides costs inside a paragraph
_TO_WRONG = 0.5  # and to problems more: reports have few
_SURE = 2.5  # what words must weigh more than others to decide alone
_MOST = 6.0  # no sentence outvotes a page


def sides(steps: Iterable[Step]) -> list[Side]:
    """The side of each sentence, in order."""
    done = ahead = wrong = 0.0  # the weights so far, of the best way to each side
    came: list[list[int]] = []
    for step in steps:
        change = _CHANGE * (1 - 0.6 * step.apart)
        to_wrong = change + _TO_WRONG
        from_each = (
            (done, ahead - change, wrong - change),
            (done - change, ahead, wrong - change),
            (done - to_wrong, ahead - to_wrong, wrong),
        )
        reached = [*map(max, from_each)]
        came.append([*map(tuple.index, from_each, reached)])
        done, ahead, wrong = map(add, reached, _weights(step))
    totals = done, ahead, wrong
    at = totals.index(max(totals))
    found = []
    for before in reversed(came):
        found.append(_SIDES[at])
        at = before[at]
    return found[::-1]


def _weights(step: Step) -> tuple[float, float, float]:
    past, state, future, orders, _, problem = step.leaning
    favour = step.favour or _NO_FAVOUR
    return (
        min(past + state, _MOST) + favour.done,
        min(future + orders, _MOST) + favour.ahead,
        min(problem - (future / 2 + 0.5), _MOST) + favour.wrong,
    )


def alone(leaning: Leaning) -> Side | None:
    """The side that own words leave no doubt of; None where they do."""
    done, ahead = leaning.done, leaning.ahead
    if leaning.problem - max(done, ahead) >= _SURE:
        return Side.WRONG
    if done - ahead >= _SURE:
        return Side.DONE
    return Side.AHEAD if ahead - done >= _SURE + 1 else None
