"""The command line: `python -m release.questions [ROOT]` writes docs/questions.md and docs/plots/."""

import sys
from pathlib import Path

from release.questions.answers import answer, read_questions
from release.questions.page import PAGE, PLOT_FOLDER, page, source_line
from release.questions.plots import PLOTS, draw


def write(root: Path) -> None:
    """Write the page and the plots anew from the package below `root`."""
    answers = [answer(root, question) for question in read_questions(root)]
    (root / PAGE).write_bytes(page(root, answers).encode())
    (root / PLOT_FOLDER).mkdir(exist_ok=True)
    for found in answers:
        name = found.question.name
        if name in PLOTS:
            (root / PLOT_FOLDER / f"{name}.png").write_bytes(draw(found, source_line(root)))


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "."))
