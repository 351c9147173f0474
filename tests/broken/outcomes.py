"""Faults in outcomes, their verdicts and their sources."""

from collections.abc import Callable

from tests.broken.breaking import breaks
from tests.broken.copies import Cells, Copy
from validate.content.rules import outcomes as rules
from validate.content.rules.claims import ID_REPORT_MISMATCH
from validate.content.rules.dimensions import ADDRESS_FORM

OUTCOMES, SOURCES = "data/outcomes.csv", "data/sources.csv"


def _numbered(row: Cells) -> bool:
    return row["difference"] != ""


def _of(**cells: str) -> Callable[[Cells], bool]:
    return lambda row: all(row[name] == cell for name, cell in cells.items())


@breaks(ID_REPORT_MISMATCH, OUTCOMES, "outcome_id")
def outcome_of_another_report(copy: Copy) -> int:
    """The id of an outcome that nothing refers to begins with another report."""
    chosen = _of(is_primary="false")
    return copy.set("outcomes", "outcome_id", "cn-tj-2023.o001", chosen)


@breaks(rules.OUTCOME_INCOMPLETE, OUTCOMES, "said_by")
def outcome_that_nobody_said(copy: Copy) -> int:
    """A row with a source does not say who says so."""
    row = copy.first("outcomes", _of(said_by="press", is_primary="false"))
    row["said_by"] = row["is_self_declared"] = ""
    copy.write("outcomes")
    return copy.line("outcomes", row)


@breaks(rules.OUTCOME_INCOMPLETE, OUTCOMES, "state")
def nothing_found_and_yet_done(copy: Copy) -> int:
    """A row without a source says that it was done."""
    return copy.set("outcomes", "state", "done", _of(verdict="not_stated"))


@breaks(rules.OUTCOME_INCOMPLETE, OUTCOMES, "is_figure_as_written")
def figure_of_unknown_hand(copy: Copy) -> int:
    """A figure does not say whether it is verbatim."""
    return copy.set("outcomes", "is_figure_as_written", "", _numbered)


@breaks(rules.FIGURE_MISMATCH, OUTCOMES, "value")
def value_that_the_figure_does_not_say(copy: Copy) -> int:
    """The value is ten times that of the figure."""
    row = copy.first("outcomes", lambda row: row["figure_zh"] == "28.1万人")
    row["value"] = "2810000.0"
    copy.write("outcomes")
    return copy.line("outcomes", row)


@breaks(rules.FIGURE_MISMATCH, OUTCOMES, "comparator")
def bound_that_the_figure_does_not_say(copy: Copy) -> int:
    """A figure without a bound is called one of more than that."""
    return copy.set("outcomes", "comparator", "over", _numbered)


@breaks(rules.FIGURE_MISMATCH, OUTCOMES, "unit_id")
def unit_that_the_figure_does_not_say(copy: Copy) -> int:
    """People are called homes."""
    return copy.set("outcomes", "unit_id", "home", lambda row: row["figure_zh"] == "28.1万人")


@breaks(rules.FIGURE_MISMATCH, OUTCOMES, "signed_value")
def fall_that_the_figure_does_not_say(copy: Copy) -> int:
    """A number that does not fall is given a sign below zero."""
    return copy.set("outcomes", "signed_value", "-5.0", _numbered)


@breaks(rules.FIGURE_MISMATCH, OUTCOMES, "figure_zh")
def figure_of_two_numbers(copy: Copy) -> int:
    """A figure holds two numbers."""
    return copy.set(
        "outcomes", "figure_zh", "28.1万人和5万人", lambda row: row["figure_zh"] == "28.1万人"
    )


@breaks(rules.OUTCOME_DATE, OUTCOMES, "as_of")
def outcome_of_another_day(copy: Copy) -> int:
    """An outcome holds as of a day that is not that of its source."""
    return copy.set("outcomes", "as_of", "2024-01-22", _numbered)


@breaks(rules.OUTCOME_DATE, OUTCOMES, "as_of")
def outcome_before_its_promise(copy: Copy) -> int:
    """Somebody looked before the promise was made."""
    return copy.set("outcomes", "as_of", "2023-01-01", _of(verdict="not_stated"))


@breaks(rules.OUTCOME_VOICE, OUTCOMES, "said_by")
def report_that_speaks_for_the_press(copy: Copy) -> int:
    """What a government's report says is called the word of the press."""
    row = copy.first("outcomes", _of(source_id="bj_gwr_2024"))
    row["said_by"], row["is_self_declared"] = "press", "false"
    copy.write("outcomes")
    return copy.line("outcomes", row)


@breaks(rules.OUTCOME_PRIMARY, OUTCOMES, "is_primary")
def two_primary_outcomes(copy: Copy) -> int:
    """A target has two primary outcomes."""
    row = copy.first("outcomes", _of(is_primary="false"))
    row["is_primary"] = "true"
    copy.write("outcomes")
    return copy.line("outcomes", row)


