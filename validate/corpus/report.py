"""One report of a corpus: its text from its sentences, its quotes, its numbers, what refers to what."""

import hashlib
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from ..content.context import measures_of
from ..content.measures import differences
from ..content.reading import Reader
from ..content.rows.texts import QuantityRow
from ..finding import Finding, Location
from . import rules
from .known import Known, typed_row
from .streams import KEYS, Rows

_REFERS = ("section_id", "sentence_id", "quantity_id", "parent_section_id", "part_of_quantity_id")
_OWNERS = {"section_id": "sections", "sentence_id": "sentences", "quantity_id": "quantities"}
_NUMBER = ("value", "value_high", "signed_value", "unit_id")


def check_report(
    report: Mapping[str, Any],
    tables: Mapping[str, Rows],
    places: Mapping[str, Location],
    known: Known,
) -> Iterator[Finding]:
    """Everything about one report. `places` are the files of the tables."""
    text = "".join(
        row["text_zh"] + ("\n" if row["is_paragraph_end"] else "") for row in tables["sentences"]
    )
    text = _as_long(text, report["text_characters"])
    if hashlib.sha256(text.encode()).hexdigest() != report["text_sha256"]:
        found = f"{len(text):,} characters of {report['report_id']}"
        expected = f"{report['text_characters']:,} characters of another hash"
        yield places["sentences"].breaks(rules.CORPUS_TEXT_NOT_GIVEN_BACK, found, expected)
        return  # no offset can be right
    ids = {name: {row[KEYS[name]] for row in tables[name]} for name in _OWNERS.values()}
    for name, rows in tables.items():
        yield from _keys(name, rows, ids, places[name])
        yield from known.unknown(name, rows, places[name])
        yield from _quotes(name, rows, text, places[name])
    quantities = {row["quantity_id"]: row for row in tables["quantities"]}
    for name in ("claims", "headline_targets"):
        for row in tables[name]:
            yield from _number(row, quantities.get(row["quantity_id"]), places[name], KEYS[name])
    yield from _values(
        tables["quantities"], tables["sentences"], text, places["quantities"], known.reader
    )


def _as_long(text: str, length: int) -> str:
    """The text without the line end of its last paragraph, which not every text has."""
    return text[:-1] if len(text) == length + 1 and text.endswith("\n") else text


def _keys(name: str, rows: Rows, ids: Mapping[str, set[str]], at: Location) -> Iterator[Finding]:
    seen: set[str] = set()
    for row in rows:
        key = row[KEYS[name]]
        if key in seen:
            yield at.at(KEYS[name]).breaks(rules.CORPUS_KEY_REPEATED, key)
        seen.add(key)
        for column in _REFERS:
            other = row.get(column)
            owner = _OWNERS[column.removeprefix("parent_").removeprefix("part_of_")]
            if column != KEYS[name] and other is not None and other not in ids[owner]:
                yield at.at(column).breaks(
                    rules.CORPUS_KEY_UNKNOWN, f"{other} in {key}", f"a row of {owner}"
                )


def _quotes(name: str, rows: Rows, text: str, at: Location) -> Iterator[Finding]:
    for row in rows:
        quote = row.get("quote_zh", row.get("text_zh"))
        start, end = row.get("char_start"), row.get("char_end")
        if quote is None and not row.get("is_stated", False):
            continue
        if start is None or end is None or start < 0 or text[start:end] != quote:
            found = f"{quote} at {start}-{end} of {row[KEYS[name]]}"
            expected = None if start is None or end is None else text[max(start, 0) : end]
            yield at.at("char_start").breaks(rules.CORPUS_QUOTE_MISMATCH, found, expected)


def _number(
    row: Mapping[str, Any], quantity: Mapping[str, Any] | None, at: Location, key: str
) -> Iterator[Finding]:
    for name in _NUMBER:
        expected = quantity[name] if quantity else None
        if row[name] != expected:
            yield at.at(name).breaks(
                rules.CORPUS_CLAIM_VALUE, f"{row[name]} in {row[key]}", expected
            )


def _values(
    quantities: Rows, sentences: Rows, text: str, at: Location, reader: Reader
) -> Iterator[Finding]:
    """What the validator's own reader reads otherwise, in the words around each measure."""
    starts = {row["sentence_id"]: row["char_start"] for row in sentences}
    for sentence_id, rows in groupby(quantities, key=lambda row: row["sentence_id"]):
        typed = [typed_row(QuantityRow, row, at) for row in rows]
        for measure in measures_of(typed, text, starts.get(sentence_id, 0)):
            row = measure.row
            if row.value is None:
                continue
            for one in differences(measure, reader):
                found = f"{one.found} for {row.text_zh} in {row.quantity_id}"
                yield at.at(one.location.field).breaks(
                    rules.CORPUS_VALUE_DIFFERS, found, one.expected
                )
