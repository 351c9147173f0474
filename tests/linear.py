"""Whether work takes time in proportion to a text, told by two lengths of it."""

import gc
import time
from collections.abc import Callable

_ROUNDS = 3
_TIMES = 4  # as long; what is quadratic takes sixteen times as long
_MOST = 9  # times as much, whatever else the machine does
_NOISE = 0.02  # seconds


def is_linear(work: Callable[[str], object], make: Callable[[int], str], length: int) -> bool:
    """Whether four times as long a text takes about four times the time, best of three."""
    short, long = (_seconds(work, make(each)) for each in (length, _TIMES * length))
    return long < _MOST * short + _NOISE


def _seconds(work: Callable[[str], object], text: str) -> float:
    best = float("inf")
    gc.disable()  # what it takes depends on everything else that is in memory
    try:
        for _ in range(_ROUNDS):
            start = time.process_time()
            work(text)
            best = min(best, time.process_time() - start)
    finally:
        gc.enable()
    return best
