"""Everything people wrote about one report, as read."""

from dataclasses import dataclass
from pathlib import Path

from build.report.coding_files import (
    ClaimCoding,
    MentionCoding,
    ProjectCoding,
    SectionCoding,
    SentenceCoding,
    UnclaimedCoding,
    WithdrawnCoding,
)
from build.report.facts import ReportFacts
from build.report.located import Located


@dataclass(frozen=True)
class ReportFolder:
    """Everything people wrote about one report; the text itself is read by build.reading.source."""

    path: Path
    facts: ReportFacts
    sections: list[Located[SectionCoding]]
    sentences: list[Located[SentenceCoding]]
    achievements: list[Located[ClaimCoding]]
    targets: list[Located[ClaimCoding]]
    projects: list[Located[ProjectCoding]]
    mentions: list[Located[MentionCoding]]
    unclaimed: list[Located[UnclaimedCoding]]
    withdrawn: list[Located[WithdrawnCoding]]

    @property
    def is_draft(self) -> bool:
        """True while any row of the coding is still a draft."""
        coded = (self.sentences, self.achievements, self.targets, self.projects, self.mentions)
        return any(located.row.is_draft for rows in coded for located in rows)
