"""Makes published rows from what stands in the text and what people wrote."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from build.report.findings import Findings
from build.schema import Row
from validate.finding import Location

RowT = TypeVar("RowT", bound=Row)


class RowMaker:
    """Makes rows; `findings` collects what their models refuse, at its place in the sources.

    `placed` are the rows made, by table, each with the place in the sources that it is made from.
    """

    def __init__(self) -> None:
        self.findings = Findings()
        self.placed: dict[str, list[tuple[Location, Row]]] = {}

    def __call__(
        self,
        model: type[RowT],
        at: Callable[[str | None], Location],
        *sources: object,
        **own: object,
    ) -> Iterator[RowT]:
        """The row, or nothing where its model refuses it.

        A column is filled by what is given in its name, else by the last source that has the
        name: so a new column of claims is added in two places, the schema and the coding row.
        """
        values = {
            name: getattr(source, name)
            for source in sources
            for name in model.model_fields
            if hasattr(source, name)
        }
        with self.findings.refused(at):
            row = model.model_validate(values | own)
            self.placed.setdefault(model.table.name, []).append((at(None), row))
            yield row
