"""A running Superset with a metadata database of its own, and its REST interface."""

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROGRAM = Path(sys.executable).parent / "superset"
# Setting up the metadata database takes a minute: it is kept and copied.
TEMPLATE = Path(sys.prefix) / "superset-home"
PASSWORD = "only-for-this-run"  # noqa: S105
CONFIGURATION = """
SECRET_KEY = "only-for-this-run-only-for-this-run-only-for-this-run"
SQLALCHEMY_DATABASE_URI = "sqlite:///{home}/superset.db?check_same_thread=false"
WTF_CSRF_ENABLED = False
TALISMAN_ENABLED = False


def FLASK_APP_MUTATOR(app):
    from flask import request
    from flask_login import login_user

    @app.before_request
    def let_the_browser_in():
        # Requests of the REST interface bring their own token.
        if "Authorization" not in request.headers:
            login_user(app.appbuilder.sm.find_user("admin"))
"""


def environment(home: Path) -> dict[str, str]:
    configuration = home / "superset_config.py"
    configuration.write_text(CONFIGURATION.format(home=home), "utf-8")
    return {
        **os.environ,
        "SUPERSET_CONFIG_PATH": str(configuration),
        "SUPERSET_HOME": str(home),
        "FLASK_APP": "superset.app:create_app()",
    }


def set_up() -> None:
    if (TEMPLATE / "ready").exists():
        return
    shutil.rmtree(TEMPLATE, ignore_errors=True)
    TEMPLATE.mkdir()
    who = "--username admin --firstname A --lastname B --email admin@example.org --password"
    for command in (["db", "upgrade"], ["fab", "create-admin", *who.split(), PASSWORD], ["init"]):
        subprocess.run(
            [PROGRAM, *command],
            check=True,
            env=environment(TEMPLATE),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    (TEMPLATE / "ready").touch()


@contextmanager
def fresh() -> Iterator[str]:
    """The address of a running Superset that has nothing in it yet."""
    set_up()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(shutil.copytree(TEMPLATE, Path(folder) / "home"))
        with server(home) as address:
            yield address


@contextmanager
def server(home: Path) -> Iterator[str]:
    """The address of a running Superset."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [PROGRAM, "run", "-h", "127.0.0.1", "-p", str(port), "--with-threads"]
    with (home / "log").open("w") as log:
        process = subprocess.Popen(command, env=environment(home), stdout=log, stderr=log)
        try:
            wait_for(f"http://127.0.0.1:{port}/health")
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(30)


def wait_for(address: str) -> None:
    for _ in range(240):
        try:
            urllib.request.urlopen(address, timeout=5)  # noqa: S310
        except OSError:
            time.sleep(0.5)
        else:
            return
    raise TimeoutError(address)


class Api:
    """Superset's REST interface, logged in."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.token = ""
        login = {"username": "admin", "password": PASSWORD, "provider": "db"}
        self.token = self.post("security/login", login)["access_token"]

    def get(self, path: str) -> dict:
        return self._ask("GET", path)

    def post(self, path: str, body: dict) -> dict:
        return self._ask("POST", path, json.dumps(body).encode())

    def put(self, path: str, body: dict) -> dict:
        return self._ask("PUT", path, json.dumps(body).encode())

    def upload(self, path: str, file: Path) -> dict:
        """Send a file as the form of the page does."""
        edge = uuid.uuid4().hex
        head = (
            f'--{edge}\r\nContent-Disposition: form-data; name="formData"; filename="{file.name}"'
        )
        body = f"{head}\r\n\r\n".encode() + file.read_bytes() + f"\r\n--{edge}--\r\n".encode()
        return self._ask("POST", path, body, f"multipart/form-data; boundary={edge}")

    def _ask(
        self, method: str, path: str, body: bytes | None = None, kind: str = "application/json"
    ) -> dict:
        headers = {"Content-Type": kind} if body else {}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        request = urllib.request.Request(  # noqa: S310
            f"{self.address}/api/v1/{path}", body, headers, method=method
        )
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:  # noqa: S310
                return json.load(answer)
        except urllib.error.HTTPError as error:
            raise RuntimeError(f"{path}: {error.code} {error.read().decode()[:300]}") from error
