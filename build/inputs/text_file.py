"""Reads the files that people write: plain files of bounded size, text in UTF-8."""

import stat
import unicodedata
from pathlib import Path

from build.rules import files as rules
from validate.finding import InvalidInput, Location, Rule

MAX_BYTES = 256 * 2**20  # a report has less than a thousandth of it
_MAGIC = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a Word document or another zip file",
    b"\xd0\xcf\x11\xe0": "an old Word document",
    b"{\\rtf": "a rich text document",
    b"\xff\xfe": "UTF-16 text",
    b"\xfe\xff": "UTF-16 text",
}
_LEGACY = {"gb18030": "GB 18030", "big5": "Big5"}


def read_bytes(path: Path, most: int = MAX_BYTES) -> bytes:
    """The content of a plain file of at most so many bytes.

    Raises:
        InvalidInput: `file-missing`, `file-irregular` (a folder, a pipe, a device, a link that
            leads out of its folder), `file-too-large`, `file-unreadable`.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise _refused(path, rules.FILE_IRREGULAR, "no plain file")
        if path.is_symlink() and not path.resolve().is_relative_to(path.parent.resolve()):
            raise _refused(path, rules.FILE_IRREGULAR, f"a link to {path.resolve()}")
        if status.st_size > most:
            raise _refused(
                path, rules.FILE_TOO_LARGE, f"{status.st_size:,} bytes", f"at most {most:,}"
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise _refused(path, rules.FILE_MISSING) from None
    except OSError as error:
        raise _refused(
            path, rules.FILE_UNREADABLE, error.strerror or type(error).__name__
        ) from error


def read_text(path: Path, most: int = MAX_BYTES) -> str:
    """The text of a file, every code point kept: CR, byte order mark, zero-width.

    Raises:
        InvalidInput: those of `read_bytes`, and those of `decode`.
    """
    return decode(path, read_bytes(path, most))


def decode(path: Path, content: bytes) -> str:
    """The text of a file's content.

    Raises:
        InvalidInput: `file-not-utf8`, which names GB 18030, UTF-16, PDF … where seen.
    """
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        seen, advice = _encoding(content)
        found = f"{seen} (byte {content[error.start]:#04x} at {error.start})"
        line = content.count(b"\n", 0, error.start) + 1
        at = Location(str(path), line)
        raise InvalidInput([at.breaks(rules.FILE_NOT_UTF8, found, None, advice)]) from None


def control_in(value: str) -> str | None:
    """The first control character or half of a surrogate pair in a value; None where all is well.

    >>> control_in("a\\x1b[31m"), control_in("年\\u3000ü")
    ('U+001B', None)
    """
    odd = next((char for char in value if unicodedata.category(char) in ("Cc", "Cs")), None)
    return None if odd is None else f"U+{ord(odd):04X}"


def _refused(
    path: Path, rule: Rule, found: str | None = None, expected: str | None = None
) -> InvalidInput:
    return InvalidInput([Location(str(path)).breaks(rule, found, expected)])


def _encoding(content: bytes) -> tuple[str, str]:
    """What bytes that are not UTF-8 look like, and what to do about it, if there is more to say."""
    for magic, name in _MAGIC.items():
        if content.startswith(magic):
            return name, ""
    if b"\0" in content:
        return "a binary file", ""
    for codec, name in _LEGACY.items():
        try:
            text = content.decode(codec)
        except UnicodeDecodeError:
            continue
        if any(word in text for word in ("的", "政府", "工作", "一、")):
            command = f"iconv -f {codec.upper()} -t UTF-8"
            return f"{name} text", f"convert it to UTF-8, for example with {command}"
    return "bytes of no known encoding", ""
