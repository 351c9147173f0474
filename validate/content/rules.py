"""The rules of content: what a published package promises beyond its form."""

from ..finding import Rule, Severity


def _made(code: str, promise: str) -> Rule:
    """A rule of what nobody writes: it follows from the text and from other rows."""
    return Rule(code, promise, "build the table again: it follows from the text and other rows")


def _unlikely(code: str, promise: str, advice: str) -> Rule:
    """A rule that warns and does not block."""
    return Rule(code, promise, advice, Severity.WARNING)


# Columns and texts that the checks need
COLUMN_MISSING = Rule(
    "column-missing",
    "Every column that the checks read is there.",
    "publish the column: the checks of its table need it",
)
COLUMN_UNFIT = Rule(
    "column-unfit",
    "The schemas promise of a column what the checks rely on: its type, whether it may be empty, its keys.",
    "declare the column in the schema as the codebook has it",
)
TEXT_MISSING = Rule(
    "text-missing",
    "Every report has its text and its source text beside the tables.",
    "publish the text as UTF-8 under data/text/",
)

# Texts
TEXT_HASH_MISMATCH = Rule(
    "text-hash-mismatch",
    "The hashes in reports are those of the texts.",
    "the text is not the one the rows were read from: restore it, or build again",
)
TEXT_LENGTH_MISMATCH = Rule(
    "text-length-mismatch",
    "The length in reports is that of the text.",
    "the text is not the one the rows were read from: restore it, or build again",
)
TEXT_NOT_REPRODUCED = Rule(
    "text-not-reproduced",
    "Every difference between source text and report text is a row of corrections.",
    "list the difference in corrections, or take it back",
)
CORRECTION_ORDER = Rule(
    "correction-order",
    "Corrections stand in the order of the texts and never overlap.",
    "sort the corrections by their place in the source text",
)
CORRECTION_ID = Rule(
    "correction-id",
    "The id of a correction is its place in the source text.",
    "make the id of the report and of source_start",
)
CORRECTION_EMPTY = Rule(
    "correction-empty",
    "Every correction changes something.",
    "remove the correction: it changes nothing",
)
CORRECTION_MISMATCH = Rule(
    "correction-mismatch",
    "A correction shows before and after what stands at its offsets in the two texts.",
    "show what stands at the offsets, with the marks for invisible characters",
)
REASON_INCONSISTENT = Rule(
    "reason-inconsistent",
    "A reason of corrections has one kind, and one wording in each language.",
    "give the same reason the same kind and the same words",
)

# Sections and sentences
POSITION_ORDER = _made("position-order", "Positions count the rows of a report from 1 on.")
SECTION_ID = _made(
    "section-id", "The id of a section is made of its report and its place in the tree."
)
SECTION_LEVEL = _made("section-level", "The level of a section is the one that its id says.")
SECTION_PARENT = _made(
    "section-parent", "A section lies in the one that its id says, and that one is there."
)
SECTION_ROOT = Rule(
    "section-root",
    "Each report has one section without a parent: the report itself.",
    "give every other section its parent",
)
SECTION_LABEL = Rule(
    "section-label",
    "A section begins with its label, and a part or an item that has one shows it.",
    "give the label as the report writes it",
)
SECTION_TITLE = Rule(
    "section-title",
    "A title that is not assigned stands where the section begins.",
    "give the title as the report writes it, or mark it as assigned",
)
SECTION_SPAN = _made("section-span", "A section reaches from its first sentence to its last.")
SENTENCE_ID = _made(
    "sentence-id",
    "The id of a sentence is its place in its section, and sections follow one another.",
)
TEXT_NOT_COVERED = _made(
    "text-not-covered", "The sentences, with a line end after each paragraph, are the whole text."
)

