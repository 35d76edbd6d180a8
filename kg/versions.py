"""What a fact file and a graph were made by: hashes of the rules' code and data.

A changed rule has to reach the graph, and an unchanged page must not be read twice; the content of the files decides.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from kg.vocabulary import schema_folder

FIRST_HALF = ("read", "layout", "articles", "annotate", "mentions", "facts", "dates", "dates.py", "data", "pipeline.py")
SECOND_HALF = ("link", "graph", "check.py", "stores", "data", "pipeline.py")
FLOOR = ("model.py", "vocabulary.py")
KINDS = {".py", ".csv", ".json"}


@cache
def rules_version() -> str:
    """The version of all that turns a document into a reading."""
    return _hash_of((*FIRST_HALF, *FLOOR))


@cache
def graph_version() -> str:
    """The version of all that turns readings into a graph on disk."""
    return _hash_of((*SECOND_HALF, *FLOOR))


def _hash_of(names: Iterable[str]) -> str:
    root = Path(__file__).parent
    digest = hashlib.sha256((schema_folder() / "vocabulary.json").read_bytes())
    for name in sorted(names):
        place = root / name
        for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if path.suffix in KINDS and path.is_file():
                digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]
