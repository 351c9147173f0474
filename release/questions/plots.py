"""The plot of each question that has one: from the rows of its answer to a picture."""

from collections.abc import Callable, Sequence

from release.questions import sheet as look
from release.questions.answers import Question, Row, Told, number_text
from release.questions.sheet import MIDDLE, MUTED, PAST, PROMISED, STRONG, WEAK, Sheet

# A plot and a note on how to read it.
Drawn = tuple[Sheet, str]

_BOUND_SIGNS = {"at most": "≤", "at least": "≥", "about": "≈", "exact": "", "open": "?"}


def verifiability(rows: Sequence[Row]) -> Drawn:
    """The promises of each part of the report, by how they can be checked."""
    left = 4.75
    sheet = Sheet(0.54 * len(rows), (left, look.width_from(left) - 0.35))
    (axes,) = sheet.axes
    look.row_labels(axes, [(row["field_zh"], row["field_en"]) for row in rows], wrap=84)
    parts = (("quantified", STRONG), ("deliverable", MIDDLE), ("directional", WEAK))
    for y, row in enumerate(rows):
        start = 0
        for part, colour in parts:
            bar = axes.barh(y, row[part], left=start, height=0.62, color=colour)
            ink = "white" if colour == STRONG else look.INK
            axes.bar_label(bar, [row[part] or ""], label_type="center", fontsize=7.5, color=ink)
            start += row[part]
        look.value_label(axes, start, y, f"{row['checkable_percent']}%")
    sheet.key(
        (STRONG, "量化 quantified"), (MIDDLE, "可交付 deliverable"), (WEAK, "方向性 directional")
    )
    return sheet, (
        "条内为承诺条数，条末为可核查（量化或可交付）的比重。 "
        "In the bars: numbers of promises; at their ends: the share that can be checked."
    )


def densities(rows: Sequence[Row]) -> Drawn:
    """How densely each section is written in numbers; untitled blocks only if they hold some."""
    rows = [row for row in rows if row["level"] == "item" or row["numbers"]]
    left = 4.95
    sheet = Sheet(0.47 * len(rows), (left, look.width_from(left) - 0.75))
    (axes,) = sheet.axes
    look.row_labels(axes, [(row["section_zh"], row["section_en"]) for row in rows], wrap=86)
    for y, row in enumerate(rows):
        density = row["per_1000_characters"]
        axes.barh(y, density, height=0.56, color=PAST if row["part"] == "past" else PROMISED)
        look.value_label(axes, density, y, f"{density:.1f}  ({row['numbers']})")
    sheet.key((PAST, "回顾 past"), (PROMISED, "部署 promised"))
    return sheet, (
        "每千字的计量数（括号内为个数）；无数字的引语、号召等段略去。 Measures per 1,000 characters "
        "(their number); lead-ins, appeals and the like without any are left out."
    )


def policy_areas(rows: Sequence[Row]) -> Drawn:
    """The weight of each policy area in the achievements and in the promises."""
    left = 2.1
    sheet = Sheet(0.38 * len(rows), (left, look.width_from(left)))
    (axes,) = sheet.axes
    look.row_labels(axes, [(row["area_zh"], row["area_en"]) for row in rows], wrap=30)
    for y, row in enumerate(rows):
        past, promised = row["past_percent"], row["promised_percent"]
        axes.plot([past, promised], [y, y], color=look.RULE, linewidth=2.5, zorder=1)
        # The promise is drawn smaller and on top, so that equal shares show as two rings.
        axes.scatter(past, y, s=78, color=PAST, zorder=2)
        axes.scatter(promised, y, s=34, color=PROMISED, zorder=3)
        side = 1 if promised >= past else -1
        look.value_label(axes, promised, y, f"{promised:.1f}", side, fontsize=8, color=MUTED)
        look.value_label(axes, past, y, f"{past:.1f}", -side, fontsize=8, color=MUTED)
    look.percent_scale(axes)
    axes.set_xlim(left=-0.8)
    sheet.key((PAST, "占成绩 share of achievements"), (PROMISED, "占承诺 share of promises"))
    return sheet, "占主张条数的百分比。 Percent of the number of claims, not of money or effort."


def projects(rows: Sequence[Row]) -> Drawn:
    """Named projects by kind and by place, both on one scale."""
    panels = [[row for row in rows if row["breakdown"] == kind] for kind in ("type", "place")]
    longest = max(map(len, panels))
    columns = ((1.25, 4.2), (8.0, 1.6))  # inches: left, width
    sheet = Sheet(0.38 * longest, *columns)
    per_inch = 1.1 * max(row["projects"] for row in panels[0]) / columns[0][1]
    for axes, panel, (_, width) in zip(sheet.axes, panels, columns, strict=True):
        look.row_labels(axes, [(row["label_zh"], row["label_en"]) for row in panel], wrap=44)
        axes.set_ylim(longest - 0.5, -0.5)
        axes.set_xlim(0, per_inch * width)
        for y, row in enumerate(panel):
            axes.barh(y, row["projects"], height=0.58, color=WEAK)
            axes.barh(y, row["with_promised_state"], height=0.58, color=STRONG)
            look.value_label(axes, row["projects"], y, str(row["projects"]))
    sheet.key((STRONG, "写明届时状态 with a promised state"), (WEAK, "未写明 without one"))
    return sheet, (
        "项目个数：左按类型，右按所写地方（未写地方的不在右侧）。 "
        "Named projects: by kind on the left, by place on the right where one is given."
    )


