"""Rows of pairs: what was reached and what is promised of one indicator, side by side."""

from collections.abc import Iterator

from build.report.codebook import Codebook
from build.schema import AchievementRow, IndicatorPairRow, IndicatorRow, TargetRow
from build.tables.report_tables import ReportTables


def indicator_pair_rows(tables: ReportTables, codebook: Codebook) -> Iterator[IndicatorPairRow]:
    """Every achievement with every target of the same indicator and report, in reading order."""
    indicators = {row.indicator_id: row for row in codebook.indicators}
    targets: dict[tuple[str, str | None], list[TargetRow]] = {}
    for target in tables.targets:
        targets.setdefault((target.report_id, target.indicator_id), []).append(target)
    for achievement in tables.achievements:
        if achievement.indicator_id is None or achievement.value is None:
            continue
        indicator = indicators[achievement.indicator_id]
        for target in targets.get((achievement.report_id, achievement.indicator_id), ()):
            if target.value is not None:
                yield _pair(achievement, target, indicator)


def _pair(
    achievement: AchievementRow, target: TargetRow, indicator: IndicatorRow
) -> IndicatorPairRow:
    return IndicatorPairRow.model_validate(
        {
            "indicator_pair_id": f"{achievement.achievement_id}+{target.target_id}",
            "report_id": achievement.report_id,
            "indicator_id": indicator.indicator_id,
            "indicator_zh": indicator.label_zh,
            "indicator_en": indicator.label_en,
            "unit_id": indicator.unit_id,
            "achievement_id": achievement.achievement_id,
            "achieved_value": achievement.value,
            "achieved_comparator": achievement.comparator,
            "achieved_period_start": achievement.period_start,
            "achieved_period_end": achievement.period_end,
            "target_id": target.target_id,
            "promised_value": target.value,
            "promised_comparator": target.comparator,
            "promised_period_start": target.period_start,
            "promised_period_end": target.period_end,
        }
    )
