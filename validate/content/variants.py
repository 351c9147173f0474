"""Variants: words that another copy has otherwise, with the address of that copy."""

from collections.abc import Iterator

from ..finding import Finding, Outcome
from .addresses import address_findings
from .content import Content
from .rules import claims as rules


def check(content: Content) -> Outcome:
    """Ids, words and addresses; that they stand in the text is proved with all quotes."""
    return Outcome.of(len(content.variants), _findings(content))


def _findings(content: Content) -> Iterator[Finding]:
    for row in content.variants:
        if row.variant_id.rpartition(".")[0] != row.report_id:
            place = row.at("variant_id")
            yield place.breaks(rules.ID_REPORT_MISMATCH, row.variant_id, f"{row.report_id}.…")
        if row.other_zh == row.text_zh:
            yield row.at("other_zh").breaks(rules.VARIANT_SAME, row.other_zh, "other words")
        yield from address_findings(row.witness_url, row.at("witness_url"))