# Quotes and digits
OFFSETS_INVALID = Rule(
    "offsets-invalid",
    "Offsets lie inside the text, the first before the last.",
    "find the quote in the report text and give its place",
)
QUOTE_MISMATCH = Rule(
    "quote-mismatch",
    "A quote is the text at its offsets, character for character.",
    "quote the text as it stands, or correct the offsets",
)
QUOTE_EDGE = Rule(
    "quote-edge",
    "A quote begins and ends with words, not with a mark between clauses.",
    "leave the mark out of the quote, and correct the offsets",
)
QUOTE_OUTSIDE_SENTENCE = Rule(
    "quote-outside-sentence",
    "A quote stands inside the sentence that its row names.",
    "name the sentence that the quote stands in",
)
QUOTE_OVERLAP = Rule(
    "quote-overlap",
    "Two claims, or two mentions, share their whole quote or no character; claims that share one each have a measure.",
    "quote each claim once, and only its own words",
)
SECTION_MISMATCH = Rule(
    "section-mismatch",
    "A row names the section of its sentence.",
    "name the section of the sentence",
)
REPORT_MISMATCH = Rule(
    "report-mismatch",
    "A row names the report of its sentence and of its project.",
    "name the report of the sentence",
)
READING_ORDER = Rule(
    "reading-order",
    "Rows stand in reading order, projects in the order of their first mention.",
    "sort the rows by their place in the text",
)
QUANTITY_ID = _made("quantity-id", "The id of a quantity is its place in its sentence.")
PROJECT_NOT_MENTIONED = Rule(
    "project-not-mentioned",
    "Every project is mentioned.",
    "add the place that names it to project_mentions, or remove the project",
)
NAME_NOT_MENTIONED = Rule(
    "name-not-mentioned",
    "The Chinese name of a project shares characters with the words that mention it.",
    "name the project as the words that mention it do",
)
DIGITS_UNCOVERED = Rule(
    "digits-uncovered",
    "Every run of digits of a report is in one quantity.",
    "add the quantity: every number of the report has a row",
)
NUMERAL_UNCOVERED = Rule(
    "numeral-uncovered",
    "A numeral that is certain to count (with 余 or 多, or after 近 or 超) is in one quantity.",
    "add the quantity: every number of the report has a row",
)
QUANTITY_OVERLAP = Rule(
    "quantity-overlap", "Quantities stand in order and never overlap.", "give each number one row"
)
ROLE_MISMATCH = Rule(
    "role-mismatch",
    "What is written as a date or a duration has that role, and nothing else has it.",
    "give the role that the words have",
)
MEASURE_FIELD_MISSING = Rule(
    "measure-field-missing",
    "Every measure has unit, comparator, type, direction, and says whether it is a yearly average.",
    "build the row again: every measure says it",
)
MEASURE_FIELD_UNEXPECTED = Rule(
    "measure-field-unexpected",
    "Only measures, and claims with a measure, have the fields of a measure.",
    "empty the cell, or point at the measure",
)

# Measures, read again from the words
# Where two readers differ and the words allow what the row has, a person settles it.
_DECIDE = "or decide it, with the reason, in decided_quantities.csv of the report"
VALUE_UNREAD = Rule(
    "value-unread",
    "The words of a measure are a number with its bound and unit.",
    f"quote the number from its first to its last character; {_DECIDE}",
)
VALUE_NOT_IN_TEXT = Rule(
    "value-not-in-text",
    "Value and upper value are those that the words say.",
    f"read the number from the text again; {_DECIDE}",
)
COMPARATOR_MISMATCH = Rule(
    "comparator-mismatch",
    "The comparator is the one that the words of the bound say.",
    f"read the bound from the text again; {_DECIDE}",
)
UNIT_NOT_IN_TEXT = Rule(
    "unit-not-in-text",
    "The unit as written stands in the words, or right behind them.",
    "read the unit from the text again",
)
UNIT_MISMATCH = Rule(
    "unit-mismatch",
    "The unit of a measure is one that its words name.",
    f"read the unit from the text again, or add the word to the unit; {_DECIDE}",
)
BASELINE_NOT_IN_TEXT = Rule(
    "baseline-not-in-text",
    "The earlier value is a measure before it, and the year of comparison stands before it.",
    "read what the number is compared with from the text again",
)
MEASURE_TYPE_MISMATCH = Rule(
    "measure-type-mismatch",
    "The type of a measure fits its unit and the words before it.",
    f"give the type that unit and words have; {_DECIDE}",
)
DIRECTION_MISMATCH = Rule(
    "direction-mismatch",
    "A direction has a word for it in the clause, and a word directly before the number decides it.",
    f"give the direction that the words say, else none; {_DECIDE}",
)
ANNUAL_AVERAGE_MISMATCH = Rule(
    "annual-average-mismatch",
    "A yearly average is one exactly where 年均 or its like stands before the number.",
    "read the words before the number again",
)

