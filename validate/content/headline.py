"""Headline targets: words, numbers, years and labels read again; complete, and as people coded."""

from collections.abc import Iterator, Sequence

from ..finding import Finding, Outcome
from .content import Content, grouped
from .labelling import labels
from .numerals import plain
from .rows.claims import ClaimRow, HeadlineRow
from .rows.dimensions import IndicatorWordsRow
from .rows.texts import QuantityRow, SentenceRow
from .rows.typed import told
from .rules import headline as rules
from .rules.claims import FORCE_MISMATCH, QUANTITY_OUTSIDE_QUOTE
from .rules.quotes import QUOTE_MISMATCH, QUOTE_OUTSIDE_SENTENCE, REPORT_MISMATCH
from .wording import force_findings

_EMPTY_WITHOUT_NUMBER = (
    "value",
    "value_high",
    "signed_value",
    "unit_id",
    "comparator",
    "direction",
)
_EMPTY_UNSTATED = (
    *_EMPTY_WITHOUT_NUMBER,
    "pledge_force",
    "force_words_zh",
    "sentence_id",
    "quantity_id",
    "quote_zh",
    "char_start",
    "char_end",
)
_CODED = {
    "kind": "headline_kind",
    "comparator": "comparator",
    "direction": "direction",
    "pledge_force": "pledge_force",
}


def check(content: Content) -> Outcome:
    """Every row of headline targets, and that none is missing."""
    return Outcome.of(len(content.headline_targets), _findings(content))


def _findings(content: Content) -> Iterator[Finding]:
    claims = grouped(content.claims, lambda row: f"{row.report_id} {row.indicator_id}")
    for row in content.headline_targets:
        yield from _row(content, row)
        yield from _labels(content, row)
        if not row.is_stated:
            yield from row.must_be(rules.HEADLINE_UNSTATED, kind="target")
            yield from row.must_be(rules.HEADLINE_UNSTATED, **dict.fromkeys(_EMPTY_UNSTATED))
        elif row.sentence_id is None or row.char_start is None or row.char_end is None:
            yield row.at("quote_zh").breaks(rules.HEADLINE_UNQUOTED, told(row.quote_zh))
        else:
            sentence = content.sentences.by_id[row.sentence_id]
            yield from _stated(content, row, sentence, row.char_start, row.char_end)
        yield from _coded(row, claims.get(f"{row.report_id} {row.indicator_id}", ()))
    yield from _complete(content)


def _row(content: Content, row: HeadlineRow) -> Iterator[Finding]:
    """Id, place and years follow from the report, the kind and the indicator."""
    report = content.reports.by_id[row.report_id]
    own_id = f"{row.report_id}.{row.kind}.{row.indicator_id}"
    yield from row.must_be(rules.HEADLINE_ID, headline_target_id=own_id)
    year = report.plan_year
    yield from row.must_be(rules.HEADLINE_YEARS, plan_year=year)
    yield from row.must_be(REPORT_MISMATCH, place_id=report.place_id)
    if row.kind == "plan_target":
        if not year <= row.period_start <= row.period_end != year:
            told_years = f"{row.period_start}-{row.period_end}"
            expected = f"years from {year} on, and not it alone"
            yield row.at("period_end").breaks(rules.HEADLINE_YEARS, told_years, expected)
        return
    own = year if row.kind == "target" else year - 1
    yield from row.must_be(rules.HEADLINE_YEARS, period_start=own, period_end=own)


def _labels(content: Content, row: HeadlineRow) -> Iterator[Finding]:
    codes = {(code.code_list, code.code): code for code in content.codes}
    labelled = {
        "place": content.places.by_id.get(row.place_id),
        "indicator": content.indicators.by_id.get(row.indicator_id),
        "unit_label": content.units.by_id.get(row.unit_id or ""),
        **{name: codes.get((codes_of, getattr(row, name))) for name, codes_of in _CODED.items()},
    }
    yield from row.must_be(rules.HEADLINE_LABEL, **labels(labelled))


def _stated(
    content: Content, row: HeadlineRow, sentence: SentenceRow, start: int, end: int
) -> Iterator[Finding]:
    text = content.texts[row.report_id]
    if not sentence.char_start <= start < end <= sentence.char_end:
        expected = f"within {sentence.char_start}-{sentence.char_end}"
        yield row.at("sentence_id").breaks(QUOTE_OUTSIDE_SENTENCE, f"{start}-{end}", expected)
        return
    yield from row.must_be(REPORT_MISMATCH, report_id=sentence.report_id)
    yield from row.must_be(QUOTE_MISMATCH, quote_zh=text[start:end])
    words = content.indicator_words.by_id[row.indicator_id]
    known = _known(content, words)
    quantity = content.quantities.by_id.get(row.quantity_id or "")
    yield from _named(row, known, quantity, text[start:end], start)
    if row.kind == "result":
        yield from row.must_be(FORCE_MISMATCH, pledge_force=None, force_words_zh=None)
    else:
        yield from force_findings(sentence, row, start, end, quantity)
    if quantity is None:
        empty = dict.fromkeys(_EMPTY_WITHOUT_NUMBER)
        yield from row.must_be(rules.HEADLINE_VALUE, **empty)
    else:
        yield from _measured(content, row, quantity, words, start, end)


