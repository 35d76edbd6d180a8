"""The named questions in SPARQL: one `.rq` file each, with the answers of the `.cypher` file of that name.

A `$name` is a parameter, which `kg sparql --set name=…` gives as a literal. Evidence comes as one text, a place a line.
What is asked of many facts says GRAPH where articles tell it: what is not looked for in all graphs is found sooner.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kg.queries import questions

FOLDER = Path(__file__).parent
UNSAID = {"shortest-path": "SPARQL 1.1 can tell that there is a way, and not which it is; ask kg path or kg ask"}
"""The questions that have no `.rq` file, and why."""


@cache
def sparql_questions() -> dict[str, str]:
    """The queries by name, with their comments."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.rq"))}


def names_graphs(name: str) -> bool:
    """Whether a question says which of its facts stand in the graphs of articles; the others see all as one."""
    return "GRAPH ?" in sparql_questions()[name]


def missing(name: str, given: set[str]) -> list[str]:
    """The parameters of a named question that are not given."""
    return [parameter for parameter in questions()[name].parameters if parameter not in given]
