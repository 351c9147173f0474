"""How a case is declared: a function that breaks the invented sources, and what must be found."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from build.pipeline import build_package
from tests.invented import (
    JUDGED_FILES,
    PASS_FILES,
    REPORT,
    SETTLED,
    write_files,
    write_sources,
)
from validate.finding import Finding, InvalidInput, Rule


class Sources:
    """The invented sources in a folder, and what a case does to them."""

    def __init__(self, root: Path) -> None:
        self.path = write_sources(root)
        self.report = self.path / REPORT

    def file(self, name: str) -> Path:
        """A file by its path from the report's folder."""
        return self.report / name

    def edit(self, name: str, old: str, new: str) -> None:
        """Put words in the place of words that stand there once or more: the first."""
        text = self.file(name).read_text("utf-8")
        assert old in text
        self.file(name).write_text(text.replace(old, new, 1), "utf-8")

    def add(self, name: str, lines: str) -> None:
        """Add lines at the end; `R.` stands for the id of the report."""
        text = self.file(name).read_text("utf-8")
        self.file(name).write_text(text + lines.replace("R.", f"{REPORT}."), "utf-8")

    def write(self, name: str, content: str | bytes) -> None:
        """Put a content in the place of a file's."""
        self.file(name).write_bytes(content if isinstance(content, bytes) else content.encode())

    def add_passes(self) -> None:
        """Code the report twice more."""
        for name in ("first", "second"):
            write_files(self.report / "passes" / name, PASS_FILES)
        for name in ("third", "fourth"):
            write_files(self.report / "passes" / name, JUDGED_FILES)
        write_files(self.report / "passes", {"settled.csv": SETTLED})


def build(sources: Sources) -> Sequence[Finding]:
    """The findings of a build; its notices where it succeeds."""
    try:
        return build_package(sources.path, sources.path.parent / "CHANGELOG.md").notices
    except InvalidInput as error:
        return error.findings


Mutation = Callable[[Sources], None]
Run = Callable[[Sources], Sequence[Finding]]


@dataclass(frozen=True)
class Case:
    """Broken sources, and the one finding that they must give."""

    name: str
    mutate: Mutation
    run: Run
    rule: Rule
    file: str
    line: int | None
    field: str | None


CASES: list[Case] = []


def breaks(
    rule: Rule, file: str, line: int | None = None, field: str | None = None, run: Run = build
) -> Callable[[Mutation], Mutation]:
    """Declare a mutation as a case: its name states what is broken.

    `file` is a path from the report's folder; `run` is what must find it.
    """

    def declare(mutate: Mutation) -> Mutation:
        name = mutate.__name__.replace("_", "-")
        CASES.append(Case(name, mutate, run, rule, file, line, field))
        return mutate

    return declare
