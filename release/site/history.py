"""What became of a row from version to version, by the packages of the versions before."""

from collections.abc import Sequence
from dataclasses import dataclass

from release.site.published import Published, Row
from validate.versions import read_version


@dataclass(frozen=True)
class Step:
    """A version in which a row came, or changed in these columns."""

    version: str
    columns: tuple[str, ...] | None  # None: it came


class History:
    """The steps of every row, over versions in any order and, as the last, the published one."""

    def __init__(self, package: Published, earlier: Sequence[Published]) -> None:
        before = sorted(earlier, key=lambda one: read_version(str(one.descriptor["version"])) or ())
        self._versions = [*before, package]

    @property
    def oldest(self) -> str:
        """The first version that is known: what it holds may have come with it or before."""
        return str(self._versions[0].descriptor["version"])

    def steps(self, table: str, id_: str) -> list[Step]:
        """What a row went through, the first version that has it first."""
        steps: list[Step] = []
        known: Row | None = None
        for version in self._versions:
            row = version.of(table, id_)
            if row is not None:
                name = str(version.descriptor["version"])
                if known is None:
                    steps.append(Step(name, None))
                elif changed := _changed(known, row):
                    steps.append(Step(name, changed))
            known = row or known
        return steps


def _changed(old: Row, new: Row) -> tuple[str, ...]:
    """The columns of both versions whose cells differ; a column that came is no change of a row."""
    return tuple(name for name in new if name in old and old[name] != new[name])
