"""The command line: `python -m validate [PACKAGE]`, `… diff OLD NEW` and `… explain CODE`."""

import json
import os
import sys
from difflib import get_close_matches
from io import TextIOWrapper
from typing import Annotated

import typer

from .checking import run_checks
from .diff.rendering import difference_json, difference_markdown, print_difference
from .diff.rows import compare
from .diff.verdict import judge
from .finding import harmless
from .form.loading import load
from .form.package import Package
from .opening import NotAPackage, open_package
from .printing import say
from .rendering import print_report, report_json
from .rules import RULES

check_app = typer.Typer(add_completion=False)
diff_app = typer.Typer(add_completion=False)
explain_app = typer.Typer(add_completion=False)
_APPS = {"diff": diff_app, "explain": explain_app}

Where = Annotated[str, typer.Argument(help="A folder, a zip file or an http(s) address.")]
AsJson = Annotated[bool, typer.Option("--json", help="Write one JSON object instead.")]


def _loaded(where: str) -> Package:
    try:
        return load(open_package(where))
    except NotAPackage as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from error


@check_app.command()
def check(
    package: Where = ".",
    as_json: AsJson = False,
    plausibility: Annotated[bool, typer.Option(help="Warn of what is unlikely.")] = True,
    brief: Annotated[bool, typer.Option("--brief", help="A line instead of the table.")] = False,
) -> None:
    """Prove a published package from its files alone.

    Prints one line per finding, its place first, then a summary. Exit 1 on faults; warnings do not
    block; exit 2 where there is no package to check. To compare two versions: python -m validate
    diff OLD NEW. To read about a finding: python -m validate explain CODE
    """
    report = run_checks(_loaded(package), with_plausibility=plausibility)
    if as_json:
        typer.echo(json.dumps(report_json(report), ensure_ascii=False, indent=1))
    else:
        print_report(report, brief)
    if report.faults:
        raise typer.Exit(1)


@diff_app.command()
def diff(
    old: Where,
    new: Where,
    as_json: AsJson = False,
    markdown: Annotated[bool, typer.Option(help="Write Markdown instead.")] = False,
) -> None:
    """Compare two versions: rows by id and field, schemas, and the version step they ask for.

    Exit 1 if the new version number is too low for the change, or an id is used for other content.
    """
    before, after = _loaded(old), _loaded(new)
    changes = compare(before, after)
    verdict = judge(changes, before, after)
    if as_json:
        typer.echo(json.dumps(difference_json(changes, verdict), ensure_ascii=False, indent=1))
    elif markdown:
        typer.echo(difference_markdown(changes, verdict), nl=False)
    else:
        print_difference(changes, verdict)
    if verdict.findings:
        raise typer.Exit(1)


@explain_app.command()
def explain(code: Annotated[str, typer.Argument(help="The code of a finding.")]) -> None:
    """Tell what a rule promises and what to do where it is broken. Exit 2 if there is no such rule."""
    rule = RULES.get(code)
    if rule is None:
        near = ", ".join(get_close_matches(code, RULES)) or "none"
        typer.echo(
            f"no rule {harmless(code)}; near to it: {near}; rules of the build: python -m build"
            " explain CODE",
            err=True,
        )
        raise typer.Exit(2)
    say(f"{rule.code} ({rule.severity}): {rule.promise}")
    say(f"To do: {rule.advice}")


def main() -> None:
    """Run `diff` or `explain` where that is the first word, and else the checks.

    A folder of the name diff is given as ./diff.
    """
    # A terminal that cannot show Chinese gets escapes, not a traceback.
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    name = "".join(sys.argv[1:2])
    try:
        if name in _APPS:
            _APPS[name](sys.argv[2:], prog_name=f"python -m {__package__} {name}")
        else:
            check_app(sys.argv[1:], prog_name=f"python -m {__package__}")
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of our output, head or less, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
