"""Where texts come from: a folder of files, or a Parquet, CSV or JSONL file; one after another."""

import csv
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from corpus.rules import INPUT_UNFIT
from validate.finding import InvalidInput, Location

LONGEST = 1_000_000  # characters
_MOST_BYTES = 4 * LONGEST  # what a file is not even opened beyond
KNOWN = ("name", "place", "year", "level", "url")
_SUFFIXES = (".txt", ".md")
_ROWS = 16  # of Parquet decoded at once


@dataclass(frozen=True)
class Text:
    """A text as it came, and what is known of it. `weight` is its part of the source's `total`.

    `content` is the text, or the bytes of a file; None for what is too long to be read, or is not
    there: `trouble` says why.
    """

    name: str
    content: str | bytes | None
    known: Mapping[str, str]
    weight: int
    trouble: str = ""

    @cached_property
    def report_id(self) -> str:
        """An id that follows from the name alone, so that it stays when readers change."""
        return f"cn-{hashlib.sha256(self.name.encode('utf-8', 'replace')).hexdigest()[:16]}"

    @cached_property  # a pack is asked for it wherever it comes by
    def digest(self) -> bytes:
        """What tells this text from another: its name, its content, what is known of it."""
        content = self.content or b""
        data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
        told = json.dumps(
            [self.name, sorted(self.known.items()), self.content is None, self.trouble]
        )
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
            # A file's name may have bytes that are no Unicode; tables hold none such.
            name = text.name.encode("utf-8", "replace").decode()
            while name in seen:
                seen[name] += 1
                name = f"{name}#{seen[name]}"
            seen[name] += 1
            yield replace(text, name=name)


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
            columns = [*_columns(path)]
            if "text" not in columns:
                found = ", ".join(map(str, columns[:10])) or "nothing"
                raise InvalidInput([here.breaks(INPUT_UNFIT, found, "a column `text`")])
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
        name, size = path.relative_to(folder).as_posix(), 0
        try:
            size = path.stat().st_size
            content = None if size > _MOST_BYTES else path.read_bytes()
        except OSError as error:  # no right to read it, or gone since
            yield Text(name, None, {}, size, error.strerror or str(error))
        else:
            yield Text(name, content, {}, size)


def _from_parquet(path: Path) -> Iterator[Text]:
    with pq.ParquetFile(path, buffer_size=2**20, pre_buffer=False) as file:
        columns = [name for name in ("text", *KNOWN) if name in file.schema_arrow.names]
        number = 0
        for batch in file.iter_batches(_ROWS, columns=columns):
            for row in batch.to_pylist():
                number += 1
                yield _row(path, number, row, 1)


def _from_csv(path: Path) -> Iterator[Text]:
    csv.field_size_limit(LONGEST)  # an open quote takes no more of the file for its text
    with path.open("rb") as raw:
        # Line by line, so that the place in the file is known and no line is kept.
        lines = (
            line.decode("utf-8-sig" if at == 0 else "utf-8", "surrogateescape")
            for at, line in enumerate(raw)
        )
        rows = csv.DictReader(lines)
        before, number = 0, 0
        while True:
            number += 1
            try:
                row = next(rows)
            except StopIteration:
                return
            except csv.Error:
                row = {"text": None}
                trouble = f"over {LONGEST:,} characters; is a quote open?"
            else:
                trouble = ""
            at = raw.tell()
            yield _row(path, number, row, at - before, trouble)
            before = at


def _from_jsonl(path: Path) -> Iterator[Text]:
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except (ValueError, RecursionError):
                row = None
            trouble = "" if isinstance(row, dict) else "no JSON object"
            yield _row(path, number, {} if trouble else row, len(line), trouble)


def _row(path: Path, number: int, row: Mapping[str, Any], weight: int, trouble: str = "") -> Text:
    told = {name: _told(row.get(name)) for name in KNOWN}
    known = {name: value for name, value in told.items() if value}
    name = known.pop("name", "") or f"{path.name}#{number}"
    text = row.get("text")
    if not isinstance(text, str | bytes):
        found = "nothing" if text is None else f"{type(text).__name__} {str(text)[:50]}"
        return Text(name, None, known, weight, trouble or found)
    most = _MOST_BYTES if isinstance(text, bytes) else LONGEST
    return Text(name, text if len(text) <= most else None, known, weight)


def _told(value: object) -> str:
    """A cell as a text, empty for none. Years with gaps between them come as floats from pandas."""
    if isinstance(value, float):
        return f"{value:.0f}" if value.is_integer() else ""
    text = "" if value is None else str(value).strip()
    return text.removesuffix(".0") if text[:-2].isdecimal() else text


_READERS = {
    "": _from_folder,
    ".parquet": _from_parquet,
    ".csv": _from_csv,
    ".jsonl": _from_jsonl,
}
