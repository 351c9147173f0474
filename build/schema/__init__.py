"""The tables of the package, each field defined once."""

from build.schema.base import Column, Field, Row, TableInfo
from build.schema.claims import Achievement, Target
from build.schema.codes_table import CodeEntry
from build.schema.coding_agreement import CodingAgreement
from build.schema.corrections import Correction
from build.schema.flat_claims import Claim
from build.schema.indicator_pairs import IndicatorPair
from build.schema.indicators import Indicator
from build.schema.places import Place
from build.schema.policy_areas import PolicyArea
from build.schema.projects import Project, ProjectMention
from build.schema.quantities import Quantity
from build.schema.reports import Report
from build.schema.sections import Section
from build.schema.sentences import Sentence
from build.schema.units import Unit

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
