"""Rows of the text tables: the report, its sections, sentences, corrections and variants."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence

from build.report.anchored import AnchoredDecision, AnchoredVariant
from build.report.folder import ReportFolder
from build.report.source import Correction
from build.report.text import ReportText
from build.schema import (
    CodeRow,
    CorrectionRow,
    DecidedQuantityRow,
    ReadingRow,
    ReportRow,
    SectionRow,
    SentenceRow,
    VariantRow,
)
from build.tables.making import RowMaker
from validate.finding import Location

# Blanks and line ends as people can see them in a cell; the validator reads them back.
_VISIBLE = {"\n": "⏎", " ": "␣", "\u3000": "⍽", "\t": "␉"}


def visible(text: str) -> str | None:
    """Make blanks, line ends and invisible characters visible; None for nothing.

    >>> visible("四 \\n")
    '四␣⏎'
    >>> visible("\\ufeff")
    '\\\\uFEFF'
    """
    shown = "".join(
        _VISIBLE.get(char) or (char if char.isprintable() else f"\\u{ord(char):04X}")
        for char in text
    )
    return shown or None


def report_rows(text: ReportText, folder: ReportFolder, make: RowMaker) -> Iterator[ReportRow]:
    """The row of a report."""
    return make(
        ReportRow,
        folder.described.at,
        folder.facts,
        source_url=folder.facts.publications[0].url,
        source_sha256=hashlib.sha256(folder.source.content).hexdigest(),
        text_sha256=hashlib.sha256(text.text.encode()).hexdigest(),
        text_characters=len(text.text),
    )


def section_rows(text: ReportText, folder: ReportFolder, make: RowMaker) -> Iterator[SectionRow]:
    """Rows of sections, with the titles that people gave."""
    coded = {located.row.section_id: located for located in folder.sections}
    for position, (section_id, section) in enumerate(text.sections.items(), start=1):
        located = coded.get(section_id)
        title = None if section.title_zh or located is None else located.row.title_zh
        parent, years = section.parent_key, folder.facts.section_facts(section.key)
        yield from make(
            SectionRow,
            located.at if located else folder.at("sections.csv").at,
            section,
            section_id=section_id,
            report_id=text.report_id,
            parent_section_id=None if parent is None else text.section_id(parent),
            position=position,
            label_zh=section.label_zh or None,
            title_zh=section.title_zh or title,
            title_en=located.row.title_en if located else None,
            is_title_assigned=title is not None,
            period_start=years.period_start if years else None,
            period_end=years.period_end if years else None,
        )


def sentence_rows(text: ReportText, folder: ReportFolder, make: RowMaker) -> Iterator[SentenceRow]:
    """Rows of sentences, with the functions that people gave."""
    coded = {located.row.sentence_id: located for located in folder.sentences}
    for position, sentence in enumerate(text.sentences, start=1):
        located = coded[text.sentence_id(sentence)]
        yield from make(
            SentenceRow,
            located.at,
            sentence,
            located.row,
            report_id=text.report_id,
            section_id=text.section_id(sentence.section_key),
            position=position,
            text_zh=text.words(sentence),
        )


def correction_rows(
    text: ReportText,
    file: str,
    corrections: Sequence[Correction],
    kinds: Mapping[str, CodeRow],
    make: RowMaker,
) -> Iterator[CorrectionRow]:
    """Rows of corrections, in the order of the source text.

    `kinds` is their closed list: the definition of a kind is the reason of a rule.
    """
    for correction in corrections:
        kind, decided = kinds[correction.kind], correction.decided
        yield from make(
            CorrectionRow,
            Location(file).at,
            correction,
            correction_id=f"{text.report_id}.c{correction.source_start:05d}",
            report_id=text.report_id,
            before=visible(correction.before),
            after=visible(correction.after),
            reason_zh=decided.reason_zh if decided else kind.definition_zh,
            reason_en=decided.reason_en if decided else kind.definition_en,
        )


def variant_rows(
    text: ReportText, variants: Sequence[AnchoredVariant], make: RowMaker
) -> Iterator[VariantRow]:
    """Rows of variants, in reading order."""
    for variant in variants:
        yield from make(
            VariantRow,
            variant.coding.at,
            variant.coding.row,
            variant.place,
            report_id=text.report_id,
            sentence_id=text.sentence_id(variant.place.sentence),
            text_zh=variant.coding.row.quote_zh,
        )


def decision_rows(
    text: ReportText, decisions: Sequence[AnchoredDecision], make: RowMaker
) -> Iterator[DecidedQuantityRow]:
    """Rows of decided numbers, in reading order."""
    ids = {placed.char_start: placed.id for placed in text.quantities}
    for decision in decisions:
        start = decision.quantity.char_start
        yield from make(
            DecidedQuantityRow,
            decision.coding.at,
            decision.coding.row,
            decided_quantity_id=f"{text.report_id}.d{start:05d}",
            report_id=text.report_id,
            quantity_id=ids[start],
            text_zh=decision.coding.row.quote_zh,
            fields_changed=" ".join(decision.changed) or None,
            char_start=start,
            char_end=decision.quantity.char_end,
        )


def reading_rows(text: ReportText, folder: ReportFolder, make: RowMaker) -> Iterator[ReadingRow]:
    """Rows of fresh readings, as people wrote them down."""
    for located in folder.readings:
        row = located.row
        yield from make(
            ReadingRow,
            located.at,
            row,
            reading_id=f"{text.report_id}.{row.table_name}.{row.variable}",
            report_id=text.report_id,
        )
