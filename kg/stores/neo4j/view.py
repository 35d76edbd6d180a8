"""Asking a graph in Neo4j: read-only, with the answers that a workspace gives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

import networkx

from kg.errors import QueryError
from kg.stores.neo4j.address import Address
from kg.stores.neo4j.connecting import connected, refusals
from kg.stores.neo4j.days import FIRST, LAST
from kg.stores.neo4j.tables import MARK
from kg.stores.table import Table
from kg.vocabulary import Kind, vocabulary

BEYOND = {"LoadCSV": "reads files", "TerminateTransactions": "ends what others do"}
"""Steps of a plan that the server takes for reading."""


@contextmanager
def opened(address: Address) -> Iterator[View]:
    """A view of a database, read-only; raise ServerError where it cannot be had."""
    with connected(address) as driver, driver.session(**_session(address)) as session:
        yield View(session, address)


def _session(address: Address) -> dict[str, Any]:
    return {"database": address.database, "default_access_mode": "READ", "fetch_size": 10_000}


class View:
    """What can be asked of a graph in Neo4j."""

    def __init__(self, session: Any, address: Address) -> None:
        """Ask through an open session for reading."""
        self._session, self._address = session, address
        self._prove_reading = lru_cache(maxsize=256)(self._planned)

    def query(self, cypher: str, parameters: Mapping[str, object] | None = None) -> Table:
        """The rows a Cypher query gives; raise QueryError for one that the database refuses, writing included."""
        given = dict(parameters or {})
        with refusals(self._address):
            self._prove_reading(cypher)
            return self._session.execute_read(_answer, cypher, given)  # type: ignore[no-any-return]

    def graph(self) -> networkx.MultiDiGraph:
        """All that kg stored there, as it was written."""
        graph = networkx.MultiDiGraph()
        for label, kind in vocabulary().labels.items():
            for node in self._each(f"MATCH (x:`{label}`) WHERE x.{MARK} IS NOT NULL RETURN x"):
                said = _known(node[0], kind)
                graph.add_node(said["id"], label=label, **said)
        for relation, kind in vocabulary().relations.items():
            asked = f"MATCH (a)-[x:`{relation}`]->(b) WHERE x.{MARK} IS NOT NULL RETURN x, a.id, b.id"
            for edge, source, target in self._each(asked):
                said = _known(edge, kind)
                graph.add_edge(source, target, key=edge["key"], label=relation, **said)
        return _in_order(graph)

    def _each(self, cypher: str) -> Iterator[tuple[Any, ...]]:
        with refusals(self._address):
            yield from (tuple(_shown(value) for value in record.values()) for record in self._session.run(cypher))

    def _planned(self, cypher: str) -> None:
        """Refuse what the server itself would let pass: administration, procedures that write, files."""
        summary = self._session.run(f"EXPLAIN {cypher}").consume()
        steps = set(_steps(summary.plan or {}))
        if word := next((word for word in BEYOND if word in steps), None):
            raise QueryError(f"it {BEYOND[word]}", where="query", mend=MEND)
        if summary.query_type != "r":
            raise QueryError("it writes or administers, and questions only read", where="query", mend=MEND)


MEND = "ask with MATCH … RETURN …"


def _answer(transaction: Any, cypher: str, parameters: dict[str, Any]) -> Table:
    result = transaction.run(cypher, parameters)
    columns = tuple(result.keys())
    return Table(columns, tuple(tuple(_shown(value) for value in record.values()) for record in result))


def _steps(plan: Mapping[str, Any]) -> Iterator[str]:
    yield str(plan.get("operatorType", "")).partition("@")[0]
    for child in plan.get("children", ()):
        yield from _steps(child)


def _shown(value: Any) -> Any:
    """A value as a workspace's database shows it: days as text, nodes and relationships as dicts."""
    import neo4j.graph

    if isinstance(value, neo4j.graph.Node):
        return {"_LABEL": next(iter(sorted(value.labels)), ""), **_properties(value)}
    if isinstance(value, neo4j.graph.Relationship):
        return {"_LABEL": value.type, **_properties(value)}
    if isinstance(value, neo4j.graph.Path):
        return {
            "_NODES": [_shown(node) for node in value.nodes],
            "_RELS": [_shown(said) for said in value.relationships],
        }
    if isinstance(value, Mapping):
        return {name: _shown(said) for name, said in value.items() if said is not None}
    if isinstance(value, list):
        return [_shown(said) for said in value]
    return value if isinstance(value, str | int | float | bool | None) else _text(value)


def _known(shown: Mapping[str, Any], kind: Kind) -> dict[str, Any]:
    """What the vocabulary knows of a node or edge; the bulk import stores no empty lists."""
    lists = {name: list[str]() for name, said in kind.properties.items() if said == "strings"}
    return {name: {**lists, **shown}[name] for name in kind.properties if name in shown or name in lists}


def _text(value: Any) -> str:
    return str(value.iso_format() if hasattr(value, "iso_format") else value)


def _properties(entity: Mapping[str, Any]) -> dict[str, Any]:
    """The properties without those that only Neo4j has."""
    own = dict(entity.items())
    derived = {f"{name}{suffix}" for name in own for suffix in (FIRST, LAST)} | {MARK}
    known = [name for name in _order() if name in own] + sorted(set(own) - set(_order()) - derived)
    return {name: _shown(own[name]) for name in known}


@lru_cache
def _order() -> tuple[str, ...]:
    kinds = [*vocabulary().labels.values(), *vocabulary().relations.values()]
    return tuple(dict.fromkeys(("key", *(name for kind in kinds for name in kind.properties))))


def _in_order(graph: networkx.MultiDiGraph) -> networkx.MultiDiGraph:
    ordered = networkx.MultiDiGraph()
    ordered.add_nodes_from(sorted(graph.nodes(data=True)))
    ordered.add_edges_from(sorted(graph.edges(keys=True, data=True), key=lambda edge: edge[:3]))
    return ordered
