"""Tables for Stata and SPSS: codes as labelled numbers, dates as dates, each column with its title.

Both programs label numbers only, so a column of a closed list holds the place of the code in its
list, from 1, which `codes` has as `position`, and shows the label.
"""

import re
import textwrap
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyreadstat

from release.forms.rows import arrow_table
from release.forms.sql import package_facts
from release.forms.tables import Json, Package, Table, constraints, read_package

Labels = dict[str, dict[Any, str]]
"""The labels of numbers, by column."""

TABLES = ("claims", "headline_targets")
_TRUTH = {0: "no", 1: "yes"}
# Names that both take: Stata has the shorter limit, 32, and its list of labels gets the name of the
# column with a number behind it; each has words of its own.
_NAME = re.compile(r"[a-z][a-z0-9_]{0,28}")
_RESERVED = re.compile(
    "all|and|by|byte|double|eq|float|ge|gt|if|in|int|le|long|lt|ne|not|or|str[0-9]+|to|using|with"
)
_LONGEST_LABEL = 80  # characters of a label in Stata; SPSS takes more
# The first with UTF-8; what is newer is for more variables than most editions of Stata open.
_STATA_VERSION = 14
# How a day is stored, as (day of zero, units a day), and shown: 2023-01-15.
_STATA_DAYS, _STATA_DATE = (date(1960, 1, 1), 1), "%tdCCYY-NN-DD"
_SPSS_DAYS, _SPSS_DATE = (date(1582, 10, 14), 86_400), "SDATE10"
_SPSS_WIDEST = 40  # characters of a column on the screen
_SPSS_NOTE = 80  # bytes of a line
# Where a file says when it was written: between tags in Stata, behind 92 bytes in SPSS.
_STATA_TIME = re.compile(rb"(?<=<timestamp>\x11).{17}(?=</timestamp>)")
_SPSS_TIME = 92


def write_stata(root: Path, target: Path, table: str) -> None:
    """Write a table of the package in `root` as a file of Stata 14 and later.

    Raises:
        ValueError: a column has a name or a title that Stata or SPSS refuses.
        OSError: there is no room.
    """
    package = read_package(root)
    described = _table(package, table)
    frame, labels = _labelled(package, described, *_STATA_DAYS)
    pyreadstat.write_dta(
        frame,
        target,
        version=_STATA_VERSION,
        variable_format=_of_type(described, "date", _STATA_DATE),
        **_words(package, described, labels),
    )
    time = _made(package, "%d %b %Y 00:00")
    target.write_bytes(_STATA_TIME.sub(time, target.read_bytes()))


def write_spss(root: Path, target: Path, table: str) -> None:
    """Write a table of the package in `root` as a file of SPSS, which PSPP and R read as well.

    Raises:
        ValueError: as `write_stata`.
        OSError: there is no room.
    """
    package = read_package(root)
    described = _table(package, table)
    frame, labels = _labelled(package, described, *_SPSS_DAYS)
    widths = _of_type(described, "string", _SPSS_WIDEST)
    pyreadstat.write_sav(
        frame,
        target,
        row_compress=True,
        note=_note(package),
        variable_measure=_of_type(described, "number", "scale")
        | _of_type(described, "integer", "scale")
        | dict.fromkeys(labels, "nominal"),
        variable_display_width={name: widths[name] for name in widths if name not in labels},
        variable_format=_of_type(described, "date", _SPSS_DATE),
        **_words(package, described, labels),
    )
    with target.open("r+b") as file:
        file.seek(_SPSS_TIME)
        file.write(_made(package, "%d %b %y00:00:00"))


def _table(package: Package, name: str) -> Table:
    return next(table for table in package.tables if table.name == name)


def _of_type(table: Table, kind: str, value: Any) -> dict[str, Any]:
    return {field["name"]: value for field in table.fields if field["type"] == kind}


def _labelled(
    package: Package, table: Table, zero: date, units: int
) -> tuple[pd.DataFrame, Labels]:
    """The rows as both programs take them, and the labels of their numbers.

    A day is the number of days since `zero`, in `units` a day.
    """
    read = arrow_table(table)
    lists = _labels_by_codes(package)
    columns, labels = {}, {}
    for field in table.fields:
        column = _legal(field)
        values = read[column]
        if codes := constraints(field).get("enum"):
            labels[column] = dict(enumerate(lists[tuple(codes)], start=1))
            values = pc.add(pc.index_in(values, pa.array(codes)), 1)
        elif field["type"] == "boolean":
            labels[column] = _TRUTH
            values = values.cast(pa.int8())
        elif field["type"] == "date":
            days = pc.days_between(pa.scalar(zero), values)
            values = pc.multiply(days, units).cast(pa.float64())
        columns[column] = values
    # pyreadstat takes frames of pandas; with Arrow's types a column without values keeps its own.
    return pa.table(columns).to_pandas(types_mapper=pd.ArrowDtype), labels


def _labels_by_codes(package: Package) -> dict[tuple[str, ...], list[str]]:
    """The English labels of every closed list, by its codes in order."""
    lists: dict[str, dict[str, str]] = {}
    for row in arrow_table(_table(package, "codes")).to_pylist():
        lists.setdefault(row["code_list"], {})[row["code"]] = row["label_en"]
    return {tuple(labels): list(labels.values()) for labels in lists.values()}


def _legal(field: Json) -> str:
    """The name of a column, if both programs take it and its title."""
    name: str = field["name"]
    if not _NAME.fullmatch(name) or _RESERVED.fullmatch(name):
        raise ValueError(f"column {name}: no name that both Stata and SPSS take")
    if len(field["title"]) > _LONGEST_LABEL:
        raise ValueError(f"column {name}: its title has more than {_LONGEST_LABEL} characters")
    return name


def _words(package: Package, table: Table, labels: Labels) -> dict[str, Any]:
    """What both programs show beside the numbers, as pyreadstat takes it."""
    about = package.descriptor
    return {
        "file_label": f"{about['name']} {about['version']}: {table.name}",
        "column_labels": {field["name"]: field["title"] for field in table.fields},
        "variable_value_labels": labels,
    }


def _note(package: Package) -> list[str]:
    """What the file says of itself, in English: a line of bytes holds few Chinese characters."""
    facts = (
        f"{name}: {value}"
        for name, value in package_facts(package.descriptor)
        if not name.endswith("_zh")
    )
    return [line for fact in facts for line in textwrap.wrap(fact, _SPSS_NOTE)]


def _made(package: Package, pattern: str) -> bytes:
    """The time of the package, not of the clock: the same package makes the same bytes."""
    return date.fromisoformat(package.descriptor["created"][:10]).strftime(pattern).encode()
