"""Folders that cannot be drafted."""

from collections.abc import Sequence

from build.drafting import rules
from build.drafting.draft import draft_folder
from build.inputs.codebook import read_codebook
from build.reading.quantities import QuantityReader
from tests.broken_sources.breaking import Sources, breaks
from tests.invented import FACTS, FILES, SECTIONS
from validate.finding import Finding, InvalidInput


def draft(sources: Sources) -> Sequence[Finding]:
    """The findings of drafting the report anew; nothing is written where there are some."""
    kept = {path.name: path.read_bytes() for path in sources.report.iterdir()}
    reader = QuantityReader(read_codebook(sources.path / "codebook").units)
    try:
        draft_folder(sources.report, reader.read)
    except InvalidInput as error:
        assert {path.name: path.read_bytes() for path in sources.report.iterdir()} == kept
        return error.findings
    return ()


def uncoded(sources: Sources) -> None:
    """Take the coding away: what is left is a report as it comes."""
    for name in FILES:
        if name not in ("report.txt", "report.yaml"):
            sources.file(name).unlink()
    sources.write("report.yaml", FACTS)


@breaks(rules.DRAFT_EXISTS, "sections.csv", run=draft)
def coding_file_that_is_there(sources: Sources) -> None:
    uncoded(sources)
    sources.write("sections.csv", "kept")


@breaks(rules.DRAFT_EMPTY, "report.yaml", run=draft)
def sections_without_a_claim(sources: Sources) -> None:
    uncoded(sources)
    sources.write("report.yaml", FACTS + SECTIONS.replace('"1"', '"8"').replace('"2"', '"9"'))


@breaks(rules.SECTIONS_UNPLACED, "report.yaml", run=draft)
def facts_on_one_line(sources: Sources) -> None:
    uncoded(sources)
    pairs = [line.split(": ", 1) for line in FACTS.splitlines()]
    facts = ", ".join(f"{name}: {value}" for name, value in pairs)
    sources.write("report.yaml", f"{{{facts}}}\n")


@breaks(rules.PLAN_YEAR_UNKNOWN, "report.yaml", run=draft)
def text_without_a_year(sources: Sources) -> None:
    uncoded(sources)
    sources.file("report.yaml").unlink()
    sources.write("report.txt", "一、工作回顾\n完工小区100个。\n二、重点任务\n新建小区5个。\n")
    sources.report = sources.report.rename(sources.path / "xx-test")
