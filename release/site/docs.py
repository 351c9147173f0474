"""The pages about the data, from Markdown: headings with anchors, links to the pages of the site."""

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup, escape

from release.site.addresses import fragment, name_of, page_file, table_folder
from release.site.builder import Builder
from release.site.cells import plain, web_address

_PAGE = 280_000  # bytes of HTML
_PAGES = ("README.md", "docs/*.md", "CHANGELOG.md", "LICENSE-DATA.md")
_CHINESE = {"README.md": "README.zh.md"}
# The questions have pages of their own.
_ELSEWHERE = {"docs/questions.md": "questions/"}
_FIRST = ("README", "methodology", "codebook", "load", "bi", "glossary", "versioning", "CHANGELOG")
# Of HTML in Markdown only anchors are taken; comments say nothing to readers.
_ANCHOR = re.compile(r'<a id="([\w.-]+)">')
_CARD = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


@dataclass(frozen=True)
class Heading:
    """A heading of a page: its level, its words, and where it stands."""

    level: int
    title: str
    anchor: str
    page: int


@dataclass(frozen=True)
class Document:
    """A Markdown file of the package, cut into pages; `anchors` say on which page each stands."""

    path: str
    title: str
    parts: Sequence[Sequence[Token]]
    headings: Sequence[Heading]
    anchors: Mapping[str, int]

    @property
    def folder(self) -> str:
        """The folder of its pages."""
        return f"docs/{name_of(Path(self.path).name.split('.')[0])}/"

    @property
    def language(self) -> str:
        """The language that it is written in."""
        return "zh" if self.path.endswith(".zh.md") else "en"


def read_documents(root: Path) -> list[Document]:
    """The documents of the package, first those that people read first; none where there are none."""
    paths = [
        path.relative_to(root).as_posix()
        for pattern in _PAGES
        for path in sorted(root.glob(pattern))
    ]
    names = [path for path in paths if path not in _ELSEWHERE]
    order = {name: at for at, name in enumerate(_FIRST)}
    names.sort(key=lambda path: order.get(Path(path).stem, len(order)))
    chinese = [
        other for path, other in _CHINESE.items() if path in names and (root / other).is_file()
    ]
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return [_read(parser, root, path) for path in [*names, *chinese]]


def codebook_links(documents: Sequence[Document]) -> dict[str, str]:
    """Where the codebook tells of each table, by the anchor, which is the name of the table."""
    return {
        anchor: document.folder + page_file("en", number) + fragment(anchor)
        for document in documents
        if document.path == "docs/codebook.md"
        for anchor, number in document.anchors.items()
    }


def write_documents(builder: Builder, documents: Sequence[Document]) -> None:
    """Write the pages of every document, and the list of them in both languages."""
    by_path = {document.path: document for document in documents}
    with_twin = {
        by_path[path].folder for path, other in _CHINESE.items() if {path, other} <= by_path.keys()
    }
    tables = set(builder.package.tables)
    for document in documents:
        language = document.language
        for number, part in enumerate(document.parts, 1):
            builder.page(
                "doc.html",
                language,
                document.folder,
                number=number,
                twin=document.folder in with_twin,
                title=document.title,
                about=f"{builder.words[language]['site']}: {document.title}",
                body=_html(document, part, by_path, tables),
                headings=[
                    (one, page_file(language, one.page) + fragment(one.anchor))
                    for one in document.headings
                    if one.level in (2, 3)
                ],
                pages=[page_file(language, one) for one in range(1, len(document.parts) + 1)],
                document=document,
            )
    for language in ("en", "zh"):
        words = builder.words[language]
        listed = [
            (document.folder + page_file(document.language), document.title, document.language)
            for document in documents
        ]
        builder.page(
            "docs.html",
            language,
            "docs/",
            title=words["docs"],
            about=words["docs_about"],
            listed=listed,
        )


def _read(parser: MarkdownIt, root: Path, path: str) -> Document:
    # Without the card that stands before the README of a release.
    tokens = parser.parse(_CARD.sub("", (root / path).read_text("utf-8")))
    parts: list[list[Token]] = [[]]
    size = 0
    for block in _blocks(tokens):
        # About twice its text: cells of tables are short and their tags are not.
        own = 2 * sum(len(token.content.encode()) + 12 for token in block)
        if size + own > _PAGE and parts[-1] and block[0].type == "heading_open":
            parts.append([])
            size = 0
        parts[-1] += block
        size += own
    headings: list[Heading] = []
    anchors: dict[str, int] = {}
    for number, part in enumerate(parts, 1):
        for token, inline in zip(part, [*part[1:], None], strict=True):
            if token.type == "heading_open" and inline is not None:
                title = _words(inline)
                anchor = _slug(title, anchors)
                token.attrSet("id", anchor)
                headings.append(Heading(int(token.tag[1]), title, anchor, number))
                anchors[anchor] = number
            for content in (token.content, *(child.content for child in token.children or ())):
                anchors |= (
                    dict.fromkeys(_ANCHOR.findall(content), number) if "<a id" in content else {}
                )
    title = next((one.title for one in headings if one.level == 1), path)
    return Document(path, title, parts, headings, anchors)


