"""The graph as two CSV tables in one zip file: nodes and edges; lists are JSON arrays."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import networkx

from kg.stores.flat import parsed
from kg.vocabulary import Kind, vocabulary

NODES, EDGES = "nodes.csv", "edges.csv"
ENDS = ("source", "target", "key")


def write(graph: networkx.MultiDiGraph, path: Path) -> None:
    """Write the two tables; the zip's clock stands still, so that equal graphs give equal bytes."""
    nodes = (said for _, said in graph.nodes(data=True))
    edges = ({"source": s, "target": t, "key": k, **said} for s, t, k, said in graph.edges(keys=True, data=True))
    with zipfile.ZipFile(path, "w") as pack:
        _add(pack, NODES, _table(("label", *_types(vocabulary().labels)), nodes))
        _add(pack, EDGES, _table((*ENDS, "label", *_types(vocabulary().relations)), edges))


def _add(pack: zipfile.ZipFile, name: str, text: str) -> None:
    pack.writestr(zipfile.ZipInfo(name), text.encode("utf-8-sig"), zipfile.ZIP_DEFLATED)


def _table(columns: tuple[str, ...], rows: Iterable[Mapping[str, Any]]) -> str:
    lines = io.StringIO()
    writer = csv.writer(lines)
    writer.writerow(columns)
    writer.writerows([_written(row.get(column)) for column in columns] for row in rows)
    return lines.getvalue()


def _written(value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value


def read(path: Path) -> networkx.MultiDiGraph:
    """The graph that `write` wrote."""
    graph = networkx.MultiDiGraph()
    with zipfile.ZipFile(path) as pack:
        for row in _rows(pack, NODES):
            graph.add_node(row["id"], **parsed(row))
        for row in _rows(pack, EDGES):
            source, target, key = (row.pop(end) for end in ENDS)
            graph.add_edge(source, target, key=key, **parsed(row))
    return graph


def _rows(pack: zipfile.ZipFile, name: str) -> Iterator[dict[str, str]]:
    lines = io.StringIO(pack.read(name).decode("utf-8-sig"), newline="")
    for row in csv.DictReader(lines):
        yield {column: text for column, text in row.items() if text}


def _types(kinds: Mapping[str, Kind]) -> dict[str, str]:
    return {name: said for kind in kinds.values() for name, said in kind.properties.items()}
