"""Full-text search in the SQLite file, for Chinese too, with what plain SQLite has.

SQLite splits words at blanks and marks, so that a whole Chinese clause is one word to it, and its
trigrams find no word of two characters, as most are: 住房, 地铁. So each clause is put into the index
as every run of up to twelve characters that it holds, and a word of Chinese is found wherever it
stands, in Datasette's search box as in SQL. The index keeps no text: it leads to rows by their place.
"""

import re
import sqlite3

from release.forms.rows import arrow_table
from release.forms.sql import quoted
from release.forms.tables import Table

_LONGEST = 12  # characters; what is longer is found by LIKE
# Of each table the columns that are searched, in Chinese and in English.
_SEARCHED = {
    "claims": (("quote_zh", "statement_zh"), ("summary_en",)),
    "projects_flat": (("name_zh",), ("name_en",)),
    "sentences": (("text_zh",), ()),
    "terms": (("term_zh",), ("term_en",)),
}
_RUN = re.compile(r"[^\W_]+")
_HAN = re.compile("[\u3400-\u9fff]")


def index_of(table: str) -> str | None:
    """The name of the index of a table, if it has one."""
    return f"{table}_search" if table in _SEARCHED else None


def add_search(connection: sqlite3.Connection, table: Table) -> None:
    """Add the index of a table whose rows stand in the file, in their order and none missing."""
    index = index_of(table.name)
    if index is None:
        return
    # Words of English are found in all their forms; Chinese has none.
    connection.execute(
        f"CREATE VIRTUAL TABLE {quoted(index)}"
        " USING fts5(zh, en, content='', tokenize='porter unicode61')"
    )
    chinese, english = _SEARCHED[table.name]
    for place, row in enumerate(arrow_table(table).to_pylist(), start=1):
        zh, en = (" ".join(str(row[name] or "") for name in each) for each in (chinese, english))
        connection.execute(
            f"INSERT INTO {quoted(index)} (rowid, zh, en) VALUES (?, ?, ?)",  # noqa: S608 (a quoted name)
            (place, findable(zh), en),
        )
    connection.execute(f"INSERT INTO {quoted(index)} ({quoted(index)}) VALUES ('optimize')")  # noqa: S608 (a quoted name)


def findable(text: str) -> str:
    """A Chinese text as the words that find it.

    >>> findable("建5G、CBD")
    '建 5 G 建5 5G 建5G CBD'
    """
    return " ".join(word for run in _RUN.findall(text) for word in _words(run))


def _words(run: str) -> list[str]:
    if not _HAN.search(run):
        return [run]
    longest = min(len(run), _LONGEST)
    words = [
        run[start : start + length]
        for length in range(1, longest + 1)
        for start in range(len(run) - length + 1)
    ]
    return words if longest == len(run) else [*words, run]
