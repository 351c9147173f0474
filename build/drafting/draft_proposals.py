"""Proposes, with how sure it is, what of a claim needs judgement: subtopic, place, indicator, statement."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path

from build.drafting.coded_claims import coded_claims
from build.drafting.draft_anchors import Cells
from build.drafting.draft_indicators import IndicatorReader
from build.drafting.draft_places import PlaceReader
from build.drafting.statements import complete
from build.drafting.topics import TopicReader, told_claim
from build.headline.words import plain, vocabulary
from build.inputs.divisions import read_divisions
from build.inputs.topic_words import read_topic_words
from build.reading.report_text import QuantityReading
from build.report.codebook import Codebook
from build.report.text import Place, PlacedQuantity, ReportText
from build.schema import PlaceFacts
from build.writing.encode import cell, csv_bytes

PROPOSALS, NEW_PLACES = "proposals.csv", "new_places.csv"
LEAST = 0.5  # a cell that is more often wrong than right costs more than it saves
# How often proposals of each kind were right that were read on reports no rule was made on, rounded:
# docs/add-a-report.md has the counts that were kept; of places and labels none was.
_NAMED, _AROUND = 0.95, 0.85
_HEADLINE, _LABELLED = 0.95, 0.8
_STATEMENT: Mapping[str, float] = {"verb": 0.9, "subject": 0.9, "place": 0.8}
# What is read around a claim is read again for each claim of a sentence.
_LONGEST_SENTENCE = 2_000


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposed cell: whose, of which column, what, in words, how sure, and whether the draft has it."""

    row_id: str
    column: str
    proposed: str
    label_zh: str
    confidence: float
    is_filled_in: bool


@dataclass
class Proposals:
    """What was proposed for a report, and the places that places.csv lacks for it."""

    rows: list[Proposal] = field(default_factory=list)
    new_places: dict[str, PlaceFacts] = field(default_factory=dict)

    def files(self) -> Mapping[str, bytes]:
        """proposals.csv, and new_places.csv where there are some."""
        files = {PROPOSALS: _csv([field.name for field in fields(Proposal)], self.rows)}
        if self.new_places:
            files[NEW_PLACES] = _csv([*PlaceFacts.model_fields], self.new_places.values())
        return files


def _csv(columns: Sequence[str], rows: Iterable[Proposal | PlaceFacts]) -> bytes:
    # A new place lacks what a person has to write.
    told = ({name: getattr(row, name, None) for name in columns} for row in rows)
    return csv_bytes(columns, ({name: _cell(each) for name, each in row.items()} for row in told))


def _cell(value: object) -> str:
    return f"{value:.2f}" if isinstance(value, float) else cell(value)


class Proposer:
    """Proposes for any report what the codebook and the finished reports of `sources` tell."""

    def __init__(self, sources: Path, codebook: Codebook, read: QuantityReading) -> None:
        self._sources, self._codebook, self._read = sources, codebook, read
        areas = codebook.lists.policy_areas
        self._words = read_topic_words(sources / "codebook", areas)
        self._divisions = read_divisions(sources / "codebook")

    def of(self, text: ReportText, plan_year: int, place_id: str) -> "ReportProposer":
        """The proposer of one report; its own coding, if it is there, is not looked at.

        `place_id` is the report's place, empty where it is not known.
        """
        book = self._codebook
        coded = [*coded_claims(self._sources, self._read, text.report_id)]
        topics = TopicReader(self._words, book.lists.policy_areas, coded) if coded else None
        names = [row.words_zh.split() for row in book.places if row.place_id == place_id]
        words = vocabulary(book.indicator_words, book.indicators, book.headline_words)
        words = words.of_place(*map(tuple, names))
        places = PlaceReader(book.places, self._divisions, place_id, text, plan_year)
        labels = {row.policy_area_id: row.label_zh for row in book.policy_areas}
        labels |= {
            row.policy_subtopic_id: f"{labels[row.policy_area_id]}·{row.label_zh}"
            for row in book.policy_subtopics
        }
        labels |= {row.indicator_id: row.label_zh for row in book.indicators}
        labels |= {row.place_id: row.label_zh for row in (*book.places, *places.lacking.values())}
        return ReportProposer(text, topics, places, IndicatorReader(book.indicators, words), labels)


