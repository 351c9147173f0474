"""Patterns of a schema run in RE2, which no pattern of a hostile package can make slow."""

from array import array
from collections.abc import Sequence

import pyarrow as pa
import pyarrow.compute as pc


def matches(pattern: str, cells: Sequence[str]) -> list[bool]:
    """Which of the cells a pattern matches.

    The array is made from buffers because pa.array imports pandas, which takes two seconds.

    Raises:
        pyarrow.ArrowException: the pattern is no regular expression.

    >>> matches("^a+$", ["aa", "b", ""])
    [True, False, False]
    """
    encoded = [cell.encode() for cell in cells]
    offsets = array("i", [0])
    for one in encoded:
        offsets.append(offsets[-1] + len(one))
    text = pa.StringArray.from_buffers(
        len(encoded), pa.py_buffer(offsets.tobytes()), pa.py_buffer(b"".join(encoded))
    )
    return [bool(one) for one in pc.match_substring_regex(text, pattern).to_pylist()]
