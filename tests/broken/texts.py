"""Faults in the texts, their corrections, the tree and the sentences."""

from tests.broken.copies import Copy

SECTIONS = "data/sections.csv"
SENTENCES = "data/sentences.csv"
CORRECTIONS = "data/corrections.csv"
REPORTS = "data/reports.csv"


def source_byte_changed(copy: Copy) -> int:
    """A character of the source text is another; every hash is stated anew."""
    text = copy.text(suffix=".source.txt")
    copy.write_text(text.replace("首都", "首部", 1), ".source.txt")
    at = text.index("首都")
    row = copy.first("corrections", lambda row: int(row["source_start"]) > at)
    return copy.line("corrections", row)


def source_unsealed(copy: Copy) -> int:
    """A character of the source text is another; `reports` has the old hash."""
    path = "data/text/cn-bj-2023.source.txt"
    copy.files[path] = copy.files[path].replace("首都".encode(), "首部".encode(), 1)
    copy.seal()
    return 2


def text_shortened(copy: Copy) -> None:
    """The report text lacks its last character; every hash is stated anew."""
    copy.write_text(copy.text()[:-1])


def text_length_wrong(copy: Copy) -> int:
    """`reports` states another length."""
    return copy.set("reports", "text_characters", "17")


def correction_lost(copy: Copy) -> int:
    """A repair has no row."""
    rows = copy.table("corrections")
    del rows[3]
    copy.write("corrections")
    return 5


def correction_before(copy: Copy) -> int:
    """A repair says that something else stood there."""
    return copy.set("corrections", "before", "x", lambda row: row["before"])


def correction_after(copy: Copy) -> int:
    """A repair says that something else stands there now."""
    return copy.set("corrections", "after", "x", lambda row: row["after"])


def correction_id(copy: Copy) -> int:
    """The id of a repair is not its place."""
    return copy.set("corrections", "correction_id", "cn-bj-2023.c99999")


def correction_reason(copy: Copy) -> int:
    """One reason has two wordings in English."""
    row = copy.table("corrections")[4]
    row["reason_en"] = "For no reason"
    copy.write("corrections")
    return copy.line("corrections", row)


def sentence_lost(copy: Copy) -> int:
    """A sentence without rows is missing."""
    owners = {row["sentence_id"] for name in ("quantities", "achievements", "targets", "project_mentions") for row in copy.table(name)}  # fmt: skip
    rows = copy.table("sentences")
    at = next(at for at, row in enumerate(rows) if row["sentence_id"] not in owners and at > 9)
    del rows[at]
    copy.write("sentences")
    return 2 + at


def sentence_reworded(copy: Copy) -> int:
    """A sentence has a word the text has not."""
    row = copy.table("sentences")[20]
    row["text_zh"] = "甲" + row["text_zh"][1:]
    copy.write("sentences")
    return copy.line("sentences", row)


def paragraph_end_wrong(copy: Copy) -> int:
    """A paragraph ends where the text goes on."""
    return copy.set("sentences", "is_paragraph_end", "true", lambda row: row["is_paragraph_end"] == "false")  # fmt: skip


def sentence_position(copy: Copy) -> int:
    """The places in reading order leave out a number."""
    row = copy.table("sentences")[30]
    row["position"] = "999"
    copy.write("sentences")
    return copy.line("sentences", row)


def section_parent(copy: Copy) -> int:
    """A section lies in another than its id says."""
    return copy.set("sections", "parent_section_id", "cn-bj-2023.2", lambda row: row["section_id"] == "cn-bj-2023.1.01")  # fmt: skip


def section_level(copy: Copy) -> int:
    """A section has another level than its id says."""
    return copy.set("sections", "level", "block", lambda row: row["level"] == "paragraph")


def section_rootless(copy: Copy) -> int:
    """A second section has no parent."""
    return copy.set("sections", "parent_section_id", "", lambda row: row["level"] == "part")


def section_span(copy: Copy) -> int:
    """A section ends before its last sentence does."""
    row = copy.first("sections", lambda row: row["level"] == "item")
    row["char_end"] = str(int(row["char_end"]) - 1)
    copy.write("sections")
    return copy.line("sections", row)


def section_title(copy: Copy) -> int:
    """A title is not what the report writes."""
    return copy.set("sections", "title_zh", "另一个标题", lambda row: row["level"] == "item")


def section_label(copy: Copy) -> int:
    """A number is not what the report writes."""
    return copy.set("sections", "label_zh", "九是", lambda row: row["label_zh"])


FAULTS = (
    (source_byte_changed, "text-not-reproduced", CORRECTIONS, "char_start"),
    (source_unsealed, "text-hash-mismatch", REPORTS, "source_sha256"),
    (text_shortened, "correction-after", CORRECTIONS, "after"),
    (text_length_wrong, "text-length-mismatch", REPORTS, "text_characters"),
    (correction_lost, "text-not-reproduced", CORRECTIONS, "char_start"),
    (correction_before, "correction-before", CORRECTIONS, "before"),
    (correction_after, "correction-after", CORRECTIONS, "after"),
    (correction_id, "correction-id", CORRECTIONS, "correction_id"),
    (correction_reason, "reason-inconsistent", CORRECTIONS, "reason_en"),
    (sentence_lost, "text-not-covered", SENTENCES, "text_zh"),
    (sentence_reworded, "text-not-covered", SENTENCES, "text_zh"),
    (paragraph_end_wrong, "text-not-covered", SENTENCES, "is_paragraph_end"),
    (sentence_position, "position-order", SENTENCES, "position"),
    (section_parent, "section-parent", SECTIONS, "parent_section_id"),
    (section_level, "section-level", SECTIONS, "level"),
    (section_rootless, "section-root", SECTIONS, "parent_section_id"),
    (section_span, "section-span", SECTIONS, "char_end"),
    (section_title, "section-title", SECTIONS, "title_zh"),
    (section_label, "section-label", SECTIONS, "label_zh"),
)
