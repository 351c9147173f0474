"""Outcomes that say too little or too much, and figures that are none."""

from build.rules import coding as rules
from build.rules.files import UNKNOWN_CODE
from tests.broken_sources.breaking import Sources, breaks


@breaks(UNKNOWN_CODE, "outcomes.csv", 2, "source_id")
def outcome_of_no_source(sources: Sources) -> None:
    sources.edit("outcomes.csv", "next_report", "no_report")


@breaks(rules.OUTCOME_INCOMPLETE, "outcomes.csv", 4, "said_by")
def outcome_of_nobody(sources: Sources) -> None:
    sources.edit(
        "outcomes.csv", "90个,true,,2030,2030,,same,government", "90个,true,,2030,2030,,same,"
    )


@breaks(rules.OUTCOME_INCOMPLETE, "outcomes.csv", 6, "source_id")
def nothing_found_on_no_day(sources: Sources) -> None:
    sources.edit("outcomes.csv", "2031-03-01", "")


@breaks(rules.OUTCOME_INCOMPLETE, "outcomes.csv", 4, "looked_up_on")
def day_of_looking_beside_a_source(sources: Sources) -> None:
    sources.edit(
        "outcomes.csv",
        "90个,true,,2030,2030,,same,government,",
        "90个,true,,2030,2030,,same,government,2031-03-01",
    )


@breaks(rules.OUTCOME_INCOMPLETE, "outcomes.csv", 4, "is_figure_as_written")
def figure_of_unknown_hand(sources: Sources) -> None:
    sources.edit("outcomes.csv", "90个,true", "90个,")


@breaks(rules.FIGURE_UNREAD, "outcomes.csv", 4, "figure_zh")
def figure_of_two_numbers(sources: Sources) -> None:
    sources.edit("outcomes.csv", "90个", "90个和5个")


@breaks(rules.OUTCOME_PRIMARY, "outcomes.csv", 3, "is_primary")
def target_without_primary_outcome(sources: Sources) -> None:
    sources.edit("outcomes.csv", "next_report,true,后出", "next_report,false,后出")


@breaks(rules.OUTCOME_MISSING, "outcomes.csv", None, "target_id")
def checkable_target_left_out(sources: Sources) -> None:
    text = sources.file("outcomes.csv").read_text("utf-8").splitlines(keepends=True)
    sources.write("outcomes.csv", "".join(text[:-1]))
