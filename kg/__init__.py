"""kg: Chinese local-government newspaper pages as a knowledge graph with a sentence behind every edge."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import KgError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.builds import Options, Report
    from kg.stores import View
    from kg.stores.neo4j import Address, Outcome, Progress
    from kg.stores.neo4j import Options as LoadOptions

__version__ = "0.1.0"
__all__ = ["KgError", "__version__", "build", "load_graph", "open_graph"]


def build(paths: Sequence[str | Path], into: str | Path, options: Options | None = None) -> Report:
    """Read pages (files or folders) into the workspace `into`, and renew its graph."""
    from kg import builds

    return builds.build([Path(path) for path in paths], Path(into), options)


def open_graph(folder: str | Path | Address) -> AbstractContextManager[View]:
    """A read-only view of a workspace's graph, or of one in Neo4j (`bolt://…`), to be used in a `with` block."""
    from kg import stores
    from kg.workspace import open_workspace

    if isinstance(folder, str) and stores.neo4j.is_address(folder):
        folder = stores.neo4j.parse_address(folder)
    if isinstance(folder, stores.neo4j.Address):
        return stores.neo4j.opened(folder)
    return stores.ladybug.opened(open_workspace(Path(folder)).graph)


def load_graph(
    folder: str | Path, place: str | Address, options: LoadOptions | None = None, *, progress: Progress | None = None
) -> Outcome:
    """Load a workspace's graph into Neo4j; what the database has already is not sent again."""
    from kg import stores
    from kg.workspace import open_workspace

    address = stores.neo4j.parse_address(place) if isinstance(place, str) else place
    with stores.ladybug.opened(open_workspace(Path(folder)).graph) as view:
        return stores.neo4j.load(stores.neo4j.tables_of_view(view), address, options, progress=progress)
