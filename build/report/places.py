"""The places of the codebook: found in a text by their words, nested by their parents."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from build.report.characters import any_of
from build.schema import PlaceFacts


class FoundPlace(NamedTuple):
    """Words that name a place."""

    place_id: str
    char_start: int
    char_end: int


class PlaceBook:
    """Looks places up. Words found longest first, also inside a longer name."""

    def __init__(self, places: Iterable[PlaceFacts]) -> None:
        self._places = {row.place_id: row for row in places}
        self._owners = {
            word: row.place_id for row in self._places.values() for word in row.words_zh.split()
        }
        self._words = re.compile(any_of(self._owners))

    def __contains__(self, place_id: object) -> bool:
        return place_id in self._places

    def find(self, text: str, start: int, end: int) -> Iterator[FoundPlace]:
        """Every name of a place in text[start:end], from left to right, none overlapping."""
        for found in self._words.finditer(text, start, end):
            yield FoundPlace(self._owners[found.group()], *found.span())

    def around(self, place_id: str) -> list[str]:
        """The place and those it lies in, the innermost first."""
        chain: list[str] = []
        at: str | None = place_id
        while at is not None and at not in chain and at in self._places:
            chain.append(at)
            at = self._places[at].parent_place_id
        return chain

    def place_of(self, place_ids: Iterable[str], own: str) -> str | None:
        """The one place that a row with these places is about: the smallest that holds them all.

        None where there is none, or where it is or holds the reporting place `own`.
        """
        chains = [self.around(place_id) for place_id in place_ids]
        if not chains:
            return None
        smallest = next((one for one in chains[0] if all(one in each for each in chains)), None)
        return None if smallest in self.around(own) else smallest
