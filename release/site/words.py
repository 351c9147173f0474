"""The words of the pages themselves, in both languages."""

import csv
from pathlib import Path


def read_words() -> dict[str, dict[str, str]]:
    """The words by language and name, from `words.csv`."""
    with (Path(__file__).parent / "words.csv").open(encoding="utf-8", newline="") as stream:
        lines = list(csv.DictReader(stream))
    return {language: {line["word"]: line[language] for line in lines} for language in ("en", "zh")}
