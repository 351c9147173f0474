"""Rows of pairs: what was reached and what is promised of one indicator, side by side."""

from collections.abc import Iterator

from build.report.codebook import Codebook
from build.schema import IndicatorPairRow, TargetRow
from build.tables.making import RowMaker
from build.tables.report_tables import ReportTables
from validate.finding import Location


def indicator_pair_rows(
    tables: ReportTables, codebook: Codebook, make: RowMaker
) -> Iterator[IndicatorPairRow]:
    """Every achievement with every target of the same indicator and report, in reading order."""
    indicators = {row.indicator_id: row for row in codebook.indicators}
    targets: dict[tuple[str, str | None], list[TargetRow]] = {}
    for target in tables.targets:
        if target.value is not None:
            targets.setdefault((target.report_id, target.indicator_id), []).append(target)
    for past in tables.achievements:
        if past.indicator_id is None or past.value is None:
            continue
        indicator = indicators[past.indicator_id]
        for target in targets.get((past.report_id, past.indicator_id), ()):
            yield from make(
                IndicatorPairRow,
                Location("data/indicator_pairs.csv").at,
                past,
                indicator_pair_id=f"{past.achievement_id}+{target.target_id}",
                indicator_zh=indicator.label_zh,
                indicator_en=indicator.label_en,
                unit_id=indicator.unit_id,
                achieved_value=past.value,
                achieved_comparator=past.comparator,
                achieved_period_start=past.period_start,
                achieved_period_end=past.period_end,
                target_id=target.target_id,
                promised_value=target.value,
                promised_comparator=target.comparator,
                promised_period_start=target.period_start,
                promised_period_end=target.period_end,
            )
