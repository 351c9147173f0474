"""Tables of Markdown, for the codebook page and the READMEs."""

from collections.abc import Iterable, Sequence


def markdown_cell(text: str) -> str:
    r"""Text as it stands in a cell of a table.

    >>> markdown_cell("a|b")
    'a\\|b'
    """
    return text.replace("|", "\\|")


def markdown_table(
    names: Sequence[str], rows: Iterable[Sequence[str]], numbers: Iterable[str] = ()
) -> list[str]:
    """The lines of a table; the columns among `numbers` are aligned right."""
    right = set(numbers)
    marks = ["---:" if name in right else "---" for name in names]
    return [
        f"| {' | '.join(cells)} |"
        for cells in (names, marks, *([markdown_cell(cell) for cell in row] for row in rows))
    ]
