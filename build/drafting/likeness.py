"""How like some words are to quotes that people have coded: by the pairs and triples of characters."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence

_UNTELLING = re.compile(r"[\d.%，、；：“”（）]")
_RUNS = (2, 3)  # characters


def _runs(words: str) -> Counter[str]:
    told = _UNTELLING.sub("", words)
    return Counter(told[at : at + run] for run in _RUNS for at in range(len(told) - run + 1))


class Likeness:
    """Finds the coded quotes that share runs of characters with some words; rare runs tell more."""

    def __init__(self, quotes: Sequence[str]) -> None:
        runs = [_runs(quote) for quote in quotes]
        self._unknown = math.log(len(quotes) + 1)
        found_in = Counter(run for each in runs for run in each)
        self._weights = {run: self._unknown - math.log(n) for run, n in found_in.items()}
        self._lengths = [self._length(each) for each in runs]
        self._quotes_of: dict[str, list[int]] = defaultdict(list)
        for number, each in enumerate(runs):
            for run in each:
                self._quotes_of[run].append(number)

    def find(self, words: str) -> dict[int, float]:
        """How like each quote is, from above 0 to 1, by its number; those that share nothing are left out."""
        own = _runs(words)
        length = self._length(own)
        shared: dict[int, float] = defaultdict(float)
        for run in own:
            weight = self._weights.get(run, 0.0) ** 2
            for number in self._quotes_of.get(run, ()):
                shared[number] += weight
        return {number: each / (length * self._lengths[number]) for number, each in shared.items()}

    def _length(self, runs: Counter[str]) -> float:
        return math.sqrt(sum(self._weights.get(run, self._unknown) ** 2 for run in runs)) or 1.0
