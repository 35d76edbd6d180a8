"""Look at the graph: a web application over a view, or one HTML file that needs no network."""

from kg.explore.file import write
from kg.explore.server import is_loopback, server
from kg.explore.snapshot import around

__all__ = ["around", "is_loopback", "server", "write"]
