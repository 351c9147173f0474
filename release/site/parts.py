"""What is too long for one page, cut into the parts that go on pages of their own."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")


def cut(
    units: Iterable[Sequence[T]],
    size: Callable[[Sequence[T]], int],
    most: int,
    opens: Callable[[Sequence[T]], bool] = lambda _: True,
) -> list[list[T]]:
    """Parts of at most `most`, as `size` counts; one at least, and no unit is divided.

    Only a unit that `opens` begins a part, so that a part may grow longer before one comes.

    >>> cut(["ab", "c", "def"], len, 3)
    [['a', 'b', 'c'], ['d', 'e', 'f']]
    >>> cut(["ab", "c", "def", "G"], len, 3, str.isupper)
    [['a', 'b', 'c', 'd', 'e', 'f'], ['G']]
    """
    parts: list[list[T]] = [[]]
    filled = 0
    for unit in units:
        own = size(unit)
        if filled + own > most and parts[-1] and opens(unit):
            parts.append([])
            filled = 0
        parts[-1] += unit
        filled += own
    return parts
