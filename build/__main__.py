"""The command line: `python -m build` builds the package from the sources."""

import sys
from dataclasses import replace
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console

from build.drafting.draft import draft_folder
from build.findings import InvalidInput
from build.pipeline import BuiltPackage, build_package
from build.schema import TABLES
from build.writing.publish import publish

ROOT = Path(__file__).resolve().parent.parent

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@app.callback(invoke_without_command=True)
def build(
    context: typer.Context,
    sources: Annotated[
        Path, typer.Option(help="The folder with package.yaml, codebook/ and a folder per report.")
    ] = ROOT / "sources",
    output: Annotated[Path, typer.Option(help="The folder to publish in.")] = ROOT,
    changelog: Annotated[
        Path, typer.Option(help="The file whose newest entry names the version.")
    ] = ROOT / "CHANGELOG.md",
    drafts: Annotated[
        bool, typer.Option("--drafts", help="Include reports with draft rows.")
    ] = False,
) -> None:
    """Build the package: sources to tables, schemas, descriptors and the codebook page."""
    if context.invoked_subcommand is not None:
        return
    try:
        package = build_package(sources, changelog, with_drafts=drafts)
        changed = publish(output, package.files)
    except InvalidInput as error:
        fail(error)
    _report(package, output, changed)


@app.command()
def draft(
    folder: Annotated[Path, typer.Argument(help="A report's folder: report.txt and report.yaml.")],
) -> None:
    """Draft the coding of a new report: claims, functions and projects for a person to edit."""
    try:
        counts = draft_folder(folder)
    except InvalidInput as error:
        fail(error)
    console = Console(highlight=False, soft_wrap=True)
    for name, count in counts.items():
        console.print(f"{folder / name}: {count:,} rows")
    console.print(
        "Every row is a draft. Next: check the parts and years (report.yaml, sections), edit the rows,"
        " add English and policy areas, set is_draft to false; until then"
        " `python -m build --drafts --output FOLDER` builds the report with its drafts."
    )


def fail(error: InvalidInput) -> NoReturn:
    """Print every finding, location first, and exit with 1."""
    console = Console(stderr=True, soft_wrap=True, highlight=False, markup=False)
    for finding in error.findings:
        console.print(str(replace(finding, file=_shown(finding.file))))
    count = len(error.findings)
    console.print(f"{count} finding{'' if count == 1 else 's'}; nothing published was changed")
    raise typer.Exit(1)


def _shown(file: str) -> str:
    """A file's path as people here would type it: relative where it lies below this folder."""
    path = Path(file)
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else file


def _report(package: BuiltPackage, output: Path, changed: list[str]) -> None:
    console = Console(highlight=False, soft_wrap=True, markup=False)
    counts = {model.table.name: package.counts[model.table.name] for model in TABLES}
    console.print(f"version {package.version} in {output}")
    console.print("rows: " + ", ".join(f"{count:,} {name}" for name, count in counts.items()))
    console.print(
        "data/*.csv, data/parquet/, data/text/, schemas/, datapackage.json, docs/codebook.md"
    )
    for notice in package.notices:
        console.print(f"notice: {notice}")
    for report_id in package.drafts_left_out:
        console.print(f"{report_id}: has draft rows and was left out (--drafts includes it)")
    console.print(f"{len(package.files)} files, {len(changed)} changed")


if __name__ == "__main__":
    # A terminal that cannot show Chinese gets escapes, not a traceback.
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    app()