ESTIMATE_MISMATCH = Rule(
    "estimate-mismatch",
    "A number or a claim is an estimate exactly where 预计 stands before it in its clause.",
    "read the clause again",
)
PART_MISMATCH = Rule(
    "part-mismatch",
    "What 其中 opens is a part of the nearest quantity before it that has its unit and is not smaller.",
    "name the quantity that contains it, or none where 其中 does not stand before it",
)
SIGN_MISMATCH = Rule(
    "sign-mismatch",
    "A change has its value with a sign, below zero where the words say that it falls or is less.",
    "give the value of a change its sign, and nothing to what is no change",
)
VALUE_LABEL_MISMATCH = Rule(
    "value-label-mismatch",
    "The value as people say it has the number, bound, sign and unit of its row.",
    "build the label again from the row",
)

# Periods
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

# Claims and sentences
VERIFIABILITY_MISMATCH = Rule(
    "verifiability-mismatch",
    "A claim is quantified exactly where a measure carries it, and else has a code of its table.",
    "point at the measure, or code how the claim can be checked without one",
)
CHECKABLE_MISMATCH = Rule(
    "checkable-mismatch",
    "What is quantified, deliverable or a milestone can be checked, and nothing else.",
    "build the row again: it follows from the verifiability",
)
FORCE_MISMATCH = Rule(
    "force-mismatch",
    "A target has the force of the nearest word for it before its number or in its quote and clause, else of the lead-in of its sentence.",
    "read the words of the promise again: nobody types its force",
)
INDICATOR_MISSING = Rule(
    "indicator-missing",
    "Every final claim with a measure says what is measured.",
    "give the indicator",
)
INDICATOR_MISMATCH = Rule(
    "indicator-mismatch",
    "A claim is measured in the unit and type of its indicator.",
    "choose the indicator that is measured so, or correct the indicator",
)
QUANTITY_NOT_A_MEASURE = Rule(
    "quantity-not-a-measure",
    "A claim points at a measure.",
    "point at the measure that carries the claim",
)
QUANTITY_OUTSIDE_QUOTE = Rule(
    "quantity-outside-quote",
    "The measure of a claim stands inside its quote.",
    "point at a measure inside the quote, or quote its words",
)
CLAIM_QUANTITY_MISMATCH = Rule(
    "claim-quantity-mismatch",
    "A claim copies its measure.",
    "build the row again: it copies its quantity",
)
QUANTITY_CLAIMED_TWICE = Rule(
    "quantity-claimed-twice",
    "A measure carries one claim.",
    "point each claim at a measure of its own",
)
MEASURE_UNCLAIMED = Rule(
    "measure-unclaimed",
    "Every measure carries a claim, or says why it carries none.",
    "code the claim that it carries, or say why it carries none",
)
REASON_NOT_NEEDED = Rule(
    "reason-not-needed",
    "Only what should have a claim, and has none, gives a reason.",
    "remove the reason, or the claim",
)
ID_REPORT_MISMATCH = Rule(
    "id-report-mismatch",
    "An assigned id begins with the id of its report.",
    "take the next free id of the report",
)
SUMMARY_MISSING = Rule(
    "summary-missing",
    "A final claim has its summary and its policy subtopic.",
    "finish the row, or mark it as a draft",
)
FUNCTION_MISMATCH = Rule(
    "function-mismatch",
    "A sentence with achievements has their function, one with targets that of a commitment.",
    "give the function that the rows have; one sentence reports or promises",
)
SENTENCE_UNCLAIMED = Rule(
    "sentence-unclaimed",
    "A sentence that reports or promises has rows, or says why it has none.",
    "code its claims, or give it another function, or say why it has no row",
)
CLAUSE_UNCOVERED = Rule(
    "clause-uncovered",
    "Every clause of a sentence with claims is quoted, or is of a kind that claims nothing.",
    "code the claim of the clause, or quote it with the claim that it belongs to",
)
QUOTE_OF_SEVERAL = Rule(
    "quote-of-several",
    "A quote has one clause that claims, with frames before it and purposes behind it.",
    "code each claim in a row of its own",
)
HEADING_MISMATCH = Rule(
    "heading-mismatch",
    "A heading is the title of a section, and what stands around the parts claims nothing.",
    "give the function that the place of the sentence asks for",
)
DRAFT_PUBLISHED = Rule(
    "draft-published",
    "A package without drafts has no draft row.",
    "finish the row, or publish the package as one with drafts",
)
DRAFT_ROW = _unlikely("draft-row", "No row waits to be finished.", "finish the row")
STATUS_MISMATCH = Rule(
    "status-mismatch",
    "A project has one state when the report is given.",
    "give all mentions of the project the same state",
)
PROMISE_MISMATCH = Rule(
    "promise-mismatch",
    "A promised state comes after the present one, and stands in a section of years to come.",
    "remove the promised state, or correct the place or the state of the mention",
)

