"""Plots that set a past and a promised value on one line: questions 3 and 6."""

from collections.abc import Sequence

from matplotlib.figure import Figure

from release import plot_style as look
from release.questions import Row, number_text

_BOUND_SIGNS = {"at most": "≤", "at least": "≥", "about": "≈", "exact": "", "open": "?"}


def policy_areas(rows: Sequence[Row]) -> tuple[Figure, str]:
    """The weight of each policy area in the achievements and in the promises."""
    left = 2.1
    figure, (axes,) = look.sheet(0.38 * len(rows), [(left, look.plot_width(left))])
    look.row_labels(axes, [(row["area_zh"], row["area_en"]) for row in rows], wrap=30)
    for y, row in enumerate(rows):
        past, promised = row["past_percent"], row["promised_percent"]
        axes.plot([past, promised], [y, y], color=look.RULE, linewidth=2.5, zorder=1)
        # The promise is drawn smaller and on top, so that equal shares show as two rings.
        axes.scatter(past, y, s=78, color=look.PAST, zorder=2)
        axes.scatter(promised, y, s=34, color=look.PROMISED, zorder=3)
        side = 1 if promised >= past else -1
        look.value_label(axes, promised, y, f"{promised:.1f}", side, fontsize=8, color=look.MUTED)
        look.value_label(axes, past, y, f"{past:.1f}", -side, fontsize=8, color=look.MUTED)
    look.percent_scale(axes)
    axes.set_xlim(left=-0.8)
    look.key(
        figure,
        left,
        [
            (look.PAST, "占成绩 share of achievements"),
            (look.PROMISED, "占承诺 share of promises"),
        ],
    )
    return figure, "占主张条数的百分比。 Percent of the number of claims, not of money or effort."


def pace(rows: Sequence[Row]) -> tuple[Figure, str]:
    """The promised amount per year against the yearly mean of the past; flows only."""
    rows = [row for row in rows if row["promised_of_past_percent"] is not None]
    left = 3.7
    figure, (axes,) = look.sheet(0.56 * len(rows), [(left, look.plot_width(left) - 1.1)])
    look.row_labels(axes, [(row["indicator_zh"], row["indicator_en"]) for row in rows], wrap=60)
    axes.axvline(100, color=look.PAST, linewidth=2, zorder=1)
    for y, row in enumerate(rows):
        percent = row["promised_of_past_percent"]
        axes.plot([100, percent], [y, y], color=look.RULE, linewidth=2.5, zorder=1)
        axes.scatter(
            percent,
            y,
            s=70,
            zorder=2,
            color=look.PROMISED if row["pace_is"] == "exact" else "white",
            edgecolor=look.PROMISED,
            linewidth=1.8,
        )
        text = f"{_BOUND_SIGNS[row['pace_is']]}{percent}%"
        look.value_label(axes, percent, y, text, 1 if percent >= 100 else -1)
        amounts = f"{number_text(row['past_per_year'])} → {number_text(row['promised_per_year'])}"
        axes.annotate(
            f"{amounts}\n{row['unit_label_zh']} {row['unit_label_en']}",
            (1, y),
            (10, 0),
            axes.get_yaxis_transform(),
            "offset points",
            va="center",
            fontsize=7.5,
            color=look.MUTED,
        )
    look.percent_scale(axes)
    axes.set_xlim(0, 1.25 * max(100, *(row["promised_of_past_percent"] for row in rows)))
    look.key(
        figure,
        left,
        [
            (look.PAST, "过去年均=100% yearly mean of the past"),
            (look.PROMISED, "承诺之年 promised year"),
        ],
    )
    return figure, (
        "空心：用语留有余地（≤ 至多，≥ 至少，≈ 约）。右列为每年数量。 "
        "Hollow: the words leave it open (≤ at most, ≥ at least, ≈ about). Right: amounts per year."
    )