def pace(rows: Sequence[Row]) -> Drawn:
    """The promised amount per year against the yearly mean of the past; flows only."""
    rows = [row for row in rows if row["promised_of_past_percent"] is not None]
    left = 3.7
    sheet = Sheet(0.56 * len(rows), (left, look.width_from(left) - 1.1))
    (axes,) = sheet.axes
    look.row_labels(axes, [(row["indicator_zh"], row["indicator_en"]) for row in rows], wrap=60)
    axes.axvline(100, color=PAST, linewidth=2, zorder=1)
    for y, row in enumerate(rows):
        percent = row["promised_of_past_percent"]
        fill = PROMISED if row["pace_is"] == "exact" else "white"
        axes.plot([100, percent], [y, y], color=look.RULE, linewidth=2.5, zorder=1)
        axes.scatter(percent, y, s=70, color=fill, edgecolor=PROMISED, linewidth=1.8, zorder=2)
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
            color=MUTED,
        )
    look.percent_scale(axes)
    axes.set_xlim(0, 1.25 * max(100, *(row["promised_of_past_percent"] for row in rows)))
    sheet.key((PAST, "过去年均=100% yearly mean of the past"), (PROMISED, "承诺之年 promised year"))
    return sheet, (
        "空心：用语留有余地（≤ 至多，≥ 至少，≈ 约）。右列为每年数量。 "
        "Hollow: the words leave it open (≤ at most, ≥ at least, ≈ about). Right: amounts per year."
    )


def comparators(rows: Sequence[Row]) -> Drawn:
    """How the numbers of past and promise are bounded."""
    left = 1.6
    sheet = Sheet(0.56 * len(rows), (left, look.width_from(left) - 0.5))
    (axes,) = sheet.axes
    look.row_labels(axes, [(row["label_zh"], row["label_en"]) for row in rows], wrap=24)
    for y, row in enumerate(rows):
        for part, offset, colour in (("past", -0.19, PAST), ("promised", 0.19, PROMISED)):
            percent = row[f"{part}_percent"]
            axes.barh(y + offset, percent, height=0.34, color=colour)
            look.value_label(axes, percent, y + offset, f"{percent}%  ({row[part]})", fontsize=8)
    sheet.key((PAST, "成绩 achievements"), (PROMISED, "承诺 promises"))
    return sheet, (
        "各占成绩、承诺中量化主张的百分比（括号内为条数）。 "
        "Percent of the quantified achievements and of the quantified promises (their number)."
    )


def outcomes(rows: Sequence[Row]) -> Drawn:
    """Every promise that can be checked, under its verdict, with what its source says."""
    groups = (("reached",), ("partly_reached", "not_reached", "not_comparable"), ("not_stated",))
    panels = [
        [row for verdict in group for row in rows if row["verdict"] == verdict] for group in groups
    ]
    columns = ((0.5, 2.85), (3.65, 2.85), (6.8, 2.85))  # inches: left, width
    longest = max(len(panel) + len({row["verdict"] for row in panel}) for panel in panels)
    sheet = Sheet(0.31 * longest, *columns)
    for axes, panel in zip(sheet.axes, panels, strict=True):
        axes.set_ylim(longest - 0.5, -0.5)
        axes.set_xlim(0, 1)
        line, verdict = 0, None
        for row in panel:
            if row["verdict"] != verdict:
                verdict = row["verdict"]
                count = sum(other["verdict"] == verdict for other in panel)
                title = f"{row['verdict_zh']} {row['verdict_en']} ({count})"
                axes.text(0, line, title, fontsize=10, va="center")
                line += 1
            fill = "white" if row["is_self_declared"] else STRONG
            if row["said_by"] is not None:
                axes.scatter(0.02, line, s=22, color=fill, edgecolor=STRONG, linewidth=1.2)
            outcome = f" → {row['outcome_zh']}" if row["outcome_zh"] else ""
            promise = _shortened(row["promise_zh"], 27 - len(outcome))
            axes.text(0.06, line - 0.02, promise + outcome, fontsize=7.5, va="bottom")
            english = _shortened(row["promise_en"], 62)
            axes.text(0.06, line + 0.02, english, fontsize=6, va="top", color=MUTED)
            line += 1
    sheet.key(
        (
            STRONG,
            "实心：统计部门或媒体所述；空心：政府或其部门自述 "
            "filled: said by statistics or the press; hollow: by the government or a department",
        )
    )
    return sheet, (
        "每项可核查的承诺一行，箭头后为首要来源所述；未见说明不等于未实现。 "
        "One line per checkable promise; behind the arrow what its primary source says; not stated is not the same as not reached."
    )


def _shortened(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"


PLOTS: dict[str, Callable[[Sequence[Row]], Drawn]] = {
    "01-checkable-promises": verifiability,
    "02-where-the-numbers-are": densities,
    "03-policy-areas": policy_areas,
    "04-projects-by-kind-and-place": projects,
    "06-pace-of-continued-work": pace,
    "08-bounded-numbers": comparators,
    "11-promised-and-reached": outcomes,
}


def draw(question: Question, told: Told, source: str) -> bytes:
    """The plot of what one report answers, as PNG; `source` is the line at its foot."""
    with look.style():
        return _sheet(question, told, source).png()


def draw_svg(question: Question, told: Told, source: str) -> bytes:
    """The same plot as SVG."""
    with look.style():
        return _sheet(question, told, source).svg()


def _sheet(question: Question, told: Told, source: str) -> Sheet:
    sheet, note = PLOTS[question.name](told.rows)
    sheet.head(question.question_zh, question.question_en)
    sheet.foot(note, f"{told.name_zh} {told.name_en}. {source}")
    return sheet
