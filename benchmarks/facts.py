"""How often place, level and planned year of a report are read rightly: `python -m benchmarks.facts`.

On a thousand reports, where somebody has them, each with the header of its collection and without.
One half, drawn by a fixed seed, is what the reader was developed on; the figures of the other half
tell how it travels.
"""

import random
import re
from collections import Counter
from collections.abc import Sequence

import pyarrow.parquet as pq

from benchmarks import CORPUS, ROOT
from build.drafting.told_facts import told_facts
from build.drafting.told_places import level_of
from build.inputs.divisions import read_divisions
from build.reading.source import repair

MANY = CORPUS / "many" / "reports.parquet"
_SEED = 5
_HEADER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_FIRST_LEVEL = ("北京市", "天津市", "上海市", "重庆市")  # called cities by the collection


def halves(count: int) -> tuple[list[int], list[int]]:
    """The numbers of the reports that the reader was developed on, and of the others."""
    order = [*range(count)]
    random.Random(_SEED).shuffle(order)  # noqa: S311 (a fixed draw, no secret)
    return order[: count // 2], order[count // 2 :]


def measured(rows: Sequence[dict[str, str]], with_header: bool) -> Counter[str]:
    """How many reports have each fact right, or have it at all where nobody can say what is right."""
    divisions = read_divisions(ROOT / "sources" / "codebook")
    right: Counter[str] = Counter()
    for row in rows:
        source = row["text"] if with_header else _HEADER.sub("", row["text"])
        told = told_facts(repair(source).text, divisions)
        is_province = row["level"] == "province" or row["place"] in _FIRST_LEVEL
        right["place"] += told.place is not None and told.place.division.name_zh == row["place"]
        level = level_of(told.place.division) if told.place else None
        right["level"] += level == ("province" if is_province else "prefecture")
        right["plan_year"] += told.plan_year is not None and told.plan_year.value == str(
            row["year"]
        )
        for name in ("title", "delivered_on", "session", "speaker"):
            right[f"{name} found"] += getattr(told, name) is not None
    return right


def main() -> None:
    """Print how many are right of each half."""
    if not MANY.is_file():
        print(f"{MANY} is not there: no fact is measured")
        return
    rows = pq.read_table(MANY).to_pylist()
    for name, half in zip(("developed on", "held back"), halves(len(rows)), strict=True):
        for with_header in (True, False):
            right = measured([rows[each] for each in half], with_header)
            told = ", ".join(f"{fact} {count}" for fact, count in right.items())
            print(f"{name}, header {'kept' if with_header else 'cut'}: of {len(half)} {told}")


if __name__ == "__main__":
    main()
