"""How sure a proposal is: how often proposals with its score were right, where that could be looked up."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate, groupby

_FEWEST = 20  # proposals that a step stands for
_DIGITS = 2


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
        steps: list[tuple[float, int, int]] = []  # where it begins, how many are right, of how many
        for score, told in groupby(sorted(proposals), key=lambda each: each[0]):
            rights = [is_right for _, is_right in told]
            steps.append((score, sum(rights), len(rights)))
            while len(steps) > 1 and _joins(steps[-2], steps[-1]):
                _, right, count = steps.pop()
                begin, right_before, count_before = steps.pop()
                steps.append((begin, right_before + right, count_before + count))
        if len(steps) > 1 and steps[-1][2] < _FEWEST:
            _, right, count = steps.pop()
            begin, right_before, count_before = steps.pop()
            steps.append((begin, right_before + right, count_before + count))
        self._begins = [begin for begin, _, _ in steps]
        shares = [round((right + 1) / (count + 2), _DIGITS) for _, right, count in steps]
        self._shares = [*accumulate(shares, max)]

    def of(self, score: float) -> float:
        """The share for a score; 0 where nothing was measured."""
        if not self._shares:
            return 0.0
        return self._shares[max(bisect_right(self._begins, score) - 1, 0)]


def _joins(low: tuple[float, int, int], high: tuple[float, int, int]) -> bool:
    return low[2] < _FEWEST or low[1] * high[2] >= high[1] * low[2]
