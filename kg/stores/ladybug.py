"""The graph in Ladybug, an embedded Cypher database: one file, no server.

Schema before data, one label a node, string primary keys, COPY from Arrow tables. Releases 0.19 to 0.20.1 bound rows
wrongly without a word, so every table is counted after it is loaded.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from typing import Any

import networkx

from kg.errors import CheckError, QueryError, WorkspaceError
from kg.stores.columns import as_table
from kg.stores.table import Table
from kg.vocabulary import Kind, vocabulary

TYPES = {"string": "STRING", "strings": "STRING[]", "integer": "INT64", "number": "DOUBLE", "date": "STRING"}
LABEL_OF = re.compile(r"LABEL\((\w+)\._ID,\[.*\]\)")
"""How Ladybug names a column that asks for `label(n)`: with all labels there are."""
LONGEST = 240
"""Characters of the database's own message that are passed on."""
SIZES: dict[str, Any] = {"buffer_pool_size": 2 << 30, "max_db_size": 1 << 40}
"""Bytes at most: the widest named questions take 1.6 GB of 600,000 relationships; the default pool takes four fifths of
the memory, and the default limit so much address space that a process can have no more than fifteen databases open."""
SMALL_POOL = 64 * 1024 * 1024
"""Bytes that are enough for reading page by page, whatever the size of the graph."""
PART = 20_000_000
"""Characters copied at a time: the buffer pool holds all strings of a COPY; those of 20,000 long articles fill it."""
QUOTED = re.compile(r"""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|//[^\n]*|/\*.*?\*/""", re.DOTALL)
FILES = re.compile(r"\b(COPY|LOAD|EXPORT|IMPORT|ATTACH|DETACH\s+DATABASE|INSTALL|UNINSTALL)\b", re.IGNORECASE)
"""Words of statements that a read-only database still carries out."""
PARAMETER = re.compile(r"\$(\w+)")
Rows = list[dict[str, Any]]


def write(graph: networkx.MultiDiGraph, path: Path) -> None:
    """Write the graph to a new database file; raise CheckError where the database holds another number of rows."""
    import ladybug

    try:
        with ladybug.Database(str(path), **SIZES) as database, ladybug.Connection(database) as connection:
            for statement in schema():
                connection.execute(statement)
            _load_nodes(connection, graph)
            _load_edges(connection, graph)
            connection.execute("CHECKPOINT")
    except RuntimeError as exc:
        raise OSError(str(exc).rpartition("exception: ")[2][:LONGEST]) from exc


def room(graph: networkx.MultiDiGraph) -> int:
    """Bytes to be had before `write` begins: on a full disk the database ends the whole process.

    Measured: 14 MB for 506 nodes and 1,240 edges, most of it the tables themselves; about 1 KB an element above, and
    nine bytes a character of the articles' text, copied in parts.
    """
    characters = sum(len(text or "") for _, text in graph.nodes(data="text"))
    return 16 * 1024 * 1024 + 1024 * (len(graph.nodes) + len(graph.edges)) + 9 * characters


def schema() -> Iterator[str]:
    """The statements that make the tables, one a label and one a relationship."""
    for kind in vocabulary().labels.values():
        yield f"CREATE NODE TABLE `{kind.name}` ({_columns(kind)}, PRIMARY KEY (`id`))"
    for kind in vocabulary().relations.values():
        ends = ", ".join(f"FROM `{source}` TO `{target}`" for source, target in product(kind.sources, kind.targets))
        yield f"CREATE REL TABLE `{kind.name}` ({ends}, `key` STRING, {_columns(kind)})"


def _columns(kind: Kind) -> str:
    return ", ".join(f"`{name}` {TYPES[said]}" for name, said in kind.properties.items())


def _load_nodes(connection: Any, graph: networkx.MultiDiGraph) -> None:
    rows: dict[str, Rows] = defaultdict(list)
    for _, said in graph.nodes(data=True):
        rows[said["label"]].append(said)
    for label, found in rows.items():
        for part in _parts(found):
            table = as_table(part, vocabulary().labels[label].properties)
            connection.execute(f"COPY `{label}` FROM $rows", {"rows": table})
        _count(connection, f"MATCH (n:`{label}`) RETURN count(*)", len(found), label)


def _parts(rows: Rows) -> Iterator[Rows]:
    """Rows in their order, as many at a time as have so many characters."""
    begin, size = 0, 0
    for at, row in enumerate(rows):
        size += sum(len(value) for value in row.values() if isinstance(value, str))
        if size > PART:
            yield rows[begin : at + 1]
            begin, size = at + 1, 0
    if begin < len(rows):
        yield rows[begin:]


def _load_edges(connection: Any, graph: networkx.MultiDiGraph) -> None:
    rows: dict[tuple[str, str, str], Rows] = defaultdict(list)
    labels = dict(graph.nodes(data="label"))
    for source, target, key, said in graph.edges(keys=True, data=True):
        row = {**said, "from": source, "to": target, "key": key}
        rows[said["label"], labels[source], labels[target]].append(row)
    for (relation, source, target), found in rows.items():
        types = {"from": "string", "to": "string", "key": "string", **vocabulary().relations[relation].properties}
        ends = f"from='{source}', to='{target}'"
        connection.execute(f"COPY `{relation}` FROM $rows ({ends})", {"rows": as_table(found, types)})
        pattern = f"(:`{source}`)-[r:`{relation}`]->(:`{target}`)"
        _count(connection, f"MATCH {pattern} RETURN count(*)", len(found), relation)


