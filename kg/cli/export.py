"""`kg export`: the graph as a file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.build import FOLDER
from kg.cli.rdf import RDF, rdf_options, write_rdf
from kg.errors import OptionError

if TYPE_CHECKING:
    from kg.graph import Graph

FORMATS = ("json", "graphml", "gexf", "csv", "neo4j-csv", "html", *RDF)


@click.command()
@click.argument("folder", type=FOLDER)
@click.argument("form", metavar="FORMAT", type=click.Choice(FORMATS))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="The file to write; JSON and RDF go to stdout without."
)
@click.option("--around", "name", help="Only what lies around the entities of this id, name or alias.")
@click.option("--steps", default=2, show_default=True, type=click.IntRange(1, 6), help="How far around.")
@rdf_options
def export(
    folder: Path, form: str, *, output: Path | None, name: str | None, steps: int, base: str | None, **rdf: bool
) -> None:
    """Write the graph as a file; csv is a zip of two tables, html a page to search that needs no network.

    neo4j-csv is a new folder of tables for neo4j-admin database import, with the command. RDF is ttl, nt, nq, trig,
    jsonld or rdfxml.
    """
    from kg import explore, stores
    from kg.entities import find
    from kg.workspace import open_workspace, replacing

    with stores.ladybug.opened(open_workspace(folder).graph, streamed=form in RDF and not name) as view:
        starts = [entity.id for entity in find(view, name)] if name else []
        if form in RDF:
            graph = explore.around(view.graph(), starts, steps) if starts else None
            write_rdf(folder, form, output=output, base=base, graph=graph, view=view, **rdf)
            return
        graph = view.graph()
    if base or any(rdf.values()):
        raise OptionError("only RDF has a base, provenance and gzip", where=form, mend=f"export {', '.join(RDF)}")
    if starts:
        graph = explore.around(graph, starts, steps)
    if output is None and form != "json":
        raise OptionError("only JSON and RDF go to the screen", where=form, mend="name a file with --output")
    if output is None:
        sys.stdout.write(stores.node_link.text(graph))
        return
    if form == "neo4j-csv":
        _write_tables(graph, output)
        return
    with replacing(output) as draft:
        (explore.write if form == "html" else stores.EXPORTS[form].write)(graph, draft)
    click.echo(str(output))


def _write_tables(graph: Graph, folder: Path) -> None:
    from kg.stores import neo4j

    if folder.exists() and any(folder.iterdir()):
        raise OptionError("there is something here already", where=str(folder), mend="name a new folder")
    click.echo(neo4j.bulk.write(neo4j.tables_of_graph(graph), folder))
