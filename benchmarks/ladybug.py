"""Writing a graph into Ladybug, against Ladybug's own COPY FROM of the same tables: both in one run.

`python -m benchmarks.ladybug [NODES RELATIONSHIPS]`. The tables of the second are Parquet files that lie ready, so that
its time is the database's alone; each runs in a process of its own, in turns, and the best of three counts.
"""

from __future__ import annotations

import gc
import multiprocessing
import resource
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

ROUNDS = 3


def ready_tables(graph: Any, folder: Path) -> list[tuple[str, Path]]:
    """The COPY statements that fill the tables of a graph, and the Parquet file of each."""
    import pyarrow.parquet

    from kg.stores.columns import as_table
    from kg.vocabulary import vocabulary

    made: list[tuple[str, Path]] = []
    nodes: dict[str, list[dict[str, Any]]] = defaultdict(list)
    edges: dict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    labels = dict(graph.nodes(data="label"))
    for _, said in graph.nodes(data=True):
        nodes[said["label"]].append(said)
    for source, target, key, said in graph.edges(keys=True, data=True):
        row = {**said, "from": source, "to": target, "key": key}
        edges[said["label"], labels[source], labels[target]].append(row)
    for label, rows in nodes.items():
        path = folder / f"{label}.parquet"
        pyarrow.parquet.write_table(as_table(rows, vocabulary().labels[label].properties), path)
        made.append((f"COPY `{label}` FROM '{path}'", path))
    for (relation, source, target), rows in edges.items():
        types = {"from": "string", "to": "string", "key": "string", **vocabulary().relations[relation].properties}
        path = folder / f"{relation}-{source}-{target}.parquet"
        pyarrow.parquet.write_table(as_table(rows, types), path)
        made.append((f"COPY `{relation}` FROM '{path}' (from='{source}', to='{target}')", path))
    return made


def copied(statements: list[tuple[str, Path]], path: Path) -> float:
    """Seconds of Ladybug alone: an empty database, its tables, COPY FROM, closed."""
    import ladybug as engine

    from kg.stores import ladybug

    start = time.perf_counter()
    with (
        engine.Database(str(path), **ladybug.SIZES) as database,
        engine.Connection(database) as connection,
    ):
        for statement in ladybug.schema():
            connection.execute(statement)
        for statement, _ in statements:
            connection.execute(statement)
        connection.execute("CHECKPOINT")
    return time.perf_counter() - start


def written(graph: Any, path: Path) -> float:
    """Seconds of `kg.stores.ladybug.write`, from the graph in memory to the closed file, every table counted."""
    from kg.stores import ladybug

    start = time.perf_counter()
    ladybug.write(graph, path)
    return time.perf_counter() - start


def main(nodes: int, relationships: int) -> None:
    """Make the graph once, write it both ways in turns, and print the best of each and their ratio."""
    from benchmarks.graphs import made

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        graph = made(nodes, relationships)
        print(f"{graph.number_of_nodes():,} nodes, {graph.number_of_edges():,} relationships", flush=True)
        statements = ready_tables(graph, folder)
        gc.freeze()
        best = {"COPY FROM Parquet": float("inf"), "kg writes": float("inf")}
        for turn in range(ROUNDS):
            for way, run, what in (("COPY FROM Parquet", copied, statements), ("kg writes", written, graph)):
                seconds = _apart(run, what, folder / f"{turn}-{run.__name__}.lbdb")
                best[way] = min(best[way], seconds)
                print(f"  {way}: {seconds:.2f} s", flush=True)
        for way, seconds in best.items():
            print(f"{way}: {seconds:.2f} s")
        print(f"ratio {best['kg writes'] / best['COPY FROM Parquet']:.2f}")
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        print(f"peak of a writing process, graph included: {peak:,} MB")


def _apart(run: Any, what: Any, path: Path) -> float:
    """Run in a forked process, so that no way leaves memory or threads to the next."""
    context = multiprocessing.get_context("fork")
    near, far = context.Pipe()
    process = context.Process(target=lambda: far.send(run(what, path)))
    process.start()
    process.join()
    path.unlink()
    return float(near.recv())


if __name__ == "__main__":
    main(*([int(size) for size in sys.argv[1:]] or [200_000, 600_000]))
