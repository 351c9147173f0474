"""report.yaml: the facts of a report, and which years its sections speak of."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field


def _iso_date(value: object) -> object:
    """pydantic would take seconds since 1970 as well."""
    if isinstance(value, str) and not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return "no date"
    return value


_AUTUMN = 10  # the month

IsoDate = Annotated[date, BeforeValidator(_iso_date)]
Claims = Literal["achievements", "targets"]
Year = Annotated[int, Field(ge=1900, le=2100)]
WebAddress = Annotated[
    str, Field(pattern=r"^https?://[A-Za-z0-9.-]+\.[a-z]{2,}(/[!#-;=?-~]*)?$", max_length=500)
]


class Facts(BaseModel):
    """Facts that people write down, each by its name."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Publication(Facts):
    """An official address where the report or its official translation was seen."""

    url: WebAddress
    title: str = Field(min_length=4)


class SectionFacts(Facts):
    """What the rows of a section are and which years they speak of."""

    section: str
    claims: Claims
    period_start: Year
    period_end: Year


class TextFacts(Facts):
    """What the reading of a text asks for."""

    report_id: str = Field(pattern=r"^[a-z]{2}(-[a-z0-9]+)+$")
    sections: list[SectionFacts] = []

    def section_facts(self, key: str) -> SectionFacts | None:
        """The facts of the longest section that `key` is or lies in; None outside all."""
        return innermost(self._by_section, key)

    @cached_property
    def _by_section(self) -> dict[str, SectionFacts]:
        return by_section(self.sections)


class DraftFacts(TextFacts):
    """What a draft asks of a report that has no report.yaml yet."""

    plan_year: Year


class ReportFacts(TextFacts):
    """report.yaml. Only a report that is not drafted yet has no sections."""

    title_zh: str
    title_en: str
    place_id: str
    issuer_zh: str
    issuer_en: str
    speaker_zh: str
    speaker_en: str
    session_zh: str
    session_en: str
    delivered_on: IsoDate
    plan_year: Year = Field(default_factory=lambda told: usual_plan_year(told["delivered_on"]))
    publications: list[Publication] = Field(min_length=1)


PlannedFacts = DraftFacts | ReportFacts
"""What the drafting of a text asks for."""


def year_beside(claims: Claims, plan_year: int) -> int:
    """The year of claims outside the sections of their side: of achievements that before the plan."""
    return plan_year - 1 if claims == "achievements" else plan_year


def on_side(section: SectionFacts, claims: Claims, plan_year: int) -> SectionFacts:
    """What the years of a claim in a section are: of one of the other side, the year beside.

    An achievement among tasks is of the year before the plan, a target in a look back of its year.
    """
    if section.claims == claims:
        return section
    year = year_beside(claims, plan_year)
    return SectionFacts(section=section.section, claims=claims, period_start=year, period_end=year)


def usual_plan_year(delivered_on: date) -> int:
    """The year that a report given on a day plans for: from October on the next one.

    >>> usual_plan_year(date(2026, 1, 26)), usual_plan_year(date(2021, 12, 21))
    (2026, 2022)
    """
    return delivered_on.year + (delivered_on.month >= _AUTUMN)


def by_section(sections: Iterable[SectionFacts]) -> dict[str, SectionFacts]:
    """Facts by the key of their section; of two for one section the first."""
    facts: dict[str, SectionFacts] = {}
    for each in sections:
        facts.setdefault(each.section, each)
    return facts


def innermost(facts: Mapping[str, SectionFacts], key: str) -> SectionFacts | None:
    """Of facts by section those of the longest section that `key` is or lies in; None outside all."""
    while key and key not in facts:
        key = key.rpartition(".")[0]
    return facts.get(key)
