"""`kg stats`: what stands out in a graph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import click

from kg.cli.tables import show


@click.command()
@click.argument("folder", metavar="DIR|bolt://…")
@click.option("--top", default=10, show_default=True, type=click.IntRange(1, 1000), help="Rows of each table.")
def stats(folder: str, *, top: int) -> None:
    """Show who is most connected, who keeps whose company, and which two share most events."""
    from kg import open_graph
    from kg.explore import COUNTED, company, connected

    with open_graph(folder) as view:
        people = company(view)
        _table(
            "Most connected people",
            ("person", "people met", "events"),
            ((one.name, one.others, one.events) for one in people.most_connected(top)),
        )
        _table(
            "Most frequent pairs",
            ("person", "person", "shared events", "latest"),
            ((pair.left, pair.right, pair.events, pair.latest or "") for pair in people.pairs(top)),
        )
        _table(
            "Communities, by shared events",
            ("people", "who"),
            ((len(group), "、".join(group[:8]) + ("…" if len(group) > 8 else "")) for group in people.communities(top)),
        )
        for label in COUNTED:
            found = ((one.name, one.others) for one in connected(view, label, top))
            _table(f"Most connected: {label}", ("name", "related to"), found)


def _table(title: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a table with numbers to the right; none where there are no rows."""
    from rich.table import Table
    from rich.text import Text

    found = list(rows)
    if not found:
        return
    click.secho(title, bold=True)
    table = Table(box=None, pad_edge=False, header_style="dim")
    for column, value in zip(columns, found[0], strict=True):
        table.add_column(column, justify="right" if isinstance(value, int) else "left")
    for row in found:
        table.add_row(*(Text(str(value)) for value in row))
    show(table)
    click.echo()