def _blocks(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The blocks of a document, one by one; a document is cut between them, before a heading."""
    block: list[Token] = []
    for token in tokens:
        block.append(token)
        if token.level == 0 and token.nesting <= 0:
            yield block
            block = []


def _words(inline: Token) -> str:
    return "".join(
        child.content for child in inline.children or () if child.type in ("text", "code_inline")
    ).strip()


def _slug(title: str, taken: Mapping[str, int]) -> str:
    """The anchor of a heading as code hosts make it.

    >>> _slug("Tables 数据表: a look", {}), _slug("a", {"a": 1})
    ('tables-数据表-a-look', 'a-1')
    """
    slug = re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")
    number = 0
    while (own := f"{slug}-{number}" if number else slug) in taken:
        number += 1
    return own


def _html(
    document: Document, part: Sequence[Token], by_path: Mapping[str, Document], tables: set[str]
) -> Markup:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    for token in part:
        for one in (token, *(token.children or ())):
            if one.type in ("html_block", "html_inline"):
                one.content = _tame(one.content)
            if (
                "style" in one.attrs
            ):  # how a column is set; the policy of the pages lets no style in
                one.attrs = {"class": "n"} if "right" in str(one.attrs["style"]) else {}
            if one.type != "inline":  # which is written as its children
                one.content, one.info = str(plain(one.content)), str(plain(one.info))
            one.attrs = {name: str(plain(value)) for name, value in one.attrs.items()}
            if one.type == "image":
                one.type, one.content = "text", _words(one)
        if token.children:
            token.children = list(_linked(token.children, document, by_path, tables))
    html = parser.renderer.render(list(part), parser.options, {})
    # A wide table scrolls by itself, also by the keys.
    html = html.replace(
        "<table>", '<div class="scroll" role="group" tabindex="0" aria-label="table"><table>'
    )
    html = html.replace("<th></th>", "<td></td>")  # heads nothing
    return Markup(html.replace("</table>", "</table></div>"))  # noqa: S704 - made of tamed tokens


def _tame(html: str) -> str:
    kept = _COMMENT.sub("", html)
    return "".join(
        f'<a id="{piece}"></a>' if at % 2 else str(escape(piece.replace("</a>", "")))
        for at, piece in enumerate(_ANCHOR.split(kept))
    )


def _linked(
    children: Sequence[Token], document: Document, by_path: Mapping[str, Document], tables: set[str]
) -> Iterator[Token]:
    """The tokens of a line; a link that leads nowhere here leaves its words, a table's name leads."""
    dropping = inside = False
    for token in children:
        if token.type == "link_open":
            href = _target(str(token.attrGet("href")), document, by_path, tables)
            dropping = href is None
            if dropping:
                continue
            inside = True
            token.attrSet("href", str(href))
        elif token.type == "link_close" and dropping:
            dropping = False
            continue
        inside = inside and token.type != "link_close"
        if token.type == "code_inline" and token.content in tables and not inside:
            href = f"../../{table_folder(token.content)}{page_file(document.language)}"
            yield Token("link_open", "a", 1, attrs={"href": href})
            yield token
            yield Token("link_close", "a", -1)
        else:
            yield token


def _target(
    href: str, document: Document, by_path: Mapping[str, Document], tables: set[str]
) -> str | None:
    if web_address(href):
        return href
    parts = urlsplit(href)
    if parts.scheme or parts.netloc:
        return None
    path = posixpath.normpath(posixpath.join(posixpath.dirname(document.path), unquote(parts.path)))
    anchor = unquote(parts.fragment)
    if not parts.path:
        path = document.path
    if other := by_path.get(path):
        number = other.anchors.get(anchor, 1)
        point = fragment(anchor) if anchor in other.anchors else ""
        return f"../../{other.folder}{page_file(other.language, number)}{point}"
    if path in _ELSEWHERE:
        return f"../../{_ELSEWHERE[path]}{page_file(document.language)}"
    match = re.fullmatch(r"data/(\w+)\.csv", path)
    if match and match[1] in tables:
        return f"../../{table_folder(match[1])}{page_file(document.language)}"
    return None
