"""The sheet that plots are drawn on: one font, bilingual titles and labels, a key, a caption."""

import io
import textwrap
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import metadata
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import FontEntry, fontManager
from matplotlib.patches import Rectangle
from PIL import Image

# Okabe and Ito's colours, apart for every common kind of colour blindness; greys for the rest.
PROMISED = "#0072B2"
PAST = "#E69F00"
STRONG, MIDDLE, WEAK = "#0072B2", "#88C8EE", "#E1E1E1"
INK, MUTED, RULE = "#222222", "#666666", "#D6D6D6"

WIDTH = 10.0  # inches
_TOP, _BOTTOM, _LEFT, _RIGHT = 1.3, 0.85, 0.3, 0.55  # inches
_DPI = 160
_ZH_LINE, _EN_LINE = 12.5, 9.0  # points
_SMALL = 7.5
# The only open font with all the glyphs that a package on PyPI brings; the wheel's other fonts are
# not used.
_FONT = ("mplfonts", "mplfonts/fonts/NotoSansCJKsc-Regular.otf")
# A name that no font of any machine has: by its own name another file of the font might be taken.
_FAMILY = "the font of the plots"
_FAMILIES = "'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif"
Label = tuple[str, str]  # Chinese, English


@contextmanager
def style() -> Iterator[None]:
    """Everything drawn and saved inside looks the same, whatever fonts and settings a machine has.

    Raises:
        importlib.metadata.PackageNotFoundError: the package with the font is not installed.
    """
    package, path = _FONT
    file = str(metadata.distribution(package).locate_file(path))
    if not any(font.name == _FAMILY for font in fontManager.ttflist):
        fontManager.ttflist.append(FontEntry(file, name=_FAMILY, weight=400, size="scalable"))
    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams.update(
            {
                "font.family": _FAMILY,
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
        )
        yield


class Sheet:
    """A page with plots beside each other, `height` inches high, each at (left, width) in inches."""

    def __init__(self, height: float, *columns: tuple[float, float]) -> None:
        self.height = height + _TOP + _BOTTOM
        self.left = columns[0][0]
        self.figure = Figure(figsize=(WIDTH, self.height), dpi=_DPI, facecolor="white")
        self.axes = [
            self.figure.add_axes(
                (left / WIDTH, _BOTTOM / self.height, width / WIDTH, height / self.height)
            )
            for left, width in columns
        ]
        for axes in self.axes:
            axes.tick_params(length=0)
            axes.set_xticks([])
            axes.set_yticks([])
            axes.set_axisbelow(True)
            axes.spines["bottom"].set_visible(False)

    def head(self, zh: str, en: str) -> None:
        """The question in both languages, at the top left."""
        self._write(0.22, zh, fontsize=15, va="top")
        self._write(0.56, en, fontsize=11, va="top", color=MUTED)

    def key(self, *entries: tuple[str, str]) -> None:
        """Coloured squares with their meaning, just above the plot."""
        left, down = self.left, 1.18
        for colour, text in entries:
            square = Rectangle(
                (left / WIDTH, 1 - down / self.height),
                0.13 / WIDTH,
                0.13 / self.height,
                color=colour,
                transform=self.figure.transFigure,
            )
            self.figure.add_artist(square)
            words = self._write(down - 0.065, text, left + 0.2, va="center")
            left += 0.2 + words.get_window_extent().width / _DPI + 0.3

    def foot(self, note: str, source: str) -> None:
        """How to read the plot, and where it comes from."""
        for text, up in ((note, 0.32), (source, 0.12)):
            self._write(self.height - up, text, fontsize=_SMALL, color=MUTED, va="bottom")

    def _write(self, down: float, text: str, left: float = _LEFT, **font: Any) -> Any:
        return self.figure.text(left / WIDTH, 1 - down / self.height, text, **font)

    def svg(self) -> bytes:
        """The drawing, its words as words, in a font with the glyphs that the reader has."""
        buffer = io.BytesIO()
        with mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": _FAMILY}):
            self.figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
        return buffer.getvalue().replace(f"'{_FAMILY}'".encode(), _FAMILIES.encode())

    def png(self) -> bytes:
        """The picture, without a date or the name of a program in it."""
        buffer, small = io.BytesIO(), io.BytesIO()
        self.figure.savefig(buffer, format="png")
        # A palette: flat colours and grey edges of letters need no more, at a quarter of the size.
        Image.open(buffer).convert("RGB").quantize(64).save(small, "png", optimize=True)
        return small.getvalue()


def width_from(left: float) -> float:
    """Inches from `left` to the right margin."""
    return WIDTH - left - _RIGHT


def row_labels(axes: Axes, labels: Sequence[Label], wrap: int) -> None:
    """Two-language labels left of rows 0, 1, 2 … counted from the top.

    The English line is broken at `wrap` characters.
    """
    axes.set_ylim(len(labels) - 0.5, -0.5)
    for row, (zh, en) in enumerate(labels):
        # The font draws curly quotes as wide as a Chinese character.
        lines = _balanced(en.replace("“", '"').replace("”", '"'), wrap)
        seam = (_EN_LINE * len(lines) - _ZH_LINE) / 2  # the block of both is centred on the row
        _beside(axes, row, zh, seam + 1, va="bottom")
        _beside(axes, row, "\n".join(lines), seam - 1, va="top", fontsize=_SMALL, color=MUTED)


def _beside(axes: Axes, row: int, text: str, offset: float, **font: Any) -> None:
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


def _balanced(text: str, wrap: int) -> list[str]:
    """As few lines as `wrap` allows, of about one length, so that no word stands alone."""
    fewest = len(textwrap.wrap(text, wrap))
    width = next(width for width in range(1, wrap + 1) if len(textwrap.wrap(text, width)) <= fewest)
    return textwrap.wrap(text, width)


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


def percent_scale(axes: Axes) -> None:
    """A quiet grid with percentages, where marks are to be compared along it."""
    axes.spines["bottom"].set_visible(True)
    axes.xaxis.set_major_locator(mpl.ticker.AutoLocator())
    axes.xaxis.set_major_formatter(lambda value, _: f"{value:g}%")
    axes.grid(axis="x", color=RULE, linewidth=0.6)
