"""Invisible characters: byte order marks, zero-width and control characters, foreign line ends."""

import re

from build.reading.repairs.edits import Edit
from build.schema.codes import CorrectionKind

# Dropped: a carriage return before a line feed, C0 and C1 controls but tab and line ends, soft
# hyphen, zero-width characters and marks of direction, byte order marks, interlinear marks.
# Made a line feed: a lone carriage return, vertical tab, form feed, NEL, LS, PS.
_INVISIBLE = re.compile(
    "(?P<drop>\r(?=\n)|[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb]+)|[\r\x0b\x0c\x85\u2028\u2029]"
)


def control_edits(text: str) -> list[Edit]:
    """Invisible characters dropped, foreign line ends made line feeds."""
    return [
        Edit(match.start(), match.end(), "" if match["drop"] else "\n", CorrectionKind.CONTROL)
        for match in _INVISIBLE.finditer(text)
    ]
