"""The graph as RDF: nodes are resources, relationships are claims with evidence in named graphs, one an article."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import IO

import networkx

from kg.stores.rdf import asking
from kg.stores.rdf.dataset import sheets
from kg.stores.rdf.reading import FORMATS, quads_of, read_graph
from kg.stores.rdf.sheets import Options, Origin
from kg.stores.rdf.source import InDatabase, InMemory, View
from kg.stores.rdf.validating import Fault, find_faults
from kg.stores.rdf.writing import n_triples, write_sheets

__all__ = [
    "FORMATS",
    "STORES",
    "Fault",
    "Format",
    "Options",
    "Origin",
    "asking",
    "export",
    "faults",
    "file_faults",
    "load",
    "read",
    "write",
]


def export(
    graph: View | networkx.MultiDiGraph,
    out: IO[bytes],
    form: str,
    *,
    options: Options | None = None,
    compress: bool = False,
) -> None:
    """Write a graph, in memory or behind an open view; of a view no more than a page is held at a time."""
    source = InMemory(graph) if isinstance(graph, networkx.MultiDiGraph) else InDatabase(graph)
    write_sheets(sheets(source, options or Options()), form, out, compress=compress)


def load(path: Path, form: str | None = None) -> tuple[networkx.MultiDiGraph, Origin | None]:
    """The graph of a file with provenance, and what its facts were made by; without `form` the suffix decides."""
    return read_graph(quads_of(path, form))


def faults(view: View, options: Options | None = None) -> tuple[Fault, ...]:
    """What in the graph behind an open view breaks a shape of the vocabulary."""
    return find_faults(n_triples(sheets(InDatabase(view), options or Options())))


def file_faults(path: Path, form: str | None = None) -> tuple[Fault, ...]:
    """What in a file breaks a shape of the vocabulary; without `form` the suffix decides."""
    return find_faults(f"{quad.subject} {quad.predicate} {quad.object} .\n".encode() for quad in quads_of(path, form))


@dataclass(frozen=True, slots=True)
class Format:
    """One syntax as a store: ttl, nt, nq, trig, jsonld or rdfxml."""

    name: str

    def write(self, graph: networkx.MultiDiGraph, path: Path) -> None:
        """Write the graph with its provenance."""
        with path.open("wb") as out:
            export(graph, out, self.name)

    def read(self, path: Path) -> networkx.MultiDiGraph:
        """The graph that `write` wrote."""
        return load(path, self.name)[0]


STORES = {name: Format(name) for name in FORMATS}
write, read = STORES["ttl"].write, STORES["ttl"].read
