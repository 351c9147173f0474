"""Two versions of the real package: what changed, the step it asks for, and ids used again."""

import json
from collections.abc import Callable

import pytest

from tests.broken.breaking import proves
from tests.broken.copies import Copy
from validate.diff.rendering import difference_json, difference_markdown, print_difference
from validate.diff.rows import Changes, compare
from validate.diff.rules import ID_REUSED, VERSION_INVALID, VERSION_TOO_LOW
from validate.diff.schemas import Step
from validate.diff.verdict import Verdict, judge, lowest_version
from validate.finding import Finding
from validate.form.loading import load


def _compare(old: Copy, new: Copy) -> tuple[Changes, Verdict]:
    before, after = load(old), load(new)
    changes = compare(before, after)
    return changes, judge(changes, before, after)


def _places(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [(one.code, str(one.location)) for one in findings]


def _version(copy: Copy, version: str) -> Copy:
    copy.write_json("datapackage.json", copy.json("datapackage.json") | {"version": version})
    return copy


def _code_removed(copy: Copy) -> None:
    schema = copy.schema("targets")
    next(one for one in schema["fields"] if one["name"] == "direction")["constraints"]["enum"].pop()
    copy.write_schema("targets", schema)


def _code_added(copy: Copy) -> None:
    schema = copy.schema("targets")
    field = next(one for one in schema["fields"] if one["name"] == "direction")
    field["constraints"]["enum"].append("sideways")
    copy.write_schema("targets", schema)


def _type_changed(copy: Copy) -> None:
    schema = copy.schema("targets")
    schema["fields"][-1]["type"] = "number"
    copy.write_schema("targets", schema)


def _column_removed(copy: Copy) -> None:
    schema = copy.schema("targets")
    schema["fields"] = [one for one in schema["fields"] if one["name"] != "place_id"]
    copy.write_schema("targets", schema)


def _column_added(copy: Copy) -> None:
    schema = copy.schema("targets")
    schema["fields"].append({"name": "no_column", "type": "string"})
    copy.write_schema("targets", schema)


def _described(copy: Copy) -> None:
    copy.write_schema("targets", copy.schema("targets") | {"description": "In other words."})


def _table_removed(copy: Copy) -> None:
    descriptor = copy.json("datapackage.json")
    descriptor["resources"] = [one for one in descriptor["resources"] if one["name"] != "places"]
    copy.write_json("datapackage.json", descriptor)


def _row_removed(copy: Copy) -> None:
    copy.table("targets").pop()
    copy.write("targets")


def _row_added(copy: Copy) -> None:
    row = dict(copy.table("targets")[-1]) | {"target_id": "cn-bj-2023.t999"}
    copy.table("targets").append(row)
    copy.write("targets")


def _cell_changed(copy: Copy) -> None:
    copy.table("targets")[0]["summary_en"] = "In other words"
    copy.write("targets")


def _text_changed(copy: Copy) -> None:
    copy.files["data/text/cn-bj-2023.txt"] += b"\n"


def _nothing(_: Copy) -> None:
    pass


STEPS = (
    (_nothing, Step.NONE),
    (_cell_changed, Step.PATCH),
    (_described, Step.PATCH),
    (_text_changed, Step.PATCH),
    (_row_added, Step.MINOR),
    (_column_added, Step.MINOR),
    (_code_added, Step.MINOR),
    (_row_removed, Step.MAJOR),
    (_column_removed, Step.MAJOR),
    (_code_removed, Step.MAJOR),
    (_type_changed, Step.MAJOR),
    (_table_removed, Step.MAJOR),
)


@pytest.mark.parametrize(
    ("change", "step"),
    STEPS,
    ids=lambda value: value.__name__.strip("_") if callable(value) else value.name,
)
def test_step_of_a_change(change: Callable[[Copy], None], step: Step) -> None:
    new = Copy()
    change(new)
    changes, _ = _compare(Copy(), new)
    assert changes.step is step


@proves(VERSION_TOO_LOW)
def test_a_version_too_low_is_refused() -> None:
    new = Copy()
    _row_added(new)
    _, verdict = _compare(_version(Copy(), "1.2.3"), _version(new, "1.2.4"))
    assert _places(verdict.findings) == [("version-too-low", "datapackage.json:version")]
    assert verdict.findings[0].expected == "1.3.0 or higher: the change is MINOR"
    assert verdict.findings[0].advice


@pytest.mark.parametrize("version", ["1.3.0", "2.0.0"])
def test_a_version_high_enough_is_accepted(version: str) -> None:
    new = Copy()
    _row_added(new)
    _, verdict = _compare(_version(Copy(), "1.2.3"), _version(new, version))
    assert verdict.findings == ()


@proves(VERSION_INVALID)
@pytest.mark.parametrize(("old", "new"), [("1.0", "1.1.0"), ("1.0.0", "next")])
def test_a_version_that_is_none_is_refused(old: str, new: str) -> None:
    _, verdict = _compare(_version(Copy(), old), _version(Copy(), new))
    assert _places(verdict.findings) == [("version-invalid", "datapackage.json:version")]


@proves(ID_REUSED)
def test_an_id_used_for_other_content_is_refused() -> None:
    """The first target now quotes the words of the last."""
    new = Copy()
    rows = new.table("targets")
    first, last = rows[0], rows[-1]
    first.update(last | {"target_id": first["target_id"]})
    new.write("targets")
    changes, verdict = _compare(_version(Copy(), "1.0.0"), _version(new, "2.0.0"))
    assert _places(verdict.findings) == [("id-reused", "data/targets.csv:2:target_id")]
    assert verdict.findings[0].found == first["target_id"]
    assert changes.step is Step.MAJOR


def test_the_same_words_of_another_sentence_are_other_content() -> None:
    new = Copy()
    row = new.table("targets")[0]
    row["sentence_id"] = new.table("targets")[-1]["sentence_id"]
    new.write("targets")
    _, verdict = _compare(Copy(), new)
    assert "id-reused" in [one.code for one in verdict.findings]


def test_twenty_thousand_long_quotes_are_compared_in_seconds() -> None:
    old, new = Copy(), Copy()
    for copy, word in ((old, "增长"), (new, "提高")):
        rows = copy.table("targets")
        rows[:] = [
            rows[at % len(rows)]
            | {"target_id": f"cn-bj-2023.t{at:05}", "quote_zh": f"{at:05}" + word * 500}
            for at in range(20_000)
        ]
        copy.write("targets", twin=False)
    changes, verdict = _compare(old, new)
    assert len(next(one for one in changes.tables if one.name == "targets").reused) == 20_000
    assert len(verdict.findings) == 1_001


def test_nothing_of_a_package_commands_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    changes, verdict = _compare(Copy(), _version(Copy(), "\x1b[31m"))
    print_difference(changes, verdict)
    assert "\x1b" not in difference_markdown(changes, verdict) + capsys.readouterr().out


def test_a_quote_made_longer_keeps_its_id() -> None:
    new = Copy()
    new.table("targets")[0]["quote_zh"] += "等"
    new.write("targets")
    changes, _ = _compare(Copy(), new)
    assert changes.step is Step.PATCH


def test_differences_are_told_by_id_and_field(capsys: pytest.CaptureFixture[str]) -> None:
    new = Copy()
    _cell_changed(new)
    changes, verdict = _compare(_version(Copy(), "1.0.0"), _version(new, "1.0.1"))
    told = difference_json(changes, verdict)
    targets = next(one for one in told["tables"] if one["name"] == "targets")
    assert targets["changed"] == [
        {
            "id": Copy().table("targets")[0]["target_id"],
            "field": "summary_en",
            "old": Copy().table("targets")[0]["summary_en"],
            "new": "In other words",
        }
    ]
    assert json.dumps(told)
    assert "| targets | 0 | 0 | 1 | patch |" in difference_markdown(changes, verdict)
    print_difference(changes, verdict)
    assert "-> In other words" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("old", "step", "lowest"),
    [
        ((1, 2, 3), Step.NONE, (1, 2, 3)),
        ((1, 2, 3), Step.PATCH, (1, 2, 4)),
        ((1, 2, 3), Step.MINOR, (1, 3, 0)),
        ((1, 2, 3), Step.MAJOR, (2, 0, 0)),
        ((0, 9, 0), Step.MAJOR, (0, 10, 0)),
    ],
)
def test_lowest_version(
    old: tuple[int, int, int], step: Step, lowest: tuple[int, int, int]
) -> None:
    assert lowest_version(old, step) == lowest
