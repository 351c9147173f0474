"""Runs every client on a copy of the published package, and on copies that are broken on purpose.

python -m tests.clients [--only NAME ...]; exit 1 where a client fails or misses a fault.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from release.forms.writers import FORMS, place_of
from tests.clients import snippets
from tests.clients.environments import Environment, NotAvailable, prepare
from tests.clients.expected import Expected, expected
from tests.clients.registry import CLIENTS, Client

ROOT = Path(__file__).parents[2]
_PUBLISHED = ("datapackage.json", "schemas", "data", "CITATION.cff", "croissant.json")
_LONGEST_RUN = 300  # seconds


@dataclass(frozen=True, slots=True)
class Outcome:
    """A line of the table at the end."""

    client: str
    version: str = ""
    tables: str = ""
    rows: str = ""
    seconds: float = 0
    faults: str = ""
    passed: str = "no"
    problems: tuple[str, ...] = ()


def main() -> int:
    names = [client.name for client in CLIENTS]
    parser = argparse.ArgumentParser(prog="python -m tests.clients", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=names, default=names, metavar="NAME")
    chosen = parser.parse_args().only
    console = Console(stderr=True)
    with tempfile.TemporaryDirectory() as folder:
        good = _good_copy(Path(folder) / "good")
        truth = expected(good / "package")
        outcomes = []
        for client in CLIENTS:
            if client.name in chosen:
                console.print(f"[bold]{client.name}[/bold]")
                own = _with_additions(good, client.adds)
                outcomes.append(_outcome(client, own, truth.of(client.tables)))
                for problem in outcomes[-1].problems:
                    console.print(f"  {problem}", markup=False)
    Console(width=max(170, console.width)).print(_table(outcomes))
    return int(any(outcome.passed == "no" for outcome in outcomes))


def _good_copy(copy: Path) -> Path:
    (copy / "package").mkdir(parents=True)
    (copy / "dist").mkdir()
    for name in _PUBLISHED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, copy / "package" / name)
        elif source.exists():
            shutil.copy(source, copy / "package")
    for form, write in FORMS.items():
        target = place_of(copy / "dist", "package-test", form)
        target.parent.mkdir(exist_ok=True)
        write(copy / "package", target)
    return copy


@cache
def _with_additions(good: Path, adds: Callable[[Path], None] | None) -> Path:
    """The good copy, or another that holds what some clients look at besides."""
    if adds is None:
        return good
    copy = Path(shutil.copytree(good, good.with_name(adds.__name__)))
    adds(copy)
    return copy


def _outcome(client: Client, good: Path, truth: Expected) -> Outcome:
    if not (good / "package" / client.needs).exists():
        return Outcome(client.name, passed="skipped", problems=(f"no {client.needs}",))
    try:
        environment = prepare(client)
    except NotAvailable as error:
        return Outcome(client.name, passed="skipped", problems=(str(error),))
    except subprocess.CalledProcessError as error:
        return Outcome(client.name, problems=(f"not installed: {error}",))
    started = time.monotonic()
    with _copy_of(good) as copy:
        report, problems = _run(client, environment, copy, truth)
    seconds = time.monotonic() - started
    problems += snippets.problems(client.name, environment, good)
    noticed = []
    # A client that refuses the good copy proves nothing by refusing a broken one.
    for fault in client.faults if not problems else ():
        with _copy_of(good) as broken:
            fault(broken)
            loaded, differences = _run(client, environment, broken, truth)
        if not differences:
            problems.append(f"{fault.__name__} passed unnoticed")
        else:
            # By the client itself, or only because what it loaded is compared with the truth.
            noticed.append(fault.__name__ + (" (compared)" if loaded else ""))
    tables, rows = _sizes(report)
    return Outcome(
        client.name,
        str(report.get("version", "")),
        tables,
        rows,
        seconds,
        ", ".join(noticed),
        "no" if problems else "yes",
        tuple(problems),
    )


def _run(
    client: Client, environment: Environment, copy: Path, truth: Expected
) -> tuple[dict[str, Any], list[str]]:
    """The client's report (empty where it refused the copy) and what is wrong with it."""
    variables = {**os.environ, "TZ": "UTC", "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        run = subprocess.run(
            [*environment.command, str(copy)],
            cwd=environment.folder,
            env=variables,
            capture_output=True,
            text=True,
            check=False,
            timeout=_LONGEST_RUN,
        )
    except subprocess.TimeoutExpired:
        return {}, [f"took more than {_LONGEST_RUN} seconds"]
    if run.returncode:
        return {}, [_said(run.stderr)]
    report = json.loads(run.stdout.strip().splitlines()[-1])
    faults = truth.faults(report, integers_are_numbers=client.integers_are_numbers)
    # A validator refuses by its findings, not by its exit code.
    is_refused = any(checked["errors"] for checked in report.get("validated", {}).values())
    return ({} if is_refused and faults else report), faults[:10]


def _said(stderr: str) -> str:
    """The line of an error that tells most: above Node's "at …", else the last that names one."""
    lines = [line.strip() for line in stderr.splitlines() if line.strip()]
    heads = [line for line, below in pairwise(lines) if below.startswith("at ")]
    named = [line for line in lines if re.search(r"Error|Exception|[Ee]rror:", line)]
    return (heads[:1] or named[-1:] or lines[-1:] or ["failed"])[0][:300]


@contextmanager
def _copy_of(good: Path) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield Path(shutil.copytree(good, Path(folder) / "copy"))


def _sizes(report: dict[str, Any]) -> tuple[str, str]:
    """Tables and rows, one number for each form where they were loaded from several."""
    forms = report.get("forms", {}).items()
    sizes = [(form, len(each), sum(seen["rows"] for seen in each.values())) for form, each in forms]
    if not sizes:
        counted = [
            (form, len(checked["rows"]), sum(checked["rows"].values()))
            for form, checked in report.get("validated", {}).items()
            if "rows" in checked
        ]
        if not counted:
            return str(report.get("tables", "")), ""
        sizes = counted
    tables = " ".join(f"{form} {tables}" for form, tables, _ in sizes)
    return tables, " ".join(str(rows) for _, _, rows in sizes)


def _table(outcomes: list[Outcome]) -> Table:
    table = Table(title="Clients")
    for name in ("client", "version", "tables", "rows", "seconds", "passed", "faults noticed"):
        table.add_column(name, justify="right" if name in ("rows", "seconds") else "left")
    for outcome in outcomes:
        table.add_row(
            outcome.client,
            outcome.version,
            outcome.tables,
            outcome.rows,
            f"{outcome.seconds:.1f}" if outcome.seconds else "",
            outcome.passed,
            outcome.faults or "; ".join(outcome.problems),
        )
    return table


if __name__ == "__main__":
    sys.exit(main())
