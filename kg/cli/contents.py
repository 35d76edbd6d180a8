"""`kg pages` and `kg issues`: what a workspace was made of, and what was in doubt."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from kg.cli.ask import FORM
from kg.cli.build import FOLDER
from kg.cli.tables import tell_rows


@click.command()
@click.argument("folder", type=FOLDER)
@FORM
def pages(folder: Path, *, form: str) -> None:
    """List the pages of a workspace: the name that `kg remove` takes, and where the page was read."""
    from kg.workspace import open_workspace

    known = sorted(open_workspace(folder).manifest().pages.items())
    _list(("source", "path"), ((source, page.path) for source, page in known), form)


@click.command()
@click.argument("folder", type=FOLDER)
@FORM
def issues(folder: Path, *, form: str) -> None:
    """List what was in doubt: its kind, the article, the words, and why."""
    from kg.workspace import open_workspace

    manifest = open_workspace(folder).manifest()
    said = (*manifest.unread, *manifest.issues)
    _list(
        ("kind", "where", "quote", "why"), ((issue.kind, issue.where, issue.quote, issue.why) for issue in said), form
    )


def _list(columns: tuple[str, ...], rows: Iterable[tuple[str, ...]], form: str) -> None:
    from kg.stores import Table

    tell_rows(Table(columns, tuple(rows)), form)
