"""`kg export`: the graph as a file."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.cli.build import FOLDER
from kg.errors import OptionError

FORMATS = ("json", "graphml", "gexf", "csv", "ttl", "html")


@click.command()
@click.argument("folder", type=FOLDER)
@click.argument("form", metavar="FORMAT", type=click.Choice(FORMATS))
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The file to write; JSON goes to stdout without.")
def export(folder: Path, form: str, *, output: Path | None) -> None:
    """Write the graph as a file; csv is a zip of two tables, html a picture to search."""
    from kg import explore, open_graph, stores
    from kg.workspace import replacing

    with open_graph(folder) as view:
        graph = view.graph()
    if output is None and form != "json":
        raise OptionError("only JSON goes to the screen", where=form, mend="name a file with --output")
    if output is None:
        sys.stdout.write(stores.node_link.text(graph))
        return
    with replacing(output) as draft:
        (explore.write if form == "html" else stores.EXPORTS[form].write)(graph, draft)
    click.echo(str(output))