@breaks(rules.OUTCOME_PRIMARY, OUTCOMES, "is_primary")
def primary_outcome_beside_a_nearer_one(copy: Copy) -> int:
    """The primary outcome only tells of something related, where another tells of the same."""
    wrong = copy.first("outcomes", _of(is_primary="false", relation="related", state=""))
    right = copy.first(
        "outcomes",
        lambda row: row["target_id"] == wrong["target_id"] and row["is_primary"] == "true",
    )
    wrong["is_primary"], right["is_primary"] = "true", "false"
    copy.write("outcomes")
    return copy.line("outcomes", wrong)


@breaks(rules.OUTCOME_PRIMARY, OUTCOMES, "is_primary")
def primary_outcome_that_was_replaced(copy: Copy) -> int:
    """A later row takes the place of the primary one."""
    second = copy.first("outcomes", _of(is_primary="false"))
    first = copy.first("outcomes", _of(target_id=second["target_id"], is_primary="true"))
    second["supersedes_outcome_id"] = first["outcome_id"]
    copy.write("outcomes")
    return copy.line("outcomes", first)


@breaks(rules.OUTCOME_MISSING, "data/targets.csv", "target_id")
def checkable_target_without_outcome(copy: Copy) -> int:
    """Nobody says what became of a target that can be checked."""
    gone = copy.first("outcomes", _of(verdict="not_stated"))
    claim = copy.first("claims", _of(outcome_id=gone["outcome_id"]))
    claim["outcome_id"] = ""
    copy.table("outcomes").remove(gone)
    copy.write("outcomes", "claims")
    target = copy.first("targets", _of(target_id=gone["target_id"]))
    return copy.line("targets", target)


@breaks(rules.OUTCOME_SUPERSEDES, OUTCOMES, "supersedes_outcome_id")
def outcome_that_replaces_another_target(copy: Copy) -> int:
    """A row takes the place of one of another target."""
    rows = copy.table("outcomes")
    last = rows[-1]
    last["supersedes_outcome_id"] = rows[0]["outcome_id"]
    copy.write("outcomes")
    return copy.line("outcomes", last)


@breaks(rules.VERDICT_MISMATCH, OUTCOMES, "verdict")
def verdict_that_does_not_follow(copy: Copy) -> int:
    """What was reached is called not reached."""
    return copy.set("outcomes", "verdict", "not_reached", _of(verdict_rule="at_least"))


@breaks(rules.VERDICT_MISMATCH, OUTCOMES, "other_verdict")
def other_reading_left_out(copy: Copy) -> int:
    """The other reading of 左右 has no verdict."""
    row = copy.first("outcomes", _of(verdict_rule="about_ceiling"))
    row["other_verdict_rule"] = row["other_verdict"] = ""
    copy.write("outcomes")
    return copy.line("outcomes", row)


@breaks(rules.OUTCOME_COMPARED, OUTCOMES, "difference")
def difference_miscounted(copy: Copy) -> int:
    """The difference is not outcome minus target."""
    return copy.set("outcomes", "difference", "1.0", _numbered)


@breaks(rules.OUTCOME_COMPARED, OUTCOMES, "is_late")
def lateness_denied(copy: Copy) -> int:
    """What was done a year later is not said to be late."""
    return copy.set("outcomes", "is_late", "false", _of(is_late="true"))


@breaks(rules.OUTCOME_COMPARED, OUTCOMES, "is_self_declared")
def own_word_denied(copy: Copy) -> int:
    """The government's word on itself is not said to be its own."""
    return copy.set("outcomes", "is_self_declared", "false", _of(said_by="government"))


@breaks(rules.SOURCE_UNUSED, SOURCES, "source_id")
def source_that_tells_nothing(copy: Copy) -> int:
    """A source tells of no outcome."""
    rows = copy.table("sources")
    rows.append(rows[0] | {"source_id": "another"})
    copy.write("sources")
    return copy.line("sources", rows[-1])


@breaks(rules.SOURCE_ADDRESS, SOURCES, "source_url")
def address_of_a_copy(copy: Copy) -> int:
    """What was only seen as a copy has an address."""
    chosen = _of(seen_as="copy")
    return copy.set("sources", "source_url", "https://example.org/copy", chosen)


@breaks(rules.SOURCE_ADDRESS, SOURCES, "source_url")
def publisher_without_address(copy: Copy) -> int:
    """A page of a publisher has no address."""
    return copy.set("sources", "source_url", "", _of(seen_as="excerpt"))


@breaks(ADDRESS_FORM, SOURCES, "source_url")
def source_without_page(copy: Copy) -> int:
    """The address of a source is none."""
    return copy.set("sources", "source_url", "beijing", _of(seen_as="excerpt"))


@breaks(rules.SOURCE_DATE, SOURCES, "seen_on")
def source_seen_before_it_was(copy: Copy) -> int:
    """A page was seen before it was published."""
    return copy.set("sources", "seen_on", "2023-02-01")
