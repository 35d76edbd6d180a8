"""What one build says that another does not."""

from __future__ import annotations

from typing import Any

from kg.queries import question
from kg.stores import Table, View

Statements = dict[tuple[Any, ...], tuple[Any, ...]]
ASKED = "what-changed"
ENDS = 3
"""So many columns at the front of the question's answer name a statement; the others are what is said of it."""


def changes(before: View, now: View) -> Table:
    """The statements that are new, gone, or told otherwise than before; rows in the order of the statements."""
    asked = question(ASKED).cypher
    told = now.query(asked)
    old, new = _by_statement(before.query(asked)), _by_statement(told)
    differing = sorted(name for name in old.keys() | new.keys() if old.get(name) != new.get(name))
    rows = tuple((_change(name, old, new), *name, *(new.get(name) or old[name])) for name in differing)
    return Table(("change", *told.columns), rows)


def _by_statement(table: Table) -> Statements:
    return {row[:ENDS]: row[ENDS:] for row in table.rows}


def _change(name: tuple[Any, ...], old: Statements, new: Statements) -> str:
    return "new" if name not in old else "gone" if name not in new else "changed"
