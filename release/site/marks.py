"""A stretch of text with marks in it: nested where one holds another, split where they cross."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from release.site.cells import exact, plain


@dataclass(frozen=True, slots=True)
class Span:
    """What is marked: text[start:end], a kind (a class of CSS), the id, an address or none."""

    start: int
    end: int
    kind: str
    id: str
    href: str | None
    told: str  # what the mark is, for people who do not see it


@dataclass(slots=True)
class _Node:
    span: Span | None
    goes_on: bool = False  # a later piece of a span that another one crosses
    children: list["_Node | str"] = field(default_factory=list)

    def has_link(self) -> bool:
        return any(
            isinstance(child, _Node) and (_links(child) or child.has_link())
            for child in self.children
        )


def _links(node: _Node) -> bool:
    return bool(node.span and node.span.href)


def marked(text: str, start: int, end: int, spans: Iterable[Span]) -> Markup:
    """The HTML of text[start:end]; its characters alone, without the tags, are that text.

    >>> marked("增长5%以上", 0, 6, [Span(0, 6, "target", "t1", "t1.html", "t"), Span(2, 4, "number", "q1", None, "n")])
    Markup('<mark class="target" id="t1"><a href="t1.html" title="t">增长<mark class="number" id="q1">5%</mark>以上</a></mark>')
    >>> crossing = [Span(0, 2, "target", "t1", None, ""), Span(1, 3, "project", "p1", None, "")]
    >>> marked("甲乙丙", 0, 3, crossing)
    Markup('<mark class="target" id="t1">甲<mark class="project" id="p1">乙</mark></mark><mark class="project">丙</mark>')
    """
    within = sorted(
        (one for one in spans if max(one.start, start) < min(one.end, end)),
        key=lambda span: (span.start, -span.end),
    )
    return _inner(_tree(text, start, end, within), inside=False)


def _tree(text: str, start: int, end: int, spans: Sequence[Span]) -> _Node:
    root = _Node(None)
    stack = [root]
    bounds = {max(span.start, start) for span in spans} | {min(span.end, end) for span in spans}
    cuts = sorted(bounds | {start, end})
    waiting = list(spans)
    for at, until in zip(cuts, [*cuts[1:], end], strict=True):
        _close(stack, at)
        while waiting and waiting[0].start <= at:
            node = _Node(waiting.pop(0))
            node.goes_on = node.span is not None and node.span.start < at
            stack[-1].children.append(node)
            stack.append(node)
        if at < until:
            stack[-1].children.append(text[at:until])
    return root


def _close(stack: list[_Node], at: int) -> None:
    """Close what ends here, and open anew what was opened inside it and goes on."""
    ending = next((n for n, one in enumerate(stack) if one.span and one.span.end <= at), None)
    if ending is None:
        return
    going_on = [one for one in stack[ending:] if one.span and one.span.end > at]
    del stack[ending:]
    for one in going_on:
        node = _Node(one.span, goes_on=True)
        stack[-1].children.append(node)
        stack.append(node)


def _inner(node: _Node, *, inside: bool) -> Markup:
    return Markup("").join(
        exact(child) if isinstance(child, str) else _mark(child, inside=inside)
        for child in node.children
    )


def _mark(node: _Node, *, inside: bool) -> Markup:
    span = node.span
    assert span is not None  # noqa: S101 - only the root has none
    id_ = Markup("") if node.goes_on else Markup(' id="{}"').format(span.id)
    if span.href is None or inside:
        body = _inner(node, inside=inside)
    elif node.has_link():
        body = _pieces(node, span)
    else:
        body = _link(span, _inner(node, inside=True), first=not node.goes_on)
    return Markup('<mark class="{}"{}>{}</mark>').format(span.kind, id_, body)


def _pieces(node: _Node, span: Span) -> Markup:
    """No link may stand in another: the words between the links inside bear the outer one."""
    out: list[Markup] = []
    run = _Node(None)
    first = not node.goes_on

    def close() -> None:
        nonlocal first
        if run.children:
            out.append(_link(span, _inner(run, inside=True), first=first))
            run.children.clear()
            first = False

    for child in node.children:
        if isinstance(child, _Node) and (_links(child) or child.has_link()):
            close()
            out.append(_mark(child, inside=False))
        else:
            run.children.append(child)
    close()
    return Markup("").join(out)


def _link(span: Span, body: Markup, *, first: bool) -> Markup:
    # One stop of the tab key for each row.
    rest = Markup(' title="{}"').format(plain(span.told)) if span.told else Markup("")
    rest = rest if first else Markup(' tabindex="-1"')
    return Markup('<a href="{}"{}>{}</a>').format(span.href, rest, body)
