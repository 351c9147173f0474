"""The quantities of a sentence as a report of the past has them."""

from benchmarks import quantity_reader
from build.reading.placing import date_quantities, place_quantities
from build.reading.sections import read_structure
from build.report.facts import SectionFacts
from build.report.text import PlacedQuantity, ReportText, id_of

_HEAD = "工作报告\n\n一、回顾\n\n（一）工作\n\n"
_PAST = SectionFacts(section="1", claims="achievements", period_start=2018, period_end=2022)


def placed_quantities(sentence: str) -> list[PlacedQuantity]:
    """The quantities of words that stand in a section of the years 2018 to 2022."""
    text = f"{_HEAD}{sentence}\n\n二、任务\n\n（一）工作\n\n修路。\n"
    structure = read_structure(text)
    sections = {id_of("xx", section.key): section for section in structure.sections}
    read = ReportText("xx", text, sections, structure.sentences, quantities=())
    return date_quantities(read, place_quantities(read, quantity_reader().read(text)), [_PAST])
