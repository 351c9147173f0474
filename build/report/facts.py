"""report.yaml: the facts of a report, and which years its sections speak of."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class _Facts(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Publication(_Facts):
    """An official address where the report or its official translation was seen."""

    url: str = Field(pattern=r"^https?://[A-Za-z0-9.-]+\.[a-z]{2,}(/[!-~]*)?$")
    title: str = Field(min_length=4)


class SectionFacts(_Facts):
    """What the rows of a section are and which years they speak of."""

    section: str
    claims: Literal["achievements", "targets"]
    period_start: int
    period_end: int


class ReportFacts(_Facts):
    """report.yaml."""

    report_id: str = Field(pattern=r"^[a-z]{2}(-[a-z0-9]+)+$")
    title_zh: str
    title_en: str
    place_id: str
    issuer_zh: str
    issuer_en: str
    speaker_zh: str
    speaker_en: str
    session_zh: str
    session_en: str
    delivered_on: date
    publications: list[Publication] = Field(min_length=1)
    sections: list[SectionFacts] = []  # empty: proposed from the headings
    licence_note: str

    def section_facts(self, key: str) -> SectionFacts | None:
        """The facts of the longest section that `key` is or lies in; None outside all."""
        best = None
        for facts in self.sections:
            inside = key == facts.section or key.startswith(facts.section + ".")
            if inside and (best is None or len(facts.section) > len(best.section)):
                best = facts
        return best
