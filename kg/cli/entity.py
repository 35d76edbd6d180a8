"""`kg show`, `kg why`, `kg timeline` and `kg path`: what the graph says of one entity."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.place import PLACE
from kg.cli.tables import cited

if TYPE_CHECKING:
    from kg.entities import Other, Statement
    from kg.reviews import Found
    from kg.stores.neo4j import Address

PLACES = 5
"""So many places are listed for one reason."""
HIDDEN = {"key", "evidence", "rule", "confidence", "count", "first_seen", "last_seen"}


@click.command()
@click.argument("folder", type=PLACE)
@click.argument("name")
def show(folder: Path | Address, name: str) -> None:
    """Show all entities of a name or alias, and what they are related to."""
    from kg import open_graph
    from kg.entities import find, statements

    with open_graph(folder) as view:
        for entity in find(view, name):
            _head(entity)
            for told in statements(view, entity):
                click.echo(f"  {_said(told)}")


@click.command()
@click.argument("folder", type=PLACE)
@click.argument("name", metavar="ID")
def why(folder: Path | Address, name: str) -> None:
    """Print every fact of an entity with the sentences that say it, and why its reports are of one entity.

    That last is kept in a workspace, and not in Neo4j.
    """
    from kg import open_graph
    from kg.entities import find, mentions, quotes, statements
    from kg.reviews import Found
    from kg.workspace import open_workspace

    identities = Found.of(open_workspace(folder)) if isinstance(folder, Path) else None
    with open_graph(folder) as view:
        for entity in find(view, name):
            _head(entity)
            for told in statements(view, entity):
                click.echo(f"  {_said(told)}  ({told.properties['rule']}, {told.properties['confidence']:.2f})")
                for quote in quotes(view, told.evidence):
                    click.echo(f"    {cited(quote)}")
            named = mentions(view, entity)
            click.echo(f"  named in {len(named)} sentences" if named else "  named nowhere")
            for quote in quotes(view, named):
                click.echo(f"    {cited(quote)}")
            if identities:
                _identity(identities, entity)


@click.command()
@click.argument("folder", type=PLACE)
@click.argument("name")
def timeline(folder: Path | Address, name: str) -> None:
    """List what an entity did and was, by day."""
    from kg import open_graph
    from kg.entities import find, statements

    with open_graph(folder) as view:
        for entity in find(view, name):
            _head(entity)
            for day, told in sorted(((_day(told), told) for told in statements(view, entity)), key=lambda row: row[0]):
                click.echo(f"  {day or '?':10}  {_said(told)}")


@click.command()
@click.argument("folder", type=PLACE)
@click.argument("start")
@click.argument("end")
def path(folder: Path | Address, start: str, end: str) -> None:
    """Show the shortest way from one entity to another, through anything but reports."""
    from kg import open_graph
    from kg.entities import find, quotes, way

    with open_graph(folder) as view:
        for step, told in way(view, find(view, start), find(view, end)):
            click.echo(f"{step.name}  [{step.id}]  {_said(told)}")
            for quote in quotes(view, told.evidence[:1]):
                click.echo(f"    {cited(quote)}")


def _head(entity: Other) -> None:
    click.echo(f"{entity.name}  {entity.label}  [{entity.id}]")
    for name, value in entity.properties.items():
        if value not in ([], None):
            click.echo(f"  {name}: {', '.join(value) if isinstance(value, list) else value}")


def _identity(found: Found, entity: Other) -> None:
    """Why the reports are of one entity, and who else may be the same; the places are what kg review takes."""
    from kg.reviews import reasons

    for reason, places in reasons(found, entity.id):
        click.echo(f"  {reason}")
        for place in places[:PLACES]:
            click.echo(f"    {place}")
        if len(places) > PLACES:
            click.echo(f"    and {len(places) - PLACES} more")


def _said(told: Statement) -> str:
    own = ", ".join(f"{name} {value}" for name, value in told.properties.items() if name not in HIDDEN)
    arrow = f"—{told.relation}→" if told.outward else f"←{told.relation}—"
    return f"{arrow} {told.other.name}" + (f" ({own})" if own else "") + f"  [{told.other.id}]"


def _day(told: Statement) -> str:
    """The day a statement is of: of the spell, of the event, else of the report."""
    own, other = told.properties.get("start"), told.other.properties.get("start")
    return str(own or other or told.properties.get("first_seen") or "")
