"""The rules of dimensions, labels and languages: what people keep for all reports."""

from ...finding import Rule
from .kinds import unlikely

FACT_NOT_IN_TEXT = Rule(
    "fact-not-in-text",
    "Title, issuer, speaker, session and day of a report are those that its text opens with.",
    "give the fact as the report states it",
)
FACT_UNTOLD = unlikely(
    "fact-untold",
    "The text of a report opens with its title, issuer, speaker, session and day.",
    "is it the fact of this report? its text does not tell",
)
PLAN_YEAR_UNTOLD = Rule(
    "plan-year-untold",
    "A report plans for the year of its day, from October on for the next, or for one that its headings name.",
    "give the year whose tasks the report sets",
)
SOURCE_UNLISTED = Rule(
    "source-unlisted",
    "The descriptor lists where each report was seen, under its issuer and title.",
    "name address, issuer and title alike in reports and among the sources of datapackage.json",
)
UNIT_KIND_MISMATCH = Rule(
    "unit-kind-mismatch",
    "One kind of quantity has one SI unit, and whole currencies alone have a currency code.",
    "correct the kind, the SI unit or the code",
)
SI_FACTOR_MISMATCH = Rule(
    "si-factor-mismatch",
    "The factor of a unit is the one that its UCUM code or definition gives.",
    "compute factor and SI unit from the definition of the unit",
)
SI_FACTOR_UNPROVEN = Rule(
    "si-factor-unproven",
    "A unit with a factor has a UCUM code, or a definition that is known.",
    "give the UCUM code that the factor comes from, or its definition (docs/add-a-unit.md)",
)
UNIT_WORD_AMBIGUOUS = Rule(
    "unit-word-ambiguous", "A word names one unit.", "keep the word with one unit"
)
PLACE_CODE_MISMATCH = Rule(
    "place-code-mismatch",
    "The code of a place is its own, and fits its type and its parent.",
    "correct the code, the type or the parent",
)
LABEL_ODD = Rule(
    "label-odd",
    "A unit is labelled by a word that it is written with and the name of its UCUM code, a district or municipality by its id, a policy area or subtopic by the master codebook.",
    "label the row by its own words",
)
ID_CODE_MISMATCH = Rule(
    "id-code-mismatch",
    "An id that is made of other columns says what they say.",
    "make the id of the columns, or correct them",
)
TERM_UNUSED = Rule(
    "term-unused",
    "A term stands in a report, and each of its other forms in the English of a row that has it.",
    "remove the term or the form, or say it so",
)
TERM_UNTRANSLATED = Rule(
    "term-untranslated",
    "Where the Chinese has a term, the English says it in one of its forms.",
    "say it as the table of terms does, or add the form there",
)
POLICY_AREA_MISMATCH = Rule(
    "policy-area-mismatch",
    "The policy area of a row is the one that its subtopic lies in.",
    "give the area of the subtopic, or another subtopic",
)
DEPARTURE_MISSING = Rule(
    "departure-missing",
    "A value that the master codebook does not have says why this dataset has it.",
    "say where and why the dataset departs from the master codebook",
)
SDG_UNKNOWN = Rule(
    "sdg-unknown",
    "A target of the Sustainable Development Goals is one of the 169.",
    "name the target as the United Nations number it",
)
REASON_MISSING = Rule(
    "reason-missing",
    "A target of the Sustainable Development Goals has its reason.",
    "give both or neither",
)
NOT_ADDITIVE = Rule(
    "not-additive",
    "Only flows may be added up.",
    "say that its values may not be added up, or correct the measure type",
)
DEFINITION_OF_ONE_PLACE = Rule(
    "definition-of-one-place",
    "What all reports share is defined without naming the place that gives one of them.",
    "say it of any place: the municipality, the area that the row names",
)
INDICATOR_UNUSED = Rule(
    "indicator-unused",
    "Every indicator measures a claim, or is a headline indicator with words of its own.",
    "remove the indicator, or code the claim that it measures",
)
NAME_NOT_IN_TEXT = Rule(
    "name-not-in-text",
    "The Chinese name of a project is made of at most two pieces of the text.",
    "name the project as the report does",
)
ADDRESS_FORM = Rule(
    "address-form",
    "The page of an official name is a web address.",
    "give the whole address, with https://",
)
NAME_SOURCE_MISSING = Rule(
    "name-source-missing",
    "An official name says where it was seen.",
    "give the page, or mark the name as our own",
)
NAME_SOURCE_UNEXPECTED = Rule(
    "name-source-unexpected",
    "Only an official name has a page.",
    "remove the page, or mark the name as official",
)
TEXT_DUPLICATE = Rule(
    "text-duplicate",
    "Labels, definitions, names and titles tell the rows of a table apart.",
    "give each row its own words; two rows of one meaning are one row",
)
NUMBERS_APART = Rule(
    "numbers-apart",
    "The English of a title or definition names the numbers that the Chinese writes in digits.",
    "name the same numbers in both languages",
)
DEFINITION_UNENDED = Rule(
    "definition-unended",
    "A definition is a sentence with its full stop.",
    "is the definition whole? end it with a full stop",
)
LABEL_MISSING = Rule(
    "label-missing",
    "Labels, titles and descriptions stand in both languages.",
    "give both languages",
)
CHINESE_IN_ENGLISH = Rule(
    "chinese-in-english",
    "English texts have no Chinese characters, but where they explain Chinese words.",
    "give the English text alone",
)
CHINESE_MISSING = Rule(
    "chinese-missing", "Chinese texts have Chinese characters.", "give the Chinese text"
)
ENGLISH_MISSING = Rule(
    "english-missing", "English texts have English words.", "give the English text"
)
