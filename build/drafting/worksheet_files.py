"""The coding files that a worksheet shows and changes: their rows as cells, and which state they are in."""

import csv
import hashlib
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from build.drafting.worksheet_layout import SHEETS
from build.inputs.text_file import read_text
from build.writing.encode import csv_bytes

Row = dict[str, str]
CLAIM_PLACES = "claim_places.csv"
TAKEN = "worksheet.taken"
"""Says which worksheet was taken last, and the state of the files after it: it can be taken again."""
_MAX_BYTES = 4 * 2**20


class CodingFile:
    """A coding file as cells, with its header."""

    def __init__(self, path: Path) -> None:
        content = read_text(path, _MAX_BYTES).removeprefix("\ufeff")
        reader = csv.DictReader(io.StringIO(content, newline=""))
        self.rows: list[Row] = [*reader]
        self.header: Sequence[str] = reader.fieldnames or ()

    def written(self, rows: Iterable[Row]) -> bytes:
        """The file with these rows."""
        return csv_bytes(self.header, rows)


def state_of(folder: Path, instead: Mapping[str, bytes] | None = None) -> str:
    """A hash of all that a worksheet shows: it tells whether a coding file of a folder has changed.

    `instead` has the contents that some files are to have.
    """
    names = [name for sheet in SHEETS for name in sheet.files]
    digest = hashlib.sha256()
    for name in (*names, CLAIM_PLACES):
        content = (instead or {}).get(name)
        digest.update((folder / name).read_bytes() if content is None else content)
        digest.update(b"\0")
    return digest.hexdigest()


def is_current(folder: Path, made_of: str | None) -> bool:
    """Whether the coding files are those that a worksheet was made of, but for edits taken from it."""
    taken = folder / TAKEN
    state = state_of(folder)
    return state == made_of or (
        taken.exists() and taken.read_text(encoding="utf-8").split() == [str(made_of), state]
    )
