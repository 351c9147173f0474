"""The coding files of a draft, written row by row."""

import csv
import io
from collections import Counter
from collections.abc import Mapping

from pydantic import BaseModel

from build.drafting.draft_anchors import Cells
from build.report import coding_files as coding
from build.writing.encode import cell

ACHIEVEMENTS, TARGETS = "achievements.csv", "targets.csv"
CLAIM_PLACES, PROJECT_PLACES = "claim_places.csv", "project_places.csv"
MODELS: dict[str, type[BaseModel]] = {
    "sections.csv": coding.SectionCoding,
    "sentences.csv": coding.SentenceCoding,
    ACHIEVEMENTS: coding.ClaimCoding,
    TARGETS: coding.ClaimCoding,
    "projects.csv": coding.ProjectCoding,
    "project_mentions.csv": coding.MentionCoding,
    "unclaimed.csv": coding.UnclaimedCoding,
    CLAIM_PLACES: coding.PlaceCoding,
    PROJECT_PLACES: coding.PlaceCoding,
    "pair_notes.csv": coding.PairNoteCoding,
    "variants.csv": coding.VariantCoding,
    "outcomes.csv": coding.OutcomeCoding,
    "decided_quantities.csv": coding.QuantityDecision,
    "readings.csv": coding.ReadingCoding,
    "withdrawn.csv": coding.WithdrawnCoding,
}
_KEYS = ("project_mention_id", "claim_id", "project_id")  # what people look for first
# What a file calls the field that its model shares with another file.
_HEADERS = {
    ACHIEVEMENTS: {"claim_id": "achievement_id"},
    TARGETS: {"claim_id": "target_id"},
    CLAIM_PLACES: {"owner_id": "claim_id"},
    PROJECT_PLACES: {"owner_id": "project_id"},
}


class Draft:
    """The drafted coding files by name, as they will be written, and how many rows each has."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        # Written at once and not kept as rows: of a long text there are millions.
        self._files = {name: io.BytesIO() for name in MODELS}
        self._fields = {name: _fields(name) for name in MODELS}
        for name, fields in self._fields.items():
            headers = _HEADERS.get(name, {})
            self._write(name, [headers.get(field, field) for field in fields])

    def add(self, name: str, row: Cells) -> None:
        """Add a row to a file."""
        self.counts[name] += 1
        self._write(name, [cell(row.get(field)) for field in self._fields[name]])

    @property
    def files(self) -> Mapping[str, bytes]:
        """The content of each file."""
        return {name: file.getvalue() for name, file in self._files.items()}

    def _write(self, name: str, cells: list[str]) -> None:
        line = io.StringIO()
        csv.writer(line, lineterminator="\n").writerow(cells)
        self._files[name].write(line.getvalue().encode())


def _fields(name: str) -> list[str]:
    """The columns of a file, what people look for first before the others."""
    own = [*MODELS[name].model_fields]
    return sorted(own, key=lambda field: (field not in _KEYS, own.index(field)))
