"""How long a reader waits: first view, search and expansion, in the file and in the application, in a real browser.

`python -m benchmarks.explore file 20000 60000`, `python -m benchmarks.explore application 200000 600000`.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import networkx

from benchmarks.graphs import made
from kg.explore import server, write
from kg.stores import ladybug

if TYPE_CHECKING:
    from playwright.sync_api import Page

DEGREE = 200
TRIES = 5
SEARCH = """async text => {
  const input = document.getElementById('find'), list = document.getElementById('find-list')
  const answered = new Promise(resolve => new MutationObserver(resolve).observe(list, {childList: true}))
  const start = performance.now()
  input.value = text
  input.dispatchEvent(new Event('input', {bubbles: true}))
  await answered
  return performance.now() - start
}"""
EXPAND = """async id => {
  const start = performance.now()
  cy.getElementById(id).emit('tap')
  const before = cy.nodes().length
  while (cy.nodes().length === before) await new Promise(resolve => setTimeout(resolve, 2))
  await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
  return [performance.now() - start, cy.nodes().length - before]
}"""
PAINTED = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null"


def main(face: str, nodes: int, relationships: int) -> None:
    graph = made(nodes, relationships)
    busy = busiest(graph)
    print(f"{face}: {len(graph):,} nodes, {graph.number_of_edges():,} relationships")
    with tempfile.TemporaryDirectory() as folder, SERVED[face](graph, Path(folder)) as address, opened() as page:
        views = [first_view(page, address) for _ in range(TRIES)]
        print(
            f"first paint {median(paint for paint, _ in views):.0f} ms, first view {median(v for _, v in views):.0f} ms"
        )
        name = graph.nodes[busy]["name"]
        texts = [name, name[:1], "".join(name[:2]), "zz", "lyx", "shanghai", "jianguo"]
        print("search", ", ".join(f"{page.evaluate(SEARCH, text):.0f}" for text in texts), "ms")
        page.goto("about:blank")
        neighbour = next(other for other in graph.predecessors(busy) if graph.nodes[other]["label"] != "Article")
        times = [expansion(page, f"{address}#open={neighbour}", busy) for _ in range(TRIES)]
        print(f"expansion by {times[0][1]} neighbours {median(took for took, _ in times):.0f} ms")


def busiest(graph: networkx.MultiDiGraph) -> str:
    """An event, body or place with about `DEGREE` neighbours."""
    told = [node for node, label in graph.nodes(data="label") if label in {"Event", "Organization", "Place"}]
    related = networkx.Graph(graph.subgraph(node for node, label in graph.nodes(data="label") if label != "Article"))
    return str(min(told, key=lambda node: (abs(related.degree(node) - DEGREE), node)))


def first_view(page: Page, address: str) -> tuple[float, float]:
    start = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.wait_for_selector("body[data-ready]", timeout=60_000)
    ready = 1000 * (time.perf_counter() - start)
    return page.evaluate(PAINTED) or ready, ready


def expansion(page: Page, view: str, node: str) -> tuple[float, int]:
    page.goto("about:blank")
    page.goto(view)
    page.wait_for_selector("body[data-ready]")
    took, brought = page.evaluate(EXPAND, node)
    return took, brought


def median(values: Iterator[float]) -> float:
    return statistics.median(values)


@contextmanager
def offline(graph: networkx.MultiDiGraph, folder: Path) -> Iterator[str]:
    start = time.perf_counter()
    write(graph, folder / "graph.html")
    size = (folder / "graph.html").stat().st_size / 1e6
    print(f"written in {time.perf_counter() - start:.1f} s, {size:.1f} MB")
    yield (folder / "graph.html").as_uri()


@contextmanager
def application(graph: networkx.MultiDiGraph, folder: Path) -> Iterator[str]:
    ladybug.write(graph, folder / "graph.lbdb")
    with ladybug.opened(folder / "graph.lbdb") as view:
        start = time.perf_counter()
        serving = server(view, "127.0.0.1", 0)
        print(f"started in {time.perf_counter() - start:.1f} s")
        thread = threading.Thread(target=serving.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{serving.port}/"
        serving.shutdown()
        thread.join()


@contextmanager
def opened() -> Iterator[Page]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=arguments)
        yield browser.new_page(viewport={"width": 1280, "height": 800}, locale="zh-CN")
        browser.close()


SERVED = {"file": offline, "application": application}

if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:4]))
