"""A package opened in a zip file, also in those that lie, lead out or never end."""

import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.broken.breaking import proves
from tests.opening import DESCRIPTOR, FILES, codes, read, write_zip
from validate.limits import ZIP_ENTRIES
from validate.opening import NotAPackage, open_package
from validate.opening.rules import FILE_UNREADABLE


@pytest.mark.parametrize("prefix", ["", "package-1.0.0/"])
def test_zip(tmp_path: Path, prefix: str) -> None:
    path = write_zip(
        tmp_path / "x.zip", {prefix + name: content for name, content in FILES.items()}
    )
    opened = open_package(str(path))
    assert opened.listed() == sorted(FILES)
    assert read(opened, "data/t.csv") == b"a\n1\n"
    assert read(opened, "data/no.csv") == "file-missing"
    assert codes(opened) == []


def test_zip_lists_what_stands_outside_the_package(tmp_path: Path) -> None:
    inside = {f"package/{name}": content for name, content in FILES.items()}
    opened = open_package(str(write_zip(tmp_path / "x.zip", inside | {"evil.exe": b"MZ"})))
    assert "../evil.exe" in opened.listed()
    assert read(opened, "../evil.exe") == "path-unsafe"


@pytest.mark.parametrize("name", ["../x", "/etc/x", "a/../../x", "C:/x"])
def test_zip_entries_stay_inside(tmp_path: Path, name: str) -> None:
    assert codes(open_package(str(write_zip(tmp_path / "x.zip", FILES | {name: b""})))) == [
        "path-unsafe"
    ]


def test_zip_entries_have_one_name(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("datapackage.json", DESCRIPTOR)
        info = zipfile.ZipInfo("docs/a.md")
        # A time, then the name that unzip uses.
        info.extra = struct.pack("<2H4s2H5s10s", 0x5455, 4, b"time", 0x7075, 15, b"", b"data/t.csv")
        archive.writestr(info, "other rows")
    assert codes(open_package(str(path))) == ["path-unsafe"]


def test_zip_entries_are_no_links(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as archive:
        info = zipfile.ZipInfo("data/t.csv")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/passwd")
        archive.writestr("datapackage.json", DESCRIPTOR)
    opened = open_package(str(path))
    assert codes(opened) == ["path-unsafe"]
    assert read(opened, "data/t.csv") == "file-missing"


@proves(FILE_UNREADABLE)
@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA], ids=["bzip2", "lzma"])
def test_zip_entries_that_unpack_without_a_bound_are_not_read(tmp_path: Path, method: int) -> None:
    path = write_zip(tmp_path / "x.zip", FILES | {"data/t.csv": b"0" * 100_000}, method)
    assert read(open_package(str(path)), "data/t.csv") == "file-unreadable"


def test_zip_entries_with_a_password_are_not_read(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "x.zip", FILES, zipfile.ZIP_STORED)
    content = bytearray(path.read_bytes())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark)
        while at >= 0:
            content[at + flags] |= 1
            at = content.find(mark, at + 1)
    path.write_bytes(bytes(content))
    assert read(open_package(str(path)), "data/t.csv") == "file-unreadable"


def test_zip_that_lies_about_a_size(tmp_path: Path) -> None:
    content = write_zip(tmp_path / "x.zip", FILES | {"data/t.csv": b"0123456789" * 99}).read_bytes()
    path = tmp_path / "y.zip"
    path.write_bytes(content.replace((990).to_bytes(4, "little"), (3).to_bytes(4, "little")))
    assert read(open_package(str(path)), "data/t.csv") == "file-unreadable"


def test_zip_with_one_entry_twice(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("datapackage.json", DESCRIPTOR)
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("datapackage.json", b"{}")
    assert open_package(str(path)).listed() == ["datapackage.json", "datapackage.json"]


def _counts_many(content: bytes) -> bytes:
    at = content.rfind(b"PK\x05\x06")
    return content[: at + 10] + (ZIP_ENTRIES + 1).to_bytes(2, "little") + content[at + 12 :]


def _has_long_directory(content: bytes) -> bytes:
    at = content.rfind(b"PK\x05\x06")
    return content[: at + 12] + (2**31).to_bytes(4, "little") + content[at + 16 :]


def _counts_few(content: bytes) -> bytes:
    at = content.rfind(b"PK\x05\x06")
    return content[: at + 8] + b"\1\0\1\0" + content[at + 12 :]


def _is_second_disk(content: bytes) -> bytes:
    at = content.rfind(b"PK\x05\x06")
    return content[: at + 4] + b"\1\0\1\0" + content[at + 8 :]


def _is_zip64(content: bytes) -> bytes:
    at = content.rfind(b"PK\x05\x06")
    return content[:at] + b"PK\x06\x07" + bytes(16) + content[at:]


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda _: b"PK",
        lambda _: b"no zip at all",
        lambda _: b"PK\x05\x06",
        lambda content: content[:-30],
        lambda content: content + b"more",
        lambda content: b"MZ" + content,
        lambda content: content + content,
        _counts_many,
        _counts_few,
        _is_second_disk,
        _has_long_directory,
        _is_zip64,
    ],
    ids=[
        *("empty", "two-bytes", "text", "mark", "cut", "longer", "program", "two", "many", "few"),
        *("disk", "directory", "zip64"),
    ],
)
def test_zip_that_is_refused(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    path = write_zip(tmp_path / "x.zip", FILES)
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(NotAPackage):
        open_package(str(path))


def test_zip_without_a_package_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotAPackage, match=r"no datapackage\.json here"):
        open_package(str(write_zip(tmp_path / "x.zip", {"x.txt": b"x"})))