DECISION_MISMATCH = Rule(
    "decision-mismatch",
    "A decided number stands in its quantity as it was decided.",
    "build the row again: the quantity takes what decided_quantities.csv says",
)
DECISION_UNNEEDED = Rule(
    "decision-unneeded",
    "A number is decided only where a reader reads it otherwise.",
    "remove the row from decided_quantities.csv: both readers read it so",
)
VARIANT_SAME = Rule(
    "variant-same",
    "A variant has other words than the report text.",
    "write what the other copy has, or remove the row",
)

# Derived tables
DERIVED_ROWS = _made(
    "derived-rows", "A derived table has the rows that follow from its sources, in their order."
)
DERIVED_CELL = _made("derived-cell", "The cells of a derived table follow from its sources.")
CODE_LIST_MISMATCH = _made(
    "code-list-mismatch",
    "The table of codes has the closed lists of the schemas, in order and with their labels.",
)

# Dimensions, labels and languages
FACT_NOT_IN_TEXT = Rule(
    "fact-not-in-text",
    "Title, issuer, speaker, session and day of a report are those that its text opens with.",
    "give the fact as the report states it",
)
FACT_UNTOLD = _unlikely(
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

# Agreement of the coding
READING_UNKNOWN = Rule(
    "reading-unknown",
    "A fresh reading is of a column of a table, or of whole rows.",
    "name a column, or row",
)
READING_INCONSISTENT = Rule(
    "reading-inconsistent",
    "A reading has no more faults than rows, and a column no more wrong rows than the whole.",
    "count again",
)
AGREEMENT_UNKNOWN = Rule(
    "agreement-unknown",
    "Agreement is given for tables of the package.",
    "name the table that was coded twice",
)
AGREEMENT_INCONSISTENT = Rule(
    "agreement-inconsistent",
    "Figures of agreement fit each other and the numbers of rows.",
    "compute the agreement again from the two codings",
)

# Summaries
SUMMARY_NUMBER_MISSING = Rule(
    "summary-number-missing",
    "The summary of a claim with a measure says its number.",
    "state the claim with the number of the report",
)
SUMMARY_NUMBER_UNSUPPORTED = Rule(
    "summary-number-unsupported",
    "The numbers of a summary, in digits or words, are those of its quote.",
    "state the numbers of the quote and no other",
)
SUMMARY_BOUND_MISMATCH = Rule(
    "summary-bound-mismatch",
    "The summary bounds its number as the report does, and no other number.",
    "say about, more than, at least … exactly where the report does",
)
SUMMARY_UNIT_MISMATCH = Rule(
    "summary-unit-mismatch",
    "The unit of the measure stands behind the number of the summary, and of what is only counted no unit.",
    "write the unit of the report behind the number",
)
SUMMARY_NEGATION = Rule(
    "summary-negation",
    "The summary denies nothing that the quote affirms.",
    "say what the report says; a denial in English has one in Chinese",
)
SUMMARY_DIRECTION = Rule(
    "summary-direction",
    "The summary does not turn the direction of the measure round.",
    "say rise or fall as the report does",
)

# Plausibility
PERCENT_OVER_100 = _unlikely(
    "percent-over-100",
    "Shares are at most 100 percent.",
    "look at the words again: is the number read and coded as meant?",
)
RANGE_TURNED = _unlikely(
    "range-turned",
    "The upper end of a range is not below the lower one.",
    "look at the words again: is the number read and coded as meant?",
)
VALUE_FAR_OFF = _unlikely(
    "value-far-off",
    "Values of one indicator are less than a thousand times apart.",
    "look at the words again: is the number read and coded as meant?",
)
PERIOD_AFTER_REPORT = _unlikely(
    "period-after-report",
    "Achievements do not reach beyond the year of the report.",
    "look at the words again: which years do they speak of?",
)
PERIOD_BEFORE_REPORT = _unlikely(
    "period-before-report",
    "Targets do not begin before the year of the report.",
    "look at the words again: which years do they speak of?",
)
QUOTE_LONG = _unlikely(
    "quote-long", "A quote has at most 200 characters.", "quote the claim, and only it"
)
QUOTE_SHORT = _unlikely(
    "quote-short", "A quote has at least 3 characters.", "quote the whole claim"
)
FLOW_OF_A_STATE = _unlikely(
    "flow-of-a-state", "Shares, stocks and yearly incomes are levels.", "is it a level?"
)
INDICATOR_NOT_NAMED = _unlikely(
    "indicator-not-named",
    "The label of an indicator shares a character with the sentence.",
    "is this what the words measure?",
)

# Places and statements.
PLACE_WORDS = Rule(
    "place-words",
    "No two places are written alike.",
    "leave the words with one of the two places",
)
PLACE_NAMED = Rule(
    "place-named",
    "A place is said to be named where a report of the package writes one of its forms.",
    "build the package anew",
)
PLACE_UNTOLD = Rule(
    "place-untold",
    "Every place that the quote of a claim or the name of a project writes is in its bridge.",
    "build the package anew",
)
PLACE_UNFOUNDED = Rule(
    "place-without-words",
    "Every place of a claim or project is named by its words, or else by its sentence or title.",
    "remove the row, or correct its basis",
)
PLACE_OF_ROW = Rule(
    "place-of-row",
    "The place of a row is the one place of its bridge, or the smallest that holds them all.",
    "build the package anew",
)
STATEMENT_WORDS = Rule(
    "statement-words",
    "A statement has only words of its quote, its sentence and the titles over it, in their order.",
    "take runs of two characters or more from the sentence and its titles",
)
STATEMENT_LOSES = Rule(
    "statement-loses-words",
    "A statement keeps the words of its quote.",
    "put the words of the quote back in their order",
)
PART_OF_ITSELF = Rule(
    "part-of-itself",
    "A project is part of another project of its report, and never of itself.",
    "correct part_of_project_id",
)

# Headline targets
HEADLINE_ID = _made(
    "headline-id", "The id of a headline target is its report, its kind and its indicator."
)
HEADLINE_YEARS = _made(
    "headline-years",
    "A target is for the year that the report plans, a result for the year before, a plan's target for several years from then on.",
)
HEADLINE_LABEL = _made(
    "headline-label", "The labels of a headline target are those of its ids and codes."
)
HEADLINE_UNSTATED = _made(
    "headline-unstated", "What is not stated is a target, without words, number and force."
)
HEADLINE_UNQUOTED = _made("headline-unquoted", "What is stated has its quote and its sentence.")
HEADLINE_VALUE = _made(
    "headline-value",
    "A headline target has value, unit, bound and direction of its quantity, or the bound behind its list; and none of them without a quantity.",
)
HEADLINE_UNIT = Rule(
    "headline-unit",
    "A headline target is measured in a unit of its indicator.",
    "give the unit to the indicator in indicator_words.csv, or correct the words there",
)
HEADLINE_WORDS = Rule(
    "headline-words",
    "A word of the indicator stands in the quote of a headline target, before its number.",
    "correct the words in indicator_words.csv and build the table again",
)
HEADLINE_MISSING = _made(
    "headline-missing",
    "Every report has for every headline indicator its target, or that there is none.",
)
HEADLINE_CODED_OTHERWISE = Rule(
    "headline-coded-otherwise",
    "A headline target says what the finished claims of its report, indicator and years say.",
    "look at the words: correct the claim, or the words in indicator_words.csv",
)
