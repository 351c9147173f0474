"""Outcomes and sources: each row is whole, its number is that of its figure, one row is primary."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from ..finding import Finding, Outcome
from .addresses import address_findings
from .content import Content, grouped
from .rows.outcomes import OutcomeRow, SourceRow
from .rows.typed import told
from .rules import outcomes as rules
from .rules.claims import ID_REPORT_MISMATCH
from .scanning import Scanner
from .unit_words import UnitWords
from .verdicts import verdict_findings

_OF_A_SOURCE = ("relation", "said_by", "measured_zh", "measured_en", "locator_zh", "locator_en")
_OF_SOME = ("name_zh", "figure_zh", "state", "period_start", "period_end", "happened_on")
_RELATIONS = ("same", "narrower", "wider", "related")  # the nearest first
_VOICES = {"government_report": "government", "statistical_communique": "statistics"}


def check(content: Content) -> Outcome:
    """Every outcome and every source."""
    return Outcome.of(len(content.outcomes) + len(content.sources), _findings(content))


def _findings(content: Content) -> Iterator[Finding]:
    scanner = Scanner(UnitWords(content.units))
    for row in content.outcomes:
        if row.outcome_id.rpartition(".")[0] != row.report_id:
            place = row.at("outcome_id")
            yield place.breaks(ID_REPORT_MISMATCH, row.outcome_id, f"{row.report_id}.…")
        yield from _whole(row)
        yield from _figure(row, scanner)
        yield from _dated(content, row)
        yield from _superseded(content, row)
    yield from _primaries(content)
    yield from verdict_findings(content)
    used = {row.source_id for row in content.outcomes}
    for source in content.sources:
        yield from _source(source, source.source_id in used)


def _whole(row: OutcomeRow) -> Iterator[Finding]:
    """All that is said of a source, or nothing."""
    given = {name for name in (*_OF_A_SOURCE, *_OF_SOME) if getattr(row, name) is not None}
    if row.source_id is None and given:
        name = min(given)
        expected = "nothing: there is no source"
        yield row.at(name).breaks(rules.OUTCOME_INCOMPLETE, told(getattr(row, name)), expected)
    for name in _OF_A_SOURCE if row.source_id is not None else ():
        if name not in given:
            yield row.at(name).breaks(rules.OUTCOME_INCOMPLETE, told(None), "what the source says")
    if (row.figure_zh is None) != (row.is_figure_as_written is None):
        yield row.at("is_figure_as_written").breaks(
            rules.OUTCOME_INCOMPLETE, told(row.is_figure_as_written), "an answer for a figure alone"
        )


def _figure(row: OutcomeRow, scanner: Scanner) -> Iterator[Finding]:
    """The number is read again from the words of the source."""
    if row.figure_zh is None:
        nothing = dict.fromkeys(("value", "value_high", "signed_value", "unit_id", "comparator"))
        yield from row.must_be(rules.FIGURE_MISMATCH, **nothing)
        return
    read = [*scanner.scan(row.figure_zh)]
    if len(read) != 1:
        yield row.at("figure_zh").breaks(rules.FIGURE_MISMATCH, row.figure_zh, "one number")
        return
    (found,) = read
    # Only a change has a sign, and only words on the number itself make it fall.
    signed: set[Decimal | None] = {None, found.value}
    if found.direction == "down" and found.value is not None:
        signed = {None, -abs(found.value)}
    yield from row.must_be(
        rules.FIGURE_MISMATCH,
        value=found.value,
        value_high=found.value_high,
        comparator=found.comparator,
    )
    yield from row.must_be_among(rules.FIGURE_MISMATCH, unit_id=found.unit_ids, signed_value=signed)


def _dated(content: Content, row: OutcomeRow) -> Iterator[Finding]:
    source = content.sources.by_id.get(row.source_id or "")
    if source is not None:
        day = source.published_on or source.seen_on
        yield from row.must_be(rules.OUTCOME_DATE, as_of=day)
        if source.source_kind in _VOICES:
            yield from row.must_be(rules.OUTCOME_VOICE, said_by=_VOICES[source.source_kind])
    promised = content.reports.by_id[row.report_id].delivered_on
    if row.as_of <= promised:
        yield row.at("as_of").breaks(rules.OUTCOME_DATE, told(row.as_of), f"after {promised}")


def _superseded(content: Content, row: OutcomeRow) -> Iterator[Finding]:
    old = content.outcomes.by_id.get(row.supersedes_outcome_id or "")
    if old is not None and (old is row or old.target_id != row.target_id or old.as_of > row.as_of):
        place = row.at("supersedes_outcome_id")
        yield place.breaks(
            rules.OUTCOME_SUPERSEDES, old.outcome_id, f"an earlier row of {row.target_id}"
        )


def _primaries(content: Content) -> Iterator[Finding]:
    replaced = {row.supersedes_outcome_id for row in content.outcomes}
    primary = Counter(row.target_id for row in content.outcomes if row.is_primary)
    told_of = grouped(content.outcomes, lambda row: row.target_id)
    for row in content.outcomes:
        is_replaced = row.is_primary and row.outcome_id in replaced
        if is_replaced or primary[row.target_id] != 1:
            found = f"{primary[row.target_id]} of {row.target_id}"
            yield row.at("is_primary").breaks(rules.OUTCOME_PRIMARY, found, "one that stands")
        elif row.is_primary:
            standing = (one for one in told_of[row.target_id] if one.outcome_id not in replaced)
            nearest = min(standing, key=_distance)
            if _distance(nearest) < _distance(row):
                place, found = row.at("is_primary"), f"{row.outcome_id}, {row.relation}"
                expected = f"{nearest.outcome_id}, {nearest.relation}"
                yield place.breaks(rules.OUTCOME_PRIMARY, found, expected)
    followed = {row.report_id for row in content.outcomes}
    for target in content.targets:
        if target.report_id in followed and target.is_checkable and target.claim_id not in told_of:
            yield target.at("target_id").breaks(rules.OUTCOME_MISSING, target.claim_id)


def _distance(row: OutcomeRow) -> int:
    """How far from the promise it is what the source tells of."""
    return _RELATIONS.index(row.relation) if row.relation else len(_RELATIONS)


def _source(row: SourceRow, is_used: bool) -> Iterator[Finding]:
    if not is_used:
        yield row.at("source_id").breaks(rules.SOURCE_UNUSED, row.source_id)
    if (row.source_url is None) != (row.seen_as == "copy"):
        yield row.at("source_url").breaks(rules.SOURCE_ADDRESS, told(row.source_url), row.seen_as)
    if row.published_on is not None and row.seen_on < row.published_on:
        yield row.at("seen_on").breaks(
            rules.SOURCE_DATE, told(row.seen_on), f"{row.published_on} or later"
        )
    yield from address_findings(row.source_url, row.at("source_url"))
