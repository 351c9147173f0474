"""The command line: `python -m build` builds the package from the sources."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from build.drafting.draft import FACTS, draft_folder
from build.drafting.draft_proposals import PROPOSALS, Proposer
from build.drafting.worksheet import write_worksheet
from build.drafting.worksheet_back import take_worksheet
from build.drafting.worksheet_layout import WORKSHEET
from build.findings_page import FINDINGS_PAGE, findings_page
from build.headline.targets import HeadlineReader
from build.inputs.codebook import read_codebook
from build.pipeline import BuiltPackage, build_package
from build.proving import RejectedPackage, prove
from build.reading.quantities import QuantityReader
from build.register import RULES
from build.schema import TABLES
from build.writing.all_or_none import recover
from build.writing.publish import publish
from validate.finding import Finding, InvalidInput, shown
from validate.printing import printing

ROOT = Path(__file__).resolve().parent.parent
_SHOWN = 1000  # findings

_Sources = Annotated[
    Path,
    typer.Option(help="The folder with codebook/: the lists of codes, and finished reports."),
]

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@app.callback(invoke_without_command=True)
def build(
    context: typer.Context,
    sources: Annotated[
        Path, typer.Option(help="The folder with package.yaml, codebook/ and a folder per report.")
    ] = ROOT / "sources",
    output: Annotated[Path, typer.Option(help="The folder to publish in.")] = ROOT,
    changelog: Annotated[
        Path, typer.Option(help="The file whose newest release names the version.")
    ] = ROOT / "CHANGELOG.md",
    drafts: Annotated[
        bool, typer.Option("--drafts", help="Include reports with draft rows.")
    ] = False,
) -> None:
    """Build the package: sources to tables, schemas, descriptors and the codebook page."""
    if context.invoked_subcommand is not None:
        return
    try:
        recover(output)
    except InvalidInput as error:
        _fail(error)
    try:
        package = build_package(sources, changelog, with_drafts=drafts)
        package.files[FINDINGS_PAGE] = findings_page()
    except InvalidInput as error:
        _fail(error, "; nothing published was changed")
    try:
        prove(package.files)
    except RejectedPackage as error:
        # Drafts are there to be looked at, with all that is still to do; never where data is published.
        if not drafts or output.resolve() == ROOT:
            _fail(error, " in the package that the sources make; nothing published was changed")
        typer.echo(f"{len(error.findings)} findings to mend: python -m validate {output}")
    try:
        changed = publish(output, package.files)
    except InvalidInput as error:
        _fail(error)
    _report(package, output, changed)


@app.command()
def draft(
    folder: Annotated[
        Path, typer.Argument(help="A report's folder: report.txt, with report.yaml or without.")
    ],
    sources: _Sources = ROOT / "sources",
) -> None:
    """Draft the coding of a new report: claims, functions and projects for a person to edit."""
    with _nothing_written():
        codebook = read_codebook(sources / "codebook")
        read = QuantityReader(codebook.units).read
        headline, proposer = HeadlineReader(codebook), Proposer(sources, codebook, read)
        counts = draft_folder(folder, read, sources / "codebook", headline, proposer)
    for name, count in counts.items():
        typer.echo(f"{folder / name}: {count:,} {'sections' if name == FACTS else 'rows'}")
    typer.echo(
        "Every row is a draft. Next: check facts, parts and years (report.yaml) and what is"
        f" proposed ({PROPOSALS} says how sure it is), add English, set is_draft to false;"
        " `python -m build worksheet` puts each row beside its sentence. Until then"
        " `python -m build --drafts --output FOLDER` builds the report with its drafts."
    )


@app.command()
def worksheet(
    folder: Annotated[Path, typer.Argument(help="The folder of a drafted report.")],
    sources: _Sources = ROOT / "sources",
) -> None:
    """Write worksheet.xlsx: each row of the coding files beside its sentence, to be edited in Excel."""
    with _nothing_written():
        codebook = read_codebook(sources / "codebook")
        counts = write_worksheet(folder, codebook, QuantityReader(codebook.units).read)
    for name, count in counts.items():
        typer.echo(f"{folder / WORKSHEET} sheet {name}: {count:,} rows")
    typer.echo("Edit it, save it, and take the edits back: python -m build take FOLDER")


@app.command()
def take(
    folder: Annotated[Path, typer.Argument(help="The folder of a report with its worksheet.")],
    sources: _Sources = ROOT / "sources",
) -> None:
    """Take the edits of worksheet.xlsx back into the coding files, all or none."""
    with _nothing_written():
        changed = take_worksheet(folder, read_codebook(sources / "codebook"))
    for name, count in changed.items():
        typer.echo(f"{folder / name}: {count:,} rows changed")


@app.command()
def explain(
    code: Annotated[str, typer.Argument(help="The code of a finding, such as quote-not-found.")],
) -> None:
    """Say what a finding of the build means and what to do about it."""
    rule = RULES.get(code)
    if rule is None:
        told = "no rule of the build; python -m validate explain knows those of the package"
        typer.echo(f"{shown(code)}: {told}", err=True)
        raise typer.Exit(2)
    typer.echo(f"{rule.code} ({rule.severity}): {rule.promise}\nTo do: {rule.advice}")


@contextmanager
def _nothing_written() -> Iterator[None]:
    """End with the findings of a step that writes all or nothing."""
    try:
        yield
    except InvalidInput as error:
        _fail(error, "; nothing was written")


def _fail(error: InvalidInput, consequence: str = "") -> NoReturn:
    """Print every finding, location first, how many there are and what follows; exit with 1."""
    count = len(error.findings)
    for finding in error.findings[:_SHOWN]:
        typer.echo(str(_near(finding)), err=True)
    if count > _SHOWN:
        typer.echo(f"and {count - _SHOWN:,} more", err=True)
    typer.echo(f"{count} finding{'' if count == 1 else 's'}{consequence}", err=True)
    raise typer.Exit(1)


def _near(finding: Finding) -> Finding:
    """The finding with its file as people here would type it: relative where it lies below."""
    path = Path(finding.location.file)
    if not path.is_relative_to(Path.cwd()):
        return finding
    file = str(path.relative_to(Path.cwd()))
    return replace(finding, location=replace(finding.location, file=file))


def _report(package: BuiltPackage, output: Path, changed: list[str]) -> None:
    counts = ", ".join(f"{package.counts[m.table.name]:,} {m.table.name}" for m in TABLES)
    typer.echo(f"version {package.version} in {output}")
    typer.echo(f"rows: {counts}")
    typer.echo(
        "data/*.csv, data/parquet/, data/text/, schemas/, datapackage.json, docs/codebook.md"
    )
    for notice in package.notices:
        typer.echo(f"notice: {_near(notice)}")
    for report_id in package.drafts_left_out:
        typer.echo(f"{report_id}: has draft rows and was left out (--drafts includes it)")
    typer.echo(f"{len(package.files)} files, {len(changed)} changed")


if __name__ == "__main__":
    with printing():
        app()
