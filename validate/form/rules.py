"""The rules of form: what holds of every package, whatever its tables are about."""

from ..finding import Rule

_FETCH_AGAIN = "the file is not the published one: fetch or build it again"
_STANDARD = "write the property as expected: the standard or a client needs it so"
_WRITE_AGAIN = "build again: everything is written from the same facts"
_BOTH_FORMS = "build again: both forms are written from the same rows"
_THIS_FORM = "write the value in the expected form"

# Files.
BYTES_MISMATCH = Rule("bytes-mismatch", "Every file has the size that is stated.", _FETCH_AGAIN)
HASH_MISSING = Rule(
    "hash-missing", "The SHA-256 of every file is stated.", "state the SHA-256 of every resource"
)
HASH_MISMATCH = Rule("hash-mismatch", "Every file has the SHA-256 that is stated.", _FETCH_AGAIN)
CHECKSUM_MISMATCH = Rule(
    "checksum-mismatch", "Every line of SHA256SUMS is the SHA-256 of a file.", _FETCH_AGAIN
)
CHECKSUM_MISSING = Rule(
    "checksum-missing", "SHA256SUMS has a line for every Parquet file.", "write SHA256SUMS again"
)
FILE_UNEXPECTED = Rule(
    "file-unexpected",
    "A descriptor names every file in data/ and schemas/.",
    "remove the file, or name it as a resource",
)

# Text and JSON.
NOT_UTF8 = Rule("not-utf8", "Every text is UTF-8.", "write the file as UTF-8")
BYTE_ORDER_MARK = Rule(
    "byte-order-mark",
    "No text begins with a byte order mark.",
    "remove the byte order mark: many readers take it as part of the first name",
)
JSON_INVALID = Rule(
    "json-invalid",
    "Every descriptor and schema is a JSON object of unique names, Unicode texts and numbers.",
    "write the file again",
)

# Tables as CSV.
CRLF = Rule("crlf", "Lines of a table end with LF.", "write LF line ends alone")
CSV_MALFORMED = Rule(
    "csv-malformed",
    "Every table is CSV as RFC 4180 describes it.",
    "quote cells that hold a comma, quote or line end, and double the quotes inside",
)
BLANK_LINE = Rule("blank-line", "No line of a table is empty.", "remove the empty lines")
LINE_END_MISSING = Rule(
    "line-end-missing", "The last line of a table has an end.", "end the last line with LF"
)
FILE_EMPTY = Rule("file-empty", "Every table has a header.", "write the table again")
DUPLICATE_HEADER = Rule(
    "duplicate-header",
    "No two columns of a table have one name.",
    "rename or remove the second column",
)
HEADER_MISMATCH = Rule(
    "header-mismatch",
    "The columns of a table are the fields of its schema, in their order.",
    "write the columns as the schema names them",
)
CELL_COUNT = Rule(
    "cell-count",
    "Every row has a cell for every column.",
    "write one cell per column, empty ones too",
)

# Descriptors.
DESCRIPTOR_PROPERTY = Rule(
    "descriptor-property",
    "Every property of a descriptor has the form that the Data Package standard and clients ask.",
    _STANDARD,
)
RESOURCE_MISSING = Rule(
    "resource-missing",
    "Every table and every text of a report is a resource.",
    "name it in datapackage.json: nothing of the content is checked without it",
)
RESOURCE_UNEXPECTED = Rule(
    "resource-unexpected",
    "Every resource is a table or a text of a report.",
    "remove the resource: nothing is known of it",
)
RESOURCE_DUPLICATE = Rule(
    "resource-duplicate",
    "Every resource and every path stands once in a descriptor.",
    "remove one of the two resources",
)
ROW_COUNT_MISMATCH = Rule(
    "row-count-mismatch", "`row_count` of a resource is the number of its rows.", _WRITE_AGAIN
)
DESCRIPTORS_APART = Rule(
    "descriptors-apart",
    "Both descriptors and the schemas say the same of the package and of every table.",
    _WRITE_AGAIN,
)
YAML_INVALID = Rule(
    "yaml-invalid", "CITATION.cff is a YAML mapping without aliases.", "write the file again"
)
CITATION_MISMATCH = Rule(
    "citation-mismatch", "CITATION.cff says what datapackage.json says.", _WRITE_AGAIN
)
CROISSANT_MISMATCH = Rule(
    "croissant-mismatch",
    "croissant.json says what datapackage.json, the schemas and the files say.",
    _WRITE_AGAIN,
)
ZENODO_MISMATCH = Rule(
    "zenodo-mismatch", ".zenodo.json says what datapackage.json says.", _WRITE_AGAIN
)
CHANGELOG_MISMATCH = Rule(
    "changelog-mismatch",
    "Version and date are those of the newest entry of CHANGELOG.md.",
    "give CHANGELOG.md an entry for the version and build again",
)

