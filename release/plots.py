"""Which question has which plot, and the finished picture."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from matplotlib.figure import Figure

from release import bar_plots, dot_plots
from release import plot_style as look
from release.questions import Answer, Row

# A plot takes the rows of the answer and gives the figure and a note on how to read it.
PLOTS: Mapping[str, Callable[[Sequence[Row]], tuple[Figure, str]]] = MappingProxyType(
    {
        "01-checkable-promises": bar_plots.verifiability,
        "02-where-the-numbers-are": bar_plots.densities,
        "03-policy-areas": dot_plots.policy_areas,
        "04-projects-by-kind-and-place": bar_plots.projects,
        "06-pace-of-continued-work": dot_plots.pace,
        "08-bounded-numbers": bar_plots.comparators,
    }
)


def draw(answer: Answer, source: str) -> bytes:
    """The plot of an answer, as PNG; `source` is the caption line."""
    with look.style():
        figure, note = PLOTS[answer.question.name](answer.rows)
        look.title(figure, answer.question.question_zh, answer.question.question_en)
        look.caption(figure, note, source)
        return look.png(figure)
