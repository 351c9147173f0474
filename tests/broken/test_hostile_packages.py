"""Whatever a package holds, the validator answers with findings, never with a traceback."""

import json
import random
import tracemalloc
from collections.abc import Callable

import pyarrow as pa
import pytest

from tests.broken.copies import Copy
from validate.diff.rows import compare
from validate.diff.verdict import judge
from validate.form import twins
from validate.form.loading import load
from validate.rendering import print_report, report_json

ODD_VALUES: tuple[object, ...] = (
    None, True, 0, -1, 10**30, 1e300, "", "\ud800", "\x1b[31m", "[red]", [], {}, [None], {"a": {}},
    [["a"]], "../..", "^(a+)+$", [{"name": []}],
)  # fmt: skip
ODD_CELLS = (
    "-1", "99999999999999999999", "9" * 5000, "1e5", "²", "٣", "亿" * 3000, "9" + "亿" * 30, "三" * 500,
    "从" * 2000, "\x1b[31m", "2023-99-99", "()[]{}\\", "cn-bj-2023.2.08.3.s04.q2", "",
)  # fmt: skip


def _flip_bytes(copy: Copy, chance: random.Random) -> None:
    path = chance.choice(sorted(copy.files))
    content = bytearray(copy.files[path])
    for _ in range(chance.randint(1, 40)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    copy.files[path] = bytes(content)


def _cut_short(copy: Copy, chance: random.Random) -> None:
    path = chance.choice(sorted(copy.files))
    copy.files[path] = copy.files[path][: chance.randrange(len(copy.files[path]))]


def _drop_file(copy: Copy, chance: random.Random) -> None:
    del copy.files[chance.choice(sorted(copy.files))]


def _odd_property(copy: Copy, chance: random.Random) -> None:
    paths = [path for path in sorted(copy.files) if path.endswith(".json")]
    path = chance.choice(paths)
    node = document = copy.json(path)
    for _ in range(chance.randint(0, 5)):
        inner = [value for value in node.values() if isinstance(value, dict)]
        inner += [one for value in node.values() if isinstance(value, list) for one in value if isinstance(one, dict)]  # fmt: skip
        if not inner:
            break
        node = chance.choice(inner)
    node[chance.choice(sorted(node) or ["x"])] = chance.choice(ODD_VALUES)
    copy.files[path] = json.dumps(document).encode()


def _odd_cells(copy: Copy, chance: random.Random) -> None:
    tables = [path for path in sorted(copy.files) if path.endswith(".csv")]
    name = chance.choice(tables).removeprefix("data/").removesuffix(".csv")
    for _ in range(30 if copy.table(name) else 0):
        row = chance.choice(copy.table(name))
        row[chance.choice(copy.header(name))] = chance.choice(ODD_CELLS)
    copy.write(name, twin=False)


MUTATIONS = (_flip_bytes, _cut_short, _drop_file, _odd_property, _odd_cells)


@pytest.mark.parametrize("seed", range(30))
def test_no_traceback(seed: int, capsys: pytest.CaptureFixture[str]) -> None:
    chance = random.Random(seed)  # noqa: S311
    copy = Copy()
    MUTATIONS[seed % len(MUTATIONS)](copy, chance)
    report = copy.check()
    print_report(report)
    printed = capsys.readouterr().out
    assert "\x1b[31m" not in printed
    assert report.faults == [] or str(report.faults[0]) in printed
    json.dumps(report_json(report), ensure_ascii=False).encode()


def _without_primary_keys(copy: Copy) -> None:
    for name in ("targets", "claims", "indicator_pairs"):
        copy.write_schema(name, copy.schema(name) | {"primaryKey": ["x"]})


def _with_a_deep_property(copy: Copy) -> None:
    nested: list[object] = []
    for _ in range(900):
        nested = [nested]
    copy.write_json("datapackage.json", copy.json("datapackage.json") | {"version": nested})


def _with_a_deep_page(copy: Copy) -> None:
    copy.files["CITATION.cff"] = b"[" * 60_000


def _with_an_infinite_bound(copy: Copy) -> None:
    schema = json.dumps(copy.schema("targets")).replace("1000000000000000000", "1e999")
    copy.write_schema("targets", json.loads(schema))


@pytest.mark.parametrize(
    "mutate",
    [
        _without_primary_keys,
        _with_a_deep_property,
        _with_a_deep_page,
        _with_an_infinite_bound,
    ],
    ids=["no-primary-keys", "deep-property", "deep-page", "infinite-bound"],
)
def test_what_once_was_a_traceback_is_a_fault(mutate: Callable[[Copy], None]) -> None:
    copy = Copy()
    mutate(copy)
    assert copy.check().faults
    changes = compare(load(Copy()), load(copy))
    judge(changes, load(Copy()), load(copy))


def test_a_parquet_file_is_read_without_repeating_its_texts() -> None:
    """200 KB stand in the file, 100 MB in the table."""
    copy = Copy()
    table = copy.parquet("targets")
    at = table.schema.get_field_index("quote_zh")
    same = pa.array(["x" * 200_000] * table.num_rows)
    copy.save_parquet("targets", table.set_column(at, table.schema.field(at), same))
    copy.seal()
    package = load(copy)
    tracemalloc.start()
    try:
        outcome = twins.check(package)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert [one.code for one in outcome][:1] == ["twin-cell"]
    assert peak < 30_000_000


def test_one_table_of_many_names_is_read_once() -> None:
    copy = Copy()
    descriptor = copy.json("datapackage.json")
    claims = descriptor["resources"][0]
    descriptor["resources"] += [claims | {"name": f"claims_{at}"} for at in range(300)]
    copy.write_json("datapackage.json", descriptor)
    assert [name for name in load(copy).tables if name.startswith("claims")] == ["claims"]


def test_a_bounded_package_gives_bounded_output() -> None:
    """Every finding of a check beyond a thousand is counted, none is longer than a page."""
    copy = Copy()
    for row in copy.table("claims"):
        row.update(dict.fromkeys(row, "=" + "亿" * 200))
    copy.write("claims", twin=False)
    report = copy.check()
    assert len(report.findings) < 1_000 * 5
    assert max(len(str(one.found)) for one in report.findings) <= 1_000
    assert any(one.code == "faults-left-out" for one in report.findings)