# Schemas.
SCHEMA_PROPERTY = Rule(
    "schema-property",
    "Every property of a schema has the form that the Table Schema standard and clients ask.",
    _STANDARD,
)
PATTERN_INVALID = Rule(
    "pattern-invalid",
    "Every pattern is a short regular expression that clients read alike.",
    "write a regular expression that every client reads",
)
SCHEMAS_APART = Rule("schemas-apart", "A table has one schema in both descriptors.", _WRITE_AGAIN)

# Cells.
NULL_NOT_ALLOWED = Rule("null-not-allowed", "Required cells and keys are filled.", "fill the cell")
NUMBER_FORM = Rule("number-form", "Numbers are plain decimals with a point.", _THIS_FORM)
INTEGER_FORM = Rule("integer-form", "Whole numbers are digits alone.", _THIS_FORM)
BOOLEAN_FORM = Rule("boolean-form", "Truth values are true or false.", _THIS_FORM)
DATE_FORM = Rule("date-form", "Days are written as ISO 8601: 2023-01-15.", _THIS_FORM)
OUT_OF_BOUNDS = Rule(
    "out-of-bounds",
    "Numbers lie between the bounds of the schema; whole ones fit 32 bits.",
    "correct the value: it is outside what the schema allows",
)
TOO_MANY_DIGITS = Rule(
    "too-many-digits",
    "A double holds every digit of every number.",
    "round the number to 15 digits",
)
UNKNOWN_CODE = Rule(
    "unknown-code", "Codes are members of their closed list.", "use a member of the closed list"
)
PATTERN_MISMATCH = Rule(
    "pattern-mismatch",
    "Texts have the pattern of their field.",
    "correct the value: it has not the form of the field",
)
CELL_TOO_LONG = Rule(
    "cell-too-long",
    "No cell is longer than any sentence.",
    "shorten the cell: spreadsheets cut it, and no sentence is so long",
)
BLANK_EDGE = Rule(
    "blank-edge", "No text begins or ends with a blank.", "remove blanks at the edges"
)
CONTROL_CHARACTER = Rule(
    "control-character",
    "Texts hold no line ends and no invisible characters.",
    "remove the character: clients show it, or obey it",
)
MISSING_TOKEN = Rule(
    "missing-token",
    "No text is one that pandas or R read as missing.",
    "reword it: pandas and R read the cell as missing",
)
FORMULA = Rule(
    "formula",
    "No text begins as a spreadsheet's formula does.",
    "reword it: spreadsheets run the cell as a formula",
)
LEADING_ZERO = Rule(
    "leading-zero",
    "No text of digits begins with zero.",
    "add a letter: readers take the code for a number and drop the zero",
)

# Keys.
DUPLICATE_KEY = Rule(
    "duplicate-key", "Every row has a key of its own.", "give the row its own key, or remove it"
)
DUPLICATE_UNIQUE_KEY = Rule(
    "duplicate-unique-key",
    "No two rows agree in all columns of a unique key.",
    "correct one of the two rows, or remove it",
)
UNKNOWN_KEY = Rule(
    "unknown-key",
    "Every foreign key is the key of a row.",
    "correct the key, or add the row that it names",
)

# Twins.
TWIN_MISSING = Rule("twin-missing", "Every table has a Parquet form.", _BOTH_FORMS)
PARQUET_UNREADABLE = Rule(
    "parquet-unreadable", "Every Parquet file can be read.", "write the file again from the table"
)
TWIN_COLUMNS = Rule(
    "twin-columns", "The Parquet form has the columns of the table, in their order.", _BOTH_FORMS
)
TWIN_TYPE = Rule(
    "twin-type",
    "Parquet columns have the type of their field, and may be null where the field may.",
    _BOTH_FORMS,
)
TWIN_ROWS = Rule("twin-rows", "The Parquet form has as many rows as the table.", _BOTH_FORMS)
TWIN_CELL = Rule("twin-cell", "Every cell of the Parquet form is that of the table.", _BOTH_FORMS)
TWIN_LABEL = Rule(
    "twin-label", "The Parquet form carries the titles and descriptions of the schema.", _BOTH_FORMS
)
TWIN_COMPRESSION = Rule(
    "twin-compression",
    "Parquet is compressed with Snappy, which browsers read.",
    "write the file with Snappy",
)
TWIN_PANDAS = Rule(
    "twin-pandas",
    "The Parquet form tells pandas the types of its columns.",
    "write the metadata of pandas: whole numbers with nulls become floats without it",
)
