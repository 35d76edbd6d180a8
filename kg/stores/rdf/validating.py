"""Quads checked against the shapes of the vocabulary by pySHACL."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from kg.stores.rdf.terms import PREFIXES
from kg.vocabulary import schema_folder


class Fault(NamedTuple):
    """A broken shape: at which resource, why, and the value that breaks it, where there is one."""

    where: str
    why: str
    value: str = ""


def find_faults(triples: Iterable[str]) -> tuple[Fault, ...]:
    """All faults of a graph given as lines of N-Triples, in order; none where it is sound.

    Everything is held in memory, and each claim takes some milliseconds.
    """
    import pyshacl
    from rdflib import SH, Graph

    data = Graph().parse(data="".join(triples), format="nt")
    rules = Graph().parse(str(schema_folder() / "shapes.ttl"), format="turtle")
    _, report, _ = pyshacl.validate(data, shacl_graph=rules, inference="none")
    assert isinstance(report, Graph)
    found = set()
    for result in report.subjects(SH.focusNode):
        parts = (report.value(result, name) for name in (SH.focusNode, SH.resultMessage, SH.value))
        where, why, value = ("" if part is None else str(part) for part in parts)
        found.add(Fault(where, why, _short(value)))
    return tuple(sorted(found))


def _short(value: str) -> str:
    """A term of a known vocabulary with its prefix, and no more than a line of anything else."""
    for prefix, space in PREFIXES.items():
        if value.startswith(space):
            return f"{prefix}:{value.removeprefix(space)}"
    return value if len(value) <= LINE else f"{value[:LINE]}…"


LINE = 80
