"""kg: Chinese local-government newspaper pages as a knowledge graph with a sentence behind every edge."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import KgError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.builds import Options, Report
    from kg.stores.ladybug import View

__version__ = "0.1.0"
__all__ = ["KgError", "__version__", "build", "open_graph"]


def build(paths: Sequence[str | Path], into: str | Path, options: Options | None = None) -> Report:
    """Read pages (files or folders) into the workspace `into`, and renew its graph."""
    from kg import builds

    return builds.build([Path(path) for path in paths], Path(into), options)


def open_graph(folder: str | Path) -> AbstractContextManager[View]:
    """A read-only view of a workspace's graph, to be used in a `with` block."""
    from kg import stores
    from kg.workspace import open_workspace

    return stores.ladybug.opened(open_workspace(Path(folder)).graph)
