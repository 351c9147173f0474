"""Shards become few large files: all rows, in their order, in groups that a reader can hold."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from corpus import compacting

SCHEMA = pa.schema(
    {"place_level": pa.string(), "plan_year": pa.int32(), "row": pa.int32(), "words": pa.string()}
)
LEVELS, YEARS = ("province", None, "county"), (2030, 2031, None)


def shards(count: int, rows: int) -> list[pa.Table]:
    """Shards whose rows are numbered through, of every level and year; each third has none."""
    return [
        pa.Table.from_pylist(
            [
                {
                    "place_level": LEVELS[row % 3],
                    "plan_year": YEARS[row // 3 % 3],
                    "row": row,
                    "words": "字" * (row % 7),
                }
                for row in range(shard * rows, (shard + 1) * rows)
                if shard % 3 != 1
            ],
            SCHEMA,
        )
        for shard in range(count)
    ]


@pytest.mark.parametrize(("held", "sorted_at_once"), [(65_536, 32_768), (40, 25), (7, 1)])
def test_rows_stay_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, held: int, sorted_at_once: int
) -> None:
    monkeypatch.setattr(compacting, "_GROUP", held)
    monkeypatch.setattr(compacting, "_SORTED", sorted_at_once)
    given = shards(20, 11)
    rows = compacting.compact({"claims": SCHEMA}, {"claims": given}, tmp_path)["claims"]
    assert sorted(tmp_path.iterdir()) == [tmp_path / "claims"]
    assert {*rows} == {compacting.file_name(level, year) for level in LEVELS for year in YEARS}
    expected = pa.concat_tables(given).to_pylist()
    for name, count in rows.items():
        file = pq.ParquetFile(tmp_path / "claims" / name)
        own = [
            row
            for row in expected
            if compacting.file_name(row["place_level"], row["plan_year"]) == name
        ]
        assert file.read().to_pylist() == own
        assert count == len(own) > 0
        groups = [file.metadata.row_group(at).num_rows for at in range(file.num_row_groups)]
        assert max(groups) <= held


def test_a_table_without_rows_is_a_table(tmp_path: Path) -> None:
    given = {"claims": [SCHEMA.empty_table()], "reports": shards(1, 2)}
    rows = compacting.compact(dict.fromkeys(given, SCHEMA), given, tmp_path)
    assert rows["claims"] == {compacting.NONE: 0}
    assert pq.read_table(tmp_path / "claims" / compacting.NONE).schema == SCHEMA
    assert sum(rows["reports"].values()) == 2
