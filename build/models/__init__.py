"""The tables of the package, each field defined once."""

from build.models.base import Column, Field, Row, TableInfo
from build.models.claims import Achievement, Target
from build.models.codes_table import CodeEntry
from build.models.coding_agreement import CodingAgreement
from build.models.corrections import Correction
from build.models.flat_claims import Claim
from build.models.indicator_pairs import IndicatorPair
from build.models.indicators import Indicator
from build.models.places import Place
from build.models.policy_areas import PolicyArea
from build.models.projects import Project, ProjectMention
from build.models.quantities import Quantity
from build.models.reports import Report
from build.models.sections import Section
from build.models.sentences import Sentence
from build.models.units import Unit

# In the order people read them: the flat table and the core, evidence, dimensions.
TABLES: tuple[type[Row], ...] = (
    Claim,
    Achievement,
    Target,
    Project,
    Section,
    Sentence,
    Quantity,
    ProjectMention,
    IndicatorPair,
    Correction,
    CodingAgreement,
    Report,
    Indicator,
    Unit,
    PolicyArea,
    Place,
    CodeEntry,
)

__all__ = [
    "TABLES",
    "Achievement",
    "Claim",
    "CodeEntry",
    "CodingAgreement",
    "Column",
    "Correction",
    "Field",
    "Indicator",
    "IndicatorPair",
    "Place",
    "PolicyArea",
    "Project",
    "ProjectMention",
    "Quantity",
    "Report",
    "Row",
    "Section",
    "Sentence",
    "TableInfo",
    "Target",
    "Unit",
]
