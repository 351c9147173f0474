"""Whatever a package holds, the validator answers with findings, never with a traceback."""

import json
import random

import pytest

from tests.broken.copies import Copy
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
    for _ in range(30):
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
