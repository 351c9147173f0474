"""How often the draft says rightly what a sentence does: `python -m benchmarks.functions`.

On sentences of other reports that were read and labelled, where somebody has some. The words of
the drafter were developed on them, so the figures say how well they fit, not how they travel.
"""

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from benchmarks import CORPUS, quantity_reader
from build.drafting.proposals import propose_functions
from build.drafting.proposed_sections import proposed_sections
from build.inputs.text_file import read_text
from build.reading.report_text import to_report_text
from build.reading.source import repair
from build.report.facts import DraftFacts
from build.report.text import ReportText
from build.schema.codes import SentenceFunction

GOLD = CORPUS / "gold" / "sentences.jsonl"
_REPORT = "xx-report"
_YEAR = re.compile("[0-9]{4}")


def functions(source: str, plan_year: int) -> tuple[ReportText, list[SentenceFunction]]:
    """A text, and what its draft says of each sentence, its headings and years proposed."""
    text, _ = to_report_text(_REPORT, repair(source).text, quantity_reader().read)
    sections = proposed_sections(text.text, text.sections.values(), plan_year)
    facts = DraftFacts(report_id=_REPORT, plan_year=plan_year, sections=sections)
    return text, propose_functions(text, facts)


def right_and_all(gold: list[dict[str, str]]) -> Iterator[tuple[str, int, int]]:
    """Of each report: how many labelled sentences the draft has right, and how many there are."""
    by_report: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in gold:
        by_report[row["doc"]].append(row)
    for name, rows in by_report.items():
        year = _YEAR.search(name.replace("provincial-", ""))
        text, proposed = functions(read_text(CORPUS / f"{name}.txt"), int(year[0]) if year else 0)
        places = [at for at, character in enumerate(text.text) if _plain(character)]
        plain = "".join(_plain(text.text[at])[0] for at in places)
        right = 0
        for row in rows:
            at = text.sentence_at(places[max(plain.find(_plain(row["sentence"])), 0)])
            function = proposed[text.sentences.index(at)]
            right += function in (row["label"], *(row.get("also_acceptable") or ()))
        yield name, right, len(rows)


def _plain(words: str) -> str:
    return "".join(unicodedata.normalize("NFKC", words).split())


def main() -> None:
    """Print how many are right of each report."""
    if not GOLD.is_file():
        print(f"{GOLD} is not there: no function is measured")
        return
    gold = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    print("functions of sentences that were labelled by reading (development figures)")
    total = 0
    for name, right, count in right_and_all(gold):
        total += right
        print(f"{name:<28}{right:>4} of {count}")
    print(f"{'all':<28}{total:>4} of {len(gold)}  {total / len(gold):.2f}")


if __name__ == "__main__":
    main()
