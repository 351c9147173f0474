"""Places: what the words of claims and projects name, and which one place follows from it."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from ..finding import Finding, Outcome
from .content import Content, grouped
from .rows.claims import ClaimPlaceRow, ClaimRow, MentionRow, ProjectPlaceRow, ProjectRow
from .rows.typed import told
from .rules import places as rules

BridgeRow = ClaimPlaceRow | ProjectPlaceRow
Span = tuple[int, int]


def check(content: Content) -> Outcome:
    """The places of claims and of projects, the one place of each, and which places are named."""
    findings = _findings(content, _Names(content))
    count = len(content.claim_places) + len(content.project_places) + len(content.places)
    return Outcome.of(count, findings)


class _Names:
    """The places by the words that reports write, and around one another."""

    def __init__(self, content: Content) -> None:
        self.parents = {row.place_id: row.parent_place_id for row in content.places}
        self.by_word = {word: row.place_id for row in content.places for word in row.words()}
        words = sorted(self.by_word, key=lambda word: (-len(word), word))
        self._pattern = re.compile("|".join(map(re.escape, words)) or "(?!)")

    def within(self, text: str, span: Span) -> Iterator[tuple[str, Span]]:
        """Places named in text[start:end], each name as long as it can be."""
        for found in self._pattern.finditer(text, *span):
            yield self.by_word[found.group()], found.span()

    def holders(self, place_id: str) -> tuple[str, ...]:
        """A place, what it lies in, and so on outwards."""
        found: dict[str, None] = {}
        at: str | None = place_id
        while at and at not in found:
            found[at] = None
            at = self.parents.get(at)
        return tuple(found)

    def common(self, place_ids: Collection[str], own: str) -> str | None:
        """The smallest place that holds all, unless it is or holds the report's own."""
        lines = [self.holders(one) for one in place_ids]
        shared = [one for one in lines[0] if all(one in line for line in lines)] if lines else []
        return shared[0] if shared and shared[0] not in self.holders(own) else None


@dataclass(frozen=True)
class _Told:
    """What a claim or project may say of places: its own words, and the sentences and titles around."""

    row: ClaimRow | ProjectRow
    basis: str
    own: Mapping[str, Sequence[Span]]
    sentences: Sequence[Span]
    titles: Sequence[Span]


def _findings(content: Content, names: _Names) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for place in content.places:
        for word in place.words():
            if seen.setdefault(word, place.place_id) != place.place_id:
                expected = f"words that {seen[word]} has not"
                yield place.at("words_zh").breaks(rules.PLACE_WORDS, word, expected)
    named = {
        place_id
        for text in content.texts.values()
        for place_id, _ in names.within(text, (0, len(text)))
    }
    for place in content.places:
        yield from place.must_be(rules.PLACE_NAMED, is_named=place.place_id in named)
    claim_rows = grouped(content.claim_places, lambda row: row.claim_id)
    for claim in content.claims:
        text, span = content.texts[claim.report_id], claim.span
        own = _spans(names.within(text, span))
        told_here = _Told(claim, "quote", own, *_around(content, [claim]))
        yield from _row(content, names, told_here, claim_rows.pop(claim.claim_id, []))
    mentions = grouped(content.project_mentions, lambda row: row.project_id)
    project_rows = grouped(content.project_places, lambda row: row.project_id)
    for project in content.projects:
        text, quotes = content.texts[project.report_id], mentions.get(project.project_id, [])
        in_name = {one for one, _ in names.within(project.name_zh, (0, len(project.name_zh)))}
        every = chain.from_iterable(names.within(text, quote.span) for quote in quotes)
        own = _spans(found for found in every if found[0] in in_name)
        told_here = _Told(project, "name", own, *_around(content, quotes))
        yield from _row(content, names, told_here, project_rows.pop(project.project_id, []))
    for rest in chain(*claim_rows.values(), *project_rows.values()):
        yield rest.at("place_id").breaks(
            rules.PLACE_UNFOUNDED, "a row of nothing", "a claim or project"
        )


def _spans(found: Iterator[tuple[str, Span]]) -> dict[str, list[Span]]:
    spans: dict[str, list[Span]] = {}
    for place_id, span in found:
        spans.setdefault(place_id, []).append(span)
    return spans


def _around(
    content: Content, quotes: Sequence[ClaimRow | MentionRow]
) -> tuple[list[Span], list[Span]]:
    """The sentences that hold the quotes, and the titles of the sections that hold those."""
    sentences, titles = [], []
    for quote in quotes:
        sentence = content.sentences.by_id[quote.sentence_id]
        sentences.append(sentence.span)
        section = content.sections.by_id[sentence.section_id]
        if section.title_zh and not section.is_title_assigned:
            text = content.texts[section.report_id]
            start = text.find(section.title_zh, *section.span)
            titles.append((start, start + len(section.title_zh)))
    return sentences, titles


def _row(
    content: Content, names: _Names, told_here: _Told, rows: Sequence[BridgeRow]
) -> Iterator[Finding]:
    """The places of one claim or project: all that its words name, or else what is around them."""
    report_id = told_here.row.report_id
    text, own_place = content.texts[report_id], content.reports.by_id[report_id].place_id
    outer = names.holders(own_place)
    expected = {one for one in told_here.own if one not in outer}
    for row in rows:
        yield from _evidence(names, told_here, row, text, expected, outer)
    lost = expected - {row.place_id for row in rows}
    if lost:
        yield told_here.row.at("place_id").breaks(
            rules.PLACE_UNTOLD, "no row of its bridge", ", ".join(sorted(lost))
        )
    place_id = names.common([row.place_id for row in rows], own_place)
    yield from told_here.row.must_be(rules.PLACE_OF_ROW, place_id=place_id)


def _evidence(
    names: _Names,
    told_here: _Told,
    row: BridgeRow,
    text: str,
    expected: Collection[str],
    outer: Collection[str],
) -> Iterator[Finding]:
    spans = {
        told_here.basis: told_here.own.get(row.place_id, []),
        "sentence": _named(names, text, told_here.sentences, row.place_id),
        "title": _named(names, text, told_here.titles, row.place_id),
    }
    is_own = row.place_basis == told_here.basis
    if row.place_id in outer:
        found, wanted = row.place_id, "a place below or outside that of the report"
    elif is_own != bool(expected):
        found, wanted = row.place_basis, told_here.basis if expected else "sentence or title"
    elif row.span not in spans.get(row.place_basis, []):
        found = f"{row.words_zh} at {row.char_start}-{row.char_end}"
        wanted = " or ".join(f"{a}-{b}" for a, b in spans.get(row.place_basis, [])) or told(None)
    elif row.words_zh != text[slice(*row.span)]:
        found, wanted = row.words_zh, text[slice(*row.span)]
    else:
        yield from row.must_be(rules.PLACE_UNFOUNDED, report_id=told_here.row.report_id)
        if isinstance(row, ClaimPlaceRow):
            own_id = f"{row.claim_id}+{row.place_id}"
            yield from row.must_be(rules.PLACE_UNFOUNDED, claim_place_id=own_id)
        else:
            own_id = f"{row.project_id}+{row.place_id}"
            yield from row.must_be(rules.PLACE_UNFOUNDED, project_place_id=own_id)
        return
    yield row.at("place_id").breaks(rules.PLACE_UNFOUNDED, found, wanted)


def _named(names: _Names, text: str, spans: Sequence[Span], place_id: str) -> list[Span]:
    return [at for span in spans for one, at in names.within(text, span) if one == place_id]
