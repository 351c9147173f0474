"""How the checks of content are run, and what clauses they let stand without a quote."""

import pytest

from tests.broken.copies import Copy
from validate import content
from validate.checking import Checked, Report
from validate.content.clauses import _ASIDE, _PRAISE, _PRAISE_GOES_ON, _WITHOUT_CLAIM
from validate.content.rules.claims import DRAFT_PUBLISHED, DRAFT_ROW
from validate.finding import Location, Outcome, Rule
from validate.form.loading import load
from validate.rendering import WITH_DRAFTS, print_report


def test_plausibility_can_be_left_out() -> None:
    package = load(Copy())
    names = [name for name, _, _ in content.run(package, with_plausibility=False)]
    assert names == ["columns", *(name for name, _, _ in content.CHECKS)]
    *_, (last, _, _) = content.run(package, with_plausibility=True)
    assert last == "plausibility"


def test_without_its_columns_nothing_else_is_checked() -> None:
    package = load(Copy())
    del package.tables["units"]
    ((name, _, outcome),) = content.run(package, with_plausibility=True)
    assert (name, [finding.code for finding in outcome]) == ("columns", ["column-missing"])


@pytest.mark.parametrize(
    ("rules", "last"),
    [
        ([], "The package is proved."),
        ([DRAFT_ROW], WITH_DRAFTS),
        ([DRAFT_ROW, DRAFT_PUBLISHED], "1 fault: the package is not as promised"),
    ],
)
def test_last_line_calls_no_draft_a_proved_package(
    rules: list[Rule], last: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = [Location("data/targets.csv", 7, "is_draft").breaks(rule, "true") for rule in rules]
    checks = (Checked("coverage", "rows", Outcome(521, found)),)
    print_report(Report("package", checks, True), is_brief=True)
    assert capsys.readouterr().out.splitlines()[-1] == last


@pytest.mark.parametrize(
    "clause",
    [
        "在抗击疫情过程中，",
        "今后五年的奋斗目标是：",
        "以新思想为指导，",
        "学习是一项长期政治任务。",
    ],
)
def test_clauses_that_claim_nothing(clause: str) -> None:
    assert _WITHOUT_CLAIM.fullmatch(clause)


@pytest.mark.parametrize(
    "clause", ["在重点行业推广新能源车，", "加强成本控制，", "把安全摆在首位。"]
)
def test_clauses_that_claim(clause: str) -> None:
    assert not _WITHOUT_CLAIM.fullmatch(clause)
    assert not _PRAISE.fullmatch(clause)


def test_praise_is_a_list_of_short_predicates() -> None:
    assert _PRAISE.fullmatch("医务人员义无反顾、逆行出征，")
    assert _PRAISE_GOES_ON.fullmatch("倾尽全力挽救生命、守护健康；")
    assert not _PRAISE_GOES_ON.fullmatch("构筑起高效严密的防控体系；")


@pytest.mark.parametrize("clause", ["五年来", "聚焦高精尖", "让生活更加美好", "更好服务大局"])
def test_frames_and_purposes(clause: str) -> None:
    assert _ASIDE.match(clause)
