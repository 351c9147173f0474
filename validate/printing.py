"""Lines and tables on a terminal, which obeys nothing that a package holds."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from .finding import harmless


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
