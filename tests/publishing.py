"""An old and a new version of a small package, and what is there after publishing one over the other."""

from collections.abc import Callable
from pathlib import Path

from validate.finding import InvalidInput

ID = '"id": "urn:uuid:1"'
OLD = {
    "datapackage.json": (
        f'{{{ID}, "resources": [{{"path": "data/targets.csv", "schema": "schemas/targets.json"}},'
        ' {"path": "data/gone.csv"}, {"path": "data/same.csv"}]}'
    ).encode(),
    "data/targets.csv": b"old targets",
    "data/gone.csv": b"no longer made",
    "data/same.csv": b"same",
    "schemas/targets.json": b"old schema",
}
NEW = {
    "datapackage.json": (
        f'{{{ID}, "resources": [{{"path": "data/targets.csv", "schema": "schemas/targets.json"}},'
        ' {"path": "data/same.csv"}]}'
    ).encode(),
    "data/targets.csv": b"new targets",
    "data/same.csv": b"same",
    "data/parquet/targets.parquet": b"in a folder that is not there yet",
    "schemas/targets.json": b"new schema",
    "docs/codebook.md": b"outside the generated folders",
}


def write(root: Path, files: dict[str, bytes]) -> Path:
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    return root


def published(root: Path) -> dict[str, bytes]:
    """What a reader finds: every file but the lock and what is staged."""
    return {
        name: path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and not (name := path.relative_to(root).as_posix()).startswith(".publish")
    }


def codes(function: Callable[..., object], *arguments: object) -> list[str]:
    """The codes of what a function finds; none where it succeeds."""
    try:
        function(*arguments)
    except InvalidInput as error:
        return [finding.code for finding in error.findings]
    return []
