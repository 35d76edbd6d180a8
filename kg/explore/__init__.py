"""Look at the graph: a web application over a view, or one HTML file that needs no network; or as figures."""

from kg.explore.company import COUNTED, company, connected
from kg.explore.file import write
from kg.explore.server import is_loopback, server
from kg.explore.snapshot import around

__all__ = ["COUNTED", "around", "company", "connected", "is_loopback", "server", "write"]
