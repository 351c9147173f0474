"""The words that every place shows: what the data set is, what it is for, how it was made, its limits.

What was written once for people is told again: the descriptor, and of the methodology what
croissant.json has of it.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from release.about import address
from release.forms.tables import Json, Package, Table

_BEWARE = (
    "A value means nothing without its `comparator`: 100 with `over` is more than 100. An empty cell"
    " is null. Rows of several reports lie in one table: group by `report_id`."
)
# The properties of croissant.json, by the heading that they are told under.
_TOLD = {
    "What it is for": ("dataUseCases",),
    "How the rows were made": (
        "dataCollection",
        "dataPreprocessingProtocol",
        "dataAnnotationProtocol",
        "machineAnnotationTools",
        "dataAnnotationAnalysis",
    ),
    "Biases": ("dataBiases",),
    "Limits": ("dataLimitations",),
    "Persons": ("personalSensitiveInformation",),
    "Errors and versions": ("dataReleaseMaintenancePlan",),
}


def read_croissant(root: Path) -> Json:
    """The croissant.json of the package in a folder."""
    return dict(json.loads((root / "croissant.json").read_text("utf-8")))


def filled(package: Package) -> list[Table]:
    """The tables that have rows."""
    return [table for table in package.tables if table.resource["row_count"]]


def about(package: Package) -> Iterator[str]:
    """Paragraphs: title in Chinese, descriptions, version, where to find it, how to read a value."""
    told = package.descriptor
    yield told["title_zh"]
    yield told["description"]
    yield told["description_zh"]
    yield f"Version {told['version']}, {told['created'][:10]}."
    if place := address(told):
        yield f"Everything else, and other forms: {place}"
    yield _BEWARE


def use_and_limits(croissant: Json) -> Iterator[str]:
    """Sections: uses, making, biases, limits, persons, errors; how to cite."""
    for heading, names in _TOLD.items():
        values = [croissant[f"rai:{name}"] for name in names if f"rai:{name}" in croissant]
        lines = [f"- {line}" for value in values for line in _lines(value)]
        if lines:
            yield "\n".join([f"## {heading}", "", *lines])
    yield f"## Cite\n\n```bibtex\n{croissant['citeAs']}\n```"


def _lines(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value
