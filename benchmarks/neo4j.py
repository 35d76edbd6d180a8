"""How fast `kg load` is beside the plain driver, and whether a large graph and its answers come back as they went.

`python -m benchmarks.neo4j [FILE.lbdb]` makes a graph of 200,000 nodes and 600,000 relationships where no file is
named, and needs Java and Maven. The floor is the driver sending the same rows with plain UNWIND CREATE into an empty
database, batches of the same size, without the time it takes to make the rows.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.graphs import made
from kg.queries import questions
from kg.stores import ladybug, neo4j
from kg.stores.neo4j.connecting import connected
from kg.stores.neo4j.tables import Table
from tests.neo4j.server import Server

NODES, RELATIONSHIPS, BATCH = 200_000, 600_000, 5_000


def main() -> None:
    if sys.argv[1:2] == ["load"]:
        place, password = sys.stdin.read().split()
        say(**loading(Path(sys.argv[2]), neo4j.parse_address(place), password))
        return
    with tempfile.TemporaryDirectory() as folder:
        file = Path(sys.argv[1]) if sys.argv[1:] else write(Path(folder) / "graph.lbdb")
        floor = on_server(lambda place: floor_of(file, place))
        say(floor_a_second=round(floor))
        on_server(lambda place: measure(file, place, floor))


def write(file: Path) -> Path:
    ladybug.write(made(NODES, RELATIONSHIPS, 1), file)
    return file


def on_server(work: Any) -> Any:
    """Do some work with a new server of the default settings, and an empty database."""
    server = Server(quick=False)
    try:
        server.start()
        return work(neo4j.Address(server.uri, "neo4j", server.password))
    finally:
        server.remove()


def say(**figures: Any) -> None:
    sys.stdout.write(json.dumps(figures, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def floor_of(file: Path, place: neo4j.Address) -> float:
    """Relationships a second of the plain driver."""
    seconds, count = 0.0, 0
    with ladybug.opened(file) as view, connected(place) as driver, driver.session() as session:
        for statement in neo4j.statements():
            session.run(statement).consume()
        for table in neo4j.tables_of_view(view):
            statement = table.statement.replace("MERGE", "CREATE") if table.ends else table.statement
            for rows in batches(table):
                began = time.perf_counter()
                session.run(statement, rows=rows).consume()
                if table.ends:
                    seconds, count = seconds + time.perf_counter() - began, count + len(rows)
    return count / seconds


def batches(table: Table) -> Iterator[list[Any]]:
    rows = table.rows()
    while batch := list(islice(rows, BATCH)):
        yield batch


def measure(file: Path, place: neo4j.Address, floor: float) -> None:
    """A first load and a second one, each in a process of its own; then what came back."""
    for which in ("first", "second"):
        given = f"{place}\n{place.password}\n"
        command = [sys.executable, "-m", "benchmarks.neo4j", "load", str(file)]
        done = subprocess.run(command, input=given, text=True, stdout=subprocess.PIPE, check=True)
        figures = json.loads(done.stdout)
        say(load=which, **figures, ratio=round(figures["a_second"] / floor, 2) if which == "first" else None)
    with ladybug.opened(file) as here, neo4j.opened(place) as there:
        for table in neo4j.tables_of_view(here):
            if {row[-1] for row in table.rows()} != came_back(there, table):
                say(differs=table.name, ends=table.ends)
        say(compared="every property of every node and relationship")
        ask(here, there)


def loading(file: Path, place: neo4j.Address, password: str) -> dict[str, Any]:
    """Load a file; seconds, relationships a second from the first one's reading on, and the peak of memory."""
    done, began, turned = 0, time.perf_counter(), 0.0

    def watch(rows: int) -> None:
        nonlocal done, turned
        done += rows
        if not turned and done >= nodes:
            turned = time.perf_counter()

    with ladybug.opened(file) as view:
        nodes = view.query("MATCH (n) RETURN count(*)").rows[0][0]
        where = neo4j.with_given(place, password=password)
        outcome = neo4j.load(neo4j.tables_of_view(view), where, neo4j.Options(batch=BATCH), progress=watch)
    ended = time.perf_counter()
    return {
        "seconds": round(ended - began, 1),
        "a_second": round((done - nodes) / (ended - turned)),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "client_cpu": round(time.process_time(), 1),
        "outcome": str(outcome),
    }


def came_back(view: neo4j.View, table: Table) -> set[int]:
    """The marks of a table's rows as they are when made anew from what the database holds."""
    wanted = ", ".join(f"x.`{name}`" for name in (*table.properties, *(["key"] if table.ends else [])))
    if table.ends:
        source, target = table.ends
        asked = f"MATCH (a:`{source}`)-[x:`{table.name}`]->(b:`{target}`) RETURN a.id, b.id, {wanted}"
    else:
        asked = f"MATCH (x:`{table.name}`) RETURN {wanted}"
    columns = [*(["from", "to"] if table.ends else []), *table.properties, *(["key"] if table.ends else [])]
    said = [dict(zip(columns, row, strict=True)) for row in view.query(asked).rows]
    return {row[-1] for row in Table(table.name, lambda: said, table.ends).rows()}


def ask(here: ladybug.View, there: neo4j.View) -> None:
    """Every named question in both databases, about what most is told of."""
    values: dict[str, Any] = {"day": "2024-05"}
    for parameter, label in (("name", "Person"), ("body", "Organization"), ("post", "Post"), ("event", "Event"),
                             ("project", "Project")):  # fmt: skip
        rows = here.query(f"MATCH (n:`{label}`) RETURN n.name ORDER BY n.mentions DESC, n.id LIMIT 2").rows
        values[parameter] = rows[0][0]
        if label == "Person":
            values |= {"from": rows[0][0], "to": rows[1][0]}
    for name, asked in questions().items():
        given = {parameter: values[parameter] for parameter in asked.parameters if parameter in values}
        clock = [time.perf_counter()]
        answers = []
        for view in (here, there):
            answers.append(view.query(asked.cypher, given).rows)
            clock.append(time.perf_counter())
        one, other = ([sorted_out(list(row)) for row in rows] for rows in answers)
        say(
            question=name,
            rows=len(one),
            ladybug_seconds=round(clock[1] - clock[0], 2),
            neo4j_seconds=round(clock[2] - clock[1], 2),
            equal=one == other,
            equal_in_any_order=one == other or sorted(one, key=repr) == sorted(other, key=repr),
        )


def sorted_out(value: Any) -> Any:
    return sorted(map(sorted_out, value), key=repr) if isinstance(value, list) else value


if __name__ == "__main__":
    main()