class ReportProposer:
    """Proposes for the claims and projects of one report, asked in reading order."""

    def __init__(
        self,
        text: ReportText,
        topics: TopicReader | None,
        places: PlaceReader,
        indicators: IndicatorReader,
        labels: Mapping[str, str],
    ) -> None:
        self._text, self._topics, self._places = text, topics, places
        self._indicators, self._labels = indicators, labels
        self._plain = plain(text.text)
        self.proposals = Proposals()

    def claim(
        self, claim_id: str, place: Place, measure: PlacedQuantity | None
    ) -> tuple[Cells, Cells | None]:
        """The cells that the draft fills in for a claim, and its row of claim_places.csv."""
        cells: Cells = {**self._topic(claim_id, place)}
        sentence = place.sentence
        if sentence.char_end - sentence.char_start > _LONGEST_SENTENCE:
            return cells, None
        around, place_words = self._place(claim_id, place)
        if measure is not None:
            found = self._indicators.propose(self._text, self._plain, place, measure)
            if found:
                sure = _HEADLINE if found.is_headline else _LABELLED
                cells |= self._take(claim_id, "indicator_id", found.indicator_id, sure)
        measures = self._text.measures_of(sentence)
        whole = complete(self._text, place, measures, place_words)
        if whole:
            cells |= self._take(claim_id, "statement_zh", whole.words, _STATEMENT[whole.by])
        return cells, around

    def project(self, project_id: str, place: Place) -> Cells:
        """The cells that the draft fills in for a project with its name at a place."""
        return self._topic(project_id, place)

    def _topic(self, row_id: str, place: Place) -> Cells:
        if self._topics is None:
            return {}
        area, subtopic = self._topics.propose(told_claim(self._text, place))
        if area.confidence >= LEAST:
            self._note(row_id, "policy_area_id", area.code, area.confidence, is_filled_in=False)
        return self._take(row_id, "policy_subtopic_id", subtopic.code, subtopic.confidence)

    def _place(self, claim_id: str, place: Place) -> tuple[Cells | None, str | None]:
        """The row of claim_places.csv, and the words that name its place."""
        named = self._places.named(self._text, place.char_start, place.char_end)
        for place_id in dict.fromkeys(each.place_id for each in named):
            # The build finds by itself what places.csv has.
            self._note_place(claim_id, place_id, _NAMED)
        around = None if named else self._places.around(self._text, place)
        if around is None:
            return None, None
        found, basis = around
        is_known = self._note_place(claim_id, found.place_id, _AROUND)
        cells: Cells = {"owner_id": claim_id, "place_id": found.place_id, "place_basis": basis}
        words = self._text.text[found.char_start : found.char_end]
        return (cells if is_known else None), words

    def _note_place(self, claim_id: str, place_id: str, confidence: float) -> bool:
        """Note a place; whether places.csv has it, so that a row may name it."""
        is_known = place_id not in self._places.lacking
        self._note(claim_id, "place_id", place_id, confidence, is_filled_in=is_known)
        return is_known

    def _take(self, row_id: str, column: str, value: str, confidence: float) -> Cells:
        if confidence < LEAST:
            return {}
        self._note(row_id, column, value, confidence, is_filled_in=True)
        return {column: value}

    def _note(
        self, row_id: str, column: str, value: str, confidence: float, is_filled_in: bool
    ) -> None:
        if value in self._places.lacking:
            self.proposals.new_places[value] = self._places.lacking[value]
        label = self._labels.get(value, "")
        self.proposals.rows.append(Proposal(row_id, column, value, label, confidence, is_filled_in))
