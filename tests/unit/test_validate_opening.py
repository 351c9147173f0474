"""Opening packages: folders with links, hostile zips, addresses, and the command line."""

import functools
import http.server
import json
import stat
import struct
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.broken.breaking import proves
from tests.paths import ROOT
from validate.command import check_app, diff_app, explain_app
from validate.finding import Finding
from validate.form.loading import load
from validate.limits import ZIP_ENTRIES
from validate.opening import InMemory, NotAPackage, Opened, fetched, open_package
from validate.opening.rules import FILE_UNREADABLE, INTERRUPTED_PUBLISH
from validate.rules import RULES

DESCRIPTOR = b'{"resources": [{"name": "t", "path": "data/t.csv"}]}'
FILES = {"datapackage.json": DESCRIPTOR, "data/t.csv": b"a\n1\n", "README.md": b"not ours"}


def _folder(path: Path) -> Path:
    for name, content in FILES.items():
        (path / name).parent.mkdir(exist_ok=True, parents=True)
        (path / name).write_bytes(content)
    return path


def _zip(path: Path, entries: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
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


def test_links_in_a_circle(tmp_path: Path) -> None:
    package = _folder(tmp_path)
    (package / "data" / "a.csv").symlink_to("b.csv")
    (package / "data" / "b.csv").symlink_to("a.csv")
    assert _read(open_package(str(package)), "data/a.csv") in ("file-missing", "file-unreadable")


@proves(INTERRUPTED_PUBLISH)
def test_an_interrupted_publish_is_told(tmp_path: Path) -> None:
    (_folder(tmp_path) / ".publish").mkdir()
    (tmp_path / ".publish" / "COMMIT").touch()
    assert _codes(open_package(str(tmp_path))) == ["interrupted-publish"]


@pytest.mark.parametrize("prefix", ["", "package-1.0.0/"])
def test_zip(tmp_path: Path, prefix: str) -> None:
    path = _zip(tmp_path / "x.zip", {prefix + name: content for name, content in FILES.items()})
    opened = open_package(str(path))
    assert opened.listed() == sorted(FILES)
    assert _read(opened, "data/t.csv") == b"a\n1\n"
    assert _read(opened, "data/no.csv") == "file-missing"
    assert _codes(opened) == []


def test_zip_lists_what_stands_outside_the_package(tmp_path: Path) -> None:
    inside = {f"package/{name}": content for name, content in FILES.items()}
    opened = open_package(str(_zip(tmp_path / "x.zip", inside | {"evil.exe": b"MZ"})))
    assert "../evil.exe" in opened.listed()
    assert _read(opened, "../evil.exe") == "path-unsafe"


@pytest.mark.parametrize("name", ["../x", "/etc/x", "a/../../x", "C:/x"])
def test_zip_entries_stay_inside(tmp_path: Path, name: str) -> None:
    assert _codes(open_package(str(_zip(tmp_path / "x.zip", FILES | {name: b""})))) == [
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
    assert _codes(open_package(str(path))) == ["path-unsafe"]


def test_zip_entries_are_no_links(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as archive:
        info = zipfile.ZipInfo("data/t.csv")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/passwd")
        archive.writestr("datapackage.json", DESCRIPTOR)
    opened = open_package(str(path))
    assert _codes(opened) == ["path-unsafe"]
    assert _read(opened, "data/t.csv") == "file-missing"


@proves(FILE_UNREADABLE)
@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA], ids=["bzip2", "lzma"])
def test_zip_entries_that_unpack_without_a_bound_are_not_read(tmp_path: Path, method: int) -> None:
    path = _zip(tmp_path / "x.zip", FILES | {"data/t.csv": b"0" * 100_000}, method)
    assert _read(open_package(str(path)), "data/t.csv") == "file-unreadable"


def test_zip_entries_with_a_password_are_not_read(tmp_path: Path) -> None:
    path = _zip(tmp_path / "x.zip", FILES, zipfile.ZIP_STORED)
    content = bytearray(path.read_bytes())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark)
        while at >= 0:
            content[at + flags] |= 1
            at = content.find(mark, at + 1)
    path.write_bytes(bytes(content))
    assert _read(open_package(str(path)), "data/t.csv") == "file-unreadable"


def test_zip_that_lies_about_a_size(tmp_path: Path) -> None:
    content = _zip(tmp_path / "x.zip", FILES | {"data/t.csv": b"0123456789" * 99}).read_bytes()
    path = tmp_path / "y.zip"
    path.write_bytes(content.replace((990).to_bytes(4, "little"), (3).to_bytes(4, "little")))
    assert _read(open_package(str(path)), "data/t.csv") == "file-unreadable"


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
    path = _zip(tmp_path / "x.zip", FILES)
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(NotAPackage):
        open_package(str(path))


