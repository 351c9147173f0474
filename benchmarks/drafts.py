"""How near the draft of a report comes to its finished coding: `python -m benchmarks.drafts`.

The words and rules of the drafter were developed on this very report, so the figures say how well
they fit, not how well they travel; on another report nobody has a finished coding to measure with.
"""

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

import yaml

from benchmarks import REPORT, quantity_reader
from build.coding.agreeing import cohen_kappa, f1
from build.coding.anchors import find_quote
from build.coding.cuts import Span, cut_rows, match_spans
from build.drafting.clauses import pieces
from build.drafting.cutting import TABLE_OF_FUNCTION
from build.drafting.draft import draft_folder
from build.inputs.report_folder import read_folder
from build.reading.report_text import read_text
from build.report.coding_files import ClaimCoding, MentionCoding
from build.report.folder import ReportFolder
from build.report.located import Located
from build.report.text import ReportText

Figures = dict[tuple[str, str], float]


def figures(folder: Path = REPORT.parent) -> tuple[Figures, Figures, Figures]:
    """Agreement of the draft with the finished coding, of the plainest cut with it, and of the
    two codings made by reading with each other.

    Segmentation is F1 of quotes that share half of the characters they span; the rest is kappa
    on the rows that both cut alike. The draft is made without the sections of report.yaml.
    """
    finished = read_folder(folder)
    text = read_text(finished.source, finished.facts, quantity_reader().read).text
    with tempfile.TemporaryDirectory() as scratch:
        drafted = read_folder(_drafted(folder, Path(scratch)))
    measured: Figures = {}
    for table in ("achievements", "targets"):
        measured |= _claims(text, table, getattr(finished, table), getattr(drafted, table))
    measured |= _mentions(text, finished, drafted)
    functions = [
        {each.row.sentence_id: each.row.function for each in coded.sentences}
        for coded in (finished, drafted)
    ]
    keys = sorted(functions[0].keys() & functions[1].keys())
    measured["sentences", "function"] = cohen_kappa(
        [functions[0][key] for key in keys], [functions[1][key] for key in keys]
    )
    rows = cut_rows(text, finished.cuts)
    plain = _plain_cut(text, finished)
    return measured, plain, {(row.table_name, row.variable): float(row.agreement) for row in rows}


def _plain_cut(text: ReportText, finished: ReportFolder) -> Figures:
    """Segmentation by every comma, in the sentences that the finished coding says have claims."""
    functions = {each.row.sentence_id: each.row.function for each in finished.sentences}
    measured: Figures = {}
    for function, table in TABLE_OF_FUNCTION.items():
        cut = [
            Span(start, end, "")
            for sentence in text.sentences
            if functions.get(text.sentence_id(sentence)) == function
            for start, end, _, _ in pieces(text.text, sentence.char_start, sentence.char_end)
        ]
        coded = [_span(text, each, each.row.quantity_zh) for each in getattr(finished, table)]
        score = f1(len(match_spans(coded, cut)), len(coded), len(cut))
        measured[table, "segmentation"] = score
    return measured


def _drafted(folder: Path, scratch: Path) -> Path:
    target = scratch / folder.name
    target.mkdir()
    for name in ("report.txt", "corrections.csv"):
        shutil.copyfile(folder / name, target / name)
    facts = yaml.safe_load((folder / "report.yaml").read_text(encoding="utf-8"))
    facts.pop("sections", None)
    (target / "report.yaml").write_text(yaml.safe_dump(facts, allow_unicode=True), encoding="utf-8")
    draft_folder(target, quantity_reader().read)
    return target


def _claims(
    text: ReportText,
    table: str,
    finished: Sequence[Located[ClaimCoding]],
    drafted: Sequence[Located[ClaimCoding]],
) -> Figures:
    one = [_span(text, each, each.row.quantity_zh) for each in finished]
    other = [_span(text, each, each.row.quantity_zh) for each in drafted]
    pairs = match_spans(one, other)
    same = sum(finished[i].row.quantity_zh == drafted[j].row.quantity_zh for i, j in pairs)
    return {
        (table, "segmentation"): f1(len(pairs), len(one), len(other)),
        (table, "verifiability"): cohen_kappa(
            [finished[i].row.verifiability for i, _ in pairs],
            [drafted[j].row.verifiability for _, j in pairs],
        ),
        (table, "quantity_zh"): same / len(pairs),
    }


def _mentions(text: ReportText, finished: ReportFolder, drafted: ReportFolder) -> Figures:
    codings = []
    for folder in (finished, drafted):
        types = {each.row.project_id: each.row.project_type for each in folder.projects}
        names = {each.row.project_id: each.row.name_zh for each in folder.projects}
        codings.append(
            [
                (
                    _span(text, each, names[each.row.project_id]),
                    types[each.row.project_id],
                    each.row.status,
                    each.row.promised_status,
                )
                for each in folder.mentions
            ]
        )
    one, other = codings
    pairs = match_spans([each[0] for each in one], [each[0] for each in other])
    measured = {("project_mentions", "segmentation"): f1(len(pairs), len(one), len(other))}
    for place, variable in enumerate(("project_type", "status", "promised_status"), start=1):
        measured["project_mentions", variable] = cohen_kappa(
            [one[i][place] for i, _ in pairs], [other[j][place] for _, j in pairs]
        )
    return measured


def _span(
    text: ReportText, located: Located[ClaimCoding] | Located[MentionCoding], label: str | None
) -> Span:
    place = find_quote(text, located)
    return Span(place.char_start, place.char_end, label or "")


def main() -> None:
    """Print the agreement of the draft beside that of two readings."""
    draft, plain, passes = figures()
    print(
        f"drafting {REPORT.parent.name}: agreement with the finished coding, beside every comma a cut,"
    )
    print("and beside the agreement of two codings made by reading")
    print("(developed on this report: the figures show the fit)")
    print(f"{'table':<18}{'variable':<17}{'measure':<13}{'draft':>7}{'commas':>8}{'passes':>8}")
    measures = {"segmentation": "f1 at 0.5", "quantity_zh": "share"}
    for (table, variable), value in draft.items():
        beside = [each.get((table, variable)) for each in (plain, passes)]
        print(
            f"{table:<18}{variable:<17}{measures.get(variable, 'cohen_kappa'):<13}{value:>7.3f}"
            + "".join(f"{'-':>8}" if each is None else f"{each:>8.3f}" for each in beside)
        )


if __name__ == "__main__":
    main()
