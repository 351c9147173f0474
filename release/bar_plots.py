"""Plots of counts and shares as bars: questions 1, 2, 4 and 8."""

from collections.abc import Sequence

from matplotlib.figure import Figure

from release import plot_style as look
from release.questions import Row


def verifiability(rows: Sequence[Row]) -> tuple[Figure, str]:
    """The promises of each part of the report, by how they can be checked."""
    left = 4.75
    figure, (axes,) = look.sheet(0.48 * len(rows), [(left, look.plot_width(left) - 0.35)])
    look.row_labels(axes, [(row["field_zh"], row["field_en"]) for row in rows], wrap=84)
    parts = {"quantified": look.STRONG, "deliverable": look.MIDDLE, "directional": look.WEAK}
    for y, row in enumerate(rows):
        start = 0
        for part, colour in parts.items():
            axes.barh(y, row[part], left=start, height=0.62, color=colour)
            if row[part]:
                axes.text(
                    start + row[part] / 2,
                    y,
                    str(row[part]),
                    ha="center",
                    va="center",
                    fontsize=7.5,
                    color="white" if colour == look.STRONG else look.INK,
                )
            start += row[part]
        look.value_label(axes, start, y, f"{row['checkable_percent']}%")
    look.hide_scale(axes)
    look.key(
        figure,
        left,
        [
            (look.STRONG, "量化 quantified"),
            (look.MIDDLE, "可交付 deliverable"),
            (look.WEAK, "方向性 directional"),
        ],
    )
    return figure, (
        "条内为承诺条数，条末为可核查（量化或可交付）的比重。 "
        "In the bars: numbers of promises; at their ends: the share that can be checked."
    )


def densities(rows: Sequence[Row]) -> tuple[Figure, str]:
    """How densely each section is written in numbers; untitled blocks only if they hold some."""
    rows = [row for row in rows if row["level"] == "item" or row["numbers"]]
    left = 4.95
    figure, (axes,) = look.sheet(0.47 * len(rows), [(left, look.plot_width(left) - 0.75)])
    look.row_labels(axes, [(row["section_zh"], row["section_en"]) for row in rows], wrap=86)
    for y, row in enumerate(rows):
        colour = look.PAST if row["part"] == "past" else look.PROMISED
        density = row["per_1000_characters"]
        axes.barh(y, density, height=0.56, color=colour)
        look.value_label(axes, density, y, f"{density:.1f}  ({row['numbers']})")
    look.hide_scale(axes)
    look.key(figure, left, [(look.PAST, "回顾 past"), (look.PROMISED, "部署 promised")])
    return figure, (
        "每千字的计量数（括号内为个数）；无数字的引语、号召等段略去。 Measures per 1,000 characters "
        "(their number); lead-ins, appeals and the like without any are left out."
    )


def projects(rows: Sequence[Row]) -> tuple[Figure, str]:
    """Named projects by kind and by place, both on one scale."""
    panels = [[row for row in rows if row["breakdown"] == kind] for kind in ("type", "place")]
    columns = [(1.25, 4.2), (8.0, 1.2)]  # inches: left, width
    longest = max(len(panel) for panel in panels)
    per_inch = 1.1 * max(row["projects"] for row in panels[0]) / columns[0][1]
    figure, all_axes = look.sheet(0.38 * longest, columns)
    for axes, panel, (_, width) in zip(all_axes, panels, columns, strict=True):
        look.row_labels(axes, [(row["label_zh"], row["label_en"]) for row in panel], wrap=44)
        axes.set_ylim(longest - 0.5, -0.5)
        axes.set_xlim(0, per_inch * width)
        for y, row in enumerate(panel):
            axes.barh(y, row["projects"], height=0.58, color=look.WEAK)
            axes.barh(y, row["with_promised_state"], height=0.58, color=look.STRONG)
            look.value_label(axes, row["projects"], y, str(row["projects"]))
        look.hide_scale(axes)
    look.key(
        figure,
        columns[0][0],
        [
            (look.STRONG, "写明届时状态 with a promised state"),
            (look.WEAK, "未写明 without one"),
        ],
    )
    return figure, (
        "项目个数：左按类型，右按所写地方（未写地方的不在右侧）。 "
        "Named projects: by kind on the left, by place on the right where one is given."
    )


def comparators(rows: Sequence[Row]) -> tuple[Figure, str]:
    """How the numbers of past and promise are bounded."""
    left = 1.6
    figure, (axes,) = look.sheet(0.56 * len(rows), [(left, look.plot_width(left) - 0.5)])
    look.row_labels(axes, [(row["label_zh"], row["label_en"]) for row in rows], wrap=24)
    for y, row in enumerate(rows):
        for part, offset, colour in (("past", -0.19, look.PAST), ("promised", 0.19, look.PROMISED)):
            percent = row[f"{part}_percent"]
            axes.barh(y + offset, percent, height=0.34, color=colour)
            look.value_label(axes, percent, y + offset, f"{percent}%  ({row[part]})", fontsize=8)
    look.hide_scale(axes)
    look.key(figure, left, [(look.PAST, "成绩 achievements"), (look.PROMISED, "承诺 promises")])
    return figure, (
        "各占成绩、承诺中量化主张的百分比（括号内为条数）。 "
        "Percent of the quantified achievements and of the quantified promises (their number)."
    )
