"""Agreement of two codings: pairs by overlap, F1 and Cohen's kappa with known answers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import quantity_reader
from build.coding.agreeing import cohen_kappa, compared, f1
from build.coding.cuts import Span, cut_rows, match_spans
from build.reading.report_text import to_report_text
from build.reading.source import repair
from build.report.folder import CutPass
from build.report.located import Located
from build.report.pass_files import PassClaim
from build.schema.codes import CodingTask, Verifiability
from tests.invented import REPORT, TEXT


def test_half_of_the_spanned_characters_must_be_shared() -> None:
    assert match_spans([Span(0, 10, "")], [Span(5, 10, "")]) == [(0, 0)]
    assert match_spans([Span(0, 10, "")], [Span(6, 10, "")]) == []


def test_each_row_is_paired_once_best_overlap_first() -> None:
    first = [Span(0, 10, ""), Span(0, 8, "")]
    assert match_spans(first, [Span(0, 8, "")]) == [(1, 0)]


def test_labels_break_ties_between_rows_with_the_same_words() -> None:
    first = [Span(0, 9, "94%"), Span(0, 9, "95%")]
    second = [Span(0, 9, "95%"), Span(0, 9, "94%")]
    assert match_spans(first, second) == [(0, 1), (1, 0)]


def test_f1() -> None:
    assert f1(3, 4, 4) == 0.75
    assert f1(0, 0, 0) == 1.0


def test_kappa_of_the_textbook() -> None:
    """20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: observed 0.7, expected 0.5, kappa 0.4."""
    first = ["y"] * 25 + ["n"] * 25
    second = ["y"] * 20 + ["n"] * 5 + ["y"] * 10 + ["n"] * 15
    assert cohen_kappa(first, second) == pytest.approx(0.4)


@given(st.lists(st.sampled_from("abc"), min_size=1))
def test_a_coding_agrees_with_itself(codes: list[str]) -> None:
    assert cohen_kappa(codes, codes) == pytest.approx(1.0)


spans = st.lists(
    st.tuples(st.integers(0, 50), st.integers(1, 10)).map(lambda t: Span(t[0], t[0] + t[1], "")),
    max_size=12,
)


@given(spans, spans)
def test_pairs_are_one_to_one_and_overlap(first: list[Span], second: list[Span]) -> None:
    pairs = match_spans(first, second)
    assert len({i for i, _ in pairs}) == len(pairs) == len({j for _, j in pairs})
    for i, j in pairs:
        shared = min(first[i].end, second[j].end) - max(first[i].start, second[j].start)
        spanned = max(first[i].end, second[j].end) - min(first[i].start, second[j].start)
        assert shared / spanned >= 0.5


def test_what_only_one_coding_has_is_not_compared() -> None:
    text = to_report_text(REPORT, repair(TEXT).text, quantity_reader().read)[0]
    row = PassClaim(
        section_id=f"{REPORT}.1.02",
        quote_zh="地铁1号线开通运营",
        occurrence=None,
        quantity_zh=None,
        verifiability=Verifiability.MILESTONE,
        policy_area_id="cap_10",
        place_id=None,
    )
    first = CutPass([Located(row, "achievements.csv", 2)], [], [])
    (only,) = cut_rows(text, (first, CutPass([], [], [])))
    assert (only.variable, only.units_compared, only.agreement) == ("segmentation", 1, 0)
    assert cut_rows(text, None) == []


def test_two_empty_cells_agree_on_no_open_value() -> None:
    own = REPORT, CodingTask.JUDGE, "targets"
    first, second = ["5个", None, "3户", None], ["5个", None, None, "2人"]
    (share,) = compared(*own, "quantity_zh", first, second)
    assert (share.units_compared, float(share.agreement)) == (3, 0.3333)
    assert compared(*own, "quantity_zh", [None], [None]) == []
    (kappa,) = compared(*own, "promised_status", first, second)
    assert kappa.units_compared == 4
