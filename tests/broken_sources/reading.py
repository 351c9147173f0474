"""Texts that are no report or are doubtful as one, and corrections that do not fit."""

from build.reading import rules
from tests.broken_sources.breaking import Sources, breaks

CORRECTIONS = "corrections.csv"


@breaks(rules.STRUCTURE_NO_PARTS, "report.txt")
def text_without_a_heading(sources: Sources) -> None:
    sources.write("report.txt", "今天天气很好。\n我们去公园。\n")


@breaks(rules.STRUCTURE_NUMBER_GAP, "report.txt", 5)
def item_left_out(sources: Sources) -> None:
    for name in ("report.txt", "sentences.csv", "sections.csv"):
        sources.edit(name, "三是", "四是")
    for name in ("sentences.csv", "sections.csv"):
        sources.edit(name, ".1.03", ".1.04")
    sources.edit("sentences.csv", ".1.03", ".1.04")


@breaks(rules.STRUCTURE_NUMBER_REPEATED, "report.txt", 5)
def item_with_the_number_of_another(sources: Sources) -> None:
    for name in ("report.txt", "sentences.csv", "sections.csv"):
        sources.edit(name, "三是", "二是")
    for name in ("sentences.csv", "sections.csv"):
        sources.edit(name, ".1.03", ".1.02a")
    sources.edit("sentences.csv", ".1.03", ".1.02a")


@breaks(rules.UNBALANCED_QUOTES, "report.txt", 5)
def quotation_that_does_not_end(sources: Sources) -> None:
    sources.edit("report.txt", "服务水平提高", "“服务水平提高")
    sources.edit("sentences.csv", "s02,服务", "s02,“服务")


@breaks(rules.CORRECTION_EMPTY, CORRECTIONS, 2, "source_quote")
def correction_that_changes_nothing(sources: Sources) -> None:
    sources.add(CORRECTIONS, "完工,小区,100,小区,character,Same,同\n")


@breaks(rules.CORRECTION_CONTEXT_MISSING, CORRECTIONS, 2, "source_quote")
def correction_of_other_words(sources: Sources) -> None:
    sources.add(CORRECTIONS, "完工,小巷,100,小区,character,Misprint,误植\n")


@breaks(rules.CORRECTION_CONTEXT_AMBIGUOUS, CORRECTIONS, 2, "source_quote")
def correction_of_words_that_stand_there_twice(sources: Sources) -> None:
    sources.add(CORRECTIONS, "完工,小区,100,小镇,character,Misprint,误植\n")


@breaks(rules.CORRECTION_OVERLAP, CORRECTIONS, 3, "source_quote")
def two_corrections_of_one_character(sources: Sources) -> None:
    sources.add(CORRECTIONS, "服务,水平,提高,品质,character,Misprint,误植\n")
    sources.add(CORRECTIONS, "服务水,平,提高,准,character,Misprint,误植\n")


@breaks(rules.REPAIRS_WITHOUT_END, "report.txt")
def text_of_nothing_but_marks(sources: Sources) -> None:
    sources.write("report.txt", "一、过去\n好," + "," * 5_000_000)
