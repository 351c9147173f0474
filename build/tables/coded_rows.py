"""Rows of the coded tables: claims, projects and mentions, joined with the quantities."""

from build.coding.periods import Period
from build.report.anchored import AnchoredClaim, AnchoredMention
from build.report.facts import ReportFacts
from build.report.folder import ReportFolder
from build.report.text import ReportText
from build.schema import AchievementRow, ProjectMentionRow, ProjectRow, TargetRow


def section_period(facts: ReportFacts, key: str) -> Period:
    """The years of a section; the year of the report where report.yaml names none."""
    section = facts.section_facts(key)
    if section is None:
        return (facts.delivered_on.year, facts.delivered_on.year)
    return (section.period_start, section.period_end)


def _claim_fields(
    text: ReportText,
    claim: AnchoredClaim,
    quantity_ids: list[str],
    periods: list[Period | None],
    period_names: tuple[str, str],
    default: Period,
) -> dict[str, object]:
    row = claim.coding.row
    fields: dict[str, object] = {
        "report_id": text.report_id,
        "section_id": f"{text.report_id}.{claim.place.sentence.section_key}",
        "sentence_id": f"{text.report_id}.{claim.place.sentence.key}",
        "quote_zh": row.quote_zh,
        "summary_en": row.summary_en,
        "verifiability": row.verifiability,
        "indicator_id": row.indicator_id,
        "policy_area_id": row.policy_area_id,
        "place_id": row.place_id,
        "is_draft": row.is_draft,
        "char_start": claim.place.char_start,
        "char_end": claim.place.char_end,
    }
    period: Period | None = None
    quantity = None
    if claim.quantity is not None:
        quantity = text.quantities[claim.quantity]
        period = periods[claim.quantity]
    fields |= {
        "quantity_id": None if claim.quantity is None else quantity_ids[claim.quantity],
        "value": quantity and quantity.value,
        "value_high": quantity and quantity.value_high,
        "unit_id": quantity and quantity.unit,
        "comparator": quantity and quantity.comparator,
        "measure_type": quantity and quantity.measure_type,
        "direction": quantity and quantity.direction,
        "is_annual_average": quantity and quantity.is_annual_average,
        "baseline_value": quantity and quantity.baseline_value,
        "baseline_year": quantity and quantity.baseline_year,
    }
    fields |= dict(zip(period_names, period or default, strict=True))
    return fields


def achievement_rows(
    text: ReportText,
    facts: ReportFacts,
    claims: list[AnchoredClaim],
    quantity_ids: list[str],
    periods: list[Period | None],
) -> list[AchievementRow]:
    """Rows of achievements, in reading order."""
    return [
        AchievementRow.model_validate(
            {"achievement_id": claim.coding.row.claim_id}
            | _claim_fields(
                text,
                claim,
                quantity_ids,
                periods,
                ("period_start", "period_end"),
                section_period(facts, claim.place.sentence.section_key),
            )
        )
        for claim in claims
    ]


def target_rows(
    text: ReportText,
    facts: ReportFacts,
    claims: list[AnchoredClaim],
    quantity_ids: list[str],
    periods: list[Period | None],
) -> list[TargetRow]:
    """Rows of targets, in reading order."""
    return [
        TargetRow.model_validate(
            {"target_id": claim.coding.row.claim_id}
            | _claim_fields(
                text,
                claim,
                quantity_ids,
                periods,
                ("period_start", "period_end"),
                section_period(facts, claim.place.sentence.section_key),
            )
        )
        for claim in claims
    ]


def project_rows(
    text: ReportText, folder: ReportFolder, mentions: list[AnchoredMention]
) -> tuple[list[ProjectRow], list[ProjectMentionRow]]:
    """Rows of projects, in the order of their first mention, and of their mentions."""
    first: dict[str, int] = {}
    for mention in mentions:
        first.setdefault(mention.coding.row.project_id, len(first))
    projects = [
        ProjectRow.model_validate(
            {"report_id": text.report_id} | located.row.model_dump(exclude={"note_en"})
        )
        for located in sorted(folder.projects, key=lambda located: first[located.row.project_id])
    ]
    rows = [
        ProjectMentionRow.model_validate(
            {
                "report_id": text.report_id,
                "section_id": f"{text.report_id}.{mention.place.sentence.section_key}",
                "sentence_id": f"{text.report_id}.{mention.place.sentence.key}",
                "char_start": mention.place.char_start,
                "char_end": mention.place.char_end,
            }
            | mention.coding.row.model_dump(exclude={"note_en", "section_id", "occurrence"})
        )
        for mention in mentions
    ]
    return projects, rows
