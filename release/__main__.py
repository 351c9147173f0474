"""The command line: `python -m release` makes dist/ from a clean tree."""

from pathlib import Path

import typer

from release.making import make_release
from release.refusal import Refusal

ROOT = Path(__file__).resolve().parent.parent

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@app.command()
def release() -> None:
    """Make dist/: the package as a zip file and in other forms, its proofs and its notes.

    Exit 1 on findings; dist/ is then as it was.
    """
    try:
        made = make_release(ROOT)
    except Refusal as refusal:
        for finding in refusal.findings:
            typer.echo(str(finding), err=True)
        typer.echo(f"{len(refusal.findings)} findings; no release was made", err=True)
        raise typer.Exit(1) from refusal
    for path in made:
        typer.echo(f"{path.stat().st_size:>12,}  dist/{path.name}")


if __name__ == "__main__":
    app()
