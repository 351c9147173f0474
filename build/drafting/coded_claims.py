"""Reads the finished coding of other reports, for proposals to learn from."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from build.coding.anchors import find_quote
from build.drafting.topics import CodedClaim, told_claim
from build.inputs.report_folder import read_folder, report_folders
from build.reading.report_text import QuantityReading, read_text
from build.report.folder import ReportFolder
from validate.finding import InvalidInput


def coded_claims(sources: Path, read: QuantityReading, without: str) -> Iterator[CodedClaim]:
    """The claims of the reports of a folder that have a subtopic; report `without` is left out.

    So are drafts, and reports that cannot be read: others have one they are still at work on.
    `read` finds the quantities of a text. A group is an item of a report: what stands under one
    title is alike.
    """
    for path in report_folders(sources):
        with suppress(InvalidInput):
            folder = read_folder(path)
            if path.name != without and not folder.is_draft:
                yield from _claims(folder, read)


def _claims(folder: ReportFolder, read: QuantityReading) -> Iterator[CodedClaim]:
    text = read_text(folder.source, folder.facts, read, folder.years_beside).text
    for located in (*folder.achievements, *folder.targets):
        place = find_quote(text, located)
        item = ".".join(place.sentence.section_key.split(".")[:2])
        if code := located.row.policy_subtopic_id:
            yield CodedClaim(told_claim(text, place), code, f"{text.report_id}.{item}")
