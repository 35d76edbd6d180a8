"""RDF of a generated graph: seconds and memory of the export, and how long SPARQL takes to tell who met whom.

    python -m benchmarks.rdf [NODES RELATIONSHIPS] [--keep FOLDER]

Each step runs in a process of its own. The yardstick is pyoxigraph serialising the same quads from memory: they are
parsed a million at a time, and only writing them is timed. Ratios are of processor time, since machines are shared.
"""

from __future__ import annotations

import argparse
import gc
import itertools
import multiprocessing
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.graphs import made
from kg.queries.sparql import sparql_questions
from kg.stores import ladybug, rdf

SLICE = 1_000_000
DATABASE, QUADS = "graph.lbdb", "graph.nq"


class Cost(NamedTuple):
    """What a step took: seconds by the clock and of processors, and the most memory its process had, in MB."""

    wall: float
    cpu: float
    peak: float
    said: Any = None


def prepare(folder: Path, nodes: int, relationships: int) -> None:
    gc.disable()
    ladybug.write(made(nodes, relationships), folder / DATABASE)


def write(folder: Path, form: str) -> int:
    path = folder / f"graph{rdf.FORMATS[form]}"
    with ladybug.opened(folder / DATABASE, streamed=True) as view, path.open("wb") as out:
        rdf.export(view, out, form)
    return path.stat().st_size


def serialise(folder: Path) -> tuple[float, int]:
    """Processor seconds that pyoxigraph needs for the quads of the export, and how many there are."""
    import pyoxigraph

    spent, count = 0.0, 0
    form = pyoxigraph.RdfFormat.N_QUADS
    with (folder / QUADS).open("rb") as lines, (folder / "again.nq").open("wb") as out:
        quads = pyoxigraph.parse(lines, format=form)
        while held := list(itertools.islice(quads, SLICE)):
            start = time.process_time()
            pyoxigraph.serialize(held, out, format=form)
            spent += time.process_time() - start
            count += len(held)
    (folder / "again.nq").unlink()
    return spent, count


def ask(folder: Path) -> dict[str, float]:
    """Seconds of the first opening, which fills the store, of a second one, and of the question about a busy person."""
    times = {}
    for name in ("fill", "open"):
        start = time.perf_counter()
        with rdf.asking.opened(folder / DATABASE) as asked:
            times[name] = time.perf_counter() - start
            busiest = asked.query(BUSIEST).rows[0]
            start = time.perf_counter()
            table = asked.query(sparql_questions()["who-met-whom"], {"name": busiest[0]})
            times["who-met-whom"] = time.perf_counter() - start
            times["rows"] = len(table.rows)
            times["events"] = busiest[1]
    return times


BUSIEST = """SELECT ?name (COUNT(DISTINCT ?e) AS ?events) WHERE {
  ?p a kg:Person ; rdfs:label ?name ; kg:attended ?e } GROUP BY ?name ORDER BY DESC(?events) LIMIT 1"""


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
        export = measured(write, folder, "nq")
        tell("kg export nq", export, f"{export.said / 1e6:,.0f} MB")
        spent, count = measured(serialise, folder).said
        print(f"{'pyoxigraph, same quads':24}{'':10}{spent:8.1f} s cpu           {count:,} quads")
        print(f"{'ratio':24}{'':10}{export.cpu / spent:8.2f}")
        asked = measured(ask, folder)
        tell("SPARQL", asked, ", ".join(f"{name} {took:,.3f}" for name, took in asked.said.items()))


def tell(name: str, cost: Cost, more: str = "") -> None:
    print(f"{name:24}{cost.wall:8.1f} s{cost.cpu:8.1f} s cpu{cost.peak:8.0f} MB  {more}", flush=True)


if __name__ == "__main__":
    main()
