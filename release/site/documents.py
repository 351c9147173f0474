"""The documents of the package, read from Markdown: tamed, cut into pages, with anchors."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import escape

from release.site.addresses import name_of
from release.site.cells import plain
from release.site.parts import cut

_PAGE = 280_000  # bytes of HTML
_PAGES = ("README.md", "docs/*.md", "CHANGELOG.md", "LICENSE-DATA.md")
_CHINESE = {"README.md": "README.zh.md"}
# The questions have pages of their own.
ELSEWHERE = {"docs/questions.md": "questions/"}
# What people read who use the data; the others are for those who work on it.
_FOR_USERS = ("README", "methodology", "codebook", "files", "load", "bi", "glossary", "versioning", "CHANGELOG", "corpus", "site", "LICENSE-DATA")  # fmt: skip
# Of HTML in Markdown only anchors are taken; comments say nothing to readers.
_ANCHOR = re.compile(r'<a id="([\w.-]+)">')
_CHINESE_LETTER = re.compile("[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
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
    def name(self) -> str:
        """The name of its file without the language, which its other language shares."""
        return Path(self.path).name.split(".")[0]

    @property
    def folder(self) -> str:
        """The folder of its pages."""
        return f"docs/{name_of(self.name)}/"

    @property
    def is_for_users(self) -> bool:
        """Whether it is for those who use the data, not for those who work on it."""
        return self.name in _FOR_USERS

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
    names = [path for path in paths if path not in ELSEWHERE]
    order = {name: at for at, name in enumerate(_FOR_USERS)}
    names.sort(key=lambda path: order.get(Path(path).stem, len(order)))
    parser = markdown()
    read = []
    for path in names:
        read.append(_read(parser, root, path))
        if (other := _CHINESE.get(path)) and (root / other).is_file():
            read.append(_read(parser, root, other))
    return read


def markdown() -> MarkdownIt:
    """The one reader and writer of Markdown: tables and struck words besides CommonMark."""
    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


def _read(parser: MarkdownIt, root: Path, path: str) -> Document:
    tokens = parser.parse((root / path).read_text("utf-8"))
    parts = cut(_blocks(tokens), _size, _PAGE, lambda block: block[0].type == "heading_open")
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
    _tame_tokens(tokens)
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


def _size(block: Sequence[Token]) -> int:
    """About twice its text: cells of tables are short and their tags are not."""
    return 2 * sum(len(token.content.encode()) + 12 for token in block)


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


def _tame_tokens(tokens: Sequence[Token]) -> None:
    """Take out what may act, and name what is unseen."""
    for token in tokens:
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
        _join_chinese(token.children or ())


def _join_chinese(children: Sequence[Token]) -> None:
    """Chinese has no blanks between words: a line end in it is none on the page."""
    for before, token, after in zip(children, children[1:], children[2:], strict=False):
        if (
            token.type == "softbreak"
            and _CHINESE_LETTER.match(before.content[-1:])
            and _CHINESE_LETTER.match(after.content[:1])
        ):
            token.type = "text"


def _tame(html: str) -> str:
    kept = _COMMENT.sub("", html)
    return "".join(
        f'<a id="{piece}"></a>' if at % 2 else str(escape(piece.replace("</a>", "")))
        for at, piece in enumerate(_ANCHOR.split(kept))
    )
