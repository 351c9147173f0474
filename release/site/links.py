"""The address of every row of every table, and what a row is called."""

from collections.abc import Mapping
from dataclasses import dataclass

from release.site.addresses import (
    fragment,
    page_file,
    reader_folder,
    row_folder,
    table_folder,
)
from release.site.published import Published, Row

# What a row is called: the first of these columns that it fills.
_TITLES = {
    "en": (
        "summary_en", "label_en", "name_en", "title_en", "term_en", "publisher_en", "promise_en",
        "measured_en", "reason_en",
    ),
    "zh": (
        "statement_zh", "label_zh", "name_zh", "title_zh", "term_zh", "quote_zh", "text_zh",
        "publisher_zh", "name_zh", "measured_zh", "words_zh", "reason_zh",
    ),
}  # fmt: skip


def title_of(row: Row, language: str) -> str | None:
    """What a row is called in a language; None where no column says it."""
    return next((str(row[name]) for name in _TITLES[language] if row.get(name)), None)


@dataclass(frozen=True)
class Links:
    """Addresses below the site. `pages` and `reading` say on which page an id stands."""

    package: Published
    pages: Mapping[tuple[str, str], int]
    reading: Mapping[tuple[str, str], int]

    def to(self, language: str, table: str, id_: str) -> str:
        """Where a row is told: its page, its place in the reader, or its line of the table."""
        if (folder := row_folder(table, id_)) is not None:
            return folder + page_file(language)
        return self.read(language, table, id_) or self.line(language, table, id_)

    def line(self, language: str, table: str, id_: str) -> str:
        """The line of a row in its table."""
        number = self.pages[table, id_]
        return table_folder(table) + page_file(language, number) + fragment(id_)

    def read(self, language: str, table: str, id_: str) -> str | None:
        """Where a row stands in the reader; None where it stands nowhere."""
        if table == "reports":
            return reader_folder(id_) + page_file(language)
        row = self.package.of(table, id_)
        if row is None or "report_id" not in row:
            return None
        number = self.reading.get((str(row["report_id"]), id_))
        if number is None:
            return None
        return reader_folder(row["report_id"]) + page_file(language, number) + fragment(id_)
