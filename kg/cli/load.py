"""`kg load`: a workspace's graph into Neo4j."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.build import FOLDER
from kg.cli.place import with_password

if TYPE_CHECKING:
    from kg.stores.neo4j import Outcome, Progress

STOPPED = 130


@click.command()
@click.argument("folder", type=FOLDER)
@click.argument("place", metavar="bolt://…")
@click.option("--database", help="One that is not the user's own; NEO4J_DATABASE where not given.")
@click.option("--user", help="NEO4J_USER, else neo4j, where not given.")
@click.option(
    "--password-file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file with the password; else NEO4J_PASSWORD, else a prompt.",
)
@click.option("--batch", default=5_000, show_default=True, type=click.IntRange(1, 100_000), help="Rows a transaction.")
@click.option("--prune", is_flag=True, help="Remove what kg loaded before and this workspace does not say.")
def load(
    folder: Path,
    place: str,
    *,
    database: str | None,
    user: str | None,
    password_file: Path | None,
    batch: int,
    prune: bool,
) -> None:
    """Load the graph into Neo4j; only what the database has not got yet is sent.

    A load that was stopped is completed by the next one. What others keep in the database stays as it is.
    """
    from kg import load_graph, stores

    given = {"database": database, "user": user, "password": _password(password_file)}
    address = with_password(stores.neo4j.with_given(stores.neo4j.parse_address(place), **given))
    options = stores.neo4j.Options(batch=batch, prune=prune)
    try:
        with _bar(folder) as progress:
            outcome = load_graph(folder, address, options, progress=progress)
    except KeyboardInterrupt:
        click.echo("stopped; what was sent is kept: run the same command to go on", err=True)
        raise SystemExit(STOPPED) from None
    _tell(outcome, prune=prune)


def _password(path: Path | None) -> str | None:
    return path.read_text(encoding="utf-8").rstrip("\r\n") if path else None


@contextmanager
def _bar(folder: Path) -> Iterator[Progress]:
    """A progress bar on stderr, where that is a terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from kg.workspace import open_workspace

    manifest = open_workspace(folder).manifest()
    console = Console(stderr=True)
    columns = (TextColumn("loading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("loading", total=sum(manifest.nodes.values()) + sum(manifest.edges.values()))
        yield lambda rows: bar.advance(task, rows)


def _tell(outcome: Outcome, *, prune: bool) -> None:
    """Print the closing table, and a line where something had to stay."""
    from dataclasses import asdict

    from rich.console import Console
    from rich.table import Table

    shown = ["created", "changed", "unchanged", *(["removed"] if prune else [])]
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column()
    for name in shown:
        table.add_column(name, justify="right")
    for name, tally in (("nodes", outcome.nodes), ("relationships", outcome.relationships)):
        table.add_row(name, *(f"{asdict(tally)[column]:,}" for column in shown))
    Console().print(table)
    if kept := outcome.nodes.kept:
        click.echo(f"{kept:,} nodes stay: relationships that are not kg's lead to them", err=True)
