"""Faults in the texts, their corrections, the tree and the sentences."""

from tests.broken.breaking import breaks
from tests.broken.copies import Copy
from validate.content.rules import structure as rules
from validate.content.rules.texts import (
    CORRECTION_EMPTY,
    CORRECTION_ID,
    CORRECTION_MISMATCH,
    CORRECTION_ORDER,
    REASON_INCONSISTENT,
    TEXT_HASH_MISMATCH,
    TEXT_LENGTH_MISMATCH,
    TEXT_NOT_REPRODUCED,
)

SECTIONS = "data/sections.csv"
SENTENCES = "data/sentences.csv"
CORRECTIONS = "data/corrections.csv"
REPORTS = "data/reports.csv"


@breaks(TEXT_NOT_REPRODUCED, CORRECTIONS, "char_start")
def source_byte_changed(copy: Copy) -> int:
    """A character of the source text is another; every hash is stated anew."""
    text = copy.text(suffix=".source.txt")
    copy.write_text(text.replace("首都", "首部", 1), ".source.txt")
    at = text.index("首都")
    row = copy.first("corrections", lambda row: int(row["source_start"]) > at)
    return copy.line("corrections", row)


@breaks(TEXT_HASH_MISMATCH, REPORTS, "source_sha256")
def source_unsealed(copy: Copy) -> int:
    """A character of the source text is another; `reports` has the old hash."""
    path = "data/text/cn-bj-2023.source.txt"
    copy.files[path] = copy.files[path].replace("首都".encode(), "首部".encode(), 1)
    copy.seal()
    return 2


@breaks(CORRECTION_MISMATCH, CORRECTIONS, "after")
def text_shortened(copy: Copy) -> None:
    """The report text lacks its last character; every hash is stated anew."""
    copy.write_text(copy.text()[:-1])


@breaks(TEXT_LENGTH_MISMATCH, REPORTS, "text_characters")
def text_length_wrong(copy: Copy) -> int:
    """`reports` states another length."""
    return copy.set("reports", "text_characters", "17")


@breaks(TEXT_NOT_REPRODUCED, CORRECTIONS, "char_start")
def correction_lost(copy: Copy) -> int:
    """A repair has no row."""
    rows = copy.table("corrections")
    del rows[3]
    copy.write("corrections")
    return 5


@breaks(CORRECTION_MISMATCH, CORRECTIONS, "before")
def correction_before(copy: Copy) -> int:
    """A repair says that something else stood there."""
    return copy.set("corrections", "before", "x", lambda row: row["before"])


@breaks(CORRECTION_MISMATCH, CORRECTIONS, "after")
def correction_after(copy: Copy) -> int:
    """A repair says that something else stands there now."""
    return copy.set("corrections", "after", "x", lambda row: row["after"])


@breaks(CORRECTION_ID, CORRECTIONS, "correction_id")
def correction_id(copy: Copy) -> int:
    """The id of a repair is not its place."""
    return copy.set("corrections", "correction_id", "cn-bj-2023.c99999")


@breaks(REASON_INCONSISTENT, CORRECTIONS, "reason_en")
def correction_reason(copy: Copy) -> int:
    """One reason has two wordings in English."""
    row = copy.table("corrections")[4]
    row["reason_en"] = "For no reason"
    copy.write("corrections")
    return copy.line("corrections", row)


@breaks(rules.TEXT_NOT_COVERED, SENTENCES, "text_zh")
def sentence_lost(copy: Copy) -> int:
    """A sentence without rows is missing."""
    owners = {
        row["sentence_id"]
        for name in ("quantities", "achievements", "targets", "project_mentions")
        for row in copy.table(name)
    }
    rows = copy.table("sentences")
    at = next(at for at, row in enumerate(rows) if row["sentence_id"] not in owners and at > 9)
    del rows[at]
    copy.write("sentences")
    return 2 + at


@breaks(rules.TEXT_NOT_COVERED, SENTENCES, "text_zh")
def sentence_reworded(copy: Copy) -> int:
    """A sentence has a word the text has not."""
    row = copy.table("sentences")[20]
    row["text_zh"] = "甲" + row["text_zh"][1:]
    copy.write("sentences")
    return copy.line("sentences", row)


@breaks(rules.TEXT_NOT_COVERED, SENTENCES, "is_paragraph_end")
def paragraph_end_wrong(copy: Copy) -> int:
    """A paragraph ends where the text goes on."""
    return copy.set(
        "sentences", "is_paragraph_end", "true", lambda row: row["is_paragraph_end"] == "false"
    )