def _named(
    row: HeadlineRow,
    known: Sequence[str],
    quantity: QuantityRow | None,
    quote: str,
    start: int,
) -> Iterator[Finding]:
    """A word of the indicator stands in the quote, before its number where it has one."""
    before = quote if quantity is None else quote[: max(0, quantity.char_start - start)]
    written = _bare(before)
    if not any(_bare(word) in written for word in known):
        yield row.at("indicator_id").breaks(rules.HEADLINE_WORDS, quote, " or ".join(known[:5]))


def _known(content: Content, words: IndicatorWordsRow) -> list[str]:
    """The words of an indicator: its own, and those that name it together with another."""
    told = [words.words_zh, words.short_words_zh or ""]
    for other in content.indicator_words:
        if words.indicator_id in (other.split_indicator_ids or "").split():
            told.append(other.words_zh)
    return [word for word in " ".join(told).split() if word != "/"]


def _bare(words: str) -> str:
    return "".join(plain(words).replace("*", "").split())


def _measured(
    content: Content,
    row: HeadlineRow,
    quantity: QuantityRow,
    words: IndicatorWordsRow,
    start: int,
    end: int,
) -> Iterator[Finding]:
    """The number stands in the quote and says what the row says; a list may bound it from behind.

    That the number itself is read right is proved of every quantity.
    """
    if not start <= quantity.char_start < quantity.char_end <= end:
        found = f"{quantity.text_zh} at {quantity.char_start}-{quantity.char_end}"
        yield row.at("quantity_id").breaks(QUANTITY_OUTSIDE_QUOTE, found, f"{start}-{end}")
        return
    copied = {name: getattr(quantity, name) for name in _EMPTY_WITHOUT_NUMBER}
    bounds = {copied.pop("comparator")}
    yield from row.must_be(rules.HEADLINE_VALUE, **copied)
    listed = [
        one.comparator
        for one in content.quantities_of(quantity.sentence_id)
        if quantity.char_start <= one.char_start and one.char_end <= end
    ]
    if bounds == {"eq"} and set(listed[:-1]) <= {"eq"} and listed:
        bounds.add(listed[-1])
    yield from row.must_be_among(rules.HEADLINE_VALUE, comparator=bounds)
    units = (words.unit_ids or "").split()
    if row.unit_id not in units:
        yield row.at("unit_id").breaks(rules.HEADLINE_UNIT, told(row.unit_id), " or ".join(units))


def _coded(row: HeadlineRow, claims: Sequence[ClaimRow]) -> Iterator[Finding]:
    """What people coded of the indicator for the same years is what the row says.

    A claim about another place, or with words of its own on the place, is none of the report's.
    """
    kind = "achievement" if row.kind == "result" else "target"
    own = [
        claim
        for claim in claims
        if claim.claim_type == kind
        and not claim.is_draft
        and claim.place_id is None
        and (claim.period_start, claim.period_end) == (row.period_start, row.period_end)
    ]
    if own and row.quantity_id not in {claim.quantity_id for claim in own}:
        expected = " or ".join(claim.quantity_id or claim.claim_id for claim in own)
        yield row.at("quantity_id").breaks(
            rules.HEADLINE_CODED_OTHERWISE, told(row.quantity_id), expected
        )
    for claim in own:
        if claim.quantity_id == row.quantity_id:
            same = {
                name: getattr(claim, name)
                for name in (*_EMPTY_WITHOUT_NUMBER, "pledge_force")
                if hasattr(claim, name)
            }
            yield from row.must_be(rules.HEADLINE_CODED_OTHERWISE, **same)


def _complete(content: Content) -> Iterator[Finding]:
    """Every report says of every headline indicator what it aims at, or that it does not."""
    told_of = {
        (row.report_id, row.indicator_id)
        for row in content.headline_targets
        if row.kind == "target"
    }
    for report in content.reports:
        for words in content.indicator_words:
            if (report.report_id, words.indicator_id) not in told_of:
                yield report.at("report_id").breaks(rules.HEADLINE_MISSING, words.indicator_id)
