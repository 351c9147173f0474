"""All tables of the package."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields

from build.report.codebook import Codebook
from build.schema import (
    CodeRow,
    FlatClaimRow,
    IndicatorPairRow,
    IndicatorRow,
    PlaceRow,
    PolicyAreaRow,
    Row,
    UnitRow,
)
from build.tables.flat_claims import flat_claim_rows
from build.tables.indicator_pairs import indicator_pair_rows
from build.tables.report_tables import ReportTables, joined


@dataclass(frozen=True, kw_only=True)
class PackageTables(ReportTables):
    """The tables of reports, those derived from them, and the dimensions."""

    claims: list[FlatClaimRow]
    indicator_pairs: list[IndicatorPairRow]
    indicators: list[IndicatorRow]
    units: list[UnitRow]
    policy_areas: list[PolicyAreaRow]
    places: list[PlaceRow]
    codes: list[CodeRow]

    def by_name(self) -> Mapping[str, Sequence[Row]]:
        """The tables by the names they are published under."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def package_tables(reports: Iterable[ReportTables], codebook: Codebook) -> PackageTables:
    """The tables of the package, from those of its reports."""
    tables = joined(reports)
    return PackageTables(
        **vars(tables),
        claims=[*flat_claim_rows(tables, codebook)],
        indicator_pairs=[*indicator_pair_rows(tables, codebook)],
        indicators=codebook.indicators,
        units=codebook.units,
        policy_areas=codebook.policy_areas,
        places=codebook.places,
        codes=codebook.codes,
    )
