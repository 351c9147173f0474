"""Faults in quotes, offsets and digits."""

from itertools import pairwise

from tests.broken.breaking import breaks
from tests.broken.copies import Copy
from validate.content.rules import quotes as rules
from validate.content.rules.claims import ID_REPORT_MISMATCH, QUOTE_OF_SEVERAL, VARIANT_SAME
from validate.content.rules.dimensions import ADDRESS_FORM, NAME_NOT_IN_TEXT

TARGETS = "data/targets.csv"
QUANTITIES = "data/quantities.csv"


@breaks(VARIANT_SAME, "data/variants.csv", "other_zh")
def variant_without_difference(copy: Copy) -> int:
    """A variant has the words of the report text."""
    return copy.set("variants", "other_zh", copy.first("variants")["text_zh"])


@breaks(rules.QUOTE_MISMATCH, "data/variants.csv", "text_zh")
def variant_of_other_words(copy: Copy) -> int:
    """The words of a variant are not those of the text."""
    row = copy.first("variants")
    return copy.set("variants", "text_zh", f"{row['text_zh'][:-1]}了")


@breaks(ADDRESS_FORM, "data/variants.csv", "witness_url")
def witness_without_page(copy: Copy) -> int:
    """The page of a witness is no web address."""
    return copy.set("variants", "witness_url", "www.beijing.gov.cn")


@breaks(ID_REPORT_MISMATCH, "data/variants.csv", "variant_id")
def variant_of_another_report(copy: Copy) -> int:
    """The id of a variant begins with another report."""
    return copy.set("variants", "variant_id", "cn-tj-2023.v001")


@breaks(rules.QUOTE_MISMATCH, TARGETS, "quote_zh")
def quote_shifted(copy: Copy) -> int:
    """A quote is off by one character."""
    row = copy.first("targets")
    row["char_start"] = str(int(row["char_start"]) + 1)
    copy.write("targets")
    return copy.line("targets", row)


@breaks(rules.QUOTE_MISMATCH, TARGETS, "quote_zh")
def quote_reworded(copy: Copy) -> int:
    """A quote has a character that the text has not."""
    row = copy.first("targets")
    row["quote_zh"] = row["quote_zh"][:-1] + "甲"
    copy.write("targets")
    return copy.line("targets", row)


@breaks(rules.OFFSETS_INVALID, TARGETS, "char_start")
def quote_beyond(copy: Copy) -> int:
    """A quote ends behind the end of the text."""
    return copy.set("targets", "char_end", "999999")


@breaks(rules.QUOTE_EDGE, TARGETS, "quote_zh")
def quote_with_its_comma(copy: Copy) -> int:
    """A quote ends with the mark behind its clause."""
    text = copy.text()
    row = copy.first("targets", lambda row: text[int(row["char_end"])] == "，")
    row["quote_zh"] += "，"
    row["char_end"] = str(int(row["char_end"]) + 1)
    copy.write("targets")
    return copy.line("targets", row)


@breaks(rules.QUOTE_OUTSIDE_SENTENCE, TARGETS, "sentence_id")
def quote_in_other_sentence(copy: Copy) -> int:
    """A row names another sentence than the one its quote stands in."""
    rows = copy.table("targets")
    rows[0]["sentence_id"] = rows[-1]["sentence_id"]
    copy.write("targets")
    return 2


@breaks(rules.SECTION_MISMATCH, TARGETS, "section_id")
def section_of_quote(copy: Copy) -> int:
    """A row names another section than its sentence."""
    return copy.set("targets", "section_id", "cn-bj-2023.2.12.1")


@breaks(rules.READING_ORDER, "data/achievements.csv", "char_start")
def rows_unsorted(copy: Copy) -> int:
    """Two rows stand in another than the reading order."""
    rows = copy.table("achievements")
    rows[10], rows[40] = rows[40], rows[10]
    copy.write("achievements")
    return 13


@breaks(rules.QUANTITY_ID, QUANTITIES, "quantity_id")
def quantity_id_odd(copy: Copy) -> int:
    """The id of a quantity is not its place in its sentence."""
    return copy.set("quantities", "quantity_id", "cn-bj-2023.front.s01.q9")


@breaks(rules.DIGITS_UNCOVERED, QUANTITIES, "char_start")
def digits_without_row(copy: Copy) -> None:
    """A run of digits is in no quantity."""
    rows = copy.table("quantities")
    rows.remove(copy.first("quantities", lambda row: row["role"] == "name"))
    copy.write("quantities")


