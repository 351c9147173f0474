"""Faults in headline targets."""

from tests.broken.breaking import breaks
from tests.broken.copies import Cells, Copy
from validate.content.rules import headline as rules
from validate.content.rules.claims import FORCE_MISMATCH, QUANTITY_OUTSIDE_QUOTE
from validate.content.rules.quotes import QUOTE_MISMATCH, QUOTE_OUTSIDE_SENTENCE, REPORT_MISMATCH

NAME = "headline_targets"
TARGETS = "data/headline_targets.csv"


def _growth(row: Cells) -> bool:
    return row["indicator_id"] == "grp_growth"


def _unstated(row: Cells) -> bool:
    return row["is_stated"] == "false"


def _in_step(row: Cells) -> bool:
    return row["indicator_id"] == "household_income_synchronised"


@breaks(rules.HEADLINE_ID, TARGETS, "headline_target_id")
def headline_id_of_another_kind(copy: Copy) -> int:
    """The id of a target says that it is a result."""
    return copy.set(NAME, "headline_target_id", "cn-bj-2023.result.grp_growth", _growth)


@breaks(rules.HEADLINE_YEARS, TARGETS, "plan_year")
def plan_year_of_the_past(copy: Copy) -> int:
    """A report of January plans the year before."""
    return copy.set(NAME, "plan_year", "2022", _growth)


@breaks(rules.HEADLINE_YEARS, TARGETS, "period_end")
def target_of_five_years(copy: Copy) -> int:
    """A target of the year reaches over five."""
    return copy.set(NAME, "period_end", "2027", _unstated)


@breaks(rules.HEADLINE_YEARS, TARGETS, "period_end")
def plan_of_one_year(copy: Copy) -> int:
    """The target of a plan is for the plan year alone."""
    row = copy.first(NAME, _growth)
    codes = copy.first("codes", lambda code: code["code"] == "plan_target")
    row |= {
        "headline_target_id": "cn-bj-2023.plan_target.grp_growth",
        "kind": "plan_target",
        "kind_zh": codes["label_zh"],
        "kind_en": codes["label_en"],
    }
    # The target itself is still there: as one that is not stated.
    other = dict(copy.first(NAME, lambda row: row["indicator_id"] == "grp_total"))
    growth = copy.first("indicators", _growth)
    other |= {
        "headline_target_id": "cn-bj-2023.target.grp_growth",
        "indicator_id": "grp_growth",
        "indicator_zh": growth["label_zh"],
        "indicator_en": growth["label_en"],
    }
    copy.table(NAME).append(other)
    copy.write(NAME)
    return copy.line(NAME, row)


@breaks(rules.HEADLINE_LABEL, TARGETS, "indicator_en")
def headline_label_of_another(copy: Copy) -> int:
    """A row has the label of another indicator."""
    return copy.set(NAME, "indicator_en", "Growth of everything", _growth)


@breaks(rules.HEADLINE_UNSTATED, TARGETS, "force_words_zh")
def force_of_nothing(copy: Copy) -> int:
    """A target that is not stated has words of force."""
    return copy.set(NAME, "force_words_zh", "确保", _unstated)


@breaks(rules.HEADLINE_UNQUOTED, TARGETS, "quote_zh")
def stated_without_a_place(copy: Copy) -> int:
    """A target that is stated has lost its place in the text."""
    row = copy.first(NAME, _in_step)
    row |= {"char_start": "", "char_end": ""}
    copy.write(NAME)
    return copy.line(NAME, row)


@breaks(QUOTE_MISMATCH, TARGETS, "quote_zh")
def headline_quote_reworded(copy: Copy) -> int:
    """The quote of a target has a character that the text has not."""
    row = copy.first(NAME, _in_step)
    return copy.set(NAME, "quote_zh", f"{row['quote_zh'][:-1]}甲", _in_step)


@breaks(QUOTE_OUTSIDE_SENTENCE, TARGETS, "sentence_id")
def headline_quote_of_another_sentence(copy: Copy) -> int:
    """A target names the sentence after its own."""
    sentence = copy.table("sentences")[-1]["sentence_id"]
    return copy.set(NAME, "sentence_id", sentence, _in_step)


