"""`kg query` and `kg ask`: questions to the graph, in Cypher or by name."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from kg.cli.build import FOLDER
from kg.cli.tables import FORMATS, tell
from kg.errors import OptionError

FORM = click.option("--format", "form", default="table", show_default=True, type=click.Choice(FORMATS))


@click.command()
@click.argument("folder", type=FOLDER)
@click.argument("cypher")
@click.option("--set", "given", multiple=True, metavar="NAME=VALUE", help="The value of a $parameter.")
@FORM
def query(folder: Path, cypher: str, *, given: tuple[str, ...], form: str) -> None:
    """Ask the graph in Cypher; nothing is ever written."""
    from kg import open_graph

    with open_graph(folder) as view:
        tell(view, view.query(cypher, _parameters(given)), form)


@click.command()
@click.argument("folder", type=FOLDER)
@click.argument("name", required=False)
@click.argument("given", nargs=-1, metavar="[NAME=VALUE]...")
@FORM
def ask(folder: Path, name: str | None, *, given: tuple[str, ...], form: str) -> None:
    """Ask one of the named questions; without a name, list them."""
    from kg import open_graph
    from kg.queries import question, questions

    if name is None:
        for known in questions().values():
            click.echo(f"{' '.join((known.name, *known.parameters))}: {known.says}")
        return
    asked, parameters = question(name), _parameters(given)
    if missing := [parameter for parameter in asked.parameters if parameter not in parameters]:
        raise OptionError(f"the question needs {missing[0]}", where=name, mend=f"add {missing[0]}=…")
    with open_graph(folder) as view:
        tell(view, view.query(asked.cypher, parameters), form)


def _parameters(given: Iterable[str]) -> dict[str, object]:
    pairs = dict[str, object]()
    for pair in given:
        name, sign, value = pair.partition("=")
        if not sign:
            raise OptionError("not a parameter", where=pair, mend="write NAME=VALUE")
        pairs[name] = int(value) if value.lstrip("-").isdecimal() else value
    return pairs
