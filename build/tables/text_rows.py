"""Rows of the text tables: the report, its sections, sentences and corrections."""

import hashlib
from collections.abc import Collection, Mapping, Sequence

from build.findings import Finding
from build.reading.source import Correction
from build.report.facts import ReportFacts
from build.report.folder import ReportFolder
from build.report.text import ReportText
from build.schema import CodeRow, CorrectionRow, ReportRow, SectionRow, SentenceRow
from build.schema.codes import SentenceFunction

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


def report_row(facts: ReportFacts, source_sha256: str, text: str) -> ReportRow:
    """The row of a report. `source_sha256` is of the file's bytes."""
    return ReportRow.model_validate(
        facts.model_dump(exclude={"publications", "sections", "licence_note"})
        | {
            "source_url": facts.publications[0].url,
            "source_sha256": source_sha256,
            "text_sha256": hashlib.sha256(text.encode()).hexdigest(),
            "text_characters": len(text),
        }
    )


def section_rows(
    text: ReportText, folder: ReportFolder, facts: ReportFacts, with_drafts: bool
) -> tuple[list[SectionRow], list[Finding]]:
    """Rows of sections, titles joined; `title-missing`, `opening-mismatch`, `section-unknown`,
    `title-not-needed`."""
    coded = {located.row.section_id: located for located in folder.sections}
    findings = [
        located.finding(
            "section-unknown", "section_id", key, None, "remove the row or correct the id"
        )
        for key, located in coded.items()
        if key not in text.sections
    ]
    rows = []
    for position, (section_id, section) in enumerate(text.sections.items(), start=1):
        located = coded.get(section_id)
        if (located is None or located.row.title_en is None) and not with_drafts:
            opening = text.text[section.char_start : section.char_start + 12]
            findings.append(
                Finding(
                    "title-missing",
                    str(folder.path / "sections.csv"),
                    field="section_id",
                    found=section_id,
                    expected=f"a row opening with {opening}",
                    advice="add the section with its English title",
                )
            )
            continue
        own_title = None
        if located is not None:
            own_title = located.row.title_zh
            if not text.text.startswith(located.row.opening_zh, section.char_start):
                at = section.char_start
                findings.append(
                    located.finding(
                        "opening-mismatch",
                        "opening_zh",
                        located.row.opening_zh,
                        text.text[at : at + len(located.row.opening_zh)],
                        "the section moved or changed: check its id",
                    )
                )
            is_untitled_draft = with_drafts and own_title is None
            if bool(section.title_zh) == (own_title is not None) and not is_untitled_draft:
                findings.append(
                    located.finding(
                        "title-not-needed" if own_title else "title-missing",
                        "title_zh",
                        own_title,
                        section.title_zh or None,
                        "give a Chinese title exactly where the report has none",
                    )
                )
                continue
        years = facts.section_facts(section.key)
        rows.append(
            SectionRow(
                section_id=section_id,
                report_id=text.report_id,
                parent_section_id=_parent_id(text, section_id, section.parent_key),
                position=position,
                level=section.level,
                label_zh=section.label_zh or None,
                title_zh=section.title_zh or own_title,
                title_en=located.row.title_en if located else None,
                is_title_assigned=own_title is not None,
                period_start=years.period_start if years else None,
                period_end=years.period_end if years else None,
                char_start=section.char_start,
                char_end=section.char_end,
            )
        )
    return rows, findings


def _parent_id(text: ReportText, section_id: str, parent_key: str | None) -> str | None:
    if section_id == text.report_id or parent_key is None:
        return None
    return f"{text.report_id}.{parent_key}" if parent_key else text.report_id


def sentence_rows(
    text: ReportText, folder: ReportFolder, claimed: Mapping[SentenceFunction, Collection[str]]
) -> tuple[list[SentenceRow], list[Finding]]:
    """Rows of sentences. `claimed` maps the functions that have rows to the ids of their sentences.

    Codes: `sentence-uncoded`, `sentence-unknown`, `opening-mismatch`, `function-mismatch` (a
    sentence with claims has another function), `sentence-unclaimed` (a sentence whose function
    says it has claims has none, and no reason is given), `reason-not-needed`.
    """
    coded = {located.row.sentence_id: located for located in folder.sentences}
    known = {f"{text.report_id}.{sentence.key}" for sentence in text.sentences}
    findings = [
        located.finding(
            "sentence-unknown", "sentence_id", key, None, "remove the row or correct the id"
        )
        for key, located in coded.items()
        if key not in known
    ]
    rows = []
    for position, sentence in enumerate(text.sentences, start=1):
        sentence_id = f"{text.report_id}.{sentence.key}"
        words = text.text[sentence.char_start : sentence.char_end]
        located = coded.get(sentence_id)
        if located is None:
            findings.append(
                Finding(
                    "sentence-uncoded",
                    str(folder.path / "sentences.csv"),
                    field="sentence_id",
                    found=f"{sentence_id} {words[:20]}",
                    advice="add the sentence with its function",
                )
            )
            continue
        row = located.row
        if not words.startswith(row.opening_zh):
            findings.append(
                located.finding(
                    "opening-mismatch",
                    "opening_zh",
                    row.opening_zh,
                    words[: len(row.opening_zh)],
                    "the sentence moved or changed: check its id",
                )
            )
        for function, sentence_ids in claimed.items():
            has_claims = sentence_id in sentence_ids
            if has_claims and row.function != function:
                findings.append(
                    located.finding(
                        "function-mismatch",
                        "function",
                        row.function,
                        function,
                        "a sentence with claims has their function",
                    )
                )
            elif row.function == function and has_claims == (row.no_claim_reason_en is not None):
                code = "reason-not-needed" if has_claims else "sentence-unclaimed"
                findings.append(
                    located.finding(
                        code,
                        "no_claim_reason_en",
                        words[:20],
                        None,
                        "code its claims, or say why it has none",
                    )
                )
        rows.append(
            SentenceRow(
                sentence_id=sentence_id,
                report_id=text.report_id,
                section_id=f"{text.report_id}.{sentence.section_key}"
                if sentence.section_key
                else text.report_id,
                position=position,
                text_zh=words,
                function=row.function,
                is_paragraph_end=sentence.is_paragraph_end,
                no_claim_reason_en=row.no_claim_reason_en,
                is_draft=row.is_draft,
                char_start=sentence.char_start,
                char_end=sentence.char_end,
            )
        )
    return rows, findings


def correction_rows(
    report_id: str, corrections: Sequence[Correction], codes: Sequence[CodeRow]
) -> list[CorrectionRow]:
    """Rows of corrections, in the order of the source text; what a rule did is its own reason."""
    kinds = {row.code: row for row in codes if row.code_list == "correction_kind"}
    return [
        CorrectionRow(
            correction_id=f"{report_id}.c{correction.source_start:05d}",
            report_id=report_id,
            kind=correction.kind,
            before=visible(correction.before),
            after=visible(correction.after),
            reason_zh=correction.reason_zh or kinds[correction.kind].definition_zh,
            reason_en=correction.reason_en or kinds[correction.kind].definition_en,
            source_start=correction.source_start,
            source_end=correction.source_end,
            char_start=correction.char_start,
            char_end=correction.char_end,
        )
        for correction in corrections
    ]
