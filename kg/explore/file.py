"""The graph as one HTML file that works without a network."""

from __future__ import annotations

from pathlib import Path

import networkx

from kg.explore.page import page
from kg.explore.snapshot import snapshot


def write(graph: networkx.MultiDiGraph, path: Path) -> None:
    """Write the page; equal graphs give equal bytes. Raise OptionError for a graph of too many entities."""
    path.write_text(page(snapshot(graph)), encoding="utf-8")
