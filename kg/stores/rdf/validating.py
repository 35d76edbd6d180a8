"""Quads checked against the shapes of the vocabulary by pySHACL."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from kg.stores.rdf.terms import PREFIXES
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


def find_faults(triples: Iterable[str]) -> tuple[Fault, ...]:
    """All faults of a graph given as lines of N-Triples, in order; none where it is sound.

    Everything is held in memory, and each claim takes some milliseconds.
    """
    import pyshacl
    from rdflib import SH, Graph

    data = Graph().parse(data="".join(triples), format="nt")
    _, report, _ = pyshacl.validate(data, shacl_graph=_rules(), inference="none")
    assert isinstance(report, Graph)
    found = set()
    for result in report.subjects(SH.focusNode):
        parts = (report.value(result, name) for name in (SH.focusNode, SH.resultMessage, SH.value))
        where, why, value = ("" if part is None else str(part) for part in parts)
        found.add(Fault(where, why, _short(value)))
    return tuple(sorted(found))


@cache
def _rules() -> Graph:
    from rdflib import Graph

    return Graph().parse(str(schema_folder() / "shapes.ttl"), format="turtle")


BELOW = re.compile(r"/(id|claim|graph|role|activity|software|model)/(.+)$")


def _short(value: str) -> str:
    """A term of a known vocabulary with its prefix, and no more than a line of anything else."""
    for prefix, space in PREFIXES.items():
        if value.startswith(space):
            return f"{prefix}:{value.removeprefix(space)}"
    return value if len(value) <= LINE else f"{value[:LINE]}…"


LINE = 80
