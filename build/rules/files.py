"""Rules of the files that people write: that they can be read, and hold what they should."""

from validate.finding import Rule

FILE_MISSING = Rule(
    "file-missing",
    "Every file that the build reads is there.",
    "add the file, or name the right folder; of a coding file a header alone is enough",
)
FILE_IRREGULAR = Rule(
    "file-irregular",
    "What is read are plain files in the folders where they stand.",
    "put a plain file there: no folder, pipe or device, and no link that leads out of its folder",
)
FILE_TOO_LARGE = Rule(
    "file-too-large",
    "No file is larger than the build reads.",
    "is it the right file? files of this kind are far smaller",
)
FILE_UNREADABLE = Rule(
    "file-unreadable", "Every file can be read.", "allow it to be read, or write it anew"
)
FILE_NOT_UTF8 = Rule(
    "file-not-utf8", "Every file that people write is text in UTF-8.", "save it as text in UTF-8"
)
SOURCE_EMPTY = Rule(
    "source-empty", "The text of a report has visible characters.", "put the report's text there"
)
CONTROL_CHARACTER = Rule(
    "control-character",
    "No value holds a line end, another control character or half a character.",
    "remove the character; in corrections.csv `\\n` stands for a line end",
)
CSV_INVALID = Rule("csv-invalid", "Coding files are CSV.", "quote the cell")
HEADER_UNEXPECTED = Rule(
    "header-unexpected",
    "The header of a coding file names its columns, each once.",
    "name the columns exactly so, in any order",
)
CELL_COUNT = Rule(
    "cell-count",
    "Every row has a cell for each column.",
    "give each column one cell; quote cells with commas",
)
YAML_INVALID = Rule("yaml-invalid", "Facts are written as YAML.", "correct what YAML cannot read")
YAML_NOT_PLAIN = Rule(
    "yaml-not-plain",
    "Facts are plain YAML: no anchors, aliases or tags, and no deep nesting.",
    "write the value out where it belongs",
)
KEY_REPEATED = Rule("key-repeated", "Every fact is given once.", "remove one of the two")
KEY_UNKNOWN = Rule(
    "key-unknown", "No fact has a name that nobody reads.", "correct the name, or remove the fact"
)
VALUE_MISSING = Rule(
    "value-missing", "What is never empty has a value.", "give the value: this is never empty"
)
VALUE_INVALID = Rule(
    "value-invalid", "Every value has the form of its column or fact.", "correct the value"
)
WORD_TWICE = Rule(
    "word-twice",
    "A word names one policy subtopic.",
    "leave it with the subtopic that it names most often; a longer word can name the other",
)
UNKNOWN_CODE = Rule(
    "unknown-code",
    "Every code and id is in its list.",
    "use one of the list, or add it there: sources/codebook has the lists that grow",
)
DUPLICATE_ID = Rule("duplicate-id", "No id is given twice.", "give the second row a new id")
ID_WITHDRAWN = Rule(
    "id-withdrawn",
    "An id that was withdrawn is never used again.",
    "give the row the next number",
)
REPORT_ID_MISMATCH = Rule(
    "report-id-mismatch",
    "The folder of a report is named by its id.",
    "rename the folder, or correct the id",
)
CHANGELOG_WITHOUT_RELEASE = Rule(
    "changelog-without-release",
    "The changelog has a release: an entry with version and date.",
    "begin the newest entry with its version and date",
)
CHANGELOG_ENTRY_INVALID = Rule(
    "changelog-entry-invalid",
    "The newest release has a version of three plain numbers and a date of the calendar.",
    "correct the heading",
)
NO_REPORT = Rule(
    "no-report",
    "There is a report to publish.",
    "add a folder with report.txt and report.yaml; --drafts includes drafts",
)
