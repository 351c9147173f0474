"""The page that searches everything, and its index, which a script can load from a disk."""

from collections.abc import Sequence

from release.questions.answers import Answer
from release.site.addresses import LANGUAGES, fragment, page_file, row_folder, table_folder
from release.site.builder import Builder
from release.site.cells import as_json
from release.site.docs import Document
from release.site.links import title_of
from release.site.questions import question_folder
from release.site.rowpages import PAGED

Entry = list[str]
"""Kind, id, Chinese words, English words, folder, file in English, file in Chinese."""


def write_search(
    builder: Builder, answers: Sequence[Answer], documents: Sequence[Document]
) -> None:
    """Write the page in both languages, and the index."""
    package = builder.package
    both = [page_file(language) for language in LANGUAGES]
    entries: list[Entry] = []
    for name in PAGED:
        for row in package.rows.get(name, ()):
            id_ = str(row[package.tables[name].key])
            words = [title_of(row, "zh") or "", title_of(row, "en") or ""]
            entries.append([name, id_, *words, row_folder(name, id_) or "", *both])
    for name, table in package.tables.items():
        titles = [str(table.resource.get("title_zh", "")), str(table.resource.get("title", ""))]
        entries.append(["tables", name, *titles, table_folder(name), *both])
    for found in answers:
        question = found.question
        entries.append(
            [
                "questions",
                question.name,
                question.question_zh,
                question.question_en,
                question_folder(found),
                *both,
            ]
        )
    for document in documents:
        for one in document.headings:
            file = page_file(document.language, one.page) + fragment(one.anchor)
            title = one.title if one.level == 1 else f"{document.title}: {one.title}"
            words = [title, ""] if document.language == "zh" else ["", title]
            entries.append(["docs", one.anchor, *words, document.folder, file, file])
    builder.write("search/index.js", f"globalThis.gwrIndex={as_json(entries)};\n")
    for language in LANGUAGES:
        words_ = builder.words[language]
        builder.page(
            "search.html",
            language,
            "search/",
            title=words_["search"],
            about=words_["search_about"],
            count=len(entries),
        )
