"""Lines and tables on a terminal, which obeys nothing that a package holds."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper

from rich.console import Console
from rich.table import Table
from rich.text import Text

from .finding import harmless


@contextmanager
def printing() -> Iterator[None]:
    """Print to whatever there is: a terminal without Chinese, a closed pipe, a full disk.

    What a terminal cannot show becomes escapes. Exit 1 where the reader has seen enough, 2 with a
    line where the output cannot be written.
    """
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        try:
            yield
        finally:
            print(end="", flush=True)
    except OSError as error:
        # What is left of the output goes nowhere, lest it fail again when the program ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            sys.exit(1)
        print(f"not all could be printed: {error.strerror}", file=sys.stderr)
        sys.exit(2)


def say(line: str) -> None:
    """Print a line."""
    print(harmless(line))


def print_grid(title: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a table: the first column stands left, the others right."""
    grid = Table(title=Text(harmless(title)), title_justify="left")
    for at, name in enumerate(columns):
        grid.add_column(name, justify="right" if at else "left")
    for row in rows:
        grid.add_row(*(Text(harmless(cell)) for cell in row))
    Console(highlight=False, soft_wrap=True).print(grid)
