"""How far two readers judged alike what was given to them: rows of claims, projects, outcomes …"""

from collections.abc import Iterator, Mapping, Sequence

from build.coding.agreeing import compared
from build.coding.claims import unknown_codes
from build.report.anchored import CodeLists
from build.report.findings import Findings
from build.report.folder import JudgedPass, ReportFolder
from build.report.located import Located
from build.report.pass_files import JudgedRow
from build.schema import CodingAgreementRow
from build.schema.codes import CodingTask
from validate.finding import Finding

_OF_CLAIMS = (
    "verifiability",
    "policy_area_id",
    "policy_subtopic_id",
    "place_id",
    "place_basis",
    "quantity_zh",
    "indicator_id",
    "statement_zh",
)
# The variables compared, by the table that the rows are of.
_VARIABLES = {
    "achievements": _OF_CLAIMS,
    "targets": _OF_CLAIMS,
    "projects": (
        "project_type",
        "policy_area_id",
        "policy_subtopic_id",
        "place_id",
        "place_basis",
        "part_of_project_id",
    ),
    "project_mentions": ("status", "promised_status"),
    "sentences": ("function",),
    "outcomes": ("relation", "state", "is_primary"),
}

Values = Mapping[str, Mapping[str, object]]
"""The values of rows by their id."""


def judged_rows(folder: ReportFolder, lists: CodeLists) -> list[CodingAgreementRow]:
    """Agreement of two judgements of the same rows; none where there are not two.

    Raises:
        InvalidInput: `unknown-code`, a row that the report never had or a subtopic that is not
            in the codebook.
    """
    if folder.judgements is None:
        return []
    findings = Findings()
    for judged in folder.judgements:
        findings += _unknown(folder, judged, lists)
    findings.stop()
    rows: list[CodingAgreementRow] = []
    for table, variables in _VARIABLES.items():
        first, second = (_values(folder, one, table, lists) for one in folder.judgements)
        shared = [key for key in first if key in second]
        for variable in variables:
            values = [[each[key][variable] for key in shared] for each in (first, second)]
            own = folder.facts.report_id, CodingTask.JUDGE, table, variable
            rows += compared(*own, *values)
    return rows


def _unknown(folder: ReportFolder, judged: JudgedPass, lists: CodeLists) -> Iterator[Finding]:
    """Rows of a judgement that judge nothing of this report, or by a subtopic that nobody knows."""
    claims = {row.row.claim_id for row in (*folder.achievements, *folder.targets)}
    known: Sequence[tuple[Sequence[Located[JudgedRow]], str, set[str]]] = (
        (judged.claims, "claim_id", claims),
        (judged.projects, "project_id", {row.row.project_id for row in folder.projects}),
        (
            judged.mentions,
            "project_mention_id",
            {row.row.project_mention_id for row in folder.mentions},
        ),
        (judged.sentences, "sentence_id", {row.row.sentence_id for row in folder.sentences}),
        (judged.outcomes, "outcome_id", {row.row.outcome_id for row in folder.outcomes}),
    )
    for rows, field, ids in known:
        for located in rows:
            yield from unknown_codes(located, **{field: ids | folder.withdrawn})
    for coded in (*judged.claims, *judged.projects):
        yield from unknown_codes(coded, policy_subtopic_id=lists.policy_areas)


def _values(folder: ReportFolder, judged: JudgedPass, table: str, lists: CodeLists) -> Values:
    """What was judged of the rows of a table."""
    if table in ("projects", "sentences", "outcomes"):
        rows: Sequence[Located[JudgedRow]] = getattr(judged, table)
    elif table == "project_mentions":
        rows = judged.mentions
    else:
        own = {row.row.claim_id for row in getattr(folder, table)}
        rows = [row for row in judged.claims if row.row.claim_id in own]
    return {row.row.key: _judged(row.row, lists) for row in rows}


def _judged(row: JudgedRow, lists: CodeLists) -> Mapping[str, object]:
    """The values of a row, with the policy area that its subtopic lies in."""
    values = row.model_dump()
    if "policy_subtopic_id" in values:
        values["policy_area_id"] = lists.policy_areas[values["policy_subtopic_id"]]
    return values
