"""Faults in places, in the joins with them, and in statements."""

from tests.broken.breaking import breaks
from tests.broken.copies import Copy
from validate.content.rules import places as rules
from validate.content.rules.derived import DERIVED_CELL, DERIVED_ROWS
from validate.content.rules.dimensions import LABEL_ODD, PLACE_CODE_MISMATCH

PLACES = "data/places.csv"
CLAIM_PLACES = "data/claim_places.csv"
TARGETS = "data/targets.csv"


@breaks(rules.PLACE_WORDS, PLACES, "words_zh")
def places_written_alike(copy: Copy) -> int:
    """Two districts are written alike."""
    return copy.set("places", "words_zh", "怀柔", lambda row: row["place_id"] == "miyun")


@breaks(rules.PLACE_NAMED, PLACES, "is_named")
def place_said_to_be_named(copy: Copy) -> int:
    """A province is said to be named that no report names."""
    return copy.set("places", "is_named", "true", lambda row: row["place_id"] == "sichuan")


@breaks(PLACE_CODE_MISMATCH, PLACES, "gbt2260_code")
def province_of_another_code(copy: Copy) -> int:
    """A province has the code of another."""
    return copy.set("places", "gbt2260_code", "140000", lambda row: row["place_id"] == "hebei")


@breaks(rules.PLACE_UNTOLD, TARGETS, "place_id")
def place_left_out(copy: Copy) -> int:
    """A quote names a place that is not in its bridge."""
    rows = copy.table("claim_places")
    lost = copy.first("claim_places", lambda row: ".t" in row["claim_id"])
    rows.remove(lost)
    copy.write("claim_places")
    claim = copy.first("targets", lambda row: row["target_id"] == lost["claim_id"])
    return copy.line("targets", claim)


@breaks(rules.PLACE_UNFOUNDED, CLAIM_PLACES, "place_id")
def place_without_words(copy: Copy) -> int:
    """A claim is given a place that none of its words names."""
    return copy.set("claim_places", "place_id", "taiwan")


@breaks(rules.PLACE_UNFOUNDED, CLAIM_PLACES, "place_id")
def place_by_other_words(copy: Copy) -> int:
    """A place is told from other words than those that name it."""
    row = copy.first("claim_places")
    return copy.set("claim_places", "char_start", str(int(row["char_start"]) - 1))


@breaks(rules.PLACE_UNFOUNDED, "data/project_places.csv", "place_id")
def project_place_by_its_sentence(copy: Copy) -> int:
    """A place in the name of a project is said to come from its sentence."""
    return copy.set("project_places", "place_basis", "sentence")


@breaks(rules.PLACE_OF_ROW, TARGETS, "place_id")
def place_elsewhere(copy: Copy) -> int:
    """A claim is placed where none of its words is."""
    return copy.set("targets", "place_id", "taiwan")


@breaks(rules.STATEMENT_WORDS, TARGETS, "statement_zh")
def statement_of_other_words(copy: Copy) -> int:
    """A statement has words that neither its sentence nor a title has."""
    row = copy.first("targets")
    return copy.set("targets", "statement_zh", "全省" + row["quote_zh"])


@breaks(rules.STATEMENT_LOSES, TARGETS, "statement_zh")
def statement_cut(copy: Copy) -> int:
    """A statement leaves out words of its quote."""
    return copy.set("targets", "statement_zh", copy.first("targets")["quote_zh"][:-2])


@breaks(rules.PART_OF_ITSELF, "data/projects.csv", "part_of_project_id")
def project_part_of_itself(copy: Copy) -> int:
    """A project is part of itself."""
    project_id = copy.first("projects")["project_id"]
    return copy.set("projects", "part_of_project_id", project_id)


@breaks(DERIVED_CELL, "data/projects_flat.csv", "status_en")
def flat_project_label_other(copy: Copy) -> int:
    """The flat table of projects has another label than the list."""
    return copy.set("projects_flat", "status_en", "finished")


@breaks(DERIVED_ROWS, "data/claim_projects.csv", "claim_project_id")
def claim_project_lost(copy: Copy) -> int:
    """A project that a quote names is not joined with the claim."""
    del copy.table("claim_projects")[0]
    copy.write("claim_projects")
    return 2


@breaks(LABEL_ODD, PLACES, "label_en")
def municipality_of_another_name(copy: Copy) -> int:
    """A municipality is named in English by another than its id."""
    return copy.set("places", "label_en", "Tianjin", lambda row: row["place_id"] == "beijing")


@breaks(LABEL_ODD, PLACES, "label_en")
def district_label_odd(copy: Copy) -> int:
    """A district is named in English by another than its id."""
    return copy.set(
        "places", "label_en", "Sunny District", lambda row: row["place_id"] == "chaoyang"
    )


@breaks(PLACE_CODE_MISMATCH, PLACES, "gbt2260_code")
def place_code_other(copy: Copy) -> int:
    """A district has the code of another province."""
    return copy.set("places", "gbt2260_code", "310105", lambda row: row["place_id"] == "chaoyang")


@breaks(PLACE_CODE_MISMATCH, PLACES, "gbt2260_code")
def place_code_twice(copy: Copy) -> int:
    """Two districts have one code."""
    return copy.set("places", "gbt2260_code", "110101", lambda row: row["place_id"] == "xicheng")
