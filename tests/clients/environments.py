"""Makes the environment of a client from its lock, once, and keeps it while the lock is the same."""

import hashlib
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.clients.registry import Client, Kind

_HERE = Path(__file__).parent
_SCRIPTS = _HERE / "scripts"
ENVIRONMENTS = Path(".venv-clients")


class NotAvailable(Exception):
    """The client cannot be had on this machine; the text says why."""


@dataclass(frozen=True, slots=True)
class Environment:
    """A made environment: the command that runs a script of it, and the folder to run it in."""

    command: tuple[str, ...]
    folder: Path


def prepare(client: Client) -> Environment:
    """Install the client unless it is there.

    Raises:
        NotAvailable: a program is missing that cannot be installed here.
        subprocess.CalledProcessError: the installation failed.
    """
    for package, program in client.debian:
        _debian(package, program)
    folder = (ENVIRONMENTS / client.environment).absolute()
    match client.kind:
        case Kind.PYTHON:
            return _python(client, folder)
        case Kind.NODE:
            return _node(client, folder)
        case Kind.DEBIAN:
            return Environment((sys.executable, str(_SCRIPTS / client.script)), _HERE)


def _python(client: Client, folder: Path) -> Environment:
    lock = _HERE / f"locks/{client.environment}.lock"
    python = folder / "bin/python"
    if not _is_current(folder, lock):
        shutil.rmtree(folder, ignore_errors=True)
        base = _interpreter(client.python) if client.python else sys.executable
        _run(base, "-m", "venv", str(folder))
        _run(str(python), "-m", "pip", "install", "-qq", "--require-hashes", "-r", str(lock))
        _mark(folder, lock)
    return Environment((str(python), str(_SCRIPTS / client.script)), folder)


def _node(client: Client, folder: Path) -> Environment:
    source = _HERE / "npm" / client.environment
    lock = source / "package-lock.json"
    if not shutil.which("npm"):
        raise NotAvailable("npm is not installed")
    if not _is_current(folder, lock):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(source, folder)
        _run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", cwd=folder)
        _mark(folder, lock)
    # Node looks for packages beside the script, so the scripts go where the packages are.
    for script in _SCRIPTS.glob("*.mjs"):
        shutil.copy(script, folder)
    return Environment(("node", str(folder / client.script)), folder)


def _is_current(folder: Path, lock: Path) -> bool:
    mark = folder / ".lock-sha256"
    return mark.is_file() and mark.read_text("utf-8") == _digest(lock)


def _mark(folder: Path, lock: Path) -> None:
    (folder / ".lock-sha256").write_text(_digest(lock), "utf-8")


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _interpreter(oldest: tuple[int, int]) -> str:
    """A Python of at least that version: on the path, or among those that pyenv keeps."""
    names = [f"python{oldest[0]}.{minor}" for minor in range(oldest[1], oldest[1] + 5)]
    found = [path for name in names if (path := shutil.which(name))]
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    found += [str(path) for name in names for path in pyenv.glob(f"*/bin/{name}")]
    for path in found:
        # pyenv's stand-ins are on the path but refuse to run.
        if subprocess.run([path, "-c", ""], check=False, capture_output=True).returncode == 0:
            return path
    raise NotAvailable(f"needs Python {oldest[0]}.{oldest[1]} or later, which is not here")


def _debian(package: str, program: str) -> None:
    if shutil.which(program) if program else _is_installed(package):
        return
    if os.geteuid() or not shutil.which("apt-get"):
        raise NotAvailable(f"needs the Debian package {package}, which only root can install")
    _run("apt-get", "update", "-qq")
    options = ("-y", "-qq", "--no-install-recommends")
    _run("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", *options, package)


def _is_installed(package: str) -> bool:
    query = ["dpkg-query", "-W", "-f", "${db:Status-Status}", package]
    if not shutil.which("dpkg-query"):
        return False
    return subprocess.run(query, check=False, capture_output=True).stdout == b"installed"


def _run(*command: str, cwd: Path | None = None) -> None:
    subprocess.run(command, check=True, cwd=cwd, stdout=sys.stderr)
