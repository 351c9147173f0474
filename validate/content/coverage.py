"""Coverage: every sentence has a function, and the functions agree with the rows it has."""

from collections.abc import Iterator

from ..finding import Finding, Outcome
from .content import Content, grouped
from .rows.claims import MentionRow
from .rows.texts import SectionRow, SentenceRow
from .rules import claims as rules

_AROUND = ("heading", "address", "context")
_FUNCTION = {"achievement": "achievement", "target": "commitment"}

# How far a project has come; recurring events come no further.
_STAGES = {
    "planned": 0,
    "unspecified": 0,
    "started": 1,
    "adopted": 1,
    "under_construction": 1,
    "completed": 2,
    "operating": 3,
}


def check(content: Content) -> Outcome:
    """Functions of sentences, drafts, and the states of projects."""
    looked_at = len(content.sentences) + len(content.project_mentions)
    return Outcome.of(looked_at, _findings(content))


def _findings(content: Content) -> Iterator[Finding]:
    titles = {row.section_id: _title_end(content, row) for row in content.sections}
    for sentence in content.sentences:
        yield from _function(content, sentence)
        yield from _heading(sentence, titles[sentence.section_id])
    # Drafts warn where the package says that it has some, and are faults elsewhere.
    rule = rules.DRAFT_ROW if content.has_drafts else rules.DRAFT_PUBLISHED
    for rows in (content.claims, content.sentences, content.projects, content.project_mentions):
        for row in rows:
            yield from row.must_be(rule, is_draft=False)
    for mentions in grouped(content.project_mentions, lambda row: row.project_id).values():
        for mention in mentions:
            yield from mention.must_be(rules.STATUS_MISMATCH, status=mentions[0].status)
            yield from _promise(content, mention)


def _function(content: Content, row: SentenceRow) -> Iterator[Finding]:
    """A sentence with rows has their function, one without says why where its function asks."""
    claims = content.claims_of.get(row.sentence_id, ())
    has = sorted({_FUNCTION[claim.claim_type] for claim in claims})
    reason = row.no_claim_reason_en or row.no_claim_reason_zh
    if has and [row.function] != has:
        found = f"{row.function}, with rows of {' and '.join(has)}"
        yield row.at("function").breaks(rules.FUNCTION_MISMATCH, found, has[0])
    elif reason is not None and (has or row.function not in _FUNCTION.values()):
        expected = "nothing: it has rows" if has else f"nothing: it is {row.function}"
        yield row.at("no_claim_reason_en").breaks(rules.REASON_NOT_NEEDED, reason, expected)
    elif not has and reason is None and row.function in _FUNCTION.values():
        yield row.at("no_claim_reason_en").breaks(rules.SENTENCE_UNCLAIMED, row.text_zh)


def _title_end(content: Content, row: SectionRow) -> int:
    """Where the title of a section ends in the text; 0 where the text gives none."""
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


def _promise(content: Content, row: MentionRow) -> Iterator[Finding]:
    """A promised state comes after the present one, in a section whose years are not over."""
    if row.promised_status is None:
        return
    last_year = content.sections.by_id[row.section_id].period_end or 0
    if last_year < content.year(row.report_id):
        yield from row.must_be(rules.PROMISE_MISMATCH, promised_status=None)
    elif (row.status, row.promised_status) != ("recurring", "recurring"):
        now, then = _STAGES.get(row.status, 3), _STAGES.get(row.promised_status, 0)
        if then <= now:
            place, expected = row.at("promised_status"), f"a state that comes after {row.status}"
            yield place.breaks(rules.PROMISE_MISMATCH, row.promised_status, expected)
