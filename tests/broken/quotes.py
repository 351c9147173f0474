"""Faults in quotes, offsets and digits."""

from tests.broken.copies import Copy

TARGETS = "data/targets.csv"
QUANTITIES = "data/quantities.csv"


def quote_shifted(copy: Copy) -> int:
    """A quote is off by one character."""
    row = copy.first("targets")
    row["char_start"] = str(int(row["char_start"]) + 1)
    copy.write("targets")
    return copy.line("targets", row)


def quote_reworded(copy: Copy) -> int:
    """A quote has a character that the text has not."""
    row = copy.first("targets")
    row["quote_zh"] = row["quote_zh"][:-1] + "甲"
    copy.write("targets")
    return copy.line("targets", row)


def quote_beyond(copy: Copy) -> int:
    """A quote ends behind the end of the text."""
    return copy.set("targets", "char_end", "999999")


def quote_in_other_sentence(copy: Copy) -> int:
    """A row names another sentence than the one its quote stands in."""
    rows = copy.table("targets")
    rows[0]["sentence_id"] = rows[-1]["sentence_id"]
    copy.write("targets")
    return 2


def section_of_quote(copy: Copy) -> int:
    """A row names another section than its sentence."""
    return copy.set("targets", "section_id", "cn-bj-2023.2.12.1")


def rows_unsorted(copy: Copy) -> int:
    """Two rows stand in another than the reading order."""
    rows = copy.table("achievements")
    rows[10], rows[40] = rows[40], rows[10]
    copy.write("achievements")
    return 13


def quantity_id_odd(copy: Copy) -> int:
    """The id of a quantity is not its place in its sentence."""
    return copy.set("quantities", "quantity_id", "cn-bj-2023.front.s01.q9")


def digits_without_row(copy: Copy) -> None:
    """A run of digits is in no quantity."""
    rows = copy.table("quantities")
    rows.remove(copy.first("quantities", lambda row: row["role"] == "name"))
    copy.write("quantities")


def quantity_twice(copy: Copy) -> int:
    """Two quantities share characters."""
    row = copy.table("quantities")[8]
    row["char_start"] = copy.table("quantities")[7]["char_start"]
    copy.write("quantities")
    return copy.line("quantities", row)


FAULTS = (
    (quote_shifted, "quote-mismatch", TARGETS, "quote_zh"),
    (quote_reworded, "quote-mismatch", TARGETS, "quote_zh"),
    (quote_beyond, "offsets-invalid", TARGETS, "char_start"),
    (quote_in_other_sentence, "quote-outside-sentence", TARGETS, "sentence_id"),
    (section_of_quote, "section-mismatch", TARGETS, "section_id"),
    (rows_unsorted, "reading-order", "data/achievements.csv", "char_start"),
    (quantity_id_odd, "quantity-id", QUANTITIES, "quantity_id"),
    (digits_without_row, "digits-uncovered", QUANTITIES, "char_start"),
    (quantity_twice, "quantity-overlap", QUANTITIES, "char_start"),
)
