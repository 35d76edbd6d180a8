"""The graph as RDF: nodes are resources, relationships are resources too, so that each keeps its evidence."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote

import networkx

from kg.vocabulary import Kind, vocabulary

if TYPE_CHECKING:
    from rdflib import Graph, URIRef

VOCABULARY = "https://w3id.org/kg/vocabulary#"
ENTITY = "https://w3id.org/kg/id/"
STATEMENT = "https://w3id.org/kg/statement/"
SAFE = ":@"


def write(graph: networkx.MultiDiGraph, path: Path) -> None:
    """Write Turtle: `<a> kg:HOLDS <b>` beside a `kg:Statement` with the properties of the relationship."""
    triples = _empty()
    for node, said in graph.nodes(data=True):
        _describe(triples, _iri(ENTITY, node), said, vocabulary().labels[said["label"]])
    for source, target, key, said in graph.edges(keys=True, data=True):
        _state(triples, (source, target, key), said)
    triples.serialize(destination=str(path), format="turtle", encoding="utf-8")


def _empty() -> Graph:
    from rdflib import Graph

    triples = Graph()
    triples.bind("kg", VOCABULARY)
    return triples


def _state(triples: Graph, edge: tuple[str, str, str], said: Mapping[str, Any]) -> None:
    from rdflib import RDF

    source, target = (_iri(ENTITY, end) for end in edge[:2])
    relation = _iri(VOCABULARY, said["label"])
    statement = _iri(STATEMENT, json.dumps(edge, ensure_ascii=False))
    triples.add((source, relation, target))
    triples.add((statement, RDF.type, RDF.Statement))
    triples.add((statement, RDF.subject, source))
    triples.add((statement, RDF.predicate, relation))
    triples.add((statement, RDF.object, target))
    _describe(triples, statement, said, vocabulary().relations[said["label"]])


def _describe(triples: Graph, subject: URIRef, said: Mapping[str, Any], kind: Kind) -> None:
    from rdflib import RDF, Literal

    triples.add((subject, RDF.type, _iri(VOCABULARY, kind.name)))
    for name in kind.properties:
        value = said.get(name)
        for single in value if isinstance(value, list) else [value]:
            if single is not None:
                triples.add((subject, _iri(VOCABULARY, name), Literal(single)))


def _iri(space: str, name: str) -> URIRef:
    from rdflib import URIRef

    return URIRef(space + quote(name, safe=SAFE))


def read(path: Path) -> networkx.MultiDiGraph:
    """The graph that `write` wrote."""
    from rdflib import RDF, Graph

    triples = Graph().parse(str(path), format="turtle")
    graph = networkx.MultiDiGraph()
    for kind in vocabulary().labels.values():
        for subject in sorted(triples.subjects(RDF.type, _iri(VOCABULARY, kind.name)), key=str):
            said = _properties(triples, subject, kind)
            graph.add_node(said["id"], label=kind.name, **said)
    for kind in vocabulary().relations.values():
        for statement in sorted(triples.subjects(RDF.type, _iri(VOCABULARY, kind.name)), key=str):
            source, target, key = json.loads(unquote(str(statement).removeprefix(STATEMENT)))
            graph.add_edge(source, target, key=key, label=kind.name, **_properties(triples, statement, kind))
    return graph


def _properties(triples: Graph, subject: Any, kind: Kind) -> dict[str, Any]:
    said: dict[str, Any] = {}
    for name, type_ in kind.properties.items():
        values = [value.toPython() for value in triples.objects(subject, _iri(VOCABULARY, name))]  # type: ignore[attr-defined]
        if type_ == "strings":
            said[name] = sorted(values)
        elif values:
            said[name] = values[0]
    return said
