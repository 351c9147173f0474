"""The command line: `python -m release.site PACKAGE` writes dist/site/."""

import zipfile
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import pyarrow as pa
import typer

from release.forms.writers import FORM_ERRORS
from release.site.making import make_site
from release.site.published import published
from release.site.writing import write_site

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)

_ERRORS = (*FORM_ERRORS, LookupError, zipfile.BadZipFile, pa.ArrowException)


@app.command()
def site(
    package: Annotated[
        Path, typer.Argument(help="The package: its folder or its zip file.")
    ] = Path(),
    output: Annotated[Path, typer.Option(help="The folder to write, replaced as a whole.")] = Path(
        "dist/site"
    ),
    address: Annotated[
        str | None,
        typer.Option(help="Where the site will be published, https://…/; for search engines."),
    ] = None,
    earlier: Annotated[
        list[Path] | None,
        typer.Option(help="The package of a version before, for the history of rows; repeatable."),
    ] = None,
    corpus: Annotated[
        Path | None, typer.Option(help="A corpus, whose targets get pages by indicator and place.")
    ] = None,
) -> None:
    """Make the site of a published package. Exit 1 where it cannot be read or written."""
    try:
        with ExitStack() as opened:
            read, *before = [
                opened.enter_context(published(one)) for one in (package, *(earlier or ()))
            ]
            files = make_site(read, f"{address.rstrip('/')}/" if address else None, before, corpus)
        write_site(output, files)
    except _ERRORS as error:
        typer.echo(f"{package}: no site was made: {error}", err=True)
        raise typer.Exit(1) from error
    pages = sum(path.endswith(".html") for path in files)
    typer.echo(f"{output}: {pages:,} pages, {sum(map(len, files.values())):,} bytes")


if __name__ == "__main__":
    app()
