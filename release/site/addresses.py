"""Where every page lies. An address never moves: it is made of table and id, and of nothing else.

Addresses are paths below the folder of the site, always with the name of a file, so that links work
from a disk. Each page is there in English and, beside it, in Chinese.
"""

import hashlib
import re
from urllib.parse import quote

LANGUAGES = ("en", "zh")
OTHER = {"en": "zh", "zh": "en"}
_LONGEST = 120
# Tables whose rows have pages of their own, and the folder of these; flat tables share it.
FOLDERS = {
    "claims": "claims",
    "achievements": "claims",
    "targets": "claims",
    "projects": "projects",
    "projects_flat": "projects",
    "indicators": "indicators",
    "places": "places",
    "terms": "terms",
}


def name_of(id_: str) -> str:
    """An id as the name of a folder that no system takes for anything else.

    >>> name_of("cn-bj-2023.t336"), name_of("../a/<b>"), name_of("")
    ('cn-bj-2023.t336', '~2E.~2Fa~2F~3Cb~3E', '~')
    """
    name = re.sub(
        r"^\.|[^A-Za-z0-9._+-]",
        lambda found: "".join(f"~{byte:02X}" for byte in found[0].encode()),
        id_,
    )
    if len(name) > _LONGEST:
        return f"{name[:_LONGEST]}~{hashlib.sha256(id_.encode()).hexdigest()[:12]}"
    return name or "~"


def page_file(language: str, number: int = 1) -> str:
    """The file of a page in a folder; what is too long for one page goes on in others.

    >>> page_file("en"), page_file("zh"), page_file("en", 2), page_file("zh", 2)
    ('index.html', 'zh.html', '2.html', '2.zh.html')
    """
    if number == 1:
        return "index.html" if language == "en" else "zh.html"
    return f"{number}.html" if language == "en" else f"{number}.zh.html"


def page_files(language: str, count: int) -> list[str]:
    """The files of all pages of what has so many.

    >>> page_files("zh", 2)
    ['zh.html', '2.zh.html']
    """
    return [page_file(language, number) for number in range(1, count + 1)]


def row_folder(table: str, id_: str) -> str | None:
    """The folder of a row's page; None where rows of the table have none of their own."""
    return f"{FOLDERS[table]}/{name_of(id_)}/" if table in FOLDERS else None


def table_folder(table: str) -> str:
    """The folder of the pages of a table."""
    return f"tables/{name_of(table)}/"


def reader_folder(report_id: str) -> str:
    """The folder of the pages on which a report is read."""
    return f"read/{name_of(report_id)}/"


def fragment(id_: str) -> str:
    """The part of an address that points at an id on its page.

    >>> fragment("cn-bj-2023.a188+cn-bj-2023.t062")
    '#cn-bj-2023.a188+cn-bj-2023.t062'
    """
    return "#" + quote(id_, safe="+.~-_")


def up(folder: str) -> str:
    """From a folder up to the site.

    >>> up("claims/cn-bj-2023.t336/"), up("")
    ('../../', '')
    """
    return "../" * folder.count("/")
