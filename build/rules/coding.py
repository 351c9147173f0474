"""Rules of the coding: that it stands in the text, and leaves nothing of the text out."""

from validate.finding import Rule, Severity

NUMBER_NOT_UNDERSTOOD = Rule(
    "number-not-understood",
    "Every measure that names one number is understood.",
    "published with an empty value; add its numeral, scale or unit to the grammar",
    Severity.WARNING,
)

DECISION_CUTS_NUMBER = Rule(
    "decision-cuts-number",
    "The words of a decided number hold every number they touch whole, and are decided once.",
    "write the number from its first to its last character, with its bound and unit",
)
RANGE_REVERSED = Rule(
    "range-reversed",
    "The upper end of a range is above its lower end.",
    "look at the place: a misprint is corrected in corrections.csv, two numbers are no range",
    Severity.WARNING,
)
PERCENT_UNLIKELY = Rule(
    "percent-unlikely",
    "A percentage is at most 1,000.",
    "look at the place: a lost point is corrected in corrections.csv",
    Severity.WARNING,
)
RANK_UNLIKELY = Rule(
    "rank-unlikely",
    "A rank is a whole number from 1.",
    "look at the place: a misprint is corrected in corrections.csv",
    Severity.WARNING,
)

# The sections of report.yaml.
SECTIONS_MISSING = Rule(
    "sections-missing",
    "report.yaml says what its sections hold and which years they speak of.",
    "run `python -m build draft`, which writes its proposals into report.yaml, and check them",
)
SECTION_UNKNOWN = Rule(
    "section-unknown",
    "Every section that is named is a section of the report.",
    "name a section of the report, or remove the row",
)
SECTION_ORDER = Rule(
    "section-order",
    "The sections of report.yaml stand in reading order, each once.",
    "move the entry to its place, or remove the second of two",
)
PERIOD_TURNED = Rule(
    "period-turned", "No period ends before it begins.", "correct one of the two years"
)
CLAIM_OUTSIDE_SECTIONS = Rule(
    "claim-outside-sections",
    "Every claim lies in a section whose years report.yaml gives.",
    "add the section to report.yaml, or correct the section of the claim",
)
CLAIM_OF_OTHER_SECTION = Rule(
    "claim-of-other-section",
    "Achievements lie in sections of achievements, targets in sections of targets.",
    "move the claim to the other table, or correct `claims` of the section in report.yaml",
)

PLACE_UNFOUNDED = Rule(
    "place-unfounded",
    "A place that a quote or a name leaves unsaid is named by the sentence or the title around it.",
    "remove the row, correct its basis, or add the written form to words_zh of places.csv",
)

# Places in the text.
QUOTE_NOT_FOUND = Rule(
    "quote-not-found",
    "Every quote stands in its section, word for word.",
    "copy the words from the report text of this section",
)
QUOTE_AMBIGUOUS = Rule(
    "quote-ambiguous",
    "Every quote names one place.",
    "say which in `occurrence`, or quote more words",
)
QUOTE_CROSSES_SENTENCES = Rule(
    "quote-crosses-sentences", "Every quote lies in one sentence.", "quote within one sentence"
)
OCCURRENCE_OUT_OF_RANGE = Rule(
    "occurrence-out-of-range",
    "An occurrence counts places that are there, from 1.",
    "count the places from 1",
)
QUANTITY_MISSING = Rule(
    "quantity-missing",
    "A quantified claim says which number carries it.",
    "write the number in `quantity_zh` as the quote has it",
)
QUANTITY_UNEXPECTED = Rule(
    "quantity-unexpected",
    "Only quantified claims have a number.",
    "empty the cell, or call the claim quantified",
)
QUANTITY_NOT_FOUND = Rule(
    "quantity-not-found",
    "The number of a claim is a measure that is read in its quote.",
    "write the expression as it is read",
)
QUANTITY_AMBIGUOUS = Rule(
    "quantity-ambiguous",
    "The number of a claim is one measure of its quote.",
    "say which in `quantity_occurrence`, or quote fewer words",
)