@breaks(rules.QUOTE_OVERLAP, TARGETS, "quote_zh")
def quote_grown(copy: Copy) -> int:
    """A quote reaches into the next claim of its sentence."""
    rows = copy.table("targets")
    row, after = next(
        (one, other)
        for one, other in pairwise(rows)
        if one["sentence_id"] == other["sentence_id"] and one["char_end"] < other["char_start"]
    )
    row["char_end"] = str(int(after["char_start"]) + 2)
    row["quote_zh"] = copy.text()[int(row["char_start"]) : int(row["char_end"])]
    copy.write("targets")
    return copy.line("targets", after)


@breaks(rules.QUOTE_OVERLAP, TARGETS, "quote_zh")
def claim_counted_twice(copy: Copy) -> int:
    """A claim stands a second time, one character shorter."""
    rows = copy.table("targets")
    row = dict(rows[0], target_id="cn-bj-2023.t999")
    row["char_end"] = str(int(row["char_end"]) - 1)
    row["quote_zh"] = row["quote_zh"][:-1]
    rows.insert(0, row)
    copy.write("targets")
    return 3


@breaks(rules.QUOTE_OVERLAP, "data/project_mentions.csv", "quote_zh")
def mention_grown(copy: Copy) -> int:
    """A mention reaches into the next one."""
    mentions = copy.table("project_mentions")
    row, after = next(
        pair for pair in pairwise(mentions) if pair[0]["sentence_id"] == pair[1]["sentence_id"]
    )
    row["char_end"] = str(int(after["char_start"]) + 1)
    row["quote_zh"] = copy.text()[int(row["char_start"]) : int(row["char_end"])]
    copy.write("project_mentions")
    return copy.line("project_mentions", after)


@breaks(rules.REPORT_MISMATCH, "data/project_mentions.csv", "report_id")
def report_of_mention(copy: Copy) -> int:
    """A mention names another report than its sentence and its project."""
    row = dict(copy.first("reports"), report_id="cn-sh-2023")
    copy.table("reports").append(row)
    for suffix in (".txt", ".source.txt"):
        _add_text(copy, suffix)
    copy.write("reports")
    return copy.set("project_mentions", "report_id", "cn-sh-2023")


def _add_text(copy: Copy, suffix: str) -> None:
    """The texts of the report a second time, under another id."""
    name = "text-cn-bj-2023" + suffix.removesuffix(".txt").replace(".", "-")
    copy.files[f"data/text/cn-sh-2023{suffix}"] = copy.files[f"data/text/cn-bj-2023{suffix}"]
    descriptor = copy.json("datapackage.json")
    resource = next(one for one in descriptor["resources"] if one["name"] == name)
    resource = dict(resource, name=name.replace("bj", "sh"), path=f"data/text/cn-sh-2023{suffix}")
    descriptor["resources"].append(resource)
    copy.write_json("datapackage.json", descriptor)


@breaks(rules.NUMERAL_UNCOVERED, QUANTITIES, "char_start")
def numeral_without_row(copy: Copy) -> None:
    """A Chinese numeral that counts is in no quantity."""
    rows = copy.table("quantities")
    lost = copy.first("quantities", lambda row: row["text_zh"] == "千余项")
    rows.remove(lost)
    for name in ("achievements", "claims"):
        for row in copy.table(name):
            if row["quantity_id"] == lost["quantity_id"]:
                row["quantity_id"] = ""
    copy.write("quantities", "achievements", "claims")


@breaks(rules.NAME_NOT_MENTIONED, "data/projects.csv", "name_zh")
def project_named_otherwise(copy: Copy) -> int:
    """A project has a name that no character of its mention has."""
    return copy.set("projects", "name_zh", "一网统管")


@breaks(NAME_NOT_IN_TEXT, "data/projects.csv", "name_zh")
def project_name_invented(copy: Copy) -> int:
    """A project has a name of three pieces of the text."""
    return copy.set("projects", "name_zh", "首都功能核心区的新老控规")


@breaks(rules.QUANTITY_OVERLAP, QUANTITIES, "char_start")
def quantity_twice(copy: Copy) -> int:
    """Two quantities share characters."""
    rows = copy.table("quantities")
    rows[8]["char_start"] = str(int(rows[7]["char_end"]) - 1)
    copy.write("quantities")
    return 10


@breaks(QUOTE_OF_SEVERAL, TARGETS, "quote_zh")
def claims_merged(copy: Copy) -> int:
    """Two promises of a sentence are made one row with one long quote."""
    rows = copy.table("targets")
    row, after = rows[1], rows.pop(2)
    row["char_end"] = after["char_end"]
    row["quote_zh"] = copy.text()[int(row["char_start"]) : int(row["char_end"])]
    copy.write("targets")
    return copy.line("targets", row)
