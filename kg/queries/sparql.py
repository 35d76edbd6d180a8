"""The named questions in SPARQL: one `.rq` file each, with the answers of the `.cypher` file of that name.

A `$name` is a parameter, which `kg sparql --set name=…` gives as a literal. Evidence comes as one text, the IRI of a
stretch a line. Relationships as articles tell them are asked for in GRAPH, and nodes and claims outside: what is not
looked for in all graphs is found sooner. LATERAL, which Oxigraph and Jena know (SEP-0006 of the SPARQL community), has
what stands in it looked up for each row before it, where the engine would read all claims otherwise.
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


def missing(name: str, given: set[str]) -> list[str]:
    """The parameters of a named question that are not given."""
    return [parameter for parameter in questions()[name].parameters if parameter not in given]
