"""How well headline targets are read: `python -m benchmarks.headline`.

The reports of `gold/headline.jsonl` were read without any reader; the rules and words were developed
on them, so the figures say how well they fit, not how well they travel. Asked are the targets of the
year: value, range, unit and bound of each indicator. Recall is of those in the main passage.
"""

import json
import re
from collections import defaultdict
from typing import Any

from benchmarks import CORPUS, ROOT, quantity_reader
from build.headline.passages import find_passages
from build.headline.targets import chosen
from build.headline.words import vocabulary
from build.inputs.codebook import read_codebook
from build.inputs.text_file import read_text
from build.reading.report_text import to_report_text
from build.reading.source import repair
from build.report.text import ReportText
from build.schema.codes import HeadlineKind

GOLD = CORPUS / "gold" / "headline.jsonl"
# Names of the gold for what the codebook has under another.
_OTHER_NAMES = {
    "gdp_growth": "grp_growth",
    "gdp_level": "grp_total",
    "gdp_per_capita": "grp_per_capita",
    "general_public_budget_revenue_growth": "general_budget_revenue_growth",
    "surveyed_urban_unemployment_rate": "urban_unemployment_rate",
    "per_capita_income_level": "disposable_income_per_capita",
    "foreign_investment_used": "foreign_investment_utilized",
}
_OUTSIDE = "outside the main-targets paragraph"
_UNITS = {"ug_per_m3": "ug_m3"}

Told = tuple[float | None, float | None, str | None, str | None]


def _gold() -> dict[str, dict[str, tuple[Told, bool]]]:
    """By report and indicator what is told, and whether it stands in the main passage."""
    found: dict[str, dict[str, tuple[Told, bool]]] = defaultdict(dict)
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        row: dict[str, Any] = json.loads(line)
        known = found[row["doc"]]
        if row["kind"] != "target" or not row["quote"] or row["indicator"] == "other_headline":
            continue
        is_main = row.get("required", _OUTSIDE not in (row["note"] or ""))
        name = _OTHER_NAMES.get(row["indicator"], row["indicator"])
        has_value = row["value"] is not None
        told: Told = (
            row["value"],
            row["value_high"],
            _UNITS.get(row["unit"], row["unit"]) if has_value else None,
            row["comparator"] if has_value else None,
        )
        known.setdefault(name, (told, is_main))
    return found


def _read(text: ReportText, year: int) -> dict[str, Told]:
    """The targets of the year that the reader finds, by indicator."""
    told: dict[str, Told] = {}
    passages = find_passages(text, year, _WORDS)
    for indicator_id, (_, item) in chosen(passages, HeadlineKind.TARGET).items():
        quantity = item.measure.quantity if item.measure else None
        high = quantity.value_high if quantity else None
        told[indicator_id] = (
            None if quantity is None else float(quantity.value or 0),
            None if high is None else float(high),
            quantity.unit if quantity else None,
            str(item.comparator) if quantity else None,
        )
    return told


_CODEBOOK = read_codebook(ROOT / "sources" / "codebook")
_WORDS = vocabulary(_CODEBOOK.indicator_words, _CODEBOOK.indicators, _CODEBOOK.headline_words)
_READER = quantity_reader()


def main() -> None:
    if not GOLD.is_file():
        print(f"{GOLD} is not there: headline targets are not measured")
        return
    asked = right = growth_asked = growth_right = given = confirmed = 0
    for doc, known in sorted(_gold().items()):
        year = re.search(r"\d{4}", doc)
        text, _ = to_report_text(
            "xx-bench", repair(read_text(CORPUS / f"{doc}.txt")).text, _READER.read
        )
        told = _read(text, int(year[0]) if year else 0)
        for indicator_id, (expected, is_main) in known.items():
            is_right = told.get(indicator_id) == expected
            asked += is_main
            right += is_main and is_right
            if indicator_id == "grp_growth":
                growth_asked += 1
                growth_right += is_right
            if is_main and not is_right:
                print(f"  {doc} {indicator_id}: {told.get(indicator_id)}, expected {expected}")
        given += len(told)
        confirmed += sum(one in known and known[one][0] == told[one] for one in told)
    print(
        "headline targets of the year (development figures: the rules were made on these reports)"
    )
    print(f"recall in the main passage {right}/{asked} = {right / asked:.3f} (aim: 0.97)")
    print(f"precision everywhere {confirmed}/{given} = {confirmed / given:.3f} (aim: 0.985)")
    print(f"growth of product {growth_right}/{growth_asked}")


if __name__ == "__main__":
    main()
