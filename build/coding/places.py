"""Claims and projects find the places they are about: in their words, or in those around them.

The quote of a claim or the name of a project tells its places. Only where it names none, a reader
may say that the sentence or the title of its section does; the words have to stand there. The place
of the report, and what holds it, is never told.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from build.report.anchored import AnchoredClaim, AnchoredMention, LocatedPlace
from build.report.coding_files import PlaceCoding
from build.report.findings import Findings
from build.report.folder import ReportFolder
from build.report.located import Located
from build.report.places import FoundPlace, PlaceBook
from build.report.text import Place, ReportText
from build.rules.coding import PLACE_UNFOUNDED
from build.rules.files import UNKNOWN_CODE
from build.schema.codes import PlaceBasis
from validate.finding import Finding, Location

Places = Mapping[str, Sequence[LocatedPlace]]
"""The places of each claim or project that has some, by its id."""


@dataclass(frozen=True)
class _Owner:
    """A claim or a project: where people wrote it, its quotes, and what its own words name."""

    at: Location
    quotes: Sequence[Place]
    named: Sequence[LocatedPlace]


def claim_places(
    text: ReportText, folder: ReportFolder, claims: Iterable[AnchoredClaim], book: PlaceBook
) -> Places:
    """The places of claims.

    Raises:
        InvalidInput: `unknown-code`, `place-unfounded`.
    """
    holders = set(book.around(folder.facts.place_id))
    owners = {}
    for claim in claims:
        at, place = claim.coding.at(), claim.place
        found = book.find(text.text, place.char_start, place.char_end)
        named = [*_located(found, PlaceBasis.QUOTE, at, holders)]
        owners[claim.coding.row.claim_id] = _Owner(at, [place], named)
    return _places(text, owners, folder.claim_places, book, holders)


def project_places(
    text: ReportText, folder: ReportFolder, mentions: Iterable[AnchoredMention], book: PlaceBook
) -> Places:
    """The places of projects: a mention may name several projects, so the name tells.

    Raises:
        InvalidInput: as `claim_places`.
    """
    holders = set(book.around(folder.facts.place_id))
    quotes: dict[str, list[Place]] = {}
    for mention in mentions:
        quotes.setdefault(mention.coding.row.project_id, []).append(mention.place)
    owners = {}
    for project in folder.projects:
        row = project.row
        places = quotes[row.project_id]
        in_name = {one.place_id for one in book.find(row.name_zh, 0, len(row.name_zh))}
        found = (
            one
            for place in places
            for one in book.find(text.text, place.char_start, place.char_end)
            if one.place_id in in_name
        )
        named = [*_located(found, PlaceBasis.NAME, project.at(), holders)]
        owners[row.project_id] = _Owner(project.at(), places, named)
    return _places(text, owners, folder.project_places, book, holders)


def _located(
    found: Iterable[FoundPlace], basis: PlaceBasis, at: Location, holders: set[str]
) -> Iterator[LocatedPlace]:
    """Each place once, where it is named first; without the place of the report."""
    first: dict[str, FoundPlace] = {}
    for one in found:
        if one.place_id not in holders:
            first.setdefault(one.place_id, one)
    for one in first.values():
        yield LocatedPlace(one.place_id, basis, one.char_start, one.char_end, at)


def _places(
    text: ReportText,
    owners: Mapping[str, _Owner],
    coded: Iterable[Located[PlaceCoding]],
    book: PlaceBook,
    holders: set[str],
) -> Places:
    findings = Findings()
    places = {key: [*owner.named] for key, owner in owners.items() if owner.named}
    for coding in coded:
        row = coding.row
        owner = owners.get(row.owner_id)
        if owner is None:
            findings.append(coding.at("owner_id").breaks(UNKNOWN_CODE, row.owner_id))
        elif row.place_id not in book:
            findings.append(coding.at("place_id").breaks(UNKNOWN_CODE, row.place_id))
        else:
            found = _around(text, owner, row, book)
            if found is None or owner.named or row.place_id in holders:
                findings.append(_unfounded(coding, owner, holders))
            else:
                span = found.char_start, found.char_end
                place = LocatedPlace(row.place_id, row.place_basis, *span, coding.at())
                places.setdefault(row.owner_id, []).append(place)
    findings.stop()
    return places


def _around(
    text: ReportText, owner: _Owner, row: PlaceCoding, book: PlaceBook
) -> FoundPlace | None:
    """Where the words around a quote name the coded place."""
    for quote in owner.quotes:
        if row.place_basis is PlaceBasis.SENTENCE:
            span = quote.sentence.char_start, quote.sentence.char_end
        elif row.place_basis is PlaceBasis.TITLE:
            span = _title(text, quote)
        else:
            return None
        for found in book.find(text.text, *span):
            if found.place_id == row.place_id:
                return found
    return None


def _title(text: ReportText, quote: Place) -> tuple[int, int]:
    """The title over a quote: that of the section which holds its sentence."""
    section = text.sections[text.section_id(quote.sentence.section_key)]
    start = text.text.find(section.title_zh, section.char_start, section.char_end)
    return start, start + len(section.title_zh)


def _unfounded(coding: Located[PlaceCoding], owner: _Owner, holders: set[str]) -> Finding:
    row = coding.row
    if row.place_id in holders:
        told = row.place_id, "a place below or outside that of the report"
    elif owner.named:
        told = row.place_id, f"no row: the words name {', '.join(p.place_id for p in owner.named)}"
    else:
        told = f"{row.place_id} by its {row.place_basis}", "words of the sentence or of the title"
    return coding.at("place_id").breaks(PLACE_UNFOUNDED, *told)
