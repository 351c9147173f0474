"""A test that is not marked slow starts no process, so that `make unit` stays fast."""

import os
import subprocess
import sys
from collections.abc import Callable

import pytest


def _run() -> object:
    return subprocess.run([sys.executable, "-c", ""], check=True)


@pytest.mark.parametrize("start", [_run, os.fork])
def test_fast_test_starts_no_process(start: Callable[[], object]) -> None:
    with pytest.raises(RuntimeError, match="mark it slow"):
        start()


@pytest.mark.slow
def test_slow_test_may() -> None:
    _run()
