"""The page that searches everything, and its index, which a script can load from a disk."""

from collections.abc import Sequence

from release.questions.answers import Answer
from release.site.addresses import LANGUAGES, fragment, page_file, table_folder
from release.site.builder import Builder
from release.site.cells import as_json
from release.site.docs import languages_of
from release.site.documents import Document
from release.site.links import Links, title_of
from release.site.questions import question_folder
from release.site.rowpages import PAGED

Entry = list[str]
"""Kind, id, Chinese words, English words, folder, file in English, file in Chinese."""

# Tables whose rows have no page of their own, but words that people look for.
_LOOKED_FOR = ("policy_areas", "policy_subtopics", "sections", "sentences")
KINDS = (*PAGED, *_LOOKED_FOR, "tables", "questions", "docs")


def write_search(
    builder: Builder, links: Links, answers: Sequence[Answer], documents: Sequence[Document]
) -> None:
    """Write the page in both languages, and the index."""
    entries = [*_rows(links), *_pages(builder, answers), *_headings(documents)]
    builder.write("search/index.js", f"globalThis.gwrIndex={as_json(entries)};\n")
    for language in LANGUAGES:
        words = builder.words[language]
        builder.page(
            "search.html",
            language,
            "search/",
            title=words["search"],
            about=words["search_about"],
            kinds=[(kind, words[f"some_{kind}"], words[f"one_{kind}"]) for kind in KINDS],
        )


def _rows(links: Links) -> list[Entry]:
    package = links.package
    entries = []
    for name in (*PAGED, *_LOOKED_FOR):
        for row in package.rows.get(name, ()):
            id_ = str(row[package.tables[name].key])
            both = [links.to(language, name, id_).rpartition("/") for language in LANGUAGES]
            words = [title_of(row, "zh") or "", title_of(row, "en") or ""]
            entries.append([name, id_, *words, f"{both[0][0]}/", both[0][2], both[1][2]])
    return entries


def _pages(builder: Builder, answers: Sequence[Answer]) -> list[Entry]:
    files = [page_file(language) for language in LANGUAGES]
    entries: list[Entry] = []
    for name, table in builder.package.tables.items():
        titles = [str(table.resource.get("title_zh", "")), str(table.resource.get("title", ""))]
        entries.append(["tables", name, *titles, table_folder(name), *files])
    for found in answers:
        asked = found.question
        words = [asked.question_zh, asked.question_en]
        entries.append(["questions", asked.name, *words, question_folder(found), *files])
    return entries


def _headings(documents: Sequence[Document]) -> list[Entry]:
    entries = []
    for document in documents:
        there = languages_of(document, documents)
        for one in document.headings:
            files = [
                page_file(language if language in there else document.language, one.page)
                + fragment(one.anchor)
                for language in LANGUAGES
            ]
            title = one.title if one.level == 1 else f"{document.title}: {one.title}"
            words = [title, ""] if document.language == "zh" else ["", title]
            entries.append(["docs", one.anchor, *words, document.folder, *files])
    return entries
