"""The rules of places and statements: each rests on words."""

from ...finding import Rule

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
