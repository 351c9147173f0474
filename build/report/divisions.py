"""Administrative divisions by name: places that a report can be of, beyond those of places.csv."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pydantic import BaseModel, ConfigDict, Field

from build.schema.codes import PlaceType


class Division(BaseModel):
    """A row of divisions.csv: a code with a name it had, and the years of the lists that have both.

    `last_year` is None for what the newest list still has.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    gbt2260_code: str = Field(pattern="^[1-9][0-9]{5}$")
    name_zh: str = Field(min_length=2)
    place_type: PlaceType
    first_year: int
    last_year: int | None

    @property
    def parents(self) -> tuple[str, ...]:
        """The codes of the divisions that hold this one, the nearest first."""
        code = self.gbt2260_code
        holders = (code[:4] + "00", code[:2] + "0000")
        return tuple(dict.fromkeys(each for each in holders if each != code))

    def was_in(self, year: int | None) -> bool:
        """Whether a list of a year near enough has it; always where no year is known."""
        return year is None or year <= (self.last_year or year) + 1


@dataclass(frozen=True)
class Divisions:
    """All divisions, looked up by name or code; `names` are theirs by the two characters they open with."""

    rows: Sequence[Division]
    names: dict[str, list[str]] = field(default_factory=dict)
    by_name: dict[str, list[Division]] = field(default_factory=dict)
    by_code: dict[str, list[Division]] = field(default_factory=dict)

    @classmethod
    def of(cls, rows: Iterable[Division]) -> "Divisions":
        """The divisions of some rows."""
        own = cls([*rows])
        for row in own.rows:
            if row.name_zh not in own.by_name:
                own.names.setdefault(row.name_zh[:2], []).append(row.name_zh)
            own.by_name.setdefault(row.name_zh, []).append(row)
            own.by_code.setdefault(row.gbt2260_code, []).append(row)
        return own

    def name(self, code: str) -> str | None:
        """The newest name of a code; None for one that no list has."""
        rows = self.by_code.get(code, [])
        return max(rows, key=lambda row: row.last_year or 9999).name_zh if rows else None
