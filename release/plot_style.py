"""The look that all plots share: page, fonts, bilingual titles and labels, key, caption."""

import io
import textwrap
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import metadata
from typing import Any

import matplotlib as mpl
from matplotlib import font_manager
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from PIL import Image

# Okabe and Ito's colours, apart for every common kind of colour blindness; greys for the rest.
PROMISED = "#0072B2"
PAST = "#E69F00"
STRONG, MIDDLE, WEAK = "#0072B2", "#88C8EE", "#E1E1E1"
INK, MUTED, RULE = "#222222", "#666666", "#D6D6D6"

WIDTH = 10.0  # inches
_TOP, _BOTTOM, _RIGHT = 1.3, 0.85, 0.55  # inches
_DPI = 160
_ZH_LINE, _EN_LINE = 12.5, 9.0  # points
# The only open font with all the glyphs that a package on PyPI brings; the wheel's other fonts are
# not used.
_FONT = ("mplfonts", "mplfonts/fonts/NotoSansCJKsc-Regular.otf")

Label = tuple[str, str]  # Chinese, English
Key = Sequence[tuple[str, str]]  # colour, text


@contextmanager
def style() -> Iterator[None]:
    """Fonts and defaults for everything drawn and saved inside.

    Raises:
        importlib.metadata.PackageNotFoundError: the package with the font is not installed.
    """
    package, path = _FONT
    file = str(metadata.distribution(package).locate_file(path))
    if file not in {font.fname for font in font_manager.fontManager.ttflist}:
        font_manager.fontManager.addfont(file)
    family = font_manager.FontProperties(fname=file).get_name()
    with mpl.rc_context(
        {
            "font.family": family,
            "font.size": 9,
            "text.color": INK,
            "axes.edgecolor": RULE,
            "axes.spines.top": False,
            "axes.spines.right": False,
            "axes.spines.left": False,
            "xtick.color": MUTED,
            "xtick.labelsize": 8,
            "axes.unicode_minus": False,  # the font has no U+2212
        }
    ):
        yield


def sheet(height: float, columns: Sequence[tuple[float, float]]) -> tuple[Figure, list[Axes]]:
    """A page with `height` inches of plot and one axes per (left, width) in inches."""
    total = height + _TOP + _BOTTOM
    figure = Figure(figsize=(WIDTH, total), dpi=_DPI, facecolor="white")
    axes = [
        figure.add_axes((left / WIDTH, _BOTTOM / total, width / WIDTH, height / total))
        for left, width in columns
    ]
    for each in axes:
        each.tick_params(length=0)
        each.set_yticks([])
        each.set_axisbelow(True)
    return figure, axes


def plot_width(left: float) -> float:
    """Inches from `left` to the right margin."""
    return WIDTH - left - _RIGHT


def title(figure: Figure, zh: str, en: str) -> None:
    """The question in both languages, at the top left."""
    total = figure.get_figheight()
    figure.text(0.3 / WIDTH, 1 - 0.22 / total, zh, fontsize=15, va="top")
    figure.text(0.3 / WIDTH, 1 - 0.56 / total, en, fontsize=11, va="top", color=MUTED)


def key(figure: Figure, left: float, entries: Key) -> None:
    """Coloured squares with their meaning, just above the plot; `left` in inches."""
    total = figure.get_figheight()
    y = 1 - 1.18 / total
    for colour, text in entries:
        figure.patches.append(
            Rectangle(
                (left / WIDTH, y),
                0.13 / WIDTH,
                0.13 / total,
                color=colour,
                transform=figure.transFigure,
            )
        )
        words = figure.text((left + 0.2) / WIDTH, y + 0.065 / total, text, va="center")
        left += 0.2 + words.get_window_extent().width / _DPI + 0.3


def caption(figure: Figure, text: str, source: str) -> None:
    """How to read the plot, and where it comes from, at the foot."""
    total = figure.get_figheight()
    figure.text(0.3 / WIDTH, 0.32 / total, text, fontsize=7.5, color=MUTED, va="bottom")
    figure.text(0.3 / WIDTH, 0.12 / total, source, fontsize=7.5, color=MUTED, va="bottom")


def row_labels(axes: Axes, labels: Sequence[Label], wrap: int) -> None:
    """Two-language labels left of rows 0, 1, 2 … counted from the top.

    The English line is broken at `wrap` characters.
    """
    axes.set_ylim(len(labels) - 0.5, -0.5)
    for row, (zh, en) in enumerate(labels):
        # The font draws curly quotes as wide as a Chinese character.
        lines = _balanced(en.replace("“", '"').replace("”", '"'), wrap)
        seam = (_EN_LINE * len(lines) - _ZH_LINE) / 2  # the block of both is centred on the row
        _row_label(axes, row, zh, seam + 1, va="bottom")
        _row_label(axes, row, "\n".join(lines), seam - 1, va="top", fontsize=7.5, color=MUTED)


def _balanced(text: str, wrap: int) -> list[str]:
    """As few lines as `wrap` allows, of about one length, so that no word stands alone."""
    fewest = len(textwrap.wrap(text, wrap))
    width = next(width for width in range(1, wrap + 1) if len(textwrap.wrap(text, width)) <= fewest)
    return textwrap.wrap(text, width)


def _row_label(axes: Axes, row: int, text: str, offset: float, **font: Any) -> None:
    axes.annotate(
        text,
        (0, row),
        (-8, offset),
        axes.get_yaxis_transform(),
        "offset points",
        ha="right",
        linespacing=1.05,
        **font,
    )


def value_label(axes: Axes, x: float, y: float, text: str, side: int = 1, **font: Any) -> None:
    """The value itself beside its mark, to the right (`side` 1) or the left (-1)."""
    axes.annotate(
        text,
        (x, y),
        (7 * side, 0),
        textcoords="offset points",
        va="center",
        ha="left" if side > 0 else "right",
        **font,
    )


def hide_scale(axes: Axes) -> None:
    """No axis where every mark has its value beside it."""
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)


def percent_scale(axes: Axes) -> None:
    """A quiet grid with percentages."""
    axes.grid(axis="x", color=RULE, linewidth=0.6)
    axes.xaxis.set_major_formatter(lambda value, _: f"{value:g}%")


def png(figure: Figure) -> bytes:
    """The picture as PNG, without a date or the name of a program in it."""
    buffer = io.BytesIO()
    figure.savefig(buffer, format="png")
    small = io.BytesIO()
    # A palette: flat colours and grey edges of letters need no more, at a quarter of the size.
    Image.open(buffer).convert("RGB").quantize(64).save(small, "png", optimize=True)
    return small.getvalue()
