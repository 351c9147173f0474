"""Patterns of a schema run in RE2, whose time grows with the size of the pattern alone."""

import re
from array import array
from collections.abc import Sequence

import pyarrow as pa
import pyarrow.compute as pc

from ..limits import PATTERN_CHARACTERS

# What makes a short pattern a large one: a group that is counted, or a count of three digits.
_GROWS = re.compile(r"\)\{|\{[0-9]*,?[0-9]{3}")


def matches(pattern: str, cells: Sequence[str]) -> list[bool]:
    """Which of the cells a pattern matches.

    The array is made from buffers because pa.array imports pandas, which takes two seconds.

    Raises:
        pyarrow.ArrowException: the pattern is no regular expression, or a large one.

    >>> matches("^a+$", ["aa", "b", ""])
    [True, False, False]
    """
    if len(pattern) > PATTERN_CHARACTERS or _GROWS.search(pattern):
        raise pa.ArrowInvalid(f"over {PATTERN_CHARACTERS} characters, or a count of more than 99")
    encoded = [cell.encode() for cell in cells]
    offsets = array("i", [0])
    for one in encoded:
        offsets.append(offsets[-1] + len(one))
    text = pa.StringArray.from_buffers(
        len(encoded), pa.py_buffer(offsets.tobytes()), pa.py_buffer(b"".join(encoded))
    )
    return [bool(one) for one in pc.match_substring_regex(text, pattern).to_pylist()]
