"""`kg sparql`, `kg validate` and `kg import`: the graph as RDF."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.ask import FORM, SET, parameters
from kg.cli.build import FOLDER
from kg.cli.tables import tell
from kg.errors import OptionError

if TYPE_CHECKING:
    from kg.graph import Graph
    from kg.stores import View


RDF = ("ttl", "nt", "nq", "trig", "jsonld", "rdfxml")
"""The syntaxes of `kg export`."""
OPTIONS = (
    click.option("--no-provenance", "bare", is_flag=True, help="RDF without claims, evidence and named graphs."),
    click.option("--gzip", "compress", is_flag=True, help="RDF packed by gzip."),
    click.option("--base", help="What the IRIs of the data begin with, https://example.org/news/."),
)


def rdf_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of RDF."""
    for option in reversed(OPTIONS):
        command = option(command)
    return command


def write_rdf(
    folder: Path,
    form: str,
    *,
    output: Path | None,
    base: str | None,
    bare: bool,
    compress: bool,
    view: View,
    graph: Graph | None = None,
) -> None:
    """Write a workspace's graph, or `graph` in its stead, as RDF to a file or the screen."""
    from kg import stores
    from kg.imports import options_of
    from kg.workspace import replacing

    options = replace(options_of(folder), provenance=not bare)
    options = replace(options, base=base) if base else options
    source = view if graph is None else graph
    if output is None:
        stores.rdf.export(source, sys.stdout.buffer, form, options=options, compress=compress)
        return
    with replacing(output) as draft, draft.open("wb") as out:
        stores.rdf.export(source, out, form, options=options, compress=compress)
    click.echo(str(output))


@click.command()
@click.argument("folder", type=FOLDER)
@click.argument("asked", metavar="SPARQL|NAME")
@SET
@FORM
def sparql(folder: Path, asked: str, *, given: tuple[str, ...], form: str) -> None:
    """Ask the graph in SPARQL, or one of the named questions; nothing is ever written to it.

    The first question after a build takes longer: it puts the graph, evidence and all, into a store of quads in the
    workspace. That takes as much room as the file of `kg export DIR nq`, and for a large graph some minutes.
    """
    from kg import open_graph, stores
    from kg.imports import options_of
    from kg.queries.sparql import UNSAID, missing, sparql_questions
    from kg.workspace import open_workspace

    if asked in UNSAID:
        raise OptionError("not a question for SPARQL", where=asked, mend=UNSAID[asked])
    query = sparql_questions().get(asked, asked)
    values = parameters(given)
    if query is not asked and (needed := missing(asked, set(values))):
        raise OptionError(f"the question needs {', '.join(needed)}", where=asked, mend=f"add --set {needed[0]}=…")
    database = open_workspace(folder).graph
    with open_graph(folder) as view, stores.rdf.asking.opened(database, options_of(folder)) as quads:
        tell(view, quads.query(query, values, union=query is asked), form)


@click.command()
@click.argument("path", metavar="DIR|FILE", type=click.Path(exists=True, path_type=Path))
def validate(path: Path) -> None:
    """Check a workspace, or a file in RDF, against the shapes of the vocabulary; exit code 1 where they are broken."""
    from kg.imports import faults_of

    faults = faults_of(path)
    for fault in faults:
        click.echo(str(fault))
    click.echo(f"{len(faults)} faults" if faults else "sound: every shape holds", err=bool(faults))
    if faults:
        sys.exit(1)


@click.command(name="import")
@click.argument("path", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--into", "folder", required=True, type=FOLDER, help="The workspace to make: a new folder.")
def bring(path: Path, folder: Path) -> None:
    """Make a workspace of a graph that kg export wrote as RDF."""
    from kg.imports import bring_in

    manifest = bring_in(path, folder)
    for issue in manifest.issues:
        click.echo(f"left out: {issue.where}: {issue.why}", err=True)
    click.echo(f"{sum(manifest.nodes.values()):,} nodes, {sum(manifest.edges.values()):,} edges")
