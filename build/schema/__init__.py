"""The tables of the package, each column defined once.

Types and constraints stand in the classes of rows, texts in columns.csv and tables.csv, labels of
codes in sources/codebook/codes.csv; build.schema.published puts them together.
"""

from build.schema.bridges import ClaimPlaceRow as ClaimPlaceRow
from build.schema.bridges import ClaimProjectRow as ClaimProjectRow
from build.schema.bridges import ProjectPlaceRow as ProjectPlaceRow
from build.schema.claims import AchievementRow as AchievementRow
from build.schema.claims import FlatClaimRow as FlatClaimRow
from build.schema.claims import IndicatorPairRow as IndicatorPairRow
from build.schema.claims import TargetRow as TargetRow
from build.schema.dimensions import CodeRow as CodeRow
from build.schema.dimensions import IndicatorRow as IndicatorRow
from build.schema.dimensions import IndicatorWordsRow as IndicatorWordsRow
from build.schema.dimensions import PlaceFacts as PlaceFacts
from build.schema.dimensions import PlaceRow as PlaceRow
from build.schema.dimensions import PolicyAreaRow as PolicyAreaRow
from build.schema.dimensions import PolicySubtopicRow as PolicySubtopicRow
from build.schema.dimensions import TermRow as TermRow
from build.schema.dimensions import UnitRow as UnitRow
from build.schema.headline import HeadlineTargetRow as HeadlineTargetRow
from build.schema.outcomes import OutcomeRow as OutcomeRow
from build.schema.outcomes import SourceRow as SourceRow
from build.schema.projects import FlatProjectRow as FlatProjectRow
from build.schema.projects import ProjectMentionRow as ProjectMentionRow
from build.schema.projects import ProjectRow as ProjectRow
from build.schema.reports import CodingAgreementRow as CodingAgreementRow
from build.schema.reports import CorrectionRow as CorrectionRow
from build.schema.reports import DecidedQuantityRow as DecidedQuantityRow
from build.schema.reports import QuantityRow as QuantityRow
from build.schema.reports import ReadingRow as ReadingRow
from build.schema.reports import ReportRow as ReportRow
from build.schema.reports import SectionRow as SectionRow
from build.schema.reports import SentenceRow as SentenceRow
from build.schema.reports import VariantRow as VariantRow
from build.schema.row import Row as Row
from build.schema.row import TableInfo as TableInfo

# In the order people read them: the flat table and the core, evidence, dimensions.
TABLES: tuple[type[Row], ...] = (
    FlatClaimRow,
    AchievementRow,
    TargetRow,
    HeadlineTargetRow,
    ProjectRow,
    FlatProjectRow,
    SectionRow,
    SentenceRow,
    QuantityRow,
    ProjectMentionRow,
    ClaimProjectRow,
    ClaimPlaceRow,
    ProjectPlaceRow,
    IndicatorPairRow,
    OutcomeRow,
    SourceRow,
    CorrectionRow,
    VariantRow,
    DecidedQuantityRow,
    CodingAgreementRow,
    ReadingRow,
    ReportRow,
    IndicatorRow,
    IndicatorWordsRow,
    UnitRow,
    PolicyAreaRow,
    PolicySubtopicRow,
    TermRow,
    PlaceRow,
    CodeRow,
)
