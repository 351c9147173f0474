"""The command line: `python -m release.questions [ROOT]` writes docs/questions.md and docs/plots/.

And the sizes of the downloads, of which these are a part, into the READMEs.
"""

import sys
from pathlib import Path

from release.questions.answers import answer, read_questions
from release.questions.page import PAGE, page, plot_file, source_line
from release.questions.plots import PLOTS, draw, draw_svg
from release.sizes import READMES, sizes, with_sizes


def write(root: Path) -> None:
    """Write the page and the plots anew from the package below `root`."""
    answers = [answer(root, question) for question in read_questions(root)]
    (root / PAGE).write_bytes(page(root, answers).encode())
    for found in answers:
        for told in found.reports if found.question.name in PLOTS else ():
            plot = root / plot_file(found.question, told)
            plot.parent.mkdir(parents=True, exist_ok=True)
            plot.write_bytes(draw(found.question, told, source_line(root)))
            svg = draw_svg(found.question, told, source_line(root))
            plot.with_suffix(".svg").write_bytes(svg)
    if readmes := [root / name for name in READMES if (root / name).exists()]:
        made = sizes(root)
        for path in readmes:
            path.write_bytes(with_sizes(path.read_text("utf-8"), made).encode())


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "."))
