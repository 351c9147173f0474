"""How much of a package is read. What is larger is one finding or a refusal, never a long wait.

A package of one report has 56 files of 2.5 MB, 17 tables, 261 columns, 85,000 cells, and its larger
descriptor 4,800 values; there is room for some thirty reports.
"""

MIB = 2**20

# Opening.
FILE_BYTES = 64 * MIB
PACKAGE_BYTES = 256 * MIB
ZIP_ENTRIES = 10_000
ZIP_DIRECTORY_BYTES = 4 * MIB
FETCHES = 2_000  # requests to one address, successful or not
FETCH_SECONDS = 30  # until the next byte
ADDRESS_SECONDS = 300  # for everything behind one address

# Form.
JSON_BYTES = 4 * MIB
JSON_VALUES = 200_000
JSON_DEPTH = 50
YAML_BYTES = 64 * 2**10
CHECKSUM_LINES = 1_000
RESOURCES = 500
COLUMNS = 500  # of a table
KEYS = 20  # of a table, unique and foreign ones each
PATTERN_CHARACTERS = 100
ROWS = 250_000  # of a table
CELLS = 3_000_000  # of all tables
CELL_CHARACTERS = 10_000
PARQUET_BYTES = 128 * MIB  # of a table, unpacked

# Telling.
FINDINGS = 1_000  # of a check and severity
TOLD_CHARACTERS = 1_000  # of what a finding found or expected
LISTED = 50  # lines of a table that a difference shows people; machines get all
COMPARED_CHARACTERS = 400  # of two wordings that may be of one row
