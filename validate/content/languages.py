"""Languages: every label, title and description stands in Chinese and in English."""

import re
from collections.abc import Iterator

from ..finding import Finding, Location, Outcome, Rule
from ..form.json_text import Json, objects, text_of
from ..form.package import Table
from .content import Content
from .rules import dimensions as rules

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
    ("quantities", "value_label_zh"),
    ("quantities", "value_label_en"),
    ("claims", "value_label_zh"),
    ("claims", "value_label_en"),
    ("claims", "outcome_label_zh"),
    ("claims", "outcome_label_en"),
    ("outcomes", "name_zh"),
    ("outcomes", "figure_zh"),
    ("outcomes", "value_label_zh"),
    ("outcomes", "value_label_en"),
}
# English prose that explains Chinese words may name them.
_EXPLAINS = (
    "definition",
    "definition_en",
    "description",
    "reason_en",
    "departure_en",
    "settled_en",
)
_TITLED = ("title", "description")


def check(content: Content) -> Outcome:
    """Tables, schemas and descriptors."""
    tables = content.package.tables.values()
    looked_at = sum(len(table.rows) * len(_columns(table)) for table in tables)
    return Outcome.of(looked_at, _findings(content))


def _columns(table: Table) -> list[str]:
    return [name for name in table.header if name.endswith(("_zh", "_en"))]


def _findings(content: Content) -> Iterator[Finding]:
    package = content.package
    for table in package.tables.values():
        for name in _columns(table):
            yield from _column(table, name, content.has_drafts)
        place = Location(table.schema.file)
        yield from _described(place, "", table.schema.raw, _TITLED)
        for field in table.schema.fields:
            yield from _described(place, field.name, field.raw, _TITLED)
            for category in objects(field.raw, "categories"):
                owner = f"{field.name}.{text_of(category, 'value')}"
                yield from _described(place, owner, category, ("label", "definition"))
    for file, descriptor in (
        ("datapackage.json", package.descriptor),
        ("data/parquet/datapackage.json", package.parquet_descriptor),
    ):
        yield from _described(Location(file), "", descriptor, _TITLED)
        for resource in objects(descriptor, "resources"):
            yield from _described(Location(file), text_of(resource, "name"), resource, _TITLED)


def _column(table: Table, name: str, has_drafts: bool) -> Iterator[Finding]:
    """Texts of a column are in its language, and stand where those of the other stand."""
    stem, language = name[:-3], name[-2:]
    other = f"{stem}_{'en' if language == 'zh' else 'zh'}"
    is_as_written = (table.name, name) in _AS_WRITTEN
    for row in table.rows:
        cell, place = row[name], Location(table.file, row.line, name)
        if cell and not is_as_written:
            yield from _in_language(place, language, name, cell)
        is_draft = has_drafts and row.get("is_draft") != "false"
        if not cell and not is_as_written and not is_draft and row.get(other):
            yield place.breaks(rules.LABEL_MISSING, "nothing", f"{other} in the other language")


def _described(
    place: Location, owner: str, described: Json, names: tuple[str, ...]
) -> Iterator[Finding]:
    """The texts of a descriptor, schema, field or category: `name` English, `name_zh` Chinese."""
    for name in names:
        for key, language in ((name, "en"), (f"{name}_zh", "zh")):
            text = text_of(described, key)
            cell = place.at(f"{owner}.{key}" if owner else key)
            if text.strip():
                yield from _in_language(cell, language, key, text)
            else:
                yield cell.breaks(rules.LABEL_MISSING, "nothing", f"a text in {language}")


def _in_language(place: Location, language: str, name: str, text: str) -> Iterator[Finding]:
    rule: Rule | None = None
    if language == "zh":
        rule = None if _CHINESE.search(text) else rules.CHINESE_MISSING
    elif name.endswith(_EXPLAINS):
        is_chinese = len(_CHINESE.findall(text)) > len(_LATIN.findall(text))
        rule = rules.CHINESE_IN_ENGLISH if is_chinese or _MIXED.search(text) else None
    elif _CHINESE.search(text) or _CHINESE_MARKS.search(text):
        rule = rules.CHINESE_IN_ENGLISH
    if language == "en" and rule is None and not _LATIN.search(text):
        rule = rules.ENGLISH_MISSING
    if rule:
        yield place.breaks(rule, text)
