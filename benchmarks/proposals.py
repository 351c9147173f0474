"""How often proposals are right, beside how sure they are: `python -m benchmarks.proposals`.

Subtopics: on the coded report, each item proposed for as if no fifth of the items with it in were
coded; and on claims of other reports that were coded by hand before the program was run on them,
where somebody has those reports. The table of words was written between the two samples, and in
knowledge of cn-bj-2023: only the second sample shows how it travels. Places, indicators,
statements and projects: on the coded report, whose rules they were developed on.
"""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from pathlib import Path

import pyarrow.parquet as pq

from benchmarks import CORPUS, REPORT, ROOT, quantity_reader
from build.coding.agreeing import f1
from build.coding.anchors import find_quantity, find_quote
from build.coding.cuts import Span, match_spans
from build.drafting.coded_claims import coded_claims
from build.drafting.draft_anchors import Anchors
from build.drafting.draft_claims import draft_claims
from build.drafting.draft_projects import ProjectDrafter
from build.drafting.draft_proposals import Proposer, ReportProposer
from build.drafting.topics import CodedClaim, Topic, TopicReader, told_claim
from build.inputs.codebook import read_codebook
from build.inputs.report_folder import read_folder
from build.inputs.topic_words import read_topic_words
from build.reading.report_text import read_text, to_report_text
from build.reading.source import repair
from build.report.folder import ReportFolder
from build.report.text import Place, ReportText
from build.report.topic_words import TopicWord

SAMPLES = Path(__file__).with_name("coded_subtopics.csv")
_SOURCES = ROOT / "sources"
_FOLDS = 5
_LEVELS = (0.0, 0.5, 0.7, 0.9)
_NEAR = 0.85
_COLUMNS = ("indicator_id", "statement_zh", "place_id")

Judged = list[tuple[float, bool]]
"""How sure each proposal is, and whether it is right."""


def left_out(
    words: Mapping[str, TopicWord], areas: Mapping[str, str], coded: Sequence[CodedClaim]
) -> tuple[Judged, Judged]:
    """Subtopics and areas of coded claims, a fifth of the items left out at a time."""
    groups = sorted({each.group for each in coded})
    subtopics: Judged = []
    of_areas: Judged = []
    for fold in range(_FOLDS):
        without = set(groups[fold::_FOLDS])
        reader = TopicReader(words, areas, [each for each in coded if each.group not in without])
        for each in coded:
            if each.group in without:
                area, subtopic = reader.propose(each.told)
                subtopics.append(_judged(subtopic, each.policy_subtopic_id))
                of_areas.append(_judged(area, areas[each.policy_subtopic_id]))
    return subtopics, of_areas


def hand_coded(
    reader: TopicReader, areas: Mapping[str, str]
) -> Iterator[tuple[str, Judged, Judged]]:
    """Of each sample its number, and the proposals for its claims; none without the reports."""
    path = CORPUS / "many" / "reports.parquet"
    if not path.exists():
        return
    rows = pq.read_table(path, columns=["place", "year", "text"]).to_pylist()
    sources = {(row["place"], str(row["year"])): row["text"] for row in rows}
    texts: dict[tuple[str, str], ReportText] = {}
    samples: dict[str, tuple[Judged, Judged]] = defaultdict(lambda: ([], []))
    with SAMPLES.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            key = row["place_zh"], row["year"]
            if key not in texts:
                source = repair(sources[key]).text
                texts[key], _ = to_report_text("xx-report", source, quantity_reader().read)
            start, end = int(row["quote_start"]), int(row["quote_end"])
            place = Place(start, end, texts[key].sentence_at(start))
            area, subtopic = reader.propose(told_claim(texts[key], place))
            code = row["policy_subtopic_id"]
            samples[row["sample"]][0].append(_judged(subtopic, code))
            samples[row["sample"]][1].append(_judged(area, areas[code]))
    for number, (subtopics, of_areas) in samples.items():
        yield number, subtopics, of_areas


