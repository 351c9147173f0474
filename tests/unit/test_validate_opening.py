"""Opening packages: folders with links, hostile zips, addresses, and the command line."""

import functools
import http.server
import json
import stat
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from validate.command import check_app, diff_app
from validate.findings import Finding
from validate.loading import load
from validate.opening import NotAPackage, Opened, open_package

DESCRIPTOR = b'{"resources": [{"name": "t", "path": "data/t.csv"}]}'
FILES = {"datapackage.json": DESCRIPTOR, "data/t.csv": b"a\n1\n", "README.md": b"not ours"}


def _folder(path: Path) -> Path:
    for name, content in FILES.items():
        (path / name).parent.mkdir(exist_ok=True, parents=True)
        (path / name).write_bytes(content)
    return path


def _zip(path: Path, entries: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return path


def _codes(opened: Opened) -> list[str]:
    return [finding.code for finding in opened.faults()]


def _read(opened: Opened, path: str) -> bytes | str:
    content = opened.read(path)
    return content.code if isinstance(content, Finding) else content


def test_folder(tmp_path: Path) -> None:
    opened = open_package(str(_folder(tmp_path)))
    assert opened.listed() == ["data/t.csv"]
    assert _read(opened, "data/t.csv") == b"a\n1\n"
    assert _read(opened, "data/no.csv") == "file-missing"
    assert _read(opened, "../x") == "path-unsafe"


def test_the_descriptor_names_its_folder(tmp_path: Path) -> None:
    opened = open_package(str(_folder(tmp_path) / "datapackage.json"))
    assert opened.listed() == ["data/t.csv"]


def test_a_link_may_not_lead_out_of_the_folder(tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("secret")
    package = _folder(tmp_path / "package")
    (package / "data" / "t.csv").unlink()
    (package / "data" / "t.csv").symlink_to(secret)
    assert _read(open_package(str(package)), "data/t.csv") == "path-unsafe"


def test_an_interrupted_publish_is_told(tmp_path: Path) -> None:
    (_folder(tmp_path) / ".publish").mkdir()
    (tmp_path / ".publish" / "COMMIT").touch()
    assert _codes(open_package(str(tmp_path))) == ["interrupted-publish"]


@pytest.mark.parametrize("prefix", ["", "package-1.0.0/"])
def test_zip(tmp_path: Path, prefix: str) -> None:
    path = _zip(tmp_path / "x.zip", {prefix + name: content for name, content in FILES.items()})
    opened = open_package(str(path))
    assert opened.listed() == ["data/t.csv"]
    assert _read(opened, "data/t.csv") == b"a\n1\n"
    assert _read(opened, "data/no.csv") == "file-missing"
    assert _codes(opened) == []


@pytest.mark.parametrize("name", ["../x", "/etc/x", "a/../../x", "C:/x"])
def test_zip_entries_stay_inside(tmp_path: Path, name: str) -> None:
    assert _codes(open_package(str(_zip(tmp_path / "x.zip", FILES | {name: b""})))) == [
        "path-unsafe"
    ]


def test_zip_entries_are_no_links(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as archive:
        info = zipfile.ZipInfo("data/t.csv")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/passwd")
    opened = open_package(str(path))
    assert _codes(opened) == ["path-unsafe"]
    assert _read(opened, "data/t.csv") == "file-missing"


def test_zip_bomb(tmp_path: Path) -> None:
    path = _zip(tmp_path / "x.zip", FILES | {"data/t.csv": b"0" * 5_000_000})
    opened = open_package(str(path))
    assert _codes(opened) == ["zip-bomb"]
    assert _read(opened, "data/t.csv") == "file-missing"


def test_zip_that_lies_about_a_size(tmp_path: Path) -> None:
    content = _zip(tmp_path / "x.zip", {"data/t.csv": b"0123456789" * 99}).read_bytes()
    path = tmp_path / "y.zip"
    path.write_bytes(content.replace((990).to_bytes(4, "little"), (3).to_bytes(4, "little")))
    assert _read(open_package(str(path)), "data/t.csv") in ("zip-unreadable", "zip-bomb")


def test_zip_with_one_entry_twice(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("datapackage.json", DESCRIPTOR)
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("datapackage.json", b"{}")
    assert _codes(open_package(str(path))) == ["zip-duplicate-entry"]


@pytest.mark.parametrize("content", [b"", b"PK", b"no zip at all"])
def test_zip_that_is_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(content)
    assert _codes(open_package(str(path))) == ["zip-unreadable"]


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """A web server of this machine with the folder and a zip of it."""
    root = _folder(tmp_path / "web")
    _zip(root / "x.zip", FILES)
    handler = functools.partial(_Quiet, directory=str(root))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@pytest.mark.parametrize("path", ["/datapackage.json", "/", "/x.zip"])
def test_address(address: str, path: str) -> None:
    opened = open_package(address + path)
    assert _read(opened, "data/t.csv") == b"a\n1\n"
    assert _read(opened, "data/no.csv") == "file-missing"
    assert _read(opened, "../x") == "path-unsafe"
    assert load(opened).table("t").rows[0]["a"] == "1"


def test_address_that_holds_nothing(address: str) -> None:
    with pytest.raises(NotAPackage):
        open_package(address + "/nothing.json")


def test_what_is_not_there() -> None:
    with pytest.raises(NotAPackage):
        open_package("no/such/folder")


def test_command_exits_1_on_faults_and_tells_them(tmp_path: Path) -> None:
    result = CliRunner().invoke(check_app, [str(_folder(tmp_path))])
    assert result.exit_code == 1
    assert "datapackage.json:version descriptor-property" in result.stdout


def test_command_writes_json(tmp_path: Path) -> None:
    result = CliRunner().invoke(check_app, [str(_folder(tmp_path)), "--json"])
    report = json.loads(result.stdout)
    assert report["valid"] is False
    assert {"code", "file", "row", "field", "found", "expected", "advice", "severity"} == set(
        report["findings"][0]
    )
    assert report["checks"][0]["name"] == "files"


def test_brief_gives_a_line_for_the_table(tmp_path: Path) -> None:
    result = CliRunner().invoke(check_app, [str(_folder(tmp_path)), "--brief"])
    assert "checks looked at" in result.stdout
    assert "Looked at" not in result.stdout
    assert "descriptor-property" in result.stdout


@pytest.mark.parametrize("arguments", [["no/such/folder"], ["--no-such-option"]])
def test_usage_errors_exit_2(arguments: list[str]) -> None:
    assert CliRunner().invoke(check_app, arguments).exit_code == 2


def test_diff_of_one_package_with_itself(tmp_path: Path) -> None:
    folder = _folder(tmp_path)
    (folder / "datapackage.json").write_text('{"version": "1.0.0"}')
    result = CliRunner().invoke(diff_app, [str(folder), str(folder)])
    assert result.exit_code == 0
    assert "Nothing changed" in result.stdout
