"""Quads checked against the shapes of the vocabulary, by pySHACL."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, cast
from urllib.parse import unquote

from kg.stores.rdf.terms import PREFIXES
from kg.stores.rdf.writing import Chunk
from kg.vocabulary import schema_folder

if TYPE_CHECKING:
    from rdflib import Graph


class Fault(NamedTuple):
    """A broken shape: at which resource, why, and the value that breaks it, where there is one."""

    where: str
    why: str
    value: str = ""

    @property
    def thing(self) -> str:
        """What the IRI was made from: the id of a node, the ends and key of a claim, the place of evidence."""
        found = BELOW.search(self.where)
        if not found:
            return self.where
        return unquote(found[2].replace("/", " ") if found[1] == "claim" else found[2])

    def __str__(self) -> str:
        """One line."""
        return f"{self.thing}: {self.why}" + (f" ({self.value})" if self.value else "")


def find_faults(triples: Iterable[Chunk]) -> tuple[Fault, ...]:
    """All faults of a graph given as lines of N-Triples, in order; none where it is sound.

    pySHACL tells all but the constraints in SPARQL: it would read their queries anew for each resource, and spend nine
    tenths of its time on that. They are asked once, of all resources of their class. Everything is held in memory.
    """
    lines = b"".join(triples)
    return tuple(sorted({*_shape_faults(lines), *_query_faults(lines)}))


def _shape_faults(lines: bytes) -> Iterator[Fault]:
    import pyshacl
    from rdflib import SH, Graph

    _, report, _ = pyshacl.validate(Graph().parse(data=lines, format="nt"), shacl_graph=_rules()[0], inference="none")
    assert isinstance(report, Graph)
    for result in report.subjects(SH.focusNode):
        parts = (report.value(result, name) for name in (SH.focusNode, SH.resultMessage, SH.value))
        where, why, value = ("" if part is None else str(part) for part in parts)
        yield Fault(where, why, _short(value))


def _query_faults(lines: bytes) -> Iterator[Fault]:
    import pyoxigraph

    store = pyoxigraph.Store()
    store.bulk_load(lines, format=pyoxigraph.RdfFormat.N_TRIPLES)
    for message, query in _rules()[1]:
        found = cast(pyoxigraph.QuerySolutions, store.query(query, prefixes=PREFIXES))
        names = [variable.value for variable in found.variables]
        for row in found:
            said = {name: cast(Any, term).value for name, term in zip(names, row, strict=True)}
            yield Fault(said["this"], _filled(message, said))


def _filled(message: str, said: Mapping[str, str]) -> str:
    """A message with the values that the query found."""
    return VARIABLE.sub(lambda name: said[name[1]], message)


VARIABLE = re.compile(r"\{\?(\w+)\}")


@cache
def _rules() -> tuple[Graph, tuple[tuple[str, str], ...]]:
    """The shapes without their constraints in SPARQL, and these: message and query, of all resources of the class."""
    from rdflib import SH, Graph

    rules = Graph().parse(str(schema_folder() / "shapes.ttl"), format="turtle")
    queries = []
    for shape, constraint in list(rules.subject_objects(SH.sparql)):
        target, message, query = (
            str(rules.value(*way))
            for way in ((shape, SH.targetClass), (constraint, SH.message), (constraint, SH.select))
        )
        queries.append((message, query.replace("{", f"{{ $this a <{target}> .", 1)))
        rules.remove((shape, SH.sparql, constraint))
    return rules, tuple(queries)


BELOW = re.compile(r"/(id|claim|graph|role|activity|software|model)/(.+)$")


def _short(value: str) -> str:
    """A term of a known vocabulary with its prefix, and no more than a line of anything else."""
    for prefix, space in PREFIXES.items():
        if value.startswith(space):
            return f"{prefix}:{value.removeprefix(space)}"
    return value if len(value) <= LINE else f"{value[:LINE]}…"


LINE = 80