def _count(connection: Any, statement: str, wanted: int, table: str) -> None:
    held = connection.execute(statement).get_next()[0]
    if held != wanted:
        raise CheckError(f"the database holds {held} rows of {wanted}", where=table, mend="install ladybug 0.22")


@contextmanager
def opened(path: Path, *, streamed: bool = False) -> Iterator[View]:
    """A view of a database file, read-only; raise WorkspaceError where there is none.

    `streamed` takes little memory, enough for questions that give a page and not for those that join much.
    """
    import ladybug

    if not path.exists():
        raise WorkspaceError("no graph here yet", where=str(path.parent), mend="run kg build to its end")
    try:
        sizes = {**SIZES, "buffer_pool_size": SMALL_POOL} if streamed else SIZES
        database = ladybug.Database(str(path), read_only=True, **sizes)
    except RuntimeError as exc:
        raise WorkspaceError(f"cannot open the graph ({exc})", where=str(path), mend="build it again") from exc
    try:
        yield View(database)
    finally:
        database.close()


class View:
    """What can be asked of a graph in Ladybug."""

    def __init__(self, database: Any) -> None:
        """Ask an open database."""
        self._database = database

    @contextmanager
    def _asked(self, cypher: str, parameters: Mapping[str, object] | None = None) -> Iterator[Any]:
        """The database's answer, while it is needed.

        Each question has a connection of its own: one keeps the memory of all statements it prepared, and in the end
        the database has none left.
        """
        import ladybug

        with ladybug.Connection(self._database) as connection:
            result = connection.execute(cypher, dict(parameters or {}))
            try:
                yield result
            finally:
                for part in result if isinstance(result, list) else [result]:
                    part.close()

    def query(self, cypher: str, parameters: Mapping[str, object] | None = None) -> Table:
        """The rows a Cypher query gives; raise QueryError for one that the database refuses, writing included.

        A parameter without a value is refused here: to the database it is null, and the answer silently empty.
        """
        bare = QUOTED.sub("", cypher)
        if word := FILES.search(bare):
            raise QueryError(f"{word[0]} reads or writes files", where="query", mend="ask with MATCH … RETURN …")
        if unset := [name for name in PARAMETER.findall(bare) if name not in (parameters or {})]:
            raise QueryError(f"${unset[0]} has no value", where="query", mend=f"give one with --set {unset[0]}=…")
        try:
            with self._asked(cypher, parameters) as result:
                if isinstance(result, list):
                    raise QueryError("more than one statement", where="query", mend="ask one at a time")
                columns = tuple(LABEL_OF.sub(r"label(\1)", name) for name in result.get_column_names())
                return Table(columns, tuple(tuple(_shown(value) for value in row) for row in result.get_all()))
        except RuntimeError as exc:
            raise QueryError(" ".join(str(exc).split())[:LONGEST], where="query") from exc

    def arrow(self, cypher: str, parameters: Mapping[str, object] | None = None) -> Any:
        """What a query of our own gives as a table of Arrow: several times faster than row by row."""
        with self._asked(cypher, parameters) as result:
            return result.get_as_arrow()

    def stream(self, cypher: str) -> Iterator[dict[str, Any]]:
        """The rows of a query of our own one by one, as dicts without what is unknown."""
        with self._asked(cypher) as result:
            columns = result.get_column_names()
            while result.has_next():
                row = zip(columns, result.get_next(), strict=True)
                yield {column: value for column, value in row if value is not None}

    def graph(self) -> networkx.MultiDiGraph:
        """The whole graph, as it was written."""
        graph = networkx.MultiDiGraph()
        for label, kind in vocabulary().labels.items():
            for row in self._rows(f"MATCH (n:`{label}`)", "n", kind.properties):
                graph.add_node(row["id"], label=label, **row)
        for relation, kind in vocabulary().relations.items():
            pattern = f"MATCH (a)-[r:`{relation}`]->(b)"
            types = {"key": "string", **kind.properties}
            for row in self._rows(pattern, "r", types, ends="a.id AS `from`, b.id AS `to`, "):
                graph.add_edge(row.pop("from"), row.pop("to"), key=row.pop("key"), label=relation, **row)
        return _in_order(graph)

    def _rows(self, pattern: str, name: str, types: Mapping[str, str], *, ends: str = "") -> Iterator[dict[str, Any]]:
        wanted = ", ".join(f"{name}.`{column}` AS `{column}`" for column in types)
        table = self.query(f"{pattern} RETURN {ends}{wanted}")
        for row in table.rows:
            yield {column: value for column, value in zip(table.columns, row, strict=True) if value is not None}


def _in_order(graph: networkx.MultiDiGraph) -> networkx.MultiDiGraph:
    ordered = networkx.MultiDiGraph()
    ordered.add_nodes_from(sorted(graph.nodes(data=True)))
    ordered.add_edges_from(sorted(graph.edges(keys=True, data=True), key=lambda edge: edge[:3]))
    return ordered


def _shown(value: Any) -> Any:
    """A value without the database's own row numbers."""
    if isinstance(value, dict):
        return {name: _shown(said) for name, said in value.items() if said is not None and name not in HIDDEN}
    return [_shown(said) for said in value] if isinstance(value, list) else value


HIDDEN = {"_ID", "_SRC", "_DST"}


def read(path: Path) -> networkx.MultiDiGraph:
    """The graph that `write` wrote."""
    with opened(path) as view:
        return view.graph()
