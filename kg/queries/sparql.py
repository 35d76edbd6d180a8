"""The named questions in SPARQL: one `.rq` file each, with the answers of the `.cypher` file of that name."""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@cache
def sparql_questions() -> dict[str, str]:
    """The queries by name, with their comments."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.rq"))}
