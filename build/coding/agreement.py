"""Agreement of independent codings of a report, measured from the codings as they were made.

Two readers cut the text into rows, each alone; two others coded the rows that were given to them.
"""

from build.coding.cuts import cut_rows
from build.coding.judgements import judged_rows
from build.report.anchored import CodeLists
from build.report.findings import Findings
from build.report.folder import ReportFolder
from build.report.text import ReportText
from build.rules.coding import AGREEMENT_UNMEASURED
from build.schema import CodingAgreementRow


def agreement_rows(
    text: ReportText, folder: ReportFolder, lists: CodeLists
) -> list[CodingAgreementRow]:
    """Agreement of each pair of codings that is there, with the rules settled after it.

    What no row of both has is left out: there is nothing to compare.

    Raises:
        InvalidInput: what the anchors find for rows of the passes; `unknown-code`,
            `agreement-unmeasured`.
    """
    findings = Findings()
    rows: list[CodingAgreementRow] = []
    with findings.caught():
        rows += cut_rows(text, folder.cuts)
    with findings.caught():
        rows += judged_rows(folder, lists)
    findings.stop()
    settled = {
        (note.row.coding_task, note.row.table_name, note.row.variable): note
        for note in folder.settled
    }
    noted = []
    for row in rows:
        note = settled.pop((row.coding_task, row.table_name, row.variable), None)
        texts = note.row.model_dump(include={"settled_zh", "settled_en"}) if note else {}
        noted.append(row.model_copy(update=texts))
    findings += (
        note.at("variable").breaks(AGREEMENT_UNMEASURED, note.row.variable)
        for note in settled.values()
    )
    findings.stop()
    return noted
