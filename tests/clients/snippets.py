"""The snippets of docs/load.md, run as they stand in the environments of their clients."""

import csv
import os
import re
import shutil
import subprocess
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from tests.clients.environments import Environment

PAGE = Path(__file__).parents[2] / "docs/load.md"
_BLOCK = re.compile(
    r"^<!-- run: (?P<clients>[^\n]+?) -->\n```(?P<language>\w+)\n(?P<code>.*?)^```", re.M | re.S
)
# What a block of a language is saved as, and the program that runs it.
_SQL = {
    "duckdb": "import duckdb; [print(duckdb.sql(part)) for part in open('snippet.sql').read().split(';') if part.strip()]",
    "datasette": (
        "import sqlite3; [print(*row) for row in"
        " sqlite3.connect('china-government-work-reports.sqlite').execute(open('snippet.sql').read())]"
    ),
}


@dataclass(frozen=True, slots=True)
class Snippet:
    """A block of the page; `line` is where its code begins."""

    line: int
    clients: tuple[str, ...]
    language: str
    code: str


def snippets(page: str) -> list[Snippet]:
    """The blocks that say which clients run them."""
    return [
        Snippet(
            line=page.count("\n", 0, match.start("code")) + 1,
            clients=tuple(match["clients"].split()),
            language=match["language"],
            code=match["code"],
        )
        for match in _BLOCK.finditer(page)
    ]


def answer(package: Path) -> list[tuple[str, int]]:
    """The five policy areas with most targets that have a value: what every snippet prints."""
    labels = {row["policy_area_id"]: row for row in _rows(package, "policy_areas")}
    counts = Counter(row["policy_area_id"] for row in _rows(package, "targets") if row["value"])
    areas = sorted(counts, key=lambda area: (-counts[area], labels[area]["label_en"]))
    return [(labels[area]["label_zh"], counts[area]) for area in areas[:5]]


def problems(client: str, environment: Environment, copy: Path) -> list[str]:
    """What is wrong with the snippets of a client, run on a copy of the package."""
    found = []
    for snippet in snippets(PAGE.read_text("utf-8")):
        if client in snippet.clients:
            problem = _problem(snippet, client, environment, copy)
            if problem:
                found.append(f"docs/load.md:{snippet.line}: {problem}")
    return found


def _problem(snippet: Snippet, client: str, environment: Environment, copy: Path) -> str:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "data").symlink_to(copy / "package/data")
        for path in (copy / "package").iterdir():
            if path.name != "data":
                (folder / path.name).symlink_to(path)
        for path in (copy / "dist").iterdir():
            if path.is_dir():
                (folder / path.name).symlink_to(path)
            else:
                ending = path.name.removeprefix("package-test")
                shutil.copy(path, folder / f"china-government-work-reports{ending}")
        run = subprocess.run(
            _command(snippet, client, environment, folder),
            cwd=folder,
            # What Hugging Face unpacks goes when the folder goes.
            # R writes Chinese as it is where the language of the machine has it.
            env=os.environ | {"HF_HOME": str(folder / "cache"), "LC_ALL": "C.UTF-8"},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
    if run.returncode:
        return run.stderr.strip()[-300:]
    expected = answer(copy / "package")
    pattern = ".*".join(rf"{re.escape(label)}\b[^\n]*?\b{count}\b" for label, count in expected)
    return "" if re.search(pattern, run.stdout, re.S) else f"printed {run.stdout[-300:]!r}"


def _command(
    snippet: Snippet, client: str, environment: Environment, folder: Path
) -> list[str | Path]:
    program = environment.command[0]
    match snippet.language:
        case "python":
            script = folder / "snippet.py"
            command: list[str | Path] = [program, script]
        case "js":
            script = folder / "snippet.mjs"
            # Node looks for packages beside the script.
            (folder / "node_modules").symlink_to(environment.folder / "node_modules")
            command = [program, script]
        case "sql":
            script = folder / "snippet.sql"
            command = [program, "-c", _SQL["duckdb" if client.startswith("duckdb") else client]]
        case "r":
            script = folder / "snippet.R"
            command = ["Rscript", script]
        case "spss":
            script = folder / "snippet.sps"
            command = ["pspp", script]
        case other:
            raise ValueError(f"docs/load.md:{snippet.line}: nothing runs {other}")
    script.write_text(snippet.code, "utf-8")
    return command


def _rows(package: Path, table: str) -> list[dict[str, str]]:
    with (package / f"data/{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
