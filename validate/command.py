"""The command line: `python -m validate [PACKAGE]`, `… diff OLD NEW` and `… explain CODE`."""

import json
import sys
from difflib import get_close_matches
from typing import Annotated

import typer

from .checking import run_checks
from .corpus.checking import check_corpus, corpus_at
from .diff.rendering import difference_json, difference_markdown, print_difference
from .diff.rows import compare
from .diff.verdict import judge
from .finding import Outcome, harmless
from .form.loading import load
from .form.package import Package
from .opening import NotAPackage, open_package
from .printing import printing, say
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


def _whole(where: str) -> Package:
    """A package of which everything could be read: what is not read would pass as unchanged."""
    package = _loaded(where)
    if package.findings:
        for finding in Outcome.of(0, package.findings):
            typer.echo(str(finding), err=True)
        typer.echo(f"{harmless(where)}: not compared, since not all of it can be read", err=True)
        raise typer.Exit(2)
    return package


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
    corpus = corpus_at(package)
    if corpus is not None:
        report = check_corpus(corpus)
    else:
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

    Exit 1 if the new version number is too low for the change, or an id is used for other content;
    exit 2 where a package cannot be read whole.
    """
    before, after = _whole(old), _whole(new)
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
    name = "".join(sys.argv[1:2])
    with printing():
        if name in _APPS:
            _APPS[name](sys.argv[2:], prog_name=f"python -m {__package__} {name}")
        else:
            check_app(sys.argv[1:], prog_name=f"python -m {__package__}")