# Claims and projects.
VERIFIABILITY_OF_OTHER_TABLE = Rule(
    "verifiability-of-other-table",
    "The verifiability of a claim is one of its table.",
    "use a code of this table",
)
FINAL_ROW_INCOMPLETE = Rule(
    "final-row-incomplete",
    "A row that is no draft has its English and its policy subtopic.",
    "fill the cell, or let the row be a draft",
)
INDICATOR_MISMATCH = Rule(
    "indicator-mismatch",
    "Final rows have an indicator where they are quantified, and nowhere else.",
    "name the indicator, or empty the cell",
)
UNIT_MISMATCH = Rule(
    "unit-mismatch",
    "A claim's number has the unit of its indicator.",
    "choose another indicator, or correct the unit of this one",
)
MEASURE_TYPE_MISMATCH = Rule(
    "measure-type-mismatch",
    "A claim's number is of the measure type of its indicator.",
    "choose another indicator, or correct the measure type of this one",
)
TERM_UNTRANSLATED = Rule(
    "term-untranslated",
    "Where the Chinese has a term, the English says it in one of its forms.",
    "say it so, or add the form to sources/codebook/terms.csv",
)
DUPLICATE_CLAIM = Rule(
    "duplicate-claim",
    "No two claims of a table have one quote and one number.",
    "point to another number, or remove one",
)
PAIR_UNKNOWN = Rule(
    "pair-unknown",
    "A note on a pair is of a past and a promised value of one indicator, which have one note.",
    "name an achievement and a target of one indicator, or remove the row",
)
PROJECT_UNMENTIONED = Rule(
    "project-unmentioned",
    "Every project is mentioned in the report.",
    "give it a row in project_mentions.csv",
)

VARIANT_SAME = Rule(
    "variant-same",
    "A variant has other words than the report text.",
    "write what the other copy has, or remove the row",
)

AGREEMENT_UNMEASURED = Rule(
    "agreement-unmeasured",
    "Rules are settled of variables that two codings were compared on.",
    "name task, table and variable as in coding_agreement, each once",
)

# Nothing is left out.
MEASURE_UNCLAIMED = Rule(
    "measure-unclaimed",
    "Every measure carries a claim, or unclaimed.csv says why it carries none.",
    "code the claim it carries, or say here why it carries none",
)
MEASURE_CLAIMED = Rule(
    "measure-claimed",
    "A measure that carries no claim has one reason for it, and one that does has none.",
    "remove this row",
)
TITLE_MISSING = Rule(
    "title-missing",
    "Every section has a title in both languages.",
    "give the English title; the Chinese one where the report has none",
)
TITLE_NOT_NEEDED = Rule(
    "title-not-needed",
    "No section that has a title in the report is given another.",
    "empty `title_zh`: the report has a title",
)
OPENING_MISMATCH = Rule(
    "opening-mismatch",
    "Every coded section and sentence opens with the words written down for it.",
    "it moved or changed: check its id",
)
SENTENCE_UNKNOWN = Rule(
    "sentence-unknown",
    "Every sentence that is coded is a sentence of the report.",
    "correct the id, or remove the row",
)
SENTENCE_UNCODED = Rule(
    "sentence-uncoded",
    "Every sentence of the report has a function.",
    "add the sentence with its function",
)
FUNCTION_MISMATCH = Rule(
    "function-mismatch",
    "A sentence with claims has the function of claims.",
    "correct the function",
)
SENTENCE_UNCLAIMED = Rule(
    "sentence-unclaimed",
    "A sentence whose function says that it has claims has some, or a reason why not.",
    "code its claims, or say why it has none",
)
REASON_NOT_NEEDED = Rule(
    "reason-not-needed",
    "Only a sentence whose function asks for claims, and that has none, gives a reason.",
    "empty the cell",
)
