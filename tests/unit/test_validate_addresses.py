"""A package opened at an address, within limits of time and number."""

import functools
import http.server
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.opening import FILES, read, write_folder, write_zip
from validate.form.loading import load
from validate.opening import NotAPackage, fetched, open_package


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """A web server of this machine with the folder and a zip of it."""
    root = write_folder(tmp_path / "web")
    write_zip(root / "x.zip", FILES)
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
    assert read(opened, "data/t.csv") == b"a\n1\n"
    assert read(opened, "data/no.csv") == "file-missing"
    assert read(opened, "../x") == "path-unsafe"
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
    assert [read(opened, path) for path in ("a", "b")] == ["file-missing"] * 2
    with pytest.raises(NotAPackage, match="more than 3 files"):
        opened.read("c")
