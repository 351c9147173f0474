"""Rows of pairs: what was reached and what is promised of one indicator, side by side."""

from collections.abc import Iterator, Sequence

from build.report.codebook import Codebook
from build.report.coding_files import PairNoteCoding
from build.report.located import Located
from build.rules.coding import PAIR_UNKNOWN
from build.schema import IndicatorPairRow, TargetRow
from build.tables.making import RowMaker
from build.tables.report_tables import ReportTables
from validate.finding import Location


def indicator_pair_rows(
    tables: ReportTables,
    codebook: Codebook,
    notes: Sequence[Located[PairNoteCoding]],
    make: RowMaker,
) -> Iterator[IndicatorPairRow]:
    """Every achievement with every target of the same indicator and report, in reading order.

    Rules: PAIR_UNKNOWN, for each note of what is no pair, or has a note already.
    """
    noted: dict[tuple[str, str], Located[PairNoteCoding]] = {}
    for note in notes:
        key = (note.row.achievement_id, note.row.target_id)
        if noted.setdefault(key, note) is not note:
            make.findings.append(note.at("target_id").breaks(PAIR_UNKNOWN, " and ".join(key)))
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
            own_note = noted.pop((past.achievement_id, target.target_id), None)
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
                achieved_is_estimate=past.is_estimate,
                achieved_period_start=past.period_start,
                achieved_period_end=past.period_end,
                target_id=target.target_id,
                promised_value=target.value,
                promised_comparator=target.comparator,
                promised_period_start=target.period_start,
                promised_period_end=target.period_end,
                difference_zh=own_note.row.difference_zh if own_note else None,
                difference_en=own_note.row.difference_en if own_note else None,
            )
    for (achievement_id, target_id), note in noted.items():
        found = f"{achievement_id} and {target_id}"
        make.findings.append(note.at("target_id").breaks(PAIR_UNKNOWN, found))
