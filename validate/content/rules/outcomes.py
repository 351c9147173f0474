"""The rules of outcomes: what is promised of sources, figures and verdicts."""

from ...finding import Rule


def _made(code: str, promise: str) -> Rule:
    return Rule(code, promise, "build the table again: it follows from the rows beside it")


OUTCOME_INCOMPLETE = Rule(
    "outcome-incomplete",
    "A row with a source says how it relates to the promise, who says so, what is told and where;"
    " a row without one says nothing of a source.",
    "fill these cells, or empty those of a source that there is not",
)
FIGURE_MISMATCH = Rule(
    "figure-mismatch",
    "Value, unit and bound of an outcome are those of its figure.",
    "correct the figure to what the source writes, and build the table again",
)
OUTCOME_PRIMARY = Rule(
    "outcome-primary",
    "Every target with outcomes has one that is primary: no other tells of something nearer, and no"
    " later row takes its place.",
    "mark the one row that answers the promise best",
)
OUTCOME_MISSING = Rule(
    "outcome-missing",
    "A report that has outcomes has one of every target that can be checked.",
    "add what a source says of it, or a row without a source: nothing was found",
)
OUTCOME_SUPERSEDES = Rule(
    "outcome-supersedes",
    "A row takes the place of one of the same target that was earlier.",
    "name the earlier row of the same target, or empty the cell",
)
OUTCOME_DATE = Rule(
    "outcome-date",
    "An outcome holds as of the day of its source, which is later than the promise.",
    "correct the day of the source",
)
OUTCOME_VOICE = Rule(
    "outcome-voice",
    "A government's report speaks for the government, a statistical communique for statistics.",
    "correct who says so, or the kind of the source",
)
VERDICT_MISMATCH = _made(
    "verdict-mismatch",
    "Every verdict follows from outcome and target by the rule that is named.",
)
OUTCOME_COMPARED = _made(
    "outcome-compared",
    "Difference, ratio, lateness, agreement and who speaks follow from outcome and target.",
)
SOURCE_UNUSED = Rule(
    "source-unused",
    "Every source tells of an outcome.",
    "remove the source, or name it where it tells of an outcome",
)
SOURCE_ADDRESS = Rule(
    "source-address",
    "A source has the address of its publisher, and of what was only seen as a copy none.",
    "give the publisher's page, or say that only a copy was seen",
)
SOURCE_DATE = Rule(
    "source-date",
    "A source was seen on the day of its publication or later.",
    "correct one of the two days",
)
