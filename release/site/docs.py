"""The pages about the data: each document in both languages, its links leading to pages of the site."""

import posixpath
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import unquote, urlsplit

from markdown_it.token import Token
from markupsafe import Markup

from release.site.addresses import LANGUAGES, fragment, page_file, page_files, table_folder
from release.site.builder import Builder
from release.site.cells import web_address
from release.site.documents import ELSEWHERE, Document, markdown


def codebook_links(documents: Sequence[Document], language: str) -> dict[str, str]:
    """Where the codebook tells of each table, by the anchor, which is the name of the table."""
    return {
        anchor: document.folder + page_file(language, number) + fragment(anchor)
        for document in documents
        if document.path == "docs/codebook.md"
        for anchor, number in document.anchors.items()
    }


def languages_of(document: Document, documents: Sequence[Document]) -> tuple[str, ...]:
    """The languages of its pages: what is written in one only has pages in that one's words in both."""
    is_translated = any(
        other.folder == document.folder and other is not document for other in documents
    )
    return (document.language,) if is_translated else LANGUAGES


def write_documents(builder: Builder, documents: Sequence[Document]) -> None:
    """Write the pages of every document, and the list of them, in both languages."""
    tables = set(builder.package.tables)
    listed: dict[str, list[tuple[str, Document]]] = {language: [] for language in LANGUAGES}
    for document in documents:
        for language in languages_of(document, documents):
            links = _Links(document, documents, language, tables)
            listed[language].append((document.folder + page_file(language), document))
            for number, part in enumerate(document.parts, 1):
                builder.page(
                    "doc.html",
                    language,
                    document.folder,
                    number=number,
                    title=document.title,
                    about=f"{builder.words[language]['site']}: {document.title}",
                    body=_html(part, links),
                    headings=[
                        (one, page_file(language, one.page) + fragment(one.anchor))
                        for one in document.headings
                        if one.level in (2, 3)
                    ],
                    pages=page_files(language, len(document.parts)),
                    document=document,
                )
    for language in LANGUAGES:
        words = builder.words[language]
        builder.page(
            "docs.html",
            language,
            "docs/",
            title=words["docs"],
            about=words["docs_about"],
            listed=listed[language],
        )


def _html(part: Sequence[Token], links: "_Links") -> Markup:
    parser = markdown()
    tokens = [
        replace(token, children=list(links.linked(token.children))) if token.children else token
        for token in part
    ]
    html = parser.renderer.render(tokens, parser.options, {})
    # A wide table scrolls by itself, also by the keys.
    html = html.replace(
        "<table>", '<div class="scroll" role="group" tabindex="0" aria-label="table"><table>'
    )
    html = html.replace("<th></th>", "<td></td>")  # heads nothing
    return Markup(html.replace("</table>", "</table></div>"))  # noqa: S704 - made of tamed tokens


@dataclass(frozen=True)
class _Links:
    """Where the links of a document lead, on its pages in a language."""

    document: Document
    documents: Sequence[Document]
    language: str
    tables: set[str]

    def linked(self, children: Sequence[Token]) -> Iterator[Token]:
        """The tokens of a line; a link that leads nowhere here leaves its words, a table's name leads."""
        dropping = inside = False
        for token in children:
            if token.type == "link_open":
                href = self._target(str(token.attrGet("href")))
                dropping = href is None
                if dropping:
                    continue
                inside = True
                yield replace(token, attrs={**token.attrs, "href": str(href)})
                continue
            if token.type == "link_close" and dropping:
                dropping = False
                continue
            inside = inside and token.type != "link_close"
            if token.type == "code_inline" and token.content in self.tables and not inside:
                yield Token("link_open", "a", 1, attrs={"href": self._table(token.content)})
                yield token
                yield Token("link_close", "a", -1)
            else:
                yield token

    def _table(self, name: str) -> str:
        return f"../../{table_folder(name)}{page_file(self.language)}"

    def _target(self, href: str) -> str | None:
        if web_address(href):
            return href
        parts = urlsplit(href)
        if parts.scheme or parts.netloc:
            return None
        path = posixpath.normpath(
            posixpath.join(posixpath.dirname(self.document.path), unquote(parts.path))
        )
        anchor = unquote(parts.fragment)
        if not parts.path:
            path = self.document.path
        for other in self.documents:
            if other.path == path:
                number = other.anchors.get(anchor, 1)
                point = fragment(anchor) if anchor in other.anchors else ""
                there = languages_of(other, self.documents)
                language = self.language if self.language in there else other.language
                return f"../../{other.folder}{page_file(language, number)}{point}"
        if path in ELSEWHERE:
            return f"../../{ELSEWHERE[path]}{page_file(self.language)}"
        match = re.fullmatch(r"data/(\w+)\.csv", path)
        return self._table(match[1]) if match and match[1] in self.tables else None
