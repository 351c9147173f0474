"""Coverage: every sentence has a function, and the functions agree with the rows it has."""

from collections.abc import Iterator

from validate.findings import Finding, Outcome, Severity
from validate.package import Package, Row, Table

_AROUND = ("heading", "address", "context")
_CLAIMED = {"achievement": "achievements", "commitment": "targets"}
_ADVICE = "code its claims, or give it another function, or say why it has no row"


def check(package: Package) -> Outcome:
    """Functions of sentences.

    Codes: `function-mismatch`, `sentence-unclaimed`, `reason-not-needed`, `heading-mismatch`,
    `summary-missing`, `promise-mismatch`, `draft-row`.
    """
    sentences = package.table("sentences")
    outcome = Outcome(len(sentences.rows))
    with_rows = {
        function: {row["sentence_id"] for row in package.table(name).rows}
        for function, name in _CLAIMED.items()
    }
    titles = _titles(package)
    for row in sentences.rows:
        function, reason = row["function"], row["no_claim_reason_en"]
        has = [one for one in _CLAIMED if row["sentence_id"] in with_rows[one]]
        if has and function not in has:
            outcome.findings.append(
                sentences.finding(
                    row, "function", "function-mismatch", function, " or ".join(has),
                    "a sentence with rows has their function",
                )
            )  # fmt: skip
        elif len(has) > 1:
            outcome.findings.append(
                sentences.finding(
                    row, "function", "function-mismatch", " and ".join(has), "one of them",
                    "a sentence reports or promises: its rows stand in one table",
                )
            )  # fmt: skip
        elif function in _CLAIMED and not has and not reason:
            outcome.findings.append(
                sentences.finding(
                    row, "no_claim_reason_en", "sentence-unclaimed", row["text_zh"],
                    f"a row of {_CLAIMED[function]}, or a reason", _ADVICE,
                )
            )  # fmt: skip
        elif reason and has:
            outcome.findings.append(
                sentences.finding(
                    row, "no_claim_reason_en", "reason-not-needed", reason, "nothing", _ADVICE
                )
            )
        outcome.findings += _heading(sentences, row, titles)
    for table, row in package.rows("achievements", "targets"):
        for name in ("summary_en", "policy_area_id"):
            if row["is_draft"] == "false" and not row[name]:
                outcome.findings.append(
                    table.finding(
                        row, name, "summary-missing", "nothing", "a text: the row is final",
                        "finish the row, or mark it as a draft",
                    )
                )  # fmt: skip
    outcome.findings += _drafts(package)
    outcome.findings += _promises(package)
    return outcome


_DRAFTED = ("achievements", "targets", "sentences", "projects", "project_mentions")


def _drafts(package: Package) -> Iterator[Finding]:
    """Drafts warn, but where the schemas say that every summary is there nothing is a draft."""
    severity = Severity.WARNING if package.has_drafts else Severity.FAULT
    for table, row in package.rows(*_DRAFTED):
        if row["is_draft"] == "true":
            yield Finding(
                "draft-row", table.file, row.line, "is_draft", "true", "false",
                "finish the row, or publish the package as one with drafts", severity,
            )  # fmt: skip


def _titles(package: Package) -> dict[str, int]:
    """Where the title of each titled section ends."""
    ends = {}
    for row in package.table("sections").rows:
        span, text = row.span(), package.texts.get(row["report_id"])
        if span and text and row["is_title_assigned"] == "false" and row["parent_section_id"]:
            at = text.find(row["title_zh"], span[0])
            ends[row["section_id"]] = at + len(row["title_zh"])
    return ends


def _heading(table: Table, row: Row, titles: dict[str, int]) -> Iterator[Finding]:
    """A title is a heading and, outside the front matter, nothing else is."""
    span = row.span()
    if row["section_id"].endswith((".front", ".back")):
        if row["function"] not in _AROUND:
            yield table.finding(
                row, "function", "heading-mismatch", row["function"], ", ".join(_AROUND),
                "what stands before the first part and behind the last claims nothing",
            )  # fmt: skip
        return
    if span is None:
        return
    is_title = span[1] <= titles.get(row["section_id"], 0) + 1
    if is_title != (row["function"] == "heading"):
        yield table.finding(
            row, "function", "heading-mismatch", row["function"],
            "heading" if is_title else "no heading: it is not the title of its section",
            "a heading is the title of a section",
        )  # fmt: skip


def _promises(package: Package) -> Iterator[Finding]:
    """A promised status stands only in a part of the report that promises."""
    promising = {_part(row) for row in package.table("targets").rows}
    table = package.table("project_mentions")
    for row in table.rows:
        if row["promised_status"] and _part(row) not in promising:
            yield table.finding(
                row, "promised_status", "promise-mismatch", row["promised_status"],
                "nothing: this part of the report promises nothing",
                "remove the status, or correct the place of the mention",
            )  # fmt: skip


def _part(row: Row) -> str:
    """The part of the report: cn-bj-2023.2 of cn-bj-2023.2.08.3."""
    return ".".join(row["section_id"].split(".")[:2])
