"""The graph as RDF: nodes are resources, relationships are claims with evidence in named graphs, one an article."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import networkx

from kg.stores.rdf import asking
from kg.stores.rdf.blocks import Options, Origin
from kg.stores.rdf.dataset import blocks
from kg.stores.rdf.reading import FORMATS, quads_of, read_graph
from kg.stores.rdf.source import InDatabase, InMemory, View
from kg.stores.rdf.validating import Fault, find_faults
from kg.stores.rdf.writing import n_triples, write_blocks

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


def export(view: View, path: Path, form: str, *, options: Options | None = None, compress: bool = False) -> None:
    """Write the graph behind an open view; the memory needed does not grow with it."""
    write_blocks(blocks(InDatabase(view), options or Options()), form, path, compress=compress)


def load(path: Path, form: str | None = None) -> tuple[networkx.MultiDiGraph, Origin | None]:
    """The graph of a file with provenance, and what its facts were made by; without `form` the suffix decides."""
    return read_graph(quads_of(path, form))


def faults(view: View, options: Options | None = None) -> tuple[Fault, ...]:
    """What in the graph behind an open view breaks a shape of the vocabulary."""
    return find_faults(n_triples(blocks(InDatabase(view), options or Options())))


def file_faults(path: Path, form: str | None = None) -> tuple[Fault, ...]:
    """What in a file breaks a shape of the vocabulary; without `form` the suffix decides."""
    return find_faults(f"{quad.subject} {quad.predicate} {quad.object} .\n" for quad in quads_of(path, form))


@dataclass(frozen=True, slots=True)
class Format:
    """One syntax as a store: ttl, nt, nq, trig, jsonld or rdfxml."""

    name: str

    def write(self, graph: networkx.MultiDiGraph, path: Path) -> None:
        """Write the graph with its provenance."""
        write_blocks(blocks(InMemory(graph), Options()), self.name, path)

    def read(self, path: Path) -> networkx.MultiDiGraph:
        """The graph that `write` wrote."""
        return load(path, self.name)[0]


STORES = {name: Format(name) for name in FORMATS}
write, read = STORES["ttl"].write, STORES["ttl"].read
