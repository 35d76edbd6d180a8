"""The command line: each command parses, makes one call, and prints."""

from kg.cli.door import main

__all__ = ["main"]
