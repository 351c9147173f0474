"""Headline figures: which indicator, number, bound and years the words of a report give."""

from datetime import date

import pytest

from benchmarks import ROOT, quantity_reader
from build.drafting.draft_headline import headline_file
from build.headline.targets import HeadlineReader
from build.inputs.codebook import read_codebook
from build.reading.report_text import to_report_text
from build.report.facts import ReportFacts
from build.report.headline import HeadlineFigure

READER = quantity_reader()
HEADLINE = HeadlineReader(read_codebook(ROOT / "sources" / "codebook"))
GIVEN = date(2031, 1, 10)


def _facts(given: date) -> ReportFacts:
    texts = {
        name: "甲"
        for name in ReportFacts.model_fields
        if name.endswith(("_zh", "_en")) and name != "report_id"
    }
    page = {"url": "https://example.org/report", "title": "Example"}
    return ReportFacts.model_validate(
        {
            **texts,
            "report_id": "xx-test-2031",
            "place_id": "beijing",
            "delivered_on": given.isoformat(),
            "publications": [page],
        }
    )


def _figures(words: str, given: date = GIVEN) -> list[HeadlineFigure]:
    """The figures of a report whose tasks begin with these words."""
    review = "一、工作回顾\n\n一年来，各项事业稳步推进，城市面貌持续改善。\n\n" * 3
    text, _ = to_report_text(
        "xx-test-2031", f"{review}二、重点任务\n\n{words}\n\n让我们携手前行！\n", READER.read
    )
    return HEADLINE.read(text, _facts(given).plan_year, "beijing")


def _told(words: str, kind: str = "target", given: date = GIVEN) -> dict[str, str]:
    """What is stated, by indicator: bound, value, upper value; empty without a number."""
    told = {}
    for figure in _figures(words, given):
        if figure.kind == kind and figure.stated:
            placed, bound = figure.stated.quantity, figure.stated.comparator
            values = (placed.quantity.value, placed.quantity.value_high) if placed else ()
            numbers = " ".join(f"{value:f}" for value in values if value is not None)
            told[figure.indicator_id] = f"{bound} {numbers}" if placed else ""
    return told


def _target(clause: str) -> dict[str, str]:
    """What one clause of a passage of targets states, beside the growth of product."""
    told = _told(f"今年主要预期目标是：地区生产总值增长6%左右，{clause}。")
    assert told.pop("grp_growth") == "about 6"
    return told


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("科技研发投入增长30%以上", {}),
        ("研发投入占生产总值比重提高到2.6%", {"rd_intensity": "eq 2.6"}),
        ("固定资产投资增长8.5%以上", {"fixed_asset_investment_growth": "at_least 8.5"}),
        ("城镇登记失业率控制在4%以内", {"registered_urban_unemployment_rate": "at_most 4"}),
        ("社会消费品零售总额增长7%—7.5%", {"retail_sales_growth": "eq 7 7.5"}),
        ("粮食产量稳定在62万吨", {"grain_output": "eq 620000"}),
        ("单位GDP能耗下降3%", {"energy_intensity_change": "eq 3"}),
        ("城镇化率提高1.2个百分点", {"urbanization_rate": "eq 1.2"}),
        ("研发经费支出占地区生产总值比重达到2.1%", {"rd_intensity": "eq 2.1"}),
        ("研发经费支出增长12%", {"rd_spending_growth": "eq 12"}),
        ("进出口总额超过90亿元", {"trade_level": "over 9000000000"}),
    ],
)
def test_a_name_and_its_number(clause: str, expected: dict[str, str]) -> None:
    assert _target(clause) == expected


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        (
            "城镇、农村居民人均可支配收入分别增长5%、6%左右",
            {
                "household_income_growth_urban": "about 5",
                "household_income_growth_rural": "about 6",
            },
        ),
        (
            "城乡居民收入均增长8%",
            {"household_income_growth_urban": "eq 8", "household_income_growth_rural": "eq 8"},
        ),
        (
            "出口总额和实际利用外资增长9%以上",
            {"export_growth": "at_least 9", "foreign_investment_growth": "at_least 9"},
        ),
        ("接待游客、服务业增加值分别增长3%、4%", {"services_value_added_growth": "eq 4"}),
        (
            "财政收入65亿元，增长9%",
            {
                "general_public_budget_revenue_level": "eq 6500000000",
                "general_budget_revenue_growth": "eq 9",
            },
        ),
        (
            "财政收入20亿元、出口总额5亿美元，分别增长3%、4%",
            {
                "general_public_budget_revenue_level": "eq 2000000000",
                "general_budget_revenue_growth": "eq 3",
                "export_level": "eq 500000000",
                "export_growth": "eq 4",
            },
        ),
        (
            "财政收入增长9%，其中一般公共预算收入增长7%",
            {"general_budget_revenue_growth": "eq 7"},
        ),
        (
            "农业、规模以上工业、服务业增加值分别增长4%、7%、6%",
            {
                "agricultural_output_growth": "eq 4",
                "industrial_value_added_growth": "eq 7",
                "services_value_added_growth": "eq 6",
            },
        ),
        (
            "绿色经济、数字经济占地区生产总值比重45%和32%左右",
            {"digital_economy_share": "about 32"},
        ),
        (
            "城镇居民人均可支配收入、农民人均纯收入分别达到6000元和2000元，增长7%和4%",
            {"household_income_growth_urban": "eq 7", "household_income_growth_rural": "eq 4"},
        ),
        (
            "研发支出与地区生产总值之比2%，财政收入年均增长9%，其中今年增长8%",
            {"rd_intensity": "eq 2", "general_budget_revenue_growth": "eq 8"},
        ),
        ("固定资产投资增长8%，力争10%", {"fixed_asset_investment_growth": "eq 8"}),
    ],
)
def test_lists_and_their_numbers(clause: str, expected: dict[str, str]) -> None:
    assert _target(clause) == expected


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("居民收入增长与经济增长基本同步", {"household_income_synchronised": ""}),
        ("农村居民收入增速高于城镇居民收入增速", {"household_income_growth_rural": ""}),
        ("固定资产投资稳中有进", {"fixed_asset_investment_growth": ""}),
        ("碳排放强度、生态环境指标完成国家下达目标", {"carbon_intensity_change": ""}),
        ("居民消费价格指数控制在103左右", {"cpi_change": ""}),
        ("进出口保稳提质", {"trade_growth": ""}),
        ("实际利用外资（可比口径）持平", {"foreign_investment_growth": ""}),
        ("完成单位生产总值能耗、氨氮等减排任务", {"energy_intensity_change": ""}),
    ],
)
def test_named_without_a_number(clause: str, expected: dict[str, str]) -> None:
    assert _target(clause) == expected


