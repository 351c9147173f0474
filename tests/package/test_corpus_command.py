"""The command itself, with real processes: dry run, a run killed for good, a text of 100 MB."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.paths import ROOT
from tests.small_corpus import TEXTS, content, write_texts

pytestmark = pytest.mark.slow
COPIES = 100


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", *map(str, arguments)]


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(*arguments), cwd=ROOT, capture_output=True, text=True, check=False
    )


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = write_texts(tmp_path / "texts")
    for copy in range(COPIES):
        for name, text in TEXTS.items():
            (folder / f"{copy:03d}-{Path(name).name}").write_text(text, "utf-8")
    return folder


def workers_of(process: subprocess.Popen[bytes], made: Path) -> list[int]:
    """The workers of a run, once it has read something."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    if not children.exists():
        process.wait()
        pytest.skip("this system does not tell the processes of a process")
    until = time.monotonic() + 120
    while not [*made.glob(".shards/*.zip")] and time.monotonic() < until:
        time.sleep(0.01)
    return [
        int(child)
        for child in children.read_text().split()
        if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()
    ]


def test_killed_for_good_and_started_again_it_ends_alike(texts: Path, tmp_path: Path) -> None:
    whole = run("corpus", texts, "--output", tmp_path / "whole", "--workers", 2)
    assert whole.returncode == 0, whole.stderr
    killed = tmp_path / "killed"
    process = subprocess.Popen(
        command("corpus", texts, "--output", killed, "--workers", 1),
        cwd=ROOT,
        start_new_session=True,
    )
    until = time.monotonic() + 60
    while not [*killed.glob(".shards/*.zip")] and time.monotonic() < until:
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    assert not (killed / "datapackage.json").exists()
    again = run("corpus", texts, "--output", killed, "--workers", 2)
    assert again.returncode == 0, again.stderr
    assert content(killed) == content(tmp_path / "whole")
    proof = run("validate", killed, "--brief")
    assert proof.returncode == 0, proof.stdout
    assert "The package is proved." in proof.stdout


def test_workers_end_with_the_run(texts: Path, tmp_path: Path) -> None:
    made = tmp_path / "made"
    process = subprocess.Popen(
        command("corpus", texts, "--output", made, "--workers", 2),
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
    )
    workers = workers_of(process, made)
    assert len(workers) == 2
    process.kill()
    process.wait()
    until = time.monotonic() + 60
    while any(Path(f"/proc/{worker}").exists() for worker in workers):
        assert time.monotonic() < until
        time.sleep(0.05)


def test_a_worker_is_killed_and_the_rest_is_right(texts: Path, tmp_path: Path) -> None:
    whole = run("corpus", texts, "--output", tmp_path / "whole", "--workers", 2)
    assert whole.returncode == 0, whole.stderr
    made = tmp_path / "made"
    process = subprocess.Popen(
        command("corpus", texts, "--output", made, "--workers", 2), cwd=ROOT, stdout=subprocess.PIPE
    )
    workers = workers_of(process, made)
    os.kill(workers[0], signal.SIGKILL)
    process.communicate()
    assert process.returncode == 0
    assert content(made) == content(tmp_path / "whole")


def test_a_dry_run_writes_nothing(texts: Path, tmp_path: Path) -> None:
    told = run("corpus", texts, "--output", tmp_path / "made", "--dry-run")
    assert told.returncode == 0, told.stderr
    assert "nothing was written" in told.stdout
    assert not (tmp_path / "made").exists()


def test_a_text_of_100_megabytes_is_refused_unread(tmp_path: Path) -> None:
    texts = write_texts(tmp_path / "texts")
    with (texts / "huge.txt").open("wb") as file:
        file.truncate(100_000_000)
    told = run("corpus", texts, "--output", tmp_path / "made", "--workers", 1)
    assert told.returncode == 0, told.stderr
    assert re.search("text-too-long +2\n", told.stdout)
    assert f"{len(TEXTS)} reports" in told.stdout


def test_a_wrong_input_is_told_in_a_line(tmp_path: Path) -> None:
    told = run("corpus", tmp_path / "none", "--output", tmp_path / "made")
    assert told.returncode == 1
    assert "input-unfit" in told.stderr
    assert "Traceback" not in told.stderr


def test_without_dask_it_says_what_to_install(tmp_path: Path) -> None:
    try:
        import distributed  # noqa: F401, PLC0415
    except ImportError:
        texts = write_texts(tmp_path / "texts")
        told = run("corpus", texts, "--output", tmp_path / "made", "--dask")
        assert told.returncode == 1
        assert "install the extra `cluster`" in told.stderr
    else:
        pytest.skip("Dask is installed")
