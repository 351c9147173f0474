"""What all tests share: the published descriptor, names of cases, and the line between fast and slow."""

import gc
import json
import sys
from collections.abc import Generator
from typing import Any

import pytest
from hypothesis import settings

from tests.paths import ROOT

# A person waits for the first; the second finds more, and the same on every machine.
settings.register_profile("dev", max_examples=50, deadline=None)
settings.register_profile("ci", max_examples=300, deadline=None, derandomize=True, database=None)
settings.load_profile("dev")

_STARTS_A_PROCESS = {"subprocess.Popen", "os.fork", "os.forkpty", "os.posix_spawn", "os.system"}
_fast: list[pytest.Item] = []


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, Any, Any]:
    """Hold a test to its tier while it and its fixtures run."""
    if item.get_closest_marker("slow") is None:
        _fast.append(item)
    try:
        return (yield)
    finally:
        _fast.clear()


def _refuse_processes(event: str, _: tuple[object, ...]) -> None:
    if _fast and event in _STARTS_A_PROCESS:
        raise RuntimeError(f"{_fast[0].nodeid} starts a process: mark it slow")


sys.addaudithook(_refuse_processes)


def pytest_make_parametrize_id(val: object) -> str | None:
    """Name a case by its words: bytes as text, long or broken lines by how they begin."""
    if isinstance(val, bytes):
        val = val.decode("ascii", "backslashreplace")
    if not isinstance(val, str):
        return None
    words = " ".join(val.split())
    return words if len(words) <= 40 else f"{words[:39]}…"


def pytest_unconfigure() -> None:
    """Drop what hypothesis hooks into the collection of garbage.

    It would hinder the last collection, and DuckDB complain of a hundred leaks after the summary.
    """
    gc.callbacks.clear()


@pytest.fixture(scope="session")
def descriptor() -> dict[str, Any]:
    """The published datapackage.json; not to be changed by a test."""
    loaded: dict[str, Any] = json.loads((ROOT / "datapackage.json").read_bytes())
    return loaded
