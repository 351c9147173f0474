"""Cuts a run of texts into packs, each known by the hash of its texts and of what reads them."""

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa

from corpus.texts import Text

_ROOT = Path(__file__).resolve().parent.parent
_READ_BY = ("build/**/*.py", "build/**/*.csv", "corpus/**/*.py", "sources/codebook/*.csv")
# What keeps the memory of a worker small; bytes of UTF-8.
_MOST_TEXTS, _MOST_BYTES = 64, 2_000_000
_BYTES_OF_A_CHARACTER = 3
_ENDS = 32  # one text in so many ends a pack


class Pack(NamedTuple):
    """Some texts that are read together; `key` changes with any of them and with the readers."""

    key: str
    texts: list[Text]

    @property
    def weight(self) -> int:
        """Its part of the total of the source."""
        return sum(text.weight for text in self.texts)


def packs(texts: Iterable[Text]) -> Iterator[Pack]:
    """Cut texts into packs.

    Where a pack ends is said by the name of its last text, not by counting: a text that is added
    or removed changes its own pack and no other.
    """
    held: list[Text] = []
    size = 0
    for text in texts:
        held.append(text)
        content = text.content or b""
        size += len(content) * (_BYTES_OF_A_CHARACTER if isinstance(content, str) else 1)
        is_end = int(text.report_id[-4:], 16) % _ENDS == 0
        if is_end or len(held) >= _MOST_TEXTS or size >= _MOST_BYTES:
            yield _pack(held)
            held, size = [], 0
    if held:
        yield _pack(held)


def _pack(texts: list[Text]) -> Pack:
    digest = hashlib.sha256(version().encode())
    for text in texts:
        digest.update(text.digest)
    return Pack(digest.hexdigest()[:32], texts)


@cache
def version() -> str:
    """The version of the readers: the hash of their code, their words, and what writes the files."""
    digest = hashlib.sha256(pa.__version__.encode())
    for pattern in _READ_BY:
        for path in sorted(_ROOT.glob(pattern)):
            digest.update(path.relative_to(_ROOT).as_posix().encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