@breaks(rules.POSITION_ORDER, SENTENCES, "position")
def sentence_position(copy: Copy) -> int:
    """The places in reading order leave out a number."""
    row = copy.table("sentences")[30]
    row["position"] = "999"
    copy.write("sentences")
    return copy.line("sentences", row)


@breaks(rules.SECTION_PARENT, SECTIONS, "parent_section_id")
def section_parent(copy: Copy) -> int:
    """A section lies in another than its id says."""
    return copy.set(
        "sections",
        "parent_section_id",
        "cn-bj-2023.front",
        lambda row: row["section_id"] == "cn-bj-2023.1.01",
    )


@breaks(rules.SECTION_LEVEL, SECTIONS, "level")
def section_level(copy: Copy) -> int:
    """A section has another level than its id says."""
    return copy.set("sections", "level", "block", lambda row: row["level"] == "paragraph")


@breaks(rules.SECTION_ROOT, SECTIONS, "parent_section_id")
def section_rootless(copy: Copy) -> int:
    """A second section has no parent."""
    return copy.set("sections", "parent_section_id", "", lambda row: row["level"] == "part")


@breaks(rules.SECTION_SPAN, SECTIONS, "char_end")
def section_span(copy: Copy) -> int:
    """A section ends before its last sentence does."""
    row = copy.first("sections", lambda row: row["level"] == "item")
    row["char_end"] = str(int(row["char_end"]) - 1)
    copy.write("sections")
    return copy.line("sections", row)


@breaks(rules.SECTION_TITLE, SECTIONS, "title_zh")
def section_title(copy: Copy) -> int:
    """A title is not what the report writes."""
    return copy.set("sections", "title_zh", "另一个标题", lambda row: row["level"] == "item")


@breaks(rules.SECTION_LABEL, SECTIONS, "label_zh")
def section_label(copy: Copy) -> int:
    """A number is not what the report writes."""
    return copy.set("sections", "label_zh", "九是", lambda row: row["label_zh"])


@breaks(CORRECTION_ORDER, CORRECTIONS, "source_start")
def correction_order(copy: Copy) -> int:
    """Two repairs stand in another than the order of the text."""
    rows = copy.table("corrections")
    rows[5], rows[6] = rows[6], rows[5]
    copy.write("corrections")
    return 8


@breaks(CORRECTION_EMPTY, CORRECTIONS, "after")
def correction_of_nothing(copy: Copy) -> int:
    """A repair replaces a name by the same name."""
    rows = copy.table("corrections")
    at_source, at_text = (copy.text(suffix=end).index("殷勇") for end in (".source.txt", ".txt"))
    row = rows[0] | {
        "correction_id": f"cn-bj-2023.c{at_source:05d}",
        "before": "殷勇",
        "after": "殷勇",
    }
    row |= {"source_start": str(at_source), "source_end": str(at_source + 2)}
    row |= {"char_start": str(at_text), "char_end": str(at_text + 2)}
    rows.append(row)
    rows.sort(key=lambda one: int(one["source_start"]))
    copy.write("corrections")
    return copy.line("corrections", row)


@breaks(rules.SECTION_ID, SECTIONS, "section_id")
def section_id_odd(copy: Copy) -> int:
    """The id of a section has not the form of a place in the tree."""
    row = copy.table("sections")[-1]
    old, new = row["section_id"], "cn-bj-2023.2.x07"
    for name in ("sections", "sentences"):
        for one in copy.table(name):
            one["section_id"] = new if one["section_id"] == old else one["section_id"]
    copy.write("sections", "sentences")
    return copy.line("sections", row)


@breaks(rules.SENTENCE_ID, SENTENCES, "section_id")
def sections_mixed(copy: Copy) -> int:
    """A sentence names a section that stands before the one of the sentence before."""
    row = copy.table("sentences")[-1]
    row["section_id"] = "cn-bj-2023.front"
    copy.write("sentences")
    return copy.line("sentences", row)


@breaks(rules.SENTENCE_ID, SENTENCES, "sentence_id")
def sentence_id(copy: Copy) -> int:
    """The id of a sentence is not its place in its section."""
    return copy.set(
        "sentences",
        "sentence_id",
        "cn-bj-2023.front.s99",
        lambda row: row["sentence_id"] == "cn-bj-2023.front.s03",
    )
