"""Outcomes: the number that a source writes is read, and each row says all or nothing of a source."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from build.coding.claims import unknown_codes
from build.report.anchored import ReadOutcome
from build.report.coding_files import OutcomeCoding
from build.report.findings import Findings
from build.report.folder import ReportFolder
from build.report.located import Located
from build.report.quantity import Quantity
from build.rules import coding as rules
from build.schema.codes import Role
from validate.finding import Finding

# What a row with a source says of it, and a row without one leaves empty.
_OF_A_SOURCE = ("relation", "said_by", "measured_zh", "measured_en", "locator_zh", "locator_en")
_OF_SOME = ("name_zh", "figure_zh", "state", "period_start", "period_end", "happened_on")


def read_outcomes(
    folder: ReportFolder, read: Callable[[str], Sequence[Quantity]], sources: Iterable[str]
) -> list[ReadOutcome]:
    """Read the figure of every outcome, in the order of their file.

    Raises:
        InvalidInput: `unknown-code`, `outcome-incomplete`, `figure-unread`, `outcome-primary`,
            `outcome-missing`.
    """
    findings = Findings()
    targets = {located.row.claim_id for located in folder.targets}
    ids, known = {located.row.outcome_id for located in folder.outcomes}, set(sources)
    outcomes = []
    for located in folder.outcomes:
        findings += unknown_codes(
            located, target_id=targets, source_id=known, supersedes_outcome_id=ids
        )
        findings += _incomplete(located)
        figure = located.row.figure_zh
        numbers = [*read(figure)] if figure else []
        if figure and (len(numbers) != 1 or numbers[0].role is not Role.MEASURE):
            findings.append(located.at("figure_zh").breaks(rules.FIGURE_UNREAD, figure))
        outcomes.append(ReadOutcome(located, numbers[0] if numbers else None))
    findings += _primaries(folder)
    findings.stop()
    return outcomes


def _incomplete(located: Located[OutcomeCoding]) -> Iterator[Finding]:
    """`outcome-incomplete` for a row that says of a source too little, or of none too much."""
    row = located.row
    told = [name for name in (*_OF_A_SOURCE, *_OF_SOME) if getattr(row, name) is not None]
    if row.source_id is None:
        if told or row.looked_up_on is None:
            found = ", ".join(told) or "no day"
            expected = "nothing of a source, and the day of looking"
            yield located.at("source_id").breaks(rules.OUTCOME_INCOMPLETE, found, expected)
        return
    if lacking := [name for name in _OF_A_SOURCE if getattr(row, name) is None]:
        yield located.at(lacking[0]).breaks(rules.OUTCOME_INCOMPLETE, None, ", ".join(lacking))
    if row.looked_up_on is not None:
        expected = "nothing: the source has the day"
        at = located.at("looked_up_on")
        yield at.breaks(rules.OUTCOME_INCOMPLETE, str(row.looked_up_on), expected)
    if (row.figure_zh is None) != (row.is_figure_as_written is None):
        expected = "true or false with a figure, and nothing without one"
        at = located.at("is_figure_as_written")
        yield at.breaks(rules.OUTCOME_INCOMPLETE, None, expected)


def _primaries(folder: ReportFolder) -> Iterator[Finding]:
    """Every target with outcomes has one primary, of a row that no later one takes the place of."""
    if not folder.outcomes:
        return
    replaced = {located.row.supersedes_outcome_id for located in folder.outcomes}
    rows: dict[str, list[Located[OutcomeCoding]]] = {}
    for located in folder.outcomes:
        rows.setdefault(located.row.target_id, []).append(located)
    for target_id, found in rows.items():
        standing = [one for one in found if one.row.outcome_id not in replaced]
        primary = [one.row.outcome_id for one in found if one.row.is_primary]
        if len(primary) != 1 or primary[0] not in {one.row.outcome_id for one in standing}:
            told = ", ".join(primary) or f"none of {target_id}"
            yield found[-1].at("is_primary").breaks(rules.OUTCOME_PRIMARY, told)
    for target in folder.targets:
        if target.row.verifiability.is_checkable and target.row.claim_id not in rows:
            at = folder.at("outcomes.csv", "target_id")
            yield at.breaks(rules.OUTCOME_MISSING, None, target.row.claim_id)
