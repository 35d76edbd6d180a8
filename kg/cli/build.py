"""`kg build` and `kg remove`: what goes into a workspace, and out of it."""

from __future__ import annotations

import csv
import datetime
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.errors import OptionError

if TYPE_CHECKING:
    from kg.builds import Progress, Report
    from kg.pipeline import Given

FOLDER = click.Path(file_okay=False, path_type=Path)
INCOMPLETE = 3
"""Exit code of a build that left out files it could not read."""
STOPPED = 130


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--into", "folder", required=True, type=FOLDER, help="The workspace: a new folder, or one to add to.")
@click.option("--date", help="The day the pages were published, 2024-05-08; inferred from the text where not given.")
@click.option("--region", help="The paper's region, 青海省西宁市; inferred where not given.")
@click.option(
    "--options",
    "table",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A CSV table with columns source, date, region for single pages.",
)
@click.option("--jobs", default=1, show_default=True, type=click.IntRange(min=1), help="Processes that read pages.")
@click.option("--model", help="A folder, HanLP name or REST address in place of the bundled model.")
def build(
    paths: tuple[Path, ...],
    folder: Path,
    *,
    date: str | None,
    region: str | None,
    table: Path | None,
    jobs: int,
    model: str | None,
) -> None:
    """Read pages (files or folders) into a graph.

    What was read before is not read again: a build that was stopped goes on where it was. Exit code 3 says that
    some files could not be read, and the graph was built from the others.
    """
    from kg import builds

    given = _given(date, region)
    each = dict(_each(table)) if table else {}
    options = builds.Options(given=given, each=each, jobs=jobs, model=model)
    try:
        with _bar() as progress:
            report = builds.build(paths, folder, options, progress=progress)
    except KeyboardInterrupt:
        click.echo("stopped; the pages that were read are kept: run the same command to go on", err=True)
        sys.exit(STOPPED)
    _tell(report)
    if report.failures:
        sys.exit(INCOMPLETE if report.read + report.kept else 1)


@click.command()
@click.argument("folder", type=FOLDER)
@click.argument("sources", nargs=-1, required=True)
def remove(folder: Path, sources: tuple[str, ...]) -> None:
    """Take pages out of a workspace, by the names they have in it."""
    from kg import builds

    manifest = builds.remove(folder, sources)
    click.echo(f"{len(sources)} removed, {len(manifest.pages)} pages left")


def _given(date: str | None, region: str | None) -> Given:
    from kg.pipeline import Given
    from kg.regions import parse_region

    if date is not None and not _is_day(date):
        raise OptionError("not a date", where=date, mend="write it as 2024-05-08")
    return Given(date, parse_region(region) if region else None)


def _is_day(text: str) -> bool:
    try:
        return datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _each(table: Path) -> Iterator[tuple[str, Given]]:
    try:
        rows = list(csv.DictReader(table.read_text(encoding="utf-8-sig").splitlines()))
    except UnicodeDecodeError as exc:
        raise OptionError("not UTF-8", where=str(table), mend="save it as UTF-8") from exc
    for row in rows:
        if not row.get("source"):
            raise OptionError("no column source", where=str(table), mend="write the header source,date,region")
        yield row["source"], _given(row.get("date") or None, row.get("region") or None)


@contextmanager
def _bar() -> Iterator[Progress]:
    """A progress bar on stderr, where that is a terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("reading")
        yield lambda done, of: bar.update(task, completed=done, total=of)


def _tell(report: Report) -> None:
    """Print the closing table, and a line for each file that was not read."""
    from rich.console import Console
    from rich.table import Table

    table = Table(show_header=False, box=None, pad_edge=False)
    table.add_column()
    table.add_column(justify="right")
    for name, value in _figures(report):
        table.add_row(name, value)
    Console().print(table)
    for failure in report.failures:
        click.echo(f"not read: {failure}", err=True)


def _figures(report: Report) -> Iterator[tuple[str, str]]:
    manifest = report.manifest
    yield "pages", f"{len(manifest.pages):,}"
    yield "  read now", f"{report.read:,}"
    yield "  known before", f"{report.kept:,}"
    if report.failures:
        yield "  not read", f"{len(report.failures):,}"
    yield "nodes", f"{sum(manifest.nodes.values()):,}"
    for label, count in sorted(manifest.nodes.items()):
        yield f"  {label}", f"{count:,}"
    yield "edges", f"{sum(manifest.edges.values()):,}"
    for label, count in sorted(manifest.edges.items()):
        yield f"  {label}", f"{count:,}"
    yield "issues", f"{len(manifest.issues):,}"
    yield "seconds", f"{report.seconds:.1f}"
    yield "pages a minute", f"{60 * report.read / report.seconds:,.0f}"
