"""RDF of a generated graph: seconds and memory of the export, and how long SPARQL takes to tell who met whom.

    python -m benchmarks.rdf [NODES RELATIONSHIPS] [--keep FOLDER]

Each step runs in a process of its own. The yardstick is pyoxigraph serialising the same quads from memory: they are
parsed a million at a time, and only writing them is timed. Both write to a file, where most of the time may be the
system's, and to nowhere. Ratios are given by the clock and of processor time, since machines are shared.
"""

from __future__ import annotations

import argparse
import gc
import itertools
import multiprocessing
import os
import resource
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.graphs import made
from kg.queries.sparql import sparql_questions
from kg.stores import ladybug, rdf

SLICE = 1_000_000
DATABASE, QUADS = "graph.lbdb", "graph.nq"
AGAIN = "again.nq"
TARGETS = (QUADS, os.devnull)


class Cost(NamedTuple):
    """What a step took: seconds by the clock and of processors, and the most memory its process had, in MB."""

    wall: float
    cpu: float
    peak: float
    said: Any = None


def prepare(folder: Path, nodes: int, relationships: int) -> None:
    gc.disable()
    ladybug.write(made(nodes, relationships), folder / DATABASE)


def write(folder: Path, form: str, target: str) -> None:
    path = folder / target
    with ladybug.opened(folder / DATABASE, streamed=True) as view, path.open("wb") as out:
        rdf.export(view, out, form)


def serialise(folder: Path) -> dict[str, tuple[float, float]]:
    """Seconds by the clock and of processors that pyoxigraph needs for the quads of the export, by where it writes."""
    import pyoxigraph

    spent = {target: (0.0, 0.0) for target in TARGETS}
    form = pyoxigraph.RdfFormat.N_QUADS
    with ExitStack() as files:
        lines = files.enter_context((folder / QUADS).open("rb"))
        places = {QUADS: folder / AGAIN, os.devnull: Path(os.devnull)}
        outs = {target: files.enter_context(place.open("wb")) for target, place in places.items()}
        quads = pyoxigraph.parse(lines, format=form)
        while held := list(itertools.islice(quads, SLICE)):
            for target, out in outs.items():
                wall, cpu = time.perf_counter(), time.process_time()
                pyoxigraph.serialize(held, out, format=form)
                before = spent[target]
                spent[target] = before[0] + time.perf_counter() - wall, before[1] + time.process_time() - cpu
    (folder / AGAIN).unlink()
    return spent


def ask(folder: Path) -> dict[str, float]:
    """Seconds of opening, which fills the store the first time, and of whom three people met.

    They are the busiest of all, a busy one, whom one in a hundred outdoes, and a middling one.
    """
    times = {}
    start = time.perf_counter()
    with rdf.asking.opened(folder / DATABASE) as asked:
        times["open"] = time.perf_counter() - start
        people = asked.query(PEOPLE).rows
        ranks = {"busiest": 0, "busy": len(people) // 100, "middling": len(people) // 2}
        for sort, (name, events) in {sort: people[rank] for sort, rank in ranks.items()}.items():
            for turn in ("", ", asked again"):
                start = time.perf_counter()
                table = asked.query(sparql_questions()["who-met-whom"], {"name": name}, union=False)
                times[f"whom the {sort} met{turn}"] = time.perf_counter() - start
            times[f"at events of the {sort}"], times[f"meetings of the {sort}"] = events, len(table.rows)
    return times


PEOPLE = """SELECT ?name (COUNT(DISTINCT ?e) AS ?events) WHERE {
  ?p a kg:Person ; rdfs:label ?name ; kg:attended ?e } GROUP BY ?name ORDER BY DESC(?events) ?name"""


def measured(step: Callable[..., Any], *given: object) -> Cost:
    """Run a step in a new process."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        return pool.apply(_timed, (step, *given))


def _timed(step: Callable[..., Any], *given: object) -> Cost:
    wall, cpu = time.perf_counter(), time.process_time()
    said = step(*given)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    return Cost(wall, cpu, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, said)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("size", nargs="*", type=int, default=[200_000, 600_000])
    parser.add_argument("--keep", type=Path, help="a folder whose graph is used again")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / DATABASE).exists():
            tell("make and load", measured(prepare, folder, *given.size))
        (folder / QUADS).unlink(missing_ok=True)
        exports = {target: measured(write, folder, "nq", target) for target in TARGETS}
        yardsticks = measured(serialise, folder).said
        for target, export in exports.items():
            wall, cpu = yardsticks[target]
            tell(f"kg export nq to {target}", export)
            print(f"{'pyoxigraph, same quads':32}{wall:8.1f} s{cpu:8.1f} s cpu")
            print(f"{'ratio':32}{export.wall / wall:8.2f}  {export.cpu / cpu:8.2f}", flush=True)
        for time_of in ("first", "second"):
            asked = measured(ask, folder)
            said = ", ".join(f"{name} {took:,.3f}" for name, took in asked.said.items())
            tell(f"SPARQL, {time_of} time", asked, said)


def tell(name: str, cost: Cost, more: str = "") -> None:
    print(f"{name:32}{cost.wall:8.1f} s{cost.cpu:8.1f} s cpu{cost.peak:8.0f} MB  {more}", flush=True)


if __name__ == "__main__":
    main()
