"""Graphs for formats that know no lists and no control characters: a list is written as a JSON array."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

import networkx

from kg.vocabulary import vocabulary

NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


PARSE: dict[str, Callable[[Any], Any]] = {
    "string": str,
    "date": str,
    "integer": int,
    "number": float,
    "strings": json.loads,
}


def flattened(graph: networkx.MultiDiGraph, names: Mapping[str, str]) -> networkx.MultiDiGraph:
    """A copy whose values are all text or numbers; `names` gives other names to properties."""
    mixed = _of_two_types()

    def change(said: Mapping[str, Any]) -> dict[str, Any]:
        return {names.get(name, name): _written(str(value) if name in mixed else value) for name, value in said.items()}

    return _mapped(graph, change)


def unflattened(graph: networkx.MultiDiGraph, names: Mapping[str, str]) -> networkx.MultiDiGraph:
    """The graph that was flattened with these names."""
    back = {new: old for old, new in names.items()}

    def change(said: Mapping[str, Any]) -> dict[str, Any]:
        return parsed({back.get(name, name): value for name, value in said.items()})

    return _mapped(graph, change)


def parsed(said: Mapping[str, Any]) -> dict[str, Any]:
    """The properties of a node or edge, by its label, as the vocabulary types them."""
    known = vocabulary()
    kind = known.labels.get(said["label"]) or known.relations[said["label"]]
    return {name: PARSE[kind.properties.get(name, "string")](value) for name, value in said.items()}


def _mapped(
    graph: networkx.MultiDiGraph, change: Callable[[Mapping[str, Any]], dict[str, Any]]
) -> networkx.MultiDiGraph:
    other = networkx.MultiDiGraph()
    other.add_nodes_from((node, change(said)) for node, said in graph.nodes(data=True))
    other.add_edges_from((*edge, change(said)) for *edge, said in graph.edges(keys=True, data=True))
    return other


def _written(value: Any) -> Any:
    if isinstance(value, list):
        value = json.dumps(value, ensure_ascii=False)
    return NOT_XML.sub("\ufffd", value) if isinstance(value, str) else value


def _of_two_types() -> set[str]:
    """Properties that are text with one label and a number with another: `start` of a spell, and of a mention."""
    kinds = [*vocabulary().labels.values(), *vocabulary().relations.values()]
    types: dict[str, set[str]] = {}
    for name, said in (item for kind in kinds for item in kind.properties.items()):
        types.setdefault(name, set()).add("text" if said in {"string", "date"} else said)
    return {name for name, found in types.items() if len(found) > 1}
