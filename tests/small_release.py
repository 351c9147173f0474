"""A package of one small table, in a repository without git, as releases are made from in tests."""

import io
import json
import zipfile
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from release.repository import Repository
from validate.versions import Version

DAY = date(2026, 11, 23)
CHANGELOG = "# Changelog\n\n## 2.1.0 (2026-11-23)\n\nWhat changed.\n"
SCHEMA = {
    "fields": [{"name": "target_id", "type": "string"}, {"name": "quote_zh", "type": "string"}],
    "primaryKey": ["target_id"],
}
TARGETS = {"cn-bj-2023.t001": "城镇新增就业", "cn-bj-2023.t002": "粮食播种面积"}


def package_files(version: str, targets: dict[str, str]) -> dict[str, bytes]:
    """A package of one small table."""
    resource = {"name": "targets", "path": "data/targets.csv", "schema": "schemas/targets.json"}
    descriptor = {
        "name": "small",
        "title": "Small",
        "version": version,
        "created": f"{DAY}T00:00:00Z",
        "resources": [resource],
    }
    rows = "".join(f"{key},{quote}\n" for key, quote in targets.items())
    return {
        "datapackage.json": json.dumps(descriptor).encode(),
        "data/targets.csv": f"target_id,quote_zh\n{rows}".encode(),
        "schemas/targets.json": json.dumps(SCHEMA).encode(),
    }


@dataclass
class FakeRepository(Repository):
    """A repository whose tags and tagged packages are given."""

    root: Path
    tags: dict[Version, str] = field(default_factory=dict)
    packages: dict[str, dict[str, bytes]] = field(default_factory=dict)
    heads: set[str] = field(default_factory=set)

    def require_clean(self) -> None:
        return

    def release_tags(self) -> dict[Version, str]:
        return self.tags

    def is_head(self, tag: str) -> bool:
        return tag in self.heads

    def commit(self) -> str:
        return "0" * 40

    def tracked_files(self) -> list[str]:
        paths = (path for path in self.root.rglob("*") if path.is_file())
        return [path.relative_to(self.root).as_posix() for path in paths]

    def zipped(self, tag: str, paths: object) -> bytes:
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as archive:
            for path, content in self.packages[tag].items():
                archive.writestr(path, content)
        return stream.getvalue()


def small_repository(root: Path) -> FakeRepository:
    """A version 2.1.0 after a 2.0.0 with one target less; nothing is released yet."""
    for path, content in package_files("2.1.0", TARGETS).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    (root / "CHANGELOG.md").write_text(CHANGELOG)
    (root / "sources/cn-bj-2023").mkdir(parents=True)
    (root / "sources/cn-bj-2023/withdrawn.csv").write_text("withdrawn_id,version,reason\n")
    earlier = package_files("2.0.0", {"cn-bj-2023.t001": TARGETS["cn-bj-2023.t001"]})
    return FakeRepository(root, {(2, 0, 0): "v2.0.0"}, {"v2.0.0": earlier})