def filled_in(folder: ReportFolder, text: ReportText, proposer: ReportProposer) -> Counter[str]:
    """How proposals for the coded claims of a report agree with the coding, by column and outcome."""
    around = {each.row.owner_id: each.row.place_id for each in folder.claim_places}
    counts: Counter[str] = Counter()
    for located in (*folder.achievements, *folder.targets):
        row, place = located.row, find_quote(text, located)
        written, number = row.quantity_zh, row.quantity_occurrence
        measure = find_quantity(text, located, place, written, number) if written else None
        cells, told = proposer.claim(row.claim_id, place, measure)
        coded = {
            "indicator_id": row.indicator_id,
            "statement_zh": row.statement_zh,
            "place_id": around.get(row.claim_id),
        }
        proposed = {**cells, "place_id": told["place_id"] if told else None}
        for column, code in coded.items():
            mine = proposed.get(column)
            counts[f"{column} coded"] += code is not None
            counts[f"{column} proposed"] += mine is not None
            counts[f"{column} right"] += mine is not None and mine == code
            near = SequenceMatcher(None, str(mine), str(code)).ratio() >= _NEAR
            counts[f"{column} near"] += mine is not None and code is not None and near
    return counts


def projects(folder: ReportFolder, text: ReportText) -> tuple[int, int, int]:
    """Mentions that are coded, that are proposed, and that are both."""
    coded = []
    for located in folder.mentions:
        place = find_quote(text, located)
        coded.append(Span(place.char_start, place.char_end, ""))
    anchors, proposed = Anchors(text), []
    drafter = ProjectDrafter(text, anchors)
    for sentence in draft_claims(text, folder.facts, anchors):
        for claim in sentence.claims:
            for mention in drafter.mentions(claim):
                quote = str(mention["quote_zh"])
                start = text.text.index(quote, claim.place.char_start)
                proposed.append(Span(start, start + len(quote), ""))
    return len(coded), len(proposed), len(match_spans(coded, proposed))


def _judged(topic: Topic, code: str) -> tuple[float, bool]:
    return topic.confidence, topic.code == code


def _print(name: str, judged: Judged) -> None:
    for least in _LEVELS:
        some = [each for each in judged if each[0] >= least]
        if some:
            said = sum(sure for sure, _ in some) / len(some)
            right = sum(is_right for _, is_right in some) / len(some)
            share = len(some) / len(judged)
            print(
                f"{name if not least else '':<40}{least:>6.1f}{share:>9.2f}{said:>7.2f}{right:>7.2f}"
            )


def main() -> None:
    """Print shares of right proposals by confidence, and agreement of the other columns."""
    codebook = read_codebook(_SOURCES / "codebook")
    areas = codebook.lists.policy_areas
    words = read_topic_words(_SOURCES / "codebook", areas)
    read = quantity_reader().read
    coded = [*coded_claims(_SOURCES, read, without="")]
    print(f"{'proposals':<40}{'least':>6}{'share':>9}{'said':>7}{'right':>7}")
    subtopics, of_areas = left_out(words, areas, coded)
    _print(f"subtopics, items left out ({len(coded)})", subtopics)
    _print("areas, items left out", of_areas)
    for number, subtopics, of_areas in hand_coded(TopicReader(words, areas, coded), areas):
        _print(f"subtopics, hand-coded sample {number} ({len(subtopics)})", subtopics)
        _print(f"areas, hand-coded sample {number}", of_areas)
    if not (CORPUS / "many" / "reports.parquet").exists():
        print(f"{CORPUS / 'many'} is not there: no hand-coded claim is measured")
    folder = read_folder(REPORT.parent)
    text = read_text(folder.source, folder.facts, read, folder.years_beside).text
    proposer = Proposer(_SOURCES, codebook, read).of(
        text, folder.facts.plan_year, folder.facts.place_id
    )
    counts = filled_in(folder, text, proposer)
    print(f"\n{'on ' + text.report_id:<24}{'coded':>7}{'proposed':>10}{'right':>7}{'near':>6}")
    for column in _COLUMNS:
        told = [counts[f"{column} {each}"] for each in ("coded", "proposed", "right", "near")]
        print(f"{column:<24}{told[0]:>7}{told[1]:>10}{told[2]:>7}{told[3]:>6}")
    coded_count, proposed_count, both = projects(folder, text)
    score = f1(both, coded_count, proposed_count)
    print(
        f"{'mentions of projects':<24}{coded_count:>7}{proposed_count:>10}{both:>7}  f1 {score:.2f}"
    )


if __name__ == "__main__":
    main()