@breaks(rules.HEADLINE_VALUE, TARGETS, "value")
def headline_value_changed(copy: Copy) -> int:
    """A target has another value than its quantity."""
    return copy.set(NAME, "value", "5.0", _growth)


@breaks(rules.HEADLINE_VALUE, TARGETS, "signed_value")
def headline_sign_changed(copy: Copy) -> int:
    """A target that rises is told as one that falls."""
    return copy.set(NAME, "signed_value", "-4.5", _growth)


@breaks(rules.HEADLINE_VALUE, TARGETS, "comparator")
def headline_bound_changed(copy: Copy) -> int:
    """A target is about what its words bound from below."""
    row = copy.first(NAME, _growth)
    code = copy.first("codes", lambda code: code["code_id"] == "comparator.about")
    row |= {
        "comparator": "about",
        "comparator_zh": code["label_zh"],
        "comparator_en": code["label_en"],
    }
    copy.write(NAME)
    return copy.line(NAME, row)


@breaks(rules.HEADLINE_VALUE, TARGETS, "value")
def value_without_number(copy: Copy) -> int:
    """A target without a number in its words has a value."""
    return copy.set(NAME, "value", "1.0", _in_step)


@breaks(QUANTITY_OUTSIDE_QUOTE, TARGETS, "quantity_id")
def headline_quantity_elsewhere(copy: Copy) -> int:
    """The number of a target stands outside its quote."""
    row = copy.first(NAME, lambda row: row["indicator_id"] == "cpi_change")
    growth = copy.first(NAME, _growth)
    row |= {"quantity_id": growth["quantity_id"]}
    copy.write(NAME)
    return copy.line(NAME, row)


@breaks(rules.HEADLINE_UNIT, TARGETS, "unit_id")
def unit_that_no_word_has(copy: Copy) -> int:
    """The words of an indicator say that it is measured in yuan alone."""
    copy.set("indicator_words", "unit_ids", "yuan", _growth)
    return copy.line(NAME, copy.first(NAME, _growth))


@breaks(rules.HEADLINE_WORDS, TARGETS, "indicator_id")
def words_that_name_another(copy: Copy) -> int:
    """The quote of a target has no word of its indicator."""
    copy.set("indicator_words", "words_zh", "粮食", _growth)
    return copy.line(NAME, copy.first(NAME, _growth))


@breaks(FORCE_MISMATCH, TARGETS, "force_words_zh")
def headline_force_invented(copy: Copy) -> int:
    """A target is to be ensured, and no word says so."""
    return copy.set(NAME, "force_words_zh", "确保", _in_step)


@breaks(rules.HEADLINE_MISSING, "data/reports.csv", "report_id")
def indicator_without_a_row(copy: Copy) -> int:
    """A report says of a headline indicator neither a target nor that there is none."""
    rows = copy.table(NAME)
    rows.remove(copy.first(NAME, _unstated))
    copy.write(NAME)
    return copy.line("reports", copy.first("reports"))


@breaks(rules.HEADLINE_CODED_OTHERWISE, TARGETS, "quantity_id")
def target_that_a_person_coded(copy: Copy) -> int:
    """A finished claim has the target that the table says is not stated."""
    row = copy.first(NAME, _growth)
    for name, cell in copy.first(NAME, lambda row: row["indicator_id"] == "grp_total").items():
        if name not in ("headline_target_id", "indicator_id", "indicator_zh", "indicator_en"):
            row[name] = cell
    copy.write(NAME)
    return copy.line(NAME, row)


@breaks(REPORT_MISMATCH, TARGETS, "place_id")
def headline_target_of_another_place(copy: Copy) -> int:
    """A target is about a place whose government did not give the report."""
    row = copy.first(NAME, _growth)
    place = copy.first("places", lambda place: place["place_id"] != row["place_id"])
    row |= {
        "place_id": place["place_id"],
        "place_zh": place["label_zh"],
        "place_en": place["label_en"],
    }
    copy.write(NAME)
    return copy.line(NAME, row)