def test_zip_without_a_package_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotAPackage, match=r"no datapackage\.json here"):
        open_package(str(_zip(tmp_path / "x.zip", {"x.txt": b"x"})))


def test_each_file_is_read_once_and_all_within_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("validate.opening.opened.PACKAGE_BYTES", 10)
    opened = InMemory("x", {"a": b"123456", "b": b"123456"})
    assert [_read(opened, path) for path in ("a", "a", "b")] == [b"123456", b"123456", "too-large"]


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
    def do_GET(self) -> None:
        match self.path.strip("/"):
            case "elsewhere":
                self.send_response(302)
                self.send_header("Location", "http://localhost:1/internal")
                self.end_headers()
            case "escape":
                self.send_response(500, "\x1b]0;PWN\x07")
                self.end_headers()
            case "drip":
                self.send_response(200)
                self.end_headers()
                for _ in range(40):
                    self.wfile.write(b"x")
                    self.wfile.flush()
                    time.sleep(0.05)
            case _:
                super().do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@pytest.mark.parametrize("path", ["/datapackage.json", "/", "/x.zip"])
def test_address(address: str, path: str) -> None:
    opened = open_package(address + path)
    assert _read(opened, "data/t.csv") == b"a\n1\n"
    assert _read(opened, "data/no.csv") == "file-missing"
    assert _read(opened, "../x") == "path-unsafe"
    assert load(opened).tables["t"].rows[0]["a"] == "1"


@pytest.mark.parametrize("path", ["/elsewhere", "/escape", "/nothing.json", "/数据/"])
def test_address_that_is_refused(address: str, path: str) -> None:
    with pytest.raises(NotAPackage) as refused:
        open_package(address + path)
    assert str(refused.value).isprintable()
    assert "codec" not in str(refused.value)


def test_address_that_drips_is_left_in_time(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetched, "ADDRESS_SECONDS", 0.2)
    with pytest.raises(NotAPackage, match="not read within"):
        open_package(address + "/drip")


def test_requests_to_an_address_are_counted(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetched, "FETCHES", 3)
    opened = open_package(address + "/")
    assert [_read(opened, path) for path in ("a", "b")] == ["file-missing"] * 2
    with pytest.raises(NotAPackage, match="more than 3 files"):
        opened.read("c")


def test_what_is_not_there() -> None:
    with pytest.raises(NotAPackage):
        open_package("no/such/folder")


def test_an_empty_folder_is_one_line_and_exit_2(tmp_path: Path) -> None:
    result = CliRunner().invoke(check_app, [str(tmp_path)])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1
    assert "no datapackage.json here; give the folder, zip or address" in result.stderr


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


def test_a_fault_of_form_keeps_the_content_unchecked(tmp_path: Path) -> None:
    result = CliRunner().invoke(check_app, [str(_folder(tmp_path))])
    assert "The content was not checked: first correct the form." in result.stdout.splitlines()


@pytest.mark.parametrize("code", sorted(RULES))
def test_every_rule_is_explained(code: str) -> None:
    result = CliRunner().invoke(explain_app, [code])
    assert (result.exit_code, result.stdout.count("\n")) == (0, 2)
    assert RULES[code].promise in result.stdout
    assert RULES[code].advice in result.stdout


def test_a_code_without_a_rule_is_told_its_neighbours() -> None:
    result = CliRunner().invoke(explain_app, ["hash-mismach"])
    assert result.exit_code == 2
    assert "hash-mismatch" in result.stderr
    assert "python -m build explain" in result.stderr


@pytest.mark.parametrize("arguments", [["no/such/folder"], ["--no-such-option"]])
def test_usage_errors_exit_2(arguments: list[str]) -> None:
    assert CliRunner().invoke(check_app, arguments).exit_code == 2


def test_diff_of_one_package_with_itself() -> None:
    result = CliRunner().invoke(diff_app, [str(ROOT), str(ROOT)])
    assert result.exit_code == 0
    assert "Nothing changed" in result.stdout


def test_what_cannot_be_read_is_not_told_as_unchanged(tmp_path: Path) -> None:
    folder = _folder(tmp_path)
    result = CliRunner().invoke(diff_app, [str(folder), str(folder)])
    assert result.exit_code == 2
    assert "file-missing" in result.stderr
    assert "not compared" in result.stderr


@pytest.mark.slow
@pytest.mark.parametrize("arguments", [["validate", "explain", "formula"], ["build", "--help"]])
def test_a_full_disk_is_a_line_and_no_traceback(arguments: list[str]) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no such device")
    with full.open("w") as out:
        run = subprocess.run(
            [sys.executable, "-m", *arguments], cwd=ROOT, stdout=out, stderr=subprocess.PIPE, check=False
        )  # fmt: skip
    assert (run.returncode, run.stderr.count(b"\n")) == (2, 1)
