"""Sentences: each has a function, and those that have claims are those that should."""

from collections.abc import Collection, Iterator, Mapping

from build.report.anchored import AnchoredClaim
from build.report.coding_files import SentenceCoding
from build.report.folder import TABLES, ReportFolder
from build.report.located import Located
from build.report.text import ReportText
from build.rules import coding as rules
from build.schema.codes import SentenceFunction
from validate.finding import Finding

# The functions of sentences with claims, by the table of the claims.
FUNCTIONS = {table: function for function, table in TABLES.items()}
_SHOWN = 20


def sentence_findings(text: ReportText, folder: ReportFolder) -> Iterator[Finding]:
    """sentences.csv: a row for each sentence, which opens as its row says."""
    coded = {located.row.sentence_id: located for located in folder.sentences}
    words = {text.sentence_id(sentence): text.words(sentence) for sentence in text.sentences}
    for sentence_id, located in coded.items():
        if sentence_id not in words:
            yield located.at("sentence_id").breaks(rules.SENTENCE_UNKNOWN, sentence_id)
        elif not words[sentence_id].startswith(opening := located.row.opening_zh):
            told = opening, words[sentence_id][: len(opening)]
            yield located.at("opening_zh").breaks(rules.OPENING_MISMATCH, *told)
    for sentence_id, written in words.items():
        if sentence_id not in coded:
            at = folder.at("sentences.csv", "sentence_id")
            yield at.breaks(rules.SENTENCE_UNCODED, f"{sentence_id} {written[:_SHOWN]}")


def function_findings(
    text: ReportText, folder: ReportFolder, claims: Mapping[str, Collection[AnchoredClaim]]
) -> Iterator[Finding]:
    """A sentence has the function of claims where it has some, or a reason for having none.

    `claims` are those of each table.
    """
    claimed = {
        table: {text.sentence_id(claim.place.sentence) for claim in own}
        for table, own in claims.items()
    }
    for located in folder.sentences:
        row, reason = located.row, _reason(located)
        if reason and row.function not in FUNCTIONS.values():
            yield located.at("no_claim_reason_en").breaks(rules.REASON_NOT_NEEDED, reason)
        for table, function in FUNCTIONS.items():
            has_claims = located.row.sentence_id in claimed[table]
            yield from _function(located, function, has_claims)


def _function(
    located: Located[SentenceCoding], function: SentenceFunction, has_claims: bool
) -> Iterator[Finding]:
    row = located.row
    at = located.at("no_claim_reason_en")
    if row.function is not function:
        if has_claims:
            yield located.at("function").breaks(rules.FUNCTION_MISMATCH, row.function, function)
    elif has_claims and (reason := _reason(located)):
        yield at.breaks(rules.REASON_NOT_NEEDED, reason)
    elif not has_claims and not (row.no_claim_reason_en and row.no_claim_reason_zh):
        yield at.breaks(rules.SENTENCE_UNCLAIMED, f"{row.sentence_id} {row.opening_zh}")


def _reason(located: Located[SentenceCoding]) -> str | None:
    return located.row.no_claim_reason_en or located.row.no_claim_reason_zh
