"""The graph as a picture: one HTML page that needs no network, with search, a legend that filters, and evidence."""

from kg.explore.page import write

__all__ = ["write"]
