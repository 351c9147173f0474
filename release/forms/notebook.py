"""A notebook from a page of Markdown: what stands in fences of Python is code, the rest is text."""

import re

from release.forms.tables import Json

_CODE = re.compile(r"^```python\n(.*?)^```$\n?", re.DOTALL | re.MULTILINE)


def notebook(page: str) -> Json:
    """The cells of a page in the format of Jupyter 4.5, without outputs.

    >>> [cell["cell_type"] for cell in notebook("# A\\n\\n```python\\n1 + 1\\n```\\n")["cells"]]
    ['markdown', 'code']
    """
    # Every second piece is what a fence holds.
    pieces = [(at % 2 == 1, piece.strip()) for at, piece in enumerate(_CODE.split(page))]
    return {
        "cells": [_cell(at, *piece) for at, piece in enumerate(pieces) if piece[1]],
        "metadata": {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }


def _cell(at: int, is_code: bool, text: str) -> Json:
    cell: Json = {
        "cell_type": "code" if is_code else "markdown",
        "id": f"cell-{at}",
        "metadata": {},
        "source": text.splitlines(keepends=True),
    }
    return cell | ({"execution_count": None, "outputs": []} if is_code else {})
