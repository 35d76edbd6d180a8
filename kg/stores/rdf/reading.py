"""A graph out of RDF that this store wrote, in any of its syntaxes."""

from __future__ import annotations

import gzip
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast

import networkx

from kg.errors import ReadError
from kg.model import parse_evidence
from kg.stores.rdf.sheets import Origin
from kg.stores.rdf.terms import PREFIXES, claim_term, find_term
from kg.vocabulary import Kind, vocabulary

if TYPE_CHECKING:
    from pyoxigraph import Quad

SUFFIXES = {
    ".ttl": "TURTLE",
    ".nt": "N_TRIPLES",
    ".nq": "N_QUADS",
    ".trig": "TRIG",
    ".jsonld": "JSON_LD",
    ".rdf": "RDF_XML",
}
FORMATS = {"ttl": ".ttl", "nt": ".nt", "nq": ".nq", "trig": ".trig", "jsonld": ".jsonld", "rdfxml": ".rdf"}
GZIP = b"\x1f\x8b"
PARSE: dict[str, Callable[[str], Any]] = {"string": str, "date": str, "integer": int, "number": float}
Told = dict[str, dict[str, list[str]]]
"""By subject and predicate, the objects: IRIs and lexical forms."""


def quads_of(path: Path, form: str | None = None) -> Iterator[Quad]:
    """The quads of a file, packed or not; raise ReadError where it is no RDF. Without `form` its suffix decides."""
    import pyoxigraph

    suffix = FORMATS[form] if form else path.with_suffix("" if path.suffix == ".gz" else path.suffix).suffix
    if suffix not in SUFFIXES:
        raise ReadError(
            "not known as RDF", where=str(path), mend=f"name it {', '.join(SUFFIXES)}, or these followed by .gz"
        )
    try:
        with opened(path) as lines:
            yield from pyoxigraph.parse(lines, format=getattr(pyoxigraph.RdfFormat, SUFFIXES[suffix]))
    except (SyntaxError, OSError, EOFError) as exc:
        raise ReadError(f"cannot be read as RDF ({exc})", where=str(path)) from exc


def opened(path: Path) -> IO[bytes]:
    """The file, unpacked where it is gzip."""
    with path.open("rb") as raw:
        packed = raw.read(2) == GZIP
    return cast(IO[bytes], gzip.open(path)) if packed else path.open("rb")


def read_graph(quads: Iterator[Quad]) -> tuple[networkx.MultiDiGraph, Origin | None]:
    """The graph that was written, nodes and edges in the order of their ids, and what its facts were made by."""
    told: Told = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        subject, value = cast(Any, quad.subject), cast(Any, quad.object)
        told[subject.value][quad.predicate.value].append(value.value)
    graph = networkx.MultiDiGraph()
    for _, said in sorted(_nodes(told)):
        graph.add_node(said["id"], **said)
    for source, target, key, said in sorted(_edges(told), key=lambda edge: edge[:3]):
        graph.add_edge(source, target, key=key, **said)
    return graph, _origin(told)


def _nodes(told: Told) -> Iterator[tuple[str, dict[str, Any]]]:
    kinds = {iri(find_term("label", name).term): kind for name, kind in vocabulary().labels.items()}
    for pairs in list(told.values()):
        for name in set(pairs.get(iri("rdf:type"), ())) & kinds.keys():
            said = {"label": kinds[name].name, **_properties(pairs, kinds[name])}
            yield said["id"], said


def _edges(told: Told) -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    kinds = {iri(claim_term(name).term): kind for name, kind in vocabulary().relations.items()}
    for pairs in list(told.values()):
        for name in set(pairs.get(iri("rdf:type"), ())) & kinds.keys():
            ends = [pairs[iri(end)][0] for end in ("rdf:subject", "rdf:object")]
            source, target = (told[end][iri("dcterms:identifier")][0] for end in ends)
            spans = {told[span][iri("dcterms:identifier")][0] for span in pairs.get(iri("oa:hasTarget"), ())}
            own = _properties(pairs, kinds[name])
            evidence = sorted(spans, key=parse_evidence)
            yield source, target, pairs[iri("kg:key")][0], {"label": kinds[name].name, "evidence": evidence, **own}


def _properties(pairs: Mapping[str, list[str]], kind: Kind) -> dict[str, Any]:
    said: dict[str, Any] = {}
    for name, type_ in kind.properties.items():
        values = pairs.get(iri(find_term("property", name, of=kind.name).term), [])
        if name == "evidence":
            continue
        if type_ == "strings":
            said[name] = sorted(set(values))
        elif values:
            said[name] = PARSE[type_](values[0])
    return said


def _origin(told: Told) -> Origin | None:
    """What the facts were made by, where the file says so."""
    for pairs in list(told.values()):
        for software in pairs.get(iri("prov:wasAssociatedWith"), ()):
            version = told[software][iri("schema:softwareVersion")]
            models = [told[model][iri("rdfs:label")][0] for model in pairs.get(iri("prov:used"), ())]
            return Origin(version[0], models[0] if models else None)
    return None


@cache
def iri(term: str) -> str:
    """A term in full, without angle brackets."""
    prefix, _, name = term.partition(":")
    return PREFIXES[prefix] + name
