"""Where texts come from: a folder of files, or a Parquet, CSV or JSONL file; one after another."""

import csv
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow.parquet as pq

from corpus.rules import INPUT_UNFIT
from validate.finding import InvalidInput, Location

LONGEST = 1_000_000  # characters
_MOST_BYTES = 4 * LONGEST  # what a file is not even opened beyond
KNOWN = ("name", "place", "year", "level", "url")
_SUFFIXES = (".txt", ".md")
_ROWS = 16  # of Parquet decoded at once


class Text(NamedTuple):
    """A text as it came, and what is known of it. `weight` is its part of the source's `total`.

    `content` is the text, or the bytes of a file; None for a file that is too long to be opened.
    """

    name: str
    content: str | bytes | None
    known: Mapping[str, str]
    weight: int

    @property
    def report_id(self) -> str:
        """An id that follows from the name alone, so that it stays when readers change."""
        return f"cn-{hashlib.sha256(self.name.encode('utf-8', 'replace')).hexdigest()[:16]}"

    @property
    def digest(self) -> bytes:
        """What tells this text from another: its name, its content, what is known of it."""
        content = self.content or b""
        data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
        told = json.dumps([self.name, sorted(self.known.items()), self.content is None])
        return hashlib.sha256(told.encode() + hashlib.sha256(data).digest()).digest()


@dataclass(frozen=True)
class Source:
    """A folder or a file with texts. `total` counts bytes, or rows of a Parquet file."""

    path: Path
    total: int

    def texts(self, limit: int | None = None) -> Iterator[Text]:
        """The texts in order, each with a name of its own: of equal names the second is `name#2`."""
        seen: Counter[str] = Counter()
        for text in islice(
            _READERS[self.path.suffix.lower() if self.path.is_file() else ""](self.path), limit
        ):
            seen[text.name] += 1
            again = seen[text.name]
            yield text if again == 1 else text._replace(name=f"{text.name}#{again}")


def open_source(path: Path) -> Source:
    """The source at a path.

    Raises:
        InvalidInput: `input-unfit`.
    """
    here = Location(str(path))
    try:
        if path.is_dir():
            total = sum(each.stat().st_size for each in _files(path))
        elif path.suffix.lower() in _READERS and path.is_file():
            is_parquet = path.suffix.lower() == ".parquet"
            if "text" not in _columns(path):
                raise InvalidInput([here.breaks(INPUT_UNFIT, "no column `text`")])
            total = pq.ParquetFile(path).metadata.num_rows if is_parquet else path.stat().st_size
        else:
            raise InvalidInput([here.breaks(INPUT_UNFIT, path.suffix or "nothing there")])
    except (OSError, ValueError) as error:
        raise InvalidInput([here.breaks(INPUT_UNFIT, error)]) from error
    if not total:
        raise InvalidInput([here.breaks(INPUT_UNFIT, "no text")])
    return Source(path, total)


def _columns(path: Path) -> Iterable[str]:
    match path.suffix.lower():
        case ".parquet":
            return pq.read_schema(path).names  # type: ignore[no-any-return]
        case ".csv":
            with path.open(encoding="utf-8-sig", newline="") as file:
                return next(csv.reader(file), [])
        case _:
            with path.open(encoding="utf-8-sig") as file:
                first = json.loads(file.readline(_MOST_BYTES) or "null")
            return first if isinstance(first, dict) else ()


def _files(folder: Path) -> list[Path]:
    found = (each for each in folder.rglob("*") if each.suffix.lower() in _SUFFIXES)
    return sorted(each for each in found if each.is_file())


def _from_folder(folder: Path) -> Iterator[Text]:
    for path in _files(folder):
        size = path.stat().st_size
        content = None if size > _MOST_BYTES else path.read_bytes()
        yield Text(path.relative_to(folder).as_posix(), content, {}, size)


def _from_parquet(path: Path) -> Iterator[Text]:
    with pq.ParquetFile(path, buffer_size=2**20, pre_buffer=False) as file:
        columns = [name for name in ("text", *KNOWN) if name in file.schema_arrow.names]
        number = 0
        for batch in file.iter_batches(_ROWS, columns=columns):
            for row in batch.to_pylist():
                number += 1
                yield _row(path, number, row, 1)


def _from_csv(path: Path) -> Iterator[Text]:
    csv.field_size_limit(2**31 - 1)
    with path.open("rb") as raw:
        # Line by line, so that the place in the file is known and no line is kept.
        lines = (
            line.decode("utf-8-sig" if at == 0 else "utf-8", "surrogateescape")
            for at, line in enumerate(raw)
        )
        before = 0
        for number, row in enumerate(csv.DictReader(lines), start=1):
            at = raw.tell()
            yield _row(path, number, row, at - before)
            before = at


def _from_jsonl(path: Path) -> Iterator[Text]:
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except ValueError:
                row = None
            # A line that is no object has no text, and is refused as such.
            yield _row(path, number, row if isinstance(row, dict) else {}, len(line))


def _row(path: Path, number: int, row: Mapping[str, Any], weight: int) -> Text:
    known = {name: str(row[name]).strip() for name in KNOWN if row.get(name) not in (None, "")}
    name = known.pop("name", "") or f"{path.name}#{number}"
    text = row.get("text")
    content = text if isinstance(text, str) else ""
    return Text(name, content if len(content) <= LONGEST else None, known, weight)


_READERS = {
    "": _from_folder,
    ".parquet": _from_parquet,
    ".csv": _from_csv,
    ".jsonl": _from_jsonl,
}
