"""The command line: `python -m corpus TEXTS --output DIR`."""

import os
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from corpus.engine import Engine, dask, processes
from corpus.packs import packs
from corpus.progress import minutes, telling
from corpus.run import Summary, make_corpus
from corpus.shard import read_shard
from corpus.texts import Source, open_source
from validate.finding import InvalidInput
from validate.printing import printing

_SAMPLED = 40  # texts
# As measured over a thousand reports: what putting the tables together takes of the time that one
# process reads (two threads do it at most), and disk, times what is read for later runs.
_ASSEMBLED, _KEPT, _MOST = 0.2, 2.1, 2.8
app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@app.command()
def main(
    texts: Annotated[
        Path,
        typer.Argument(help="A folder of .txt and .md files, or a .parquet, .csv or .jsonl file."),
    ],
    output: Annotated[Path, typer.Option(help="The folder to write the corpus to.")],
    workers: Annotated[int, typer.Option(min=1, help="Processes.")] = os.cpu_count() or 1,
    limit: Annotated[int | None, typer.Option(min=1, help="Read only so many texts.")] = None,
    use_dask: Annotated[
        bool, typer.Option("--dask", help="Use a Dask cluster of this machine.")
    ] = False,
    scheduler: Annotated[
        str | None, typer.Option(help="Use the Dask cluster at an address such as tcp://host:8786.")
    ] = None,
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help="Read a sample, say how long all takes, write nothing."),
    ] = False,
) -> None:
    """Read any number of reports into one dataset. Run it again to go on or to add what changed."""
    try:
        source = open_source(texts)
        if dry_run:
            _sample(source, workers, limit)
            return
        with telling(source.total) as tell:
            summary = make_corpus(
                source, output, _engines(workers, use_dask, scheduler), limit, tell
            )
    except InvalidInput as error:
        _fail(*map(str, error.findings))
    except ImportError as error:
        if error.name not in ("dask", "distributed"):
            raise
        _fail("Dask is not installed: install the extra `cluster` (dask and distributed)")
    _print(summary, output)


def _engines(
    workers: int, use_dask: bool, scheduler: str | None
) -> Callable[[], AbstractContextManager[Engine]]:
    if use_dask or scheduler:
        return partial(dask, workers, scheduler)
    return partial(processes, workers)


def _sample(source: Source, workers: int, limit: int | None) -> None:
    """Read the first texts here, and tell what all would take."""
    texts = [text for pack in packs(islice(source.texts(limit), _SAMPLED)) for text in pack.texts]
    read_shard(texts[:1])  # what a process does once
    started = time.monotonic()
    shard = read_shard(texts)
    seconds = time.monotonic() - started
    weight = max(sum(text.weight for text in texts), 1)
    share = (
        source.total / weight if limit is None else min(source.total / weight, limit / len(texts))
    )
    size = sum(map(len, shard.files.values())) * share / 1e6
    spent = seconds * share * (1 / workers + _ASSEMBLED / min(workers, 2))
    reports = shard.counts.rows["reports"]
    rate = shard.characters / max(seconds, 1e-9) / 1e6
    typer.echo(
        f"read as a sample: {len(texts):,} texts, {reports:,} of them reports,"
        f" {shard.characters:,} characters, {rate:.2f} million characters a second"
    )
    typer.echo(
        f"all would be: about {len(texts) * share:,.0f} texts, {shard.characters * share:,.0f}"
        f" characters; {minutes(spent)} with {workers} workers;"
        f" {_KEPT * size:,.0f} MB of disk, {_MOST * size:,.0f} MB while it is made"
    )
    typer.echo("nothing was written")


def _print(summary: Summary, output: Path) -> None:
    refused = summary.refused
    typer.echo(f"{output}: {summary.reports:,} reports, {refused:,} texts refused")
    typer.echo(
        f"{summary.rows['claims']:,} claims (drafts), {summary.targets:,} headline targets of the year"
    )
    typer.echo(f"{summary.findings.total():,} findings, told in tables/findings")
    width = max(map(len, summary.findings), default=0)
    for rule, count in sorted(summary.findings.items()):
        typer.echo(f"  {rule:<{width}}  {count:>9,}")
    if not summary.read_again:
        typer.echo(f"nothing was new; {summary.seconds:,.1f} seconds")
        return
    rate = summary.characters / summary.seconds / 1e6
    typer.echo(
        f"{summary.read_again:,} reports with {summary.characters:,} characters read in"
        f" {summary.seconds:,.1f} seconds, {rate:.2f} million characters a second"
    )


def _fail(*lines: str) -> NoReturn:
    for line in lines:
        typer.echo(line, err=True)
    raise typer.Exit(1)


if __name__ == "__main__":
    with printing():
        app()
