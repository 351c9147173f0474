"""What changed between two versions of a package: rows by id and field, and schemas."""

from dataclasses import dataclass, field

from ..form.package import Package, Table
from ..limits import COMPARED_CHARACTERS
from .schemas import SchemaChange, Step, schema_changes

# Tables whose ids people give out and nobody may use again, with the words that say what the row
# is of. Ids by place in the text are not given out.
ASSIGNED = {
    "achievements": "quote_zh",
    "targets": "quote_zh",
    "project_mentions": "quote_zh",
    "projects": "name_zh",
    "variants": "text_zh",
    "outcomes": "target_id",
    "sources": "title_zh",
    "indicators": "label_zh",
    "places": "label_zh",
    "policy_areas": "label_zh",
    "policy_subtopics": "label_zh",
    "units": "label_zh",
    "terms": "term_zh",
    "reports": "title_zh",
}


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
    """Compare two packages, table by table. Rows without a key of one column are left out."""
    names = list(dict.fromkeys((*new.tables, *old.tables)))
    schemas: list[SchemaChange] = []
    tables = []
    sentences = (_sentences(old), _sentences(new))
    for name in names:
        before, after = old.tables.get(name), new.tables.get(name)
        if before is None:
            schemas.append(SchemaChange(name, "table added", Step.MINOR))
        elif after is None:
            schemas.append(SchemaChange(name, "table removed", Step.MAJOR))
        else:
            schemas += schema_changes(name, before.schema, after.schema)
            tables.append(_rows(before, after, sentences))
    texts = sorted(path for path in {*old.files, *new.files} if path.endswith(".txt"))
    return Changes(
        tables, schemas, [path for path in texts if old.files.get(path) != new.files.get(path)]
    )


def _sentences(package: Package) -> dict[str, str]:
    """The texts of the sentences by id."""
    table = package.tables.get("sentences")
    rows = table.by_key.items() if table is not None else ()
    return {key: row.get("text_zh", "") for key, row in rows}


def _rows(old: Table, new: Table, sentences: tuple[dict[str, str], dict[str, str]]) -> TableChange:
    before, after = old.by_key, new.by_key
    change = TableChange(
        new.name,
        added=[key for key in after if key not in before],
        removed=[key for key in before if key not in after],
    )
    known = set(old.header)
    columns = [name for name in dict.fromkeys(new.header) if name in known]
    mark = ASSIGNED.get(new.name)
    for key, row in after.items():
        earlier = before.get(key)
        if earlier is None or earlier == row:
            continue
        cells = [(name, earlier[name], row[name]) for name in columns]
        change.cells += [CellChange(key, *cell) for cell in cells if cell[1] != cell[2]]
        if mark in columns and not _is_alike(earlier[mark], row[mark]):
            change.reused.append(key)
        elif mark == "quote_zh" and "sentence_id" in columns:
            places = (
                sentences[0].get(earlier["sentence_id"]),
                sentences[1].get(row["sentence_id"]),
            )
            if not _is_alike(places[0] or "", places[1] or ""):
                change.reused.append(key)  # the same words in another place
    return change


def _is_alike(old: str, new: str) -> bool:
    """Whether two wordings are of one thing: half of the shorter one stands in the other.

    >>> _is_alike("新建学校", "新建学校三十所"), _is_alike("新建学校", "修路")
    (True, False)
    """
    if old == new:
        return True
    short, long = sorted((old[:COMPARED_CHARACTERS], new[:COMPARED_CHARACTERS]), key=len)
    half = max((len(short) + 1) // 2, 1)
    return any(short[at : at + half] in long for at in range(len(short) - half + 1))
