"""What a corpus promises."""

from ..finding import Rule, Severity

_AGAIN = (
    "remove the folder's datapackage.json and run `python -m corpus` again: it makes all files anew"
)

CORPUS_FILE_CHANGED = Rule(
    "corpus-file-changed",
    "Every file of a corpus is named by the descriptor, with its hash.",
    _AGAIN,
)
CORPUS_FILE_UNREADABLE = Rule(
    "corpus-file-unreadable", "Every file of a corpus can be read, and has its columns.", _AGAIN
)
CORPUS_ROW_COUNT = Rule(
    "corpus-row-count",
    "Tables and files of a corpus have as many rows as the descriptor tells.",
    _AGAIN,
)
CORPUS_REPORT_APART = Rule(
    "corpus-report-apart",
    "The rows of a report stand together, in the same order of reports in every table of a file's level and year.",
    _AGAIN,
)
CORPUS_REFUSAL_MISMATCH = Rule(
    "corpus-refusal-mismatch",
    "Findings refuse a text where it has no row in reports, and only there.",
    _AGAIN,
)
CORPUS_PARTITION = Rule(
    "corpus-partition", "A file holds the rows of the level and the year in its name.", _AGAIN
)
CORPUS_KEY_REPEATED = Rule("corpus-key-repeated", "No two rows of a table have one key.", _AGAIN)
CORPUS_KEY_UNKNOWN = Rule(
    "corpus-key-unknown",
    "Rows refer to sections, sentences and quantities of their report, and to units, indicators and places.",
    _AGAIN,
)
CORPUS_TEXT_NOT_GIVEN_BACK = Rule(
    "corpus-text-not-given-back",
    "The sentences of a report, joined, are its text: of its length, with its hash.",
    _AGAIN,
)
CORPUS_QUOTE_MISMATCH = Rule(
    "corpus-quote-mismatch", "Every quote stands in the text between its offsets.", _AGAIN
)
CORPUS_CLAIM_VALUE = Rule(
    "corpus-claim-value", "A claim or target has the number of the quantity that it names.", _AGAIN
)
CORPUS_VALUE_DIFFERS = Rule(
    "corpus-value-differs",
    "The validator's own reader reads the value of a measure as the table has it.",
    "look at the words: one of the two readers is wrong; of a report that is published, decide it",
    Severity.WARNING,
)
