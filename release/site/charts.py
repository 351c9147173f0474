"""Small charts of bars, drawn as SVG that takes its colours from the style sheet."""

from collections.abc import Sequence

from markupsafe import Markup, escape

from release.site.cells import plain

_LINE, _BAR, _LABEL, _WIDTH = 30, 16, 250, 760


def stacked(parts: Sequence[tuple[str, str, int]]) -> Markup:
    """One bar of parts: a class of CSS, a label and a count each."""
    total = sum(count for _, _, count in parts) or 1
    out, at = [], 0.0
    for kind, label, count in parts:
        width = _WIDTH * count / total
        out.append(
            Markup(
                f'<rect class="bar {escape(kind)}" x="{at:.1f}" y="0" width="{max(width - 2, 1):.1f}" '
                f'height="34"><title>{escape(plain(label))}: {count}</title></rect>'
            )
        )
        at += width
    told = "; ".join(f"{plain(label)}: {count}" for _, label, count in parts)
    return _svg(out, 34, told)


def bars(rows: Sequence[tuple[str, Sequence[tuple[str, float, str]]]]) -> Markup:
    """Lines of a label and bars below each other: a class, a value and the value as said."""
    largest = max((value for _, own in rows for _, value, _ in own), default=1) or 1
    out: list[Markup] = []
    y = 0
    for label, own in rows:
        out.append(
            Markup(
                f'<text class="label" x="{_LABEL - 10}" y="{y + (len(own) * _BAR) / 2 + 4:.0f}" '
                f'text-anchor="end">{escape(plain(label))}</text>'
            )
        )
        for kind, value, said in own:
            width = (_WIDTH - _LABEL - 70) * value / largest
            out.append(
                Markup(
                    f'<rect class="bar {escape(kind)}" x="{_LABEL}" y="{y}" width="{width:.1f}" '
                    f'height="{_BAR - 3}"/><text x="{_LABEL + width + 6:.1f}" '
                    f'y="{y + _BAR - 5}">{escape(plain(said))}</text>'
                )
            )
            y += _BAR
        y += _LINE - _BAR
    told = "; ".join(f"{plain(label)}: {', '.join(said for _, _, said in own)}" for label, own in rows)
    return _svg(out, y, told)


def _svg(parts: Sequence[Markup], height: int, told: str) -> Markup:
    return Markup(
        f'<svg class="chart" viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="{escape(told)}">'
    ) + Markup("").join(parts) + Markup("</svg>")
