"""What all of the export is made of: sheets of statements, many subjects at a time, and the options that shape them.

A sheet is held in Arrow columns, so that a file of N-Quads is put together outside Python: several times faster than
line by line. The syntaxes that put what is said of a subject into one sentence take the rows of a sheet as blocks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import repeat
from typing import NamedTuple

from kg import __version__
from kg.stores.rdf.columns import Column, holds_lists
from kg.stores.rdf.iris import BASE

Pairs = list[tuple[str, Column | str]]
"""Predicates, each with a column of objects, or with the one object that all subjects share."""


class Block(NamedTuple):
    """What is said of a subject in a graph, as predicates and objects in the syntax of N-Triples."""

    graph: str
    subject: str
    said: list[tuple[str, str]]


class Sheet(NamedTuple):
    """What is said of many subjects: columns of equal length in the syntax of N-Triples.

    Where an object is null nothing is said; a column of lists says several things. Without `graph` all stand in the
    graph of what no single article says.
    """

    subject: Column
    said: Pairs
    graph: Column | None = None

    def blocks(self) -> Iterator[Block]:
        """The rows, one by one."""
        graphs = repeat("") if self.graph is None else self.graph.to_pylist()
        told = [(predicate, _rows(objects)) for predicate, objects in self.said]
        for graph, subject in zip(graphs, self.subject.to_pylist(), strict=False):
            said = [(predicate, value) for predicate, values in told for value in next(values)]
            if said:
                yield Block(graph, subject, said)


def _rows(objects: Column | str) -> Iterator[list[str]]:
    if isinstance(objects, str):
        return repeat([objects])
    if holds_lists(objects):
        return iter(objects.to_pylist())
    return ([] if value is None else [value] for value in objects.to_pylist())


@dataclass(frozen=True, slots=True)
class Origin:
    """What made the facts: the version of kg and, where it is known, the fingerprint of the model."""

    version: str = __version__
    model: str | None = None


@dataclass(frozen=True, slots=True)
class Options:
    """How to say it in RDF; without provenance there are no claims but spells, no evidence and no named graphs."""

    base: str = BASE
    provenance: bool = True
    origin: Origin = field(default_factory=Origin)
