"""The command line: `python -m release` makes dist/ from a clean tree."""

import os
import sys
from pathlib import Path

import typer

from release.dist import CHECKSUMS
from release.forms.writers import MISSING
from release.repository import Repository
from release.steps import make_release
from validate.finding import InvalidInput

ROOT = Path(__file__).resolve().parent.parent

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@app.command()
def release() -> None:
    """Make dist/: the package as a zip file and in other forms, its proofs and its notes.

    Exit 1 on findings; dist/ is then as it was.
    """
    try:
        made = make_release(Repository(ROOT))
    except InvalidInput as error:
        for finding in error.findings:
            typer.echo(str(finding), err=True)
        count = len(error.findings)
        typer.echo(f"{count} finding{'' if count == 1 else 's'}; no release was made", err=True)
        raise typer.Exit(1) from error
    except MemoryError as error:
        typer.echo("out of memory; no release was made, dist/ is as it was", err=True)
        raise typer.Exit(1) from error
    try:
        dist = next(path.parent for path in made if path.name == CHECKSUMS)
        for path in made:
            size, name = path.stat().st_size, path.relative_to(dist).as_posix()
            typer.echo(f"{size:>12,}  dist/{name}")
        for line in MISSING:
            typer.echo(line, err=True)
    except OSError as error:
        # What is left of the output goes nowhere, lest it fail again when the program ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        typer.echo(f"dist/ is made; the list of its files cannot be printed: {error}", err=True)
        raise typer.Exit(1) from error


if __name__ == "__main__":
    app()
