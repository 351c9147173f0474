"""Coverage: every sentence has a function, and the functions agree with the rows it has."""

from collections.abc import Iterator

from ..finding import Finding, Outcome
from . import rules
from .content import Content, grouped
from .rows import MentionRow, SentenceRow

_AROUND = ("heading", "address", "context")
_FUNCTION = {"achievement": "achievement", "target": "commitment"}

# How far a project has come; recurring events come no further.
_STAGES = {
    "planned": 0, "unspecified": 0, "started": 1, "adopted": 1, "under_construction": 1,
    "completed": 2, "operating": 3,
}  # fmt: skip


def check(content: Content) -> Outcome:
    """Functions of sentences, drafts, and the states of projects."""
    outcome = Outcome(len(content.sentences) + len(content.project_mentions))
    titles = {row.section_id: _title_end(content, row.section_id) for row in content.sections}
    for sentence in content.sentences:
        outcome.findings += _function(content, sentence)
        outcome.findings += _heading(sentence, titles[sentence.section_id])
    outcome.findings += _drafts(content)
    for rows in grouped(content.project_mentions, lambda row: row.project_id).values():
        outcome.findings += _states(content, rows)
    return outcome


def _function(content: Content, row: SentenceRow) -> Iterator[Finding]:
    """A sentence with rows has their function, one without says why where its function asks."""
    claims = content.claims_of.get(row.sentence_id, ())
    has = sorted({_FUNCTION[claim.claim_type] for claim in claims})
    reason = row.no_claim_reason_en
    if has and [row.function] != has:
        found = f"{row.function}, with rows of {' and '.join(has)}"
        yield row.at("function").breaks(rules.FUNCTION_MISMATCH, found, has[0])
    elif has and reason is not None:
        yield row.at("no_claim_reason_en").breaks(
            rules.REASON_NOT_NEEDED, reason, "nothing: it has rows"
        )
    elif not has and reason is None and row.function in _FUNCTION.values():
        yield row.at("no_claim_reason_en").breaks(rules.SENTENCE_UNCLAIMED, row.text_zh)


def _title_end(content: Content, section_id: str) -> int:
    """Where the title of a section ends in the text; 0 where the text gives none."""
    row = content.sections.by_id[section_id]
    if row.is_title_assigned or row.parent_section_id is None:
        return 0
    title = row.title_zh or ""
    return content.texts[row.report_id].find(title, row.char_start) + len(title)


def _heading(row: SentenceRow, title_end: int) -> Iterator[Finding]:
    """A title is a heading and, outside the front matter, nothing else is."""
    if row.section_id.endswith((".front", ".back")):
        expected = None if row.function in _AROUND else ", ".join(_AROUND)
    elif row.char_end <= title_end + 1:
        expected = None if row.function == "heading" else "heading"
    else:
        expected = "no heading" if row.function == "heading" else None
    if expected:
        yield row.at("function").breaks(rules.HEADING_MISMATCH, row.function, expected)


def _drafts(content: Content) -> Iterator[Finding]:
    """Drafts warn where the package says that it has some, and are faults elsewhere."""
    rule = rules.DRAFT_ROW if content.has_drafts else rules.DRAFT_PUBLISHED
    drafted = (content.claims, content.sentences, content.projects, content.project_mentions)
    for rows in drafted:
        for row in rows:
            if row.is_draft:
                yield row.at("is_draft").breaks(rule, "true", "false")


def _states(content: Content, rows: list[MentionRow]) -> Iterator[Finding]:
    """A project has one state, and its promised ones are later and stand among promises."""
    for row in rows:
        if row.status != rows[0].status:
            expected = f"{rows[0].status} as {rows[0].project_mention_id} has"
            yield row.at("status").breaks(rules.STATUS_MISMATCH, row.status, expected)
        if row.promised_status is None:
            continue
        section = content.sections.by_id[row.section_id]
        year = content.year(row.report_id)
        if section.period_end is None or section.period_end < year:
            found, expected = row.promised_status, "nothing: these years are over"
            yield row.at("promised_status").breaks(rules.PROMISE_MISMATCH, found, expected)
        elif row.promised_status != "recurring" or row.status != "recurring":
            now, then = _STAGES.get(row.status, 3), _STAGES.get(row.promised_status, 0)
            if then <= now:
                expected = f"a state that comes after {row.status}"
                yield row.at("promised_status").breaks(
                    rules.PROMISE_MISMATCH, row.promised_status, expected
                )
