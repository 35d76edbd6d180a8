"""What all of the export is made of: blocks of statements, and the options that shape them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from kg import __version__
from kg.stores.rdf.iris import BASE

DEFAULT = ""
"""The graph of what no single article says."""
Pairs = list[str]
"""Each a predicate, a space, and an object: so they are joined, not formatted one by one."""


class Block(NamedTuple):
    """What is said of a subject in a graph, all in the syntax of N-Triples."""

    graph: str
    subject: str
    said: Pairs


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
