"""Small charts of bars, drawn as SVG that takes its colours from the style sheet."""

from collections.abc import Sequence

from markupsafe import Markup

from release.site.cells import plain

_LINE, _BAR, _LABEL, _WIDTH = 44, 16, 250, 760
_HEAD = Markup('<svg class="chart" viewBox="0 0 {width} {height}" role="img" aria-label="{told}">')
_NAME = Markup('<text x="{x}" y="{y:.0f}" text-anchor="end">{label}</text>')
_LENGTH = Markup('<rect class="bar {kind}" x="{x}" y="{y}" width="{width:.1f}" height="{height}"/>')
_VALUE = Markup('<text x="{x:.1f}" y="{y}">{said}</text>')


def bars(rows: Sequence[tuple[str, Sequence[tuple[str, float, str]]]]) -> Markup:
    """Lines of a label and bars below each other: a class, a value and the value as said."""
    largest = max((value for _, own in rows for _, value, _ in own), default=1) or 1
    out: list[Markup] = []
    y = 0
    for label, own in rows:
        middle = y + len(own) * _BAR / 2 + 4
        out.append(_NAME.format(x=_LABEL - 10, y=middle, label=plain(label)))
        for kind, value, said in own:
            width = (_WIDTH - _LABEL - 70) * value / largest
            out.append(_LENGTH.format(kind=kind, x=_LABEL, y=y, width=width, height=_BAR - 3))
            out.append(_VALUE.format(x=_LABEL + width + 6, y=y + _BAR - 5, said=plain(said)))
            y += _BAR
        y += _LINE - _BAR
    told = (f"{plain(label)}: {', '.join(said for _, _, said in own)}" for label, own in rows)
    return _svg(out, y, "; ".join(told))


def _svg(parts: Sequence[Markup], height: int, told: str) -> Markup:
    head = _HEAD.format(width=_WIDTH, height=height, told=told)
    return Markup("").join([head, *parts, Markup("</svg>")])
