"""Rules of the tables, of the words of their codes, and of the READMEs that tell of them."""

from validate.finding import Rule

START_AFTER_END = Rule(
    "start-after-end",
    "What has a start has an end, and does not end before it begins.",
    "correct the first or the last year, or the place in the text",
)
DUPLICATE_UNIQUE_KEY = Rule(
    "duplicate-unique-key",
    "No two rows of a table share what tells its rows apart.",
    "give the row its own values, or remove it",
)
CODES_APART = Rule(
    "codes-apart",
    "codes.csv words the codes of build/schema/codes.py, each once, in the same order.",
    "add, remove or move the row; a new code goes into both files",
)
MARKER_UNCLOSED = Rule(
    "readme-marker-unclosed",
    "Every marker of a README is opened, and closed before the next one opens.",
    "open the marker, and close it before the next one",
)
MARKER_UNKNOWN = Rule(
    "readme-marker-unknown",
    "Every marker of a README names something that is there.",
    "name a table, or a column with a value that occurs, or a fact",
)
MARKER_BEGINS_LINE = Rule(
    "readme-marker-begins-line",
    "No marker of a README within a line begins it.",
    "put a word before it: Markdown ends the paragraph at a comment",
)