@pytest.mark.parametrize(
    "clause",
    [
        "东湖新区固定资产投资增长20%",  # a part of the place
        "建筑业增加值增长5%",  # a sector
        "消费对经济增长的贡献率达到60%",
        "工农业总产值增长9%",
        "全部财政收入增长9%",
        "培育出口超500万美元的外向型龙头企业",
        "粮食产量增加3万吨",  # what it grows by is not what it is
        "新增财政收入的60%用于民生",
    ],
)
def test_what_is_no_headline_indicator(clause: str) -> None:
    assert _target(clause) == {}


def test_last_years_targets_and_averages_are_no_targets_of_the_year() -> None:
    assert _told("去年确定的地区生产总值增长7%的预期目标圆满完成。") == {}
    assert _told("今后五年的主要目标是：地区生产总值年均增长7%。") == {}


def test_a_plan_has_its_years() -> None:
    words = "今后五年的主要目标是：地区生产总值年均增长7%，森林覆盖率达到45%。"
    figures = {each.indicator_id: each for each in _figures(words) if each.stated}
    assert figures["grp_growth"].period == (2031, 2035)
    assert figures["forest_coverage"].period == (2035, 2035)
    assert _told(words, "plan_target") == {"grp_growth": "eq 7", "forest_coverage": "eq 45"}


def test_results_are_those_of_the_year_before() -> None:
    text, _ = to_report_text(
        "xx-test-2031",
        "一、工作回顾\n\n2030年，全市地区生产总值增长5%，一般公共预算收入增长4%。\n\n"
        "二、重点任务\n\n今年主要预期目标是：地区生产总值增长6%，居民消费价格涨幅2%左右。\n",
        READER.read,
    )
    told = [each for each in HEADLINE.read(text, 2031, "beijing") if each.kind == "result"]
    assert {each.indicator_id for each in told} == {"grp_growth", "general_budget_revenue_growth"}
    assert {each.period for each in told} == {(2030, 2030)}


def test_every_indicator_has_a_target_or_none() -> None:
    figures = _figures("今年主要预期目标是：地区生产总值增长6%，城镇新增就业5万人。")
    targets = [each.indicator_id for each in figures if each.kind == "target"]
    assert len(targets) == len(set(targets)) == len(HEADLINE.indicators)
    assert sum(each.stated is not None for each in figures) == 2


def test_a_list_of_paragraphs_is_one_passage() -> None:
    words = "宏观调控的预期目标是：\n\n——地区生产总值增长8%。\n\n——财政收入增长5%。其中税收占多数。\n\n——森林覆盖率达到40%。"
    assert _told(words) == {
        "grp_growth": "eq 8",
        "general_budget_revenue_growth": "eq 5",
        "forest_coverage": "eq 40",
    }


def test_a_target_outside_the_passage() -> None:
    words = "今年主要预期目标是：地区生产总值增长8%，出口总额增长3%。\n\n就业优先。城镇新增就业3万人以上。"
    assert _told(words)["urban_jobs_added"] == "at_least 30000"


def test_a_report_given_in_december_plans_the_next_year() -> None:
    assert _facts(date(2030, 12, 20)).plan_year == 2031
    assert _facts(date(2031, 9, 30)).plan_year == 2031
    words = "明年主要预期目标是：地区生产总值增长8%，出口总额增长3%。"
    periods = {each.period for each in _figures(words, date(2030, 12, 20)) if each.stated}
    assert periods == {(2031, 2031)}


def test_the_force_is_that_of_the_words() -> None:
    figures = _figures("今年主要预期目标是：确保地区生产总值增长8%，出口总额增长3%。")
    forces = {
        each.indicator_id: each.stated.force.words
        for each in figures
        if each.stated and each.stated.force
    }
    assert forces == {"grp_growth": "确保", "export_growth": "预期目标"}


def test_a_draft_has_the_figures_beside_it() -> None:
    text, _ = to_report_text(
        "xx-test-2031",
        "一、重点任务\n\n今年主要预期目标是：地区生产总值增长6%左右，财政收入增长4%。\n",
        READER.read,
    )
    lines = headline_file(text, HEADLINE.read(text, 2031)).decode().splitlines()
    assert lines[1].startswith("grp_growth,target,true,6.0,,6.0,percent,about,expected,2031,2031,")
    assert len(lines) == 1 + len(HEADLINE.indicators)
