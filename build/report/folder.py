"""Everything people wrote about one report, as read."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from build.report import coding_files as coding
from build.report import pass_files as passes
from build.report.facts import Claims, ReportFacts, SectionFacts, on_side
from build.report.located import Located, LocatedFacts
from build.report.source import SourceText
from build.schema.codes import SentenceFunction
from validate.finding import Location

# The table of the claims of a sentence, by its function.
TABLES: dict[SentenceFunction, Claims] = {
    SentenceFunction.ACHIEVEMENT: "achievements",
    SentenceFunction.COMMITMENT: "targets",
}


@dataclass(frozen=True)
class CutPass:
    """One independent cut of a report into rows, as it was made."""

    achievements: list[Located[passes.PassClaim]]
    targets: list[Located[passes.PassClaim]]
    project_mentions: list[Located[passes.PassMention]]


@dataclass(frozen=True)
class JudgedPass:
    """One independent judgement of the rows of a report, as it was made."""

    claims: list[Located[passes.JudgedClaim]]
    projects: list[Located[passes.JudgedProject]]
    mentions: list[Located[passes.JudgedMention]]
    sentences: list[Located[passes.JudgedSentence]]
    outcomes: list[Located[passes.JudgedOutcome]]


@dataclass(frozen=True)
class ReportFolder:
    """The folder of a report.

    `cuts` and `judgements` are codings made apart, where there are two, `settled` what was settled
    after they had been compared; `withdrawn` are the ids of rows that the report had once.
    """

    path: Path
    described: LocatedFacts[ReportFacts]
    source: SourceText
    sections: list[Located[coding.SectionCoding]]
    sentences: list[Located[coding.SentenceCoding]]
    achievements: list[Located[coding.ClaimCoding]]
    targets: list[Located[coding.ClaimCoding]]
    projects: list[Located[coding.ProjectCoding]]
    mentions: list[Located[coding.MentionCoding]]
    unclaimed: list[Located[coding.UnclaimedCoding]]
    claim_places: list[Located[coding.PlaceCoding]]
    project_places: list[Located[coding.PlaceCoding]]
    pair_notes: list[Located[coding.PairNoteCoding]]
    outcomes: list[Located[coding.OutcomeCoding]]
    variants: list[Located[coding.VariantCoding]]
    decided_quantities: list[Located[coding.QuantityDecision]]
    readings: list[Located[coding.ReadingCoding]]
    withdrawn: frozenset[str]
    cuts: tuple[CutPass, CutPass] | None
    judgements: tuple[JudgedPass, JudgedPass] | None
    settled: list[Located[passes.SettledCoding]]

    @property
    def facts(self) -> ReportFacts:
        """The facts of report.yaml."""
        return self.described.facts

    @cached_property
    def is_draft(self) -> bool:
        """True while any row of the coding is still a draft."""
        coded = (self.sentences, self.achievements, self.targets, self.projects, self.mentions)
        return any(located.row.is_draft for rows in coded for located in rows)

    @cached_property
    def years_beside(self) -> Mapping[str, SectionFacts]:
        """The years of sentences that tell of another side than their section, by their keys."""
        years: dict[str, SectionFacts] = {}
        for located in self.sentences:
            key = located.row.sentence_id.removeprefix(f"{self.facts.report_id}.")
            claims = TABLES.get(located.row.function)
            section = self.facts.section_facts(key) if claims else None
            if claims and section and section.claims != claims:
                years[key] = on_side(section, claims, self.facts.plan_year)
        return years

    def at(self, name: str, field: str | None = None) -> Location:
        """A file of the folder as a place, for what is missing in it."""
        return Location(str(self.path / name), None, field)
