"""Languages: every label, title and description stands in Chinese and in English."""

import re
from collections.abc import Iterator

from validate.findings import Finding, Outcome
from validate.form.json_text import Json, objects, text_of
from validate.opening.paths import DESCRIPTOR, PARQUET_DESCRIPTOR
from validate.package import Package, Table

_CHINESE = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_CHINESE_MARKS = re.compile("[\u3000-\u303f\uff01-\uff5e]")
_LATIN = re.compile("[A-Za-z]")
# A Chinese word in English prose stands apart from the letters around it.
_MIXED = re.compile("[a-z][\u3400-\u9fff]|[\u3400-\u9fff][a-z]")
# Columns that hold words of the report and may be all digits, signs or Latin letters.
_AS_WRITTEN = {
    ("quantities", "text_zh"),
    ("quantities", "unit_zh"),
    ("claims", "quantity_zh"),
    ("sections", "label_zh"),
    ("sentences", "text_zh"),
    ("units", "words_zh"),
}
# English prose that explains Chinese words may name them.
_EXPLAINS = ("definition_en", "description", "reason_en")


def check(package: Package) -> Outcome:
    """Tables, schemas and descriptors.

    Codes: `label-missing` (one language of a pair), `chinese-in-english`, `chinese-missing`,
    `english-missing`.
    """
    outcome = Outcome()
    for table in package.tables.values():
        columns = [name for name in table.header if name.endswith(("_zh", "_en"))]
        outcome.looked_at += len(columns) * len(table.rows)
        for name in columns:
            outcome.findings += _column(table, name, package.has_drafts)
    for table in package.tables.values():
        if not table.schema.raw:
            continue
        file = table.schema.file
        outcome.looked_at += 1 + len(table.schema.fields)
        outcome.findings += _labels(file, "", table.schema.raw, "title", "description")
        for field in table.schema.fields:
            outcome.findings += _labels(file, field.name, field.raw, "title", "description")
            for category in objects(field.raw, "categories"):
                place = f"{field.name}.{text_of(category, 'value')}"
                outcome.findings += _labels(file, place, category, "label")
    for file, descriptor in (
        (DESCRIPTOR, package.descriptor),
        (PARQUET_DESCRIPTOR, package.parquet_descriptor),
    ):
        if descriptor:
            outcome.findings += _labels(file, "", descriptor, "title", "description")
        for resource in objects(descriptor, "resources"):
            name = text_of(resource, "name")
            outcome.looked_at += 1
            outcome.findings += _labels(file, name, resource, "title", "description")
    return outcome


def _column(table: Table, name: str, has_drafts: bool) -> Iterator[Finding]:
    stem, language = name[:-3], name[-2:]
    other = f"{stem}_{'en' if language == 'zh' else 'zh'}"
    is_pair = other in table.header and (table.name, name) not in _AS_WRITTEN
    for row in table.rows:
        cell = row[name]
        if not cell:
            is_draft = has_drafts and row["is_draft"] != "false"
            if is_pair and row[other] and not is_draft:
                yield table.finding(
                    row, name, "label-missing", "nothing", f"{other} in the other language",
                    "give both languages",
                )  # fmt: skip
        elif fault := _fault(table.name, name, language, cell):
            yield table.finding(row, name, *fault)


def _fault(table: str, name: str, language: str, cell: str) -> tuple[str, str, str, str] | None:
    """Code, found, expected and advice of a text that is not in its language."""
    if language == "zh":
        if (table, name) in _AS_WRITTEN or _CHINESE.search(cell):
            return None
        return "chinese-missing", cell, "Chinese characters", "give the Chinese text"
    return _english_fault(name, cell)


def _english_fault(name: str, cell: str) -> tuple[str, str, str, str] | None:
    chinese, latin = len(_CHINESE.findall(cell)), len(_LATIN.findall(cell))
    advice = "give the English text alone"
    if name.endswith(_EXPLAINS):
        if chinese > latin or _MIXED.search(cell):
            return "chinese-in-english", cell, "English prose", advice
    elif chinese or _CHINESE_MARKS.search(cell):
        return "chinese-in-english", cell, "no Chinese character or full-width sign", advice
    if not latin:
        return "english-missing", cell, "English words", advice
    return None


def _labels(file: str, owner: str, described: Json, *names: str) -> Iterator[Finding]:
    """The texts of a descriptor, schema, field or category: `name` English, `name_zh` Chinese."""
    for name in names:
        for key in (name, f"{name}_zh"):
            text = text_of(described, key)
            place = f"{owner}.{key}" if owner else key
            if not text.strip():
                expected = "a text in Chinese" if key.endswith("_zh") else "a text in English"
                yield Finding(
                    "label-missing", file, None, place, "nothing", expected, "give both languages"
                )
            elif key.endswith("_zh"):
                if not _CHINESE.search(text):
                    yield Finding(
                        "chinese-missing",
                        file,
                        None,
                        place,
                        text,
                        "Chinese characters",
                        "give the Chinese text",
                    )
            elif fault := _english_fault(key, text):
                code, found, expected, advice = fault
                yield Finding(code, file, None, place, found, expected, advice)
