"""What is to be stored, table by table: the nodes of one label, or one relationship between two labels.

A table's rows are lists in the order of its columns: short on the way to the server, which has the names in the
statement. The last column is the mark: a hash of the row, which says that a node or relationship is kg's, and what of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import Any

from kg.stores.neo4j.days import FIRST, LAST, bounds
from kg.vocabulary import vocabulary

MARK = "_kg"
"""The property of what kg has stored; nothing without it is ever changed or removed."""
SHAPE = b"1"
"""Of the rows; with another one all that is stored is sent again."""
Row = list[Any]


@dataclass(frozen=True)
class Table:
    """Nodes (no `ends`) or relationships of one name; `said` gives their properties, ends and key each time anew."""

    name: str
    said: Callable[[], Iterable[Mapping[str, Any]]]
    ends: tuple[str, str] | None = None

    @cached_property
    def properties(self) -> dict[str, str]:
        """The vocabulary's properties with their types."""
        return (vocabulary().relations if self.ends else vocabulary().labels)[self.name].properties

    @cached_property
    def identity(self) -> tuple[str, ...]:
        """The columns that tell rows apart; they come first."""
        return ("from", "to", "key") if self.ends else ("id",)

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The names of a row's values."""
        return tuple(name for name in dict.fromkeys((*self.identity, *self.properties)))

    @cached_property
    def days(self) -> tuple[int, ...]:
        """Which columns are dates; their native days stand behind the columns, two for each."""
        return tuple(at for at, name in enumerate(self.columns) if self.properties.get(name) == "date")

    @cached_property
    def settings(self) -> str:
        """The assignments of a statement that stores a row."""
        own = [(name, f"row[{at}]") for at, name in enumerate(self.columns) if name not in {"id", "from", "to"}]
        for number, at in enumerate(self.days):
            place = len(self.columns) + 2 * number
            own += [
                (f"{self.columns[at]}{suffix}", f"date(row[{place + n}])") for n, suffix in enumerate((FIRST, LAST))
            ]
        mark = len(self.columns) + 2 * len(self.days)
        return ", ".join(f"x.`{name}` = {value}" for name, value in (*own, (MARK, f"row[{mark}]")))

    @cached_property
    def statement(self) -> str:
        """The statement that stores rows whether they are there or not, and counts those that had a place."""
        if self.ends:
            source, target = self.ends
            find = f"MATCH (a:`{source}` {{id: row[0]}}) MATCH (b:`{target}` {{id: row[1]}})"
            merge = f"MERGE (a)-[x:`{self.name}` {{key: row[2]}}]->(b)"
            return f"UNWIND $rows AS row {find} {merge} SET {self.settings} RETURN count(x)"
        merge = f"MERGE (x:`{self.name}` {{id: row[0]}}) ON CREATE SET x.{MARK} = 0"
        return f"UNWIND $rows AS row {merge} WITH x, row WHERE x.{MARK} IS NOT NULL SET {self.settings} RETURN count(x)"

    def rows(self) -> Iterator[Row]:
        """The rows, marks and all."""
        for said in self.said():
            row = [said.get(name) for name in self.columns]
            for at in self.days:
                row += bounds(row[at])
            row.append(mark_of(row))
            yield row


def mark_of(row: Row) -> int:
    """A number for a row that another row will not have; 56 bits, which Neo4j stores without another record."""
    return int.from_bytes(blake2b(SHAPE + repr(row).encode("utf-8", "surrogatepass"), digest_size=7).digest())
