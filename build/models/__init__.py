"""The tables of the package, each field defined once."""

from build.models.base import Column, Field, Row, TableInfo
from build.models.claims import Achievement, Target
from build.models.dimensions import CodeEntry, Indicator, Place, PolicyArea, Unit
from build.models.evidence import CodingAgreement, Project, ProjectMention, Quantity
from build.models.flat import Claim, IndicatorPair
from build.models.text import Correction, Report, Section, Sentence

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
