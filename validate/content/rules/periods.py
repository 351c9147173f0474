"""The rules of periods: the years of measures, claims and sections."""

from ...finding import Rule

YEAR_BASIS_MISMATCH = Rule(
    "year-basis-mismatch",
    "The years of a row are named exactly where its words name years or a span of years.",
    "read the sentence before the number again",
)
PERIOD_TURNED = Rule(
    "period-turned", "A period does not end before it begins.", "put the first year first"
)
PERIOD_UNSUPPORTED = Rule(
    "period-unsupported",
    "The years of a row are those of its section, or its sentence names them.",
    "give the years that the words name, else those of the section",
)
SECTION_YEARS_MISSING = Rule(
    "section-years-missing",
    "A section with claims or measures has a first and a last year.",
    "give the years of the section",
)
SECTION_YEARS_UNSUPPORTED = Rule(
    "section-years-unsupported",
    "The years of a section are those that its first clause names; else named by its words or titles, or the year of the report or the one before.",
    "give the years that the section speaks of",
)
TABLE_MISMATCH = Rule(
    "table-mismatch",
    "Claims of years that are over before the year of the plan are achievements, the others targets.",
    "move the row to the other table, or correct the years of the section",
)
