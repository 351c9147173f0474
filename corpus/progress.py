"""Tells how far a run is: a bar on a terminal, a line a minute elsewhere."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from corpus.run import Summary, Told

_EVERY = 60.0  # seconds


@contextmanager
def telling(total: int) -> Iterator[Told]:
    """What a run tells of its progress goes to the standard error; `total` is the source's."""
    console = Console(stderr=True)
    started = time.monotonic()
    if console.is_terminal:
        columns = (
            BarColumn(),
            TaskProgressColumn(),
            TextColumn("{task.fields[told]}"),
            TimeRemainingColumn(),
        )
        with Progress(*columns, console=console) as bar:
            task = bar.add_task("", total=total, told="")

            def advance(weight: int, summary: Summary) -> None:
                bar.update(task, advance=weight, told=_told(summary, started))

            yield advance
        return
    done, last = 0, started

    def line(weight: int, summary: Summary) -> None:
        nonlocal done, last
        done += weight
        now = time.monotonic()
        if now - last >= _EVERY:
            last = now
            left = (now - started) * (total - done) / done if done else 0
            told = f"{done / total:.0%}, {_told(summary, started)}, {minutes(left)} left"
            print(told, file=console.file, flush=True)

    yield line


def minutes(seconds: float) -> str:
    """A time as a person says it.

    >>> minutes(20), minutes(80), minutes(1500), minutes(9000)
    ('less than a minute', 'about 1 minute', 'about 25 minutes', 'about 2.5 hours')
    """
    if seconds < 30:
        return "less than a minute"
    if seconds < 5400:
        whole = round(seconds / 60)
        return f"about {whole} minute{'s' if whole > 1 else ''}"
    return f"about {seconds / 3600:.1f} hours"


def _told(summary: Summary, started: float) -> str:
    rate = summary.characters / max(time.monotonic() - started, 1e-9)
    return f"{summary.reports:,} reports, {rate / 1e6:.2f} million characters a second"
