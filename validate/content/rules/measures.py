"""The rules of measures, read again from the words."""

from ...finding import Rule

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
