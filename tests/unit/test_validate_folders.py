"""A package opened in a folder, in memory, or not there: links, limits and an interrupted publish."""

from pathlib import Path

import pytest

from tests.broken.breaking import proves
from tests.opening import codes, read, write_folder
from validate.opening import InMemory, NotAPackage, open_package
from validate.opening.rules import INTERRUPTED_PUBLISH


def test_folder(tmp_path: Path) -> None:
    opened = open_package(str(write_folder(tmp_path)))
    assert opened.listed() == ["data/t.csv"]
    assert read(opened, "data/t.csv") == b"a\n1\n"
    assert read(opened, "data/no.csv") == "file-missing"
    assert read(opened, "../x") == "path-unsafe"


def test_the_descriptor_names_its_folder(tmp_path: Path) -> None:
    opened = open_package(str(write_folder(tmp_path) / "datapackage.json"))
    assert opened.listed() == ["data/t.csv"]


def test_a_link_may_not_lead_out_of_the_folder(tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("secret")
    package = write_folder(tmp_path / "package")
    (package / "data" / "t.csv").unlink()
    (package / "data" / "t.csv").symlink_to(secret)
    assert read(open_package(str(package)), "data/t.csv") == "path-unsafe"


def test_links_in_a_circle(tmp_path: Path) -> None:
    package = write_folder(tmp_path)
    (package / "data" / "a.csv").symlink_to("b.csv")
    (package / "data" / "b.csv").symlink_to("a.csv")
    assert read(open_package(str(package)), "data/a.csv") in ("file-missing", "file-unreadable")


@proves(INTERRUPTED_PUBLISH)
def test_an_interrupted_publish_is_told(tmp_path: Path) -> None:
    (write_folder(tmp_path) / ".publish").mkdir()
    (tmp_path / ".publish" / "COMMIT").touch()
    assert codes(open_package(str(tmp_path))) == ["interrupted-publish"]


def test_what_is_not_there() -> None:
    with pytest.raises(NotAPackage):
        open_package("no/such/folder")


def test_each_file_is_read_once_and_all_within_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("validate.opening.opened.PACKAGE_BYTES", 10)
    opened = InMemory("x", {"a": b"123456", "b": b"123456"})
    assert [read(opened, path) for path in ("a", "a", "b")] == [b"123456", b"123456", "too-large"]
