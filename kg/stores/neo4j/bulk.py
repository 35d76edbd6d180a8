"""The graph as files for `neo4j-admin database import full`: one CSV a table, with typed headers, and the command.

The bulk import makes a database of many millions in minutes, where no server runs on it yet; a later `kg load` then
goes on from there, since rows, native days and marks are the same.
"""

from __future__ import annotations

import csv
import shlex
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from kg.stores.neo4j.days import FIRST, LAST
from kg.stores.neo4j.schema import statements
from kg.stores.neo4j.tables import MARK, Row, Table

TYPES = {"string": "string", "date": "string", "strings": "string[]", "integer": "long", "number": "double"}
BETWEEN = "\x1f"
"""Between the items of a list: a character that no text has."""
SCHEMA, COMMAND = "schema.cypher", "import.sh"


def write(tables: Iterable[Table], folder: Path) -> str:
    """Write the files into a new or empty folder; the command that imports them."""
    folder.mkdir(parents=True, exist_ok=True)
    arguments = []
    for table in tables:
        name = "-".join((table.name, *(table.ends or ())))
        _write_table(table, folder / f"{name}.csv")
        option = "--relationships" if table.ends else "--nodes"
        arguments.append(f"{option}={table.name}={shlex.quote(f'{name}.csv')}")
    (folder / SCHEMA).write_text("".join(f"{line};\n" for line in statements()), encoding="utf-8")
    command = " \\\n  ".join(("neo4j-admin database import full neo4j", *OPTIONS, *arguments))
    (folder / COMMAND).write_text(f'#!/bin/sh\ncd "$(dirname "$0")" || exit\n{command}\n', encoding="utf-8")
    return f"sh {shlex.quote(str(folder / COMMAND))}"


OPTIONS = ("--id-type=string", "--array-delimiter=U+001F", "--multiline-fields=true", "--overwrite-destination")


def _write_table(table: Table, path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
        writer.writerow(_header(table))
        writer.writerows(_written(table, row) for row in table.rows())


def _header(table: Table) -> list[str]:
    """The name and type of each column; ids of all labels share one space, as their prefixes do."""
    special = {"id": "id:ID", "from": ":START_ID", "to": ":END_ID", "key": "key:string"}
    columns = [special.get(name) or f"{name}:{TYPES[table.properties[name]]}" for name in table.columns]
    days = [f"{table.columns[at]}{suffix}:date" for at in table.days for suffix in (FIRST, LAST)]
    return [*columns, *days, f"{MARK}:long"]


def _written(table: Table, row: Row) -> list[Any]:
    return [BETWEEN.join(value) if isinstance(value, list) else "" if value is None else value for value in row]
