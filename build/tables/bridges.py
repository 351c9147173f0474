"""Rows that join claims and projects with each other and with places."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from build.report.anchored import LocatedPlace
from build.report.text import ReportText
from build.schema import (
    AchievementRow,
    ClaimPlaceRow,
    ClaimProjectRow,
    ProjectMentionRow,
    ProjectPlaceRow,
    TargetRow,
)
from build.tables.making import RowMaker
from validate.finding import Location

Places = Mapping[str, Sequence[LocatedPlace]]


def claim_place_rows(text: ReportText, places: Places, make: RowMaker) -> Iterator[ClaimPlaceRow]:
    """The places of claims, in the order of the claims."""
    for claim_id, located in places.items():
        for place in located:
            yield from make(
                ClaimPlaceRow,
                place.at.at,
                place,
                claim_place_id=f"{claim_id}+{place.place_id}",
                claim_id=claim_id,
                **_words(text, place),
            )


def project_place_rows(
    text: ReportText, places: Places, make: RowMaker
) -> Iterator[ProjectPlaceRow]:
    """The places of projects, in the order of the projects."""
    for project_id, located in places.items():
        for place in located:
            yield from make(
                ProjectPlaceRow,
                place.at.at,
                place,
                project_place_id=f"{project_id}+{place.place_id}",
                project_id=project_id,
                **_words(text, place),
            )


def _words(text: ReportText, place: LocatedPlace) -> dict[str, str]:
    words = text.text[place.char_start : place.char_end]
    return {"report_id": text.report_id, "words_zh": words}


def claim_project_rows(
    claims: Sequence[AchievementRow | TargetRow],
    mentions: Sequence[ProjectMentionRow],
    file: str,
    make: RowMaker,
) -> Iterator[ClaimProjectRow]:
    """Every claim with every project that its quote names, both in the order of the claims."""
    ordered = sorted(mentions, key=lambda mention: mention.char_start)
    starts = [mention.char_start for mention in ordered]
    for claim in claims:
        claim_id = getattr(claim, claim.table.key)
        first, last = (bisect_left(starts, at) for at in (claim.char_start, claim.char_end))
        for mention in ordered[first:last]:
            if mention.char_end <= claim.char_end:
                yield from make(
                    ClaimProjectRow,
                    Location(file).at,
                    mention,
                    claim_project_id=f"{claim_id}+{mention.project_mention_id}",
                    claim_id=claim_id,
                )
