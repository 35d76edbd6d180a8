"""`kg eval`: how good a graph is, against gold."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.errors import OptionError

if TYPE_CHECKING:
    from kg.evaluate import Graph, Tally

PLACE = click.Path(exists=True, path_type=Path)


@click.command("eval")
@click.argument("place", metavar="DIR|GRAPH.json", type=PLACE)
@click.argument("gold", nargs=-1, required=True, type=PLACE)
@click.option("--misses", is_flag=True, help="List what was missed (-) and what was invented (+).")
def evaluate(place: Path, gold: tuple[Path, ...], *, misses: bool) -> None:
    """Score a workspace's pages, or the exported graph of one page, against gold (files or folders of them)."""
    from kg.evaluate import score

    pages = [(path, _json(path)) for path in _gold_files(gold)]
    if place.is_dir():
        graphs: Iterable[Graph] = _graphs(place, [(path, page["doc"]) for path, page in pages])
    else:
        graphs = [_graph(_json(place))] * len(pages)
    _tell(score(zip(graphs, (page for _, page in pages), strict=True)), misses=misses)


def _gold_files(paths: Iterable[Path]) -> list[Path]:
    found = [file for path in paths for file in (sorted(path.glob("*.json")) if path.is_dir() else [path])]
    if not found:
        raise OptionError("no gold here", where=", ".join(map(str, paths)), mend="name JSON files in the gold's shape")
    return found


def _json(path: Path) -> dict[str, Any]:
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        if "nodes" not in said and "persons" not in said:
            raise ValueError("neither a graph nor gold")
    except ValueError as exc:
        raise OptionError(
            f"no graph and no gold ({exc})", where=str(path), mend="kg export DIR json gives a graph"
        ) from exc
    return dict(said)


def _graph(data: dict[str, Any]) -> Graph:
    from kg.evaluate import parse_graph

    return parse_graph(data)


def _graphs(folder: Path, wanted: list[tuple[Path, str]]) -> Iterator[Graph]:
    """The graph of each page by itself: gold speaks of one page."""
    from kg import stores
    from kg.pipeline import make_graph
    from kg.workspace import open_workspace

    workspace = open_workspace(folder)
    pages = workspace.manifest().pages
    for path, source in wanted:
        if source not in pages:
            raise OptionError(f"the workspace has no page {source}", where=str(path), mend="build it first")
        graph, _, _ = make_graph([workspace.read_reading(pages[source].facts)], workspace.human_judgements())
        yield _graph(json.loads(stores.node_link.text(graph)))


def _tell(tallies: dict[str, Tally], *, misses: bool) -> None:
    click.echo(f"{'':26}{'precision':>10}{'recall':>8}{'F1':>7}{'gold':>7}")
    for kind, tally in tallies.items():
        click.echo(f"{kind:26}{tally.precision:10.3f}{tally.recall:8.3f}{tally.f1:7.3f}{tally.gold:7d}")
        if misses:
            for sign, items in (("+", tally.invented), ("-", tally.missed)):
                for item in items:
                    click.echo(f"      {sign} {item}")
