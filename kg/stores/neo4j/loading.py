"""Loading: bring a database to what a graph says, and send no more than that takes.

Every node and relationship bears a mark, a hash of its content. A load reads the marks, sends the rows whose mark is
not there, and with `prune` removes what bears a mark that no row has. What a killed load left is therefore simply
what the next one finds; nothing is remembered elsewhere. Each batch is one managed transaction of MERGE: it can be
sent twice, by a retry or by two loads at once, and is stored once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import astuple, dataclass
from itertools import islice
from typing import Any

from kg.errors import CheckError
from kg.stores.neo4j.address import Address
from kg.stores.neo4j.connecting import connected, refusals
from kg.stores.neo4j.schema import statements
from kg.stores.neo4j.tables import MARK, Row, Table
from kg.vocabulary import vocabulary

NAMED = re.compile(r" (kg_\w+) ")
"""The name of a constraint or index in the statement that makes it."""
Progress = Callable[[int], None]
"""Is told how many more rows have been dealt with."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of nodes, or of relationships; `kept` should have gone, but others' relationships hang on them."""

    created: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0
    kept: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(*(one + two for one, two in zip(astuple(self), astuple(other), strict=True)))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a load did."""

    nodes: Tally
    relationships: Tally


@dataclass(frozen=True, slots=True)
class Options:
    """How to load: rows a transaction, and whether what the graph no longer says is removed."""

    batch: int = 5_000
    prune: bool = False


def load(
    tables: Iterable[Table], address: Address, options: Options | None = None, *, progress: Progress | None = None
) -> Outcome:
    """Bring the database to what the tables say.

    Raises ServerError where the server cannot be reached, or stays away for five minutes; what was stored by then
    stays, and the next load goes on from there.
    """
    with connected(address) as driver, refusals(address), driver.session(database=address.database) as session:
        return _Load(session, options or Options(), progress or (lambda rows: None)).run(list(tables))


class _Load:
    """One load on its way."""

    def __init__(self, session: Any, options: Options, progress: Progress) -> None:
        self._session, self._options, self._progress = session, options, progress

    def run(self, tables: list[Table]) -> Outcome:
        """Nodes, then relationships; what goes, goes the other way round."""
        known = self._session.execute_read(_indexes)
        for statement in statements():
            if NAMED.split(statement)[1] not in known:
                self._write(_consumed, statement)
        nodes, relationships = Tally(), Tally()
        stale: dict[str, set[int]] = {}
        for label in vocabulary().labels:
            tally, stale[label] = self._store(f"(x:`{label}`)", [t for t in tables if not t.ends and t.name == label])
            nodes += tally
        for relation in vocabulary().relations:
            pattern = f"()-[x:`{relation}`]->()"
            tally, left = self._store(pattern, [t for t in tables if t.ends and t.name == relation])
            relationships += tally + self._remove(pattern, left)
        for label, left in stale.items():
            nodes += self._remove(f"(x:`{label}`)", left, unless="EXISTS { (x)--() }")
        return Outcome(nodes, relationships)

    def _store(self, pattern: str, tables: list[Table]) -> tuple[Tally, set[int]]:
        """Send the rows of one label or relationship that are not there; which marks no row has."""
        marks, tally = self._session.execute_read(_marks, pattern), Tally()
        stale = set(marks)
        for table in tables:
            for rows in _batches(table.rows(), self._options.batch):
                news = [row for row in rows if row[-1] not in marks]
                stale.difference_update(row[-1] for row in rows)
                created = self._send(table, news) if news else 0
                tally += Tally(created, len(news) - created, len(rows) - len(news))
                self._progress(len(rows))
        return tally, stale

    def _send(self, table: Table, rows: list[Row]) -> int:
        """Store rows in one transaction; how many of them are new."""
        stored, created = self._write(_stored, table.statement, rows)
        if stored != len(rows):
            raise CheckError(
                f"{len(rows) - stored} rows found no place: others have nodes of these ids here, or remove ours",
                where=table.name,
                mend="load into another database, or load again when nobody else writes",
            )
        return int(created)

    def _remove(self, pattern: str, stale: set[int], *, unless: str = "false") -> Tally:
        """Remove what bears one of these marks, unless a condition holds."""
        if not stale or not self._options.prune:
            return Tally()
        gone = 0
        found = self._session.execute_read(_bearers, pattern, stale)
        statement = (
            f"UNWIND $rows AS row MATCH {pattern} WHERE elementId(x) = row[0] AND x.{MARK} = row[1] "
            f"AND NOT {unless} DELETE x RETURN count(x)"
        )
        for rows in _batches(found, self._options.batch):
            gone += self._write(_stored, statement, rows)[0]
        return Tally(removed=gone, kept=len(found) - gone)

    def _write(self, work: Callable[..., Any], *given: Any) -> Any:
        """Have a transaction done; one whose commit nobody confirmed is done again, which every statement here allows.

        The driver tries again by itself after any failure but that one.
        """
        from neo4j.exceptions import IncompleteCommit

        for _ in range(UNCONFIRMED):
            try:
                return self._session.execute_write(work, *given)
            except IncompleteCommit:
                continue
        return self._session.execute_write(work, *given)


UNCONFIRMED = 5
"""Commits in a row that a dying server may leave unconfirmed."""


def _batches(rows: Iterable[Row], size: int) -> Iterator[list[Row]]:
    flow = iter(rows)
    while batch := list(islice(flow, size)):
        yield batch


def _indexes(transaction: Any) -> set[str]:
    return {record[0] for record in transaction.run("SHOW INDEXES YIELD name")}


def _consumed(transaction: Any, statement: str) -> None:
    transaction.run(statement).consume()


def _marks(transaction: Any, pattern: str) -> set[int]:
    found = transaction.run(f"MATCH {pattern} WHERE x.{MARK} IS NOT NULL RETURN x.{MARK}")
    return {record[0] for record in found}


def _bearers(transaction: Any, pattern: str, marks: set[int]) -> list[Row]:
    found = transaction.run(f"MATCH {pattern} WHERE x.{MARK} IS NOT NULL RETURN elementId(x), x.{MARK}")
    return [list(record) for record in found if record[1] in marks]


def _stored(transaction: Any, statement: str, rows: list[Row]) -> tuple[int, int]:
    result = transaction.run(statement, rows=rows)
    count = result.single()[0]
    counters = result.consume().counters
    return count, counters.nodes_created + counters.relationships_created
