"""`kg query` and `kg ask`: questions to the graph, in Cypher or by name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.place import PLACE
from kg.cli.tables import FORMATS, tell
from kg.errors import OptionError

if TYPE_CHECKING:
    from kg.queries import Question
    from kg.stores import Table, View
    from kg.stores.neo4j import Address

FORM = click.option("--format", "form", default="table", show_default=True, type=click.Choice(FORMATS))
SET = click.option("--set", "given", multiple=True, metavar="NAME=VALUE", help="The value of a $parameter.")
DAY = re.compile(r"\d{4}(-\d\d){0,2}")


@click.command()
@click.argument("folder", type=PLACE)
@click.argument("cypher")
@SET
@FORM
def query(folder: Path | Address, cypher: str, *, given: tuple[str, ...], form: str) -> None:
    """Ask the graph in Cypher; nothing is ever written."""
    from kg import open_graph

    with open_graph(folder) as view:
        tell(view, view.query(cypher, parameters(given)), form)


def parameters(given: Iterable[str]) -> dict[str, int | str]:
    """What `--set` says; digits are a number. Raises OptionError for what is not NAME=VALUE."""
    pairs = dict[str, int | str]()
    for pair in given:
        name, sign, value = pair.partition("=")
        if not sign:
            raise OptionError("not a parameter", where=pair, mend="write NAME=VALUE")
        pairs[name] = int(value) if value.lstrip("-").isdecimal() else value
    return pairs


@click.command()
@click.argument("folder", type=PLACE)
@click.argument("name", required=False)
@click.argument("given", nargs=-1, metavar="[VALUE|NAME=VALUE]...")
@FORM
def ask(folder: Path | Address, name: str | None, *, given: tuple[str, ...], form: str) -> None:
    """Ask one of the named questions; without a name, list them."""
    from kg import open_graph
    from kg.changes import ASKED
    from kg.queries import question, questions

    if name is None:
        for known in questions().values():
            click.echo(f"{' '.join((known.name, *known.parameters))}: {known.says}")
        return
    if name == ASKED:
        _tell_changes(folder, given, form)
        return
    asked = question(name)
    values = _values(asked, given)
    with open_graph(folder) as view:
        table = view.query(asked.cypher, values)
        if not table.rows:
            _prove_known(view, values)
        tell(view, table, form)


def _values(asked: Question, given: Sequence[str]) -> dict[str, str]:
    """The value of each parameter: those written NAME=VALUE by name, the others in the order of the question."""
    values = dict[str, str]()
    for said in given:
        name, sign, value = said.partition("=")
        free = [known for known in asked.parameters if known not in values]
        if sign and name in asked.parameters:
            values[name] = value
        elif free:
            values[free[0]] = said
        else:
            mend = f"it takes {' '.join(asked.parameters) or 'no parameters'}"
            raise OptionError(f"too many parameters for {asked.name}", where=said, mend=mend)
    for name in asked.parameters:
        _prove_given(asked, name, values)
    return values


def _prove_given(asked: Question, name: str, values: Mapping[str, str]) -> None:
    if not values.get(name):
        raise OptionError(f"the question needs {name}", where=asked.name, mend=f"add {name}=…")
    if name == "day" and not DAY.fullmatch(values[name]):
        raise OptionError("not a day", where=values[name], mend="write 2023-05-06, 2023-05 or 2023")


def _prove_known(view: View, values: Mapping[str, str]) -> None:
    """An answer may be empty, but not because of a name that the graph has not got: QueryError names likely ones."""
    from kg.entities import find

    for name, value in values.items():
        if name != "day":
            find(view, value)


def _tell_changes(folder: Path | Address, given: Sequence[str], form: str) -> None:
    """Compare with the build before, or with the workspace that was given; what is gone is quoted from there."""
    from kg import open_graph
    from kg.changes import changes

    with open_graph(folder) as now, _before(folder, given) as before:
        table = changes(before, now)
        if form == "table":
            tell(now, _of(table, gone=False), form)
            if (lost := _of(table, gone=True)).rows:
                tell(before, lost, form)
        else:
            tell(now, table, form)


def _of(table: Table, *, gone: bool) -> Table:
    from kg.stores import Table

    return Table(table.columns, tuple(row for row in table.rows if (row[0] == "gone") is gone))


def _before(folder: Path | Address, given: Sequence[str]) -> AbstractContextManager[View]:
    from kg import open_graph, stores
    from kg.workspace import open_workspace

    if given:
        return open_graph(given[0].removeprefix("than="))
    previous = open_workspace(folder).previous if isinstance(folder, Path) else None
    if previous is None or not previous.exists():
        mend = "build again, or name the workspace to compare with: than=DIR"
        raise OptionError("there was no build before this one", where=str(folder), mend=mend)
    return stores.ladybug.opened(previous)
