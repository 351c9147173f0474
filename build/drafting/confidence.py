"""How sure a proposal is: how often proposals with its score were right, where that could be looked up."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate, groupby
from typing import NamedTuple

_FEWEST = 20  # proposals that a step stands for
_DIGITS = 2


class _Step(NamedTuple):
    """Scores from `begin` on: how many proposals were right, of how many."""

    begin: float
    right: int
    every: int


class Confidence:
    """The share of right proposals by score, from proposals made where the right answer is known.

    Shares never fall as scores rise: neighbours that do are joined (isotonic regression), and so
    are those that stand for fewer than 20 proposals. A step never says that all or none are right:
    one right and one wrong proposal more are counted.

    >>> sure = Confidence([(0.2, False)] * 30 + [(0.8, True)] * 30)
    >>> sure.of(0.1), sure.of(0.9)
    (0.03, 0.97)
    """

    def __init__(self, proposals: Iterable[tuple[float, bool]]) -> None:
        steps: list[_Step] = []
        for score, told in groupby(sorted(proposals), key=lambda each: each[0]):
            rights = [is_right for _, is_right in told]
            steps.append(_Step(score, sum(rights), len(rights)))
            while len(steps) > 1 and _joins(steps[-2], steps[-1]):
                _join_last(steps)
        if len(steps) > 1 and steps[-1].every < _FEWEST:
            _join_last(steps)
        self._begins = [step.begin for step in steps]
        shares = [round((step.right + 1) / (step.every + 2), _DIGITS) for step in steps]
        self._shares = [*accumulate(shares, max)]

    def of(self, score: float) -> float:
        """The share for a score; 0 where nothing was measured."""
        if not self._shares:
            return 0.0
        return self._shares[max(bisect_right(self._begins, score) - 1, 0)]


def _joins(low: _Step, high: _Step) -> bool:
    return low.every < _FEWEST or low.right * high.every >= high.right * low.every


def _join_last(steps: list[_Step]) -> None:
    high, low = steps.pop(), steps.pop()
    steps.append(_Step(low.begin, low.right + high.right, low.every + high.every))
