"""The tables of the package, each field defined once."""

from build.schema.base import Column, Field, Row, TableInfo
from build.schema.claims import AchievementRow, TargetRow
from build.schema.codes_table import CodeRow
from build.schema.coding_agreement import CodingAgreementRow
from build.schema.corrections import CorrectionRow
from build.schema.flat_claims import FlatClaimRow
from build.schema.indicator_pairs import IndicatorPairRow
from build.schema.indicators import IndicatorRow
from build.schema.places import PlaceRow
from build.schema.policy_areas import PolicyAreaRow
from build.schema.projects import ProjectMentionRow, ProjectRow
from build.schema.quantities import QuantityRow
from build.schema.reports import ReportRow
from build.schema.sections import SectionRow
from build.schema.sentences import SentenceRow
from build.schema.units import UnitRow

# In the order people read them: the flat table and the core, evidence, dimensions.
TABLES: tuple[type[Row], ...] = (
    FlatClaimRow,
    AchievementRow,
    TargetRow,
    ProjectRow,
    SectionRow,
    SentenceRow,
    QuantityRow,
    ProjectMentionRow,
    IndicatorPairRow,
    CorrectionRow,
    CodingAgreementRow,
    ReportRow,
    IndicatorRow,
    UnitRow,
    PolicyAreaRow,
    PlaceRow,
    CodeRow,
)

__all__ = [
    "TABLES",
    "AchievementRow",
    "CodeRow",
    "CodingAgreementRow",
    "Column",
    "CorrectionRow",
    "Field",
    "FlatClaimRow",
    "IndicatorPairRow",
    "IndicatorRow",
    "PlaceRow",
    "PolicyAreaRow",
    "ProjectMentionRow",
    "ProjectRow",
    "QuantityRow",
    "ReportRow",
    "Row",
    "SectionRow",
    "SentenceRow",
    "TableInfo",
    "TargetRow",
    "UnitRow",
]
