"""The pages of the questions: each answered from the rows, with its plot and the data behind it."""

import csv
import io
import re
from collections.abc import Sequence

from release.questions.answers import Answer, Told, answer, read_questions
from release.questions.page import source_line
from release.questions.plots import PLOTS, draw_svg
from release.site.addresses import LANGUAGES, OTHER, name_of, page_file
from release.site.builder import Builder


def write_questions(builder: Builder) -> list[Answer]:
    """Write the page of every question that the package brings, and the list of them."""
    root = builder.package.root
    answers = [answer(root, question) for question in read_questions(root)]
    source = source_line(root)
    for at, found in enumerate(answers):
        folder = question_folder(found)
        sizes: dict[str, tuple[int, int]] = {}
        for told in found.reports:
            stem = folder + name_of(told.report_id)
            builder.write(f"{stem}.csv", _csv(found.columns, told))
            if found.question.name in PLOTS:
                drawn = draw_svg(found.question, told, source)
                builder.files[f"{stem}.svg"] = drawn
                sizes[name_of(told.report_id)] = _size(drawn)
        for language in LANGUAGES:
            builder.page(
                "question.html",
                language,
                folder,
                title=getattr(found.question, f"question_{language}"),
                about=getattr(found.question, f"question_{OTHER[language]}"),
                found=found,
                has_plot=found.question.name in PLOTS,
                sizes=sizes,
                stems=[name_of(told.report_id) for told in found.reports],
                is_number=_numbers(found),
                before=answers[at - 1] if at else None,
                after=answers[at + 1] if at + 1 < len(answers) else None,
                question_folder=question_folder,
            )
    for language in LANGUAGES:
        words = builder.words[language]
        builder.page(
            "questions.html",
            language,
            "questions/",
            title=words["questions"],
            about=words["questions_about"],
            answers=[(found, question_folder(found) + page_file(language)) for found in answers],
        )
    return answers


def question_folder(found: Answer) -> str:
    """The folder of a question's page."""
    return f"questions/{name_of(found.question.name)}/"


def _size(svg: bytes) -> tuple[int, int]:
    """Width and height, so that the page keeps the room while the plot comes."""
    width, height = re.findall(rb'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg)[0]
    return round(float(width)), round(float(height))


def _numbers(found: Answer) -> set[str]:
    rows = [row for told in found.reports for row in told.rows]
    return {
        column
        for column in found.columns
        if any(isinstance(row[column], int | float) for row in rows)
    }


def _csv(columns: Sequence[str], told: Told) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(["" if cell is None else cell for cell in row.values()] for row in told.rows)
    return out.getvalue()
