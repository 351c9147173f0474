"""All tables of the package."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields

from build import schema
from build.report.codebook import Codebook
from build.report.coding_files import PairNoteCoding
from build.report.located import Located
from build.tables.flat_claims import flat_claim_rows
from build.tables.flat_projects import flat_project_rows
from build.tables.indicator_pairs import indicator_pair_rows
from build.tables.making import RowMaker
from build.tables.report_tables import ReportTables, joined
from validate.finding import Location


@dataclass(frozen=True, kw_only=True)
class PackageTables(ReportTables):
    """The tables of reports, those derived from them, and the dimensions."""

    claims: list[schema.FlatClaimRow]
    projects_flat: list[schema.FlatProjectRow]
    indicator_pairs: list[schema.IndicatorPairRow]
    indicators: list[schema.IndicatorRow]
    indicator_words: list[schema.IndicatorWordsRow]
    units: list[schema.UnitRow]
    policy_areas: list[schema.PolicyAreaRow]
    policy_subtopics: list[schema.PolicySubtopicRow]
    terms: list[schema.TermRow]
    places: list[schema.PlaceRow]
    sources: list[schema.SourceRow]
    codes: list[schema.CodeRow]

    def by_name(self) -> Mapping[str, Sequence[schema.Row]]:
        """The tables by the names they are published under."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def package_tables(
    reports: Sequence[ReportTables],
    codebook: Codebook,
    notes: Sequence[Located[PairNoteCoding]],
) -> PackageTables:
    """The tables of the package, from those of its reports and the notes on their pairs.

    Raises:
        InvalidInput: what the models of derived tables refuse, and notes of what is no pair.
    """
    tables = joined(reports)
    make = RowMaker()
    # As the claims stand: the achievements of all reports before the targets of any.
    achieved = {row.achievement_id for row in tables.achievements}
    named = sorted(tables.claim_projects, key=lambda row: row.claim_id not in achieved)
    package = PackageTables(
        **(vars(tables) | {"claim_projects": named}),
        claims=[*flat_claim_rows(tables, codebook, make)],
        projects_flat=[*flat_project_rows(tables, codebook, make)],
        indicator_pairs=[*indicator_pair_rows(tables, codebook, notes, make)],
        indicators=codebook.indicators,
        indicator_words=codebook.indicator_words,
        units=codebook.units,
        policy_areas=codebook.policy_areas,
        policy_subtopics=codebook.policy_subtopics,
        terms=codebook.terms,
        places=[*_place_rows(tables, codebook, make)],
        sources=codebook.sources,
        codes=codebook.codes,
    )
    make.findings.stop()
    return package


def _place_rows(
    tables: ReportTables, codebook: Codebook, make: RowMaker
) -> Iterator[schema.PlaceRow]:
    """The places of the codebook, with whether a sentence of a report names them."""
    named = {
        found.place_id
        for sentence in tables.sentences
        for found in codebook.lists.places.find(sentence.text_zh, 0, len(sentence.text_zh))
    }
    at = Location("data/places.csv").at
    for place in codebook.places:
        yield from make(schema.PlaceRow, at, place, is_named=place.place_id in named)
