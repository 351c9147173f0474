"""How many reports are read otherwise where a threshold is another: why each is what it is.

Reads the project's own report, and others where somebody has put some beside the project. A
threshold whose neighbours change nothing is safe; where they change much it was chosen by reading
what they change.
"""

import sys
from collections.abc import Sequence
from importlib import import_module

from benchmarks import CORPUS, REPORT, quantity_reader
from build.inputs.text_file import read_text
from build.reading.sections import read_structure
from build.reading.source import repair

OUTLINE, REPAIRS, NUMBERS = (f"build.reading.{name}" for name in ("outline", "repairs", "numbers"))
THRESHOLDS: tuple[tuple[str, str, tuple[float, ...]], ...] = (
    (f"{OUTLINE}.paragraphs", "HEADING", (40, 50, 70, 80)),
    (f"{OUTLINE}.paragraphs", "UNLABELLED", (30, 36, 45, 50, 60)),
    (f"{OUTLINE}.headings", "_MOST_PARTS", (4, 5, 7, 8)),
    (f"{OUTLINE}.titles", "_RUN_IN", (40, 50, 70, 80)),
    (f"{OUTLINE}.titles", "_TOPIC", (20, 25, 35, 40)),
    (f"{OUTLINE}.titles", "_LEADS", (0.3, 0.4, 0.6, 0.7)),
    (f"{OUTLINE}.titles", "_TOPICS", (0.4, 0.5, 0.7, 0.8)),
    (f"{REPAIRS}.habits", "_WRAPPED_LINES", (10, 40)),
    (f"{REPAIRS}.habits", "_SLACK", (2, 6)),
    (f"{REPAIRS}.habits", "_BARE_HEADINGS", (1, 2, 4, 6)),
    (f"{REPAIRS}.habits", "_INDENTS", (1, 10)),
    (f"{REPAIRS}.habits", "_ENDS_A_BLANK", (1, 3, 4)),
    (f"{REPAIRS}.habits", "_ENDS_AN_INDENT", (2, 12)),
    (f"{REPAIRS}.habits", "_ENDS_WRAPPED", (4, 24)),
    (f"{REPAIRS}.habits", "_FULL_SHARE", (0.4, 0.8)),
    (f"{REPAIRS}.habits", "_WORD_TIMES", (1, 3)),
    (f"{REPAIRS}.habits", "_WORD_SHARE", (6, 9, 16, 24)),
    (f"{REPAIRS}.breaks", "_WINDOW", (120, 400)),
    (f"{NUMBERS}.candidate", "FAR", (40, 80)),
    (f"{NUMBERS}.left_context", "_REACH", (30, 50)),
    (f"{NUMBERS}.left_context", "_NEAR", (20, 30)),
    (f"{NUMBERS}.left_context", "_VERB_REACH", (10, 18)),
    (f"{NUMBERS}.arabic_numbers", "_CLAUSE", (14, 30)),
    (f"{NUMBERS}.noun_units", "_REACH", (12, 24)),
)


def read(texts: Sequence[str], repair_first: bool) -> list[int]:
    """What is read in each text, as one number a text."""
    quantities = quantity_reader().read
    found = []
    for text in texts:
        repaired = repair(text).text if repair_first else text
        structure = read_structure(repaired)
        places = tuple((each.key, each.title_zh, each.char_start) for each in structure.sections)
        found.append(hash((repaired, places, tuple(quantities(repaired)))))
    return found


def main() -> None:
    paths = [REPORT, *sorted(CORPUS.glob("*/*.txt"))]
    sources = [read_text(path) for path in paths]
    repaired = [repair(source).text for source in sources]
    usual = read(repaired, repair_first=False)
    print(f"{len(paths)} reports; beside each other value how many are read otherwise")
    for module, name, values in THRESHOLDS:
        holders = [import_module(module)]
        value = getattr(holders[0], name)
        if not name.startswith("_"):
            holders = [
                each for each in [*sys.modules.values()] if getattr(each, name, None) == value
            ]
        changed = []
        for other in values:
            for holder in holders:
                setattr(holder, name, other)
            is_repair = module.startswith(REPAIRS)
            found = read(sources if is_repair else repaired, repair_first=is_repair)
            changed.append(f"{other}: {sum(map(int.__ne__, usual, found))}")
        for holder in holders:
            setattr(holder, name, value)
        told = f"{module.removeprefix('build.reading.')}.{name}"
        print(f"{told:<30}{value:>6}   {', '.join(changed)}")


if __name__ == "__main__":
    main()
