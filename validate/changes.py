"""What changed between two versions of a package: rows by id and field, and schemas."""

from dataclasses import dataclass, field
from difflib import SequenceMatcher

from validate.package import Package, Table
from validate.schema_changes import SchemaChange, Step, schema_changes

# Tables whose ids people give out and nobody may use again, with the words that say what the row
# is of. Ids by place in the text are not given out.
ASSIGNED = {
    "achievements": "quote_zh",
    "targets": "quote_zh",
    "project_mentions": "quote_zh",
    "projects": "name_zh",
    "indicators": "label_zh",
    "places": "label_zh",
    "policy_areas": "label_zh",
    "units": "label_zh",
    "reports": "title_zh",
}


_COMPARED = 1000  # characters of two wordings that are compared


@dataclass(frozen=True)
class CellChange:
    """A cell that changed."""

    key: str
    field: str
    old: str
    new: str


@dataclass
class TableChange:
    """Rows of one table by primary key. `reused` are ids whose content is another."""

    name: str
    added: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    cells: list[CellChange] = field(default_factory=list)
    reused: list[str] = field(default_factory=list)

    @property
    def changed(self) -> list[str]:
        """The ids of rows with changed cells, each once, in order."""
        return list(dict.fromkeys(change.key for change in self.cells))

    @property
    def step(self) -> Step:
        """The step that the rows ask for: an id that goes breaks those who cite it."""
        if self.removed or self.reused:
            return Step.MAJOR
        if self.added:
            return Step.MINOR
        return Step.PATCH if self.cells else Step.NONE


@dataclass
class Changes:
    """Everything that changed."""

    tables: list[TableChange]
    schemas: list[SchemaChange]
    files: list[str]

    @property
    def step(self) -> Step:
        """The smallest step that the change allows."""
        steps = [*(table.step for table in self.tables), *(one.step for one in self.schemas)]
        return max([*steps, Step.PATCH if self.files else Step.NONE])


def compare(old: Package, new: Package) -> Changes:
    """Compare two packages, table by table."""
    names = [*new.tables, *(name for name in old.tables if name not in new.tables)]
    both = [name for name in names if name in old.tables and name in new.tables]
    schemas = [
        *(SchemaChange(name, "table added", Step.MINOR) for name in names if name not in old.tables),
        *(SchemaChange(name, "table removed", Step.MAJOR) for name in names if name not in new.tables),
    ]  # fmt: skip
    for name in both:
        schemas += schema_changes(name, old.tables[name].schema, new.tables[name].schema)
    sentences = (_sentence_texts(old), _sentence_texts(new))
    return Changes(
        [_rows(old.tables[name], new.tables[name], sentences) for name in both],
        schemas,
        [
            path
            for path in sorted({*old.files, *new.files})
            if path.endswith(".txt") and old.files.get(path) != new.files.get(path)
        ],
    )


def _sentence_texts(package: Package) -> dict[str, str]:
    return {row["sentence_id"]: row["text_zh"] for row in package.table("sentences").rows}


def _rows(old: Table, new: Table, sentences: tuple[dict[str, str], dict[str, str]]) -> TableChange:
    before, after = old.by_key, new.by_key
    change = TableChange(
        new.name,
        added=[key for key in after if key not in before],
        removed=[key for key in before if key not in after],
    )
    columns = [name for name in new.header if name in old.header]
    for key, row in after.items():
        earlier = before.get(key)
        if earlier is None or earlier == row:
            continue
        change.cells += [
            CellChange(key, name, earlier[name], row[name])
            for name in columns
            if earlier[name] != row[name]
        ]
        mark = ASSIGNED.get(new.name)
        if mark and not _is_alike(earlier[mark], row[mark]):
            change.reused.append(key)
        elif mark == "quote_zh" and not _is_alike(
            sentences[0].get(earlier["sentence_id"], ""), sentences[1].get(row["sentence_id"], "")
        ):
            change.reused.append(key)  # the same words in another place
    return change


def _is_alike(old: str, new: str) -> bool:
    """Whether two wordings are of one thing: half of the shorter one stands in the other."""
    if old == new:
        return True
    old, new = old[:_COMPARED], new[:_COMPARED]
    shorter = min(len(old), len(new))
    match = SequenceMatcher(None, old, new, autojunk=False).find_longest_match()
    return 2 * match.size >= max(shorter, 1)
