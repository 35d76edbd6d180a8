"""What the vocabulary is called in RDF, read from `schema/terms.csv`.

Terms are written `prefix:name` in the table and `<full IRI>` everywhere else.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.vocabulary import schema_folder, vocabulary

PREFIXES = {
    "kg": "https://w3id.org/kg/vocabulary#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "dcterms": "http://purl.org/dc/terms/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "schema": "https://schema.org/",
    "org": "http://www.w3.org/ns/org#",
    "time": "http://www.w3.org/2006/time#",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "qb": "http://purl.org/linked-data/cube#",
}


@dataclass(frozen=True, slots=True)
class Term:
    """One row of the table; `above` are wider terms, `inverse` wider terms that lead the other way."""

    sort: str
    of: str
    name: str
    term: str
    above: tuple[str, ...]
    inverse: tuple[str, ...]
    zh: str
    says_zh: str
    says_en: str


@cache
def terms() -> dict[tuple[str, str, str], Term]:
    """The rows of the table by sort, what they are of, and name."""
    with (schema_folder() / "terms.csv").open(encoding="utf-8", newline="") as lines:
        next(lines)
        rows = [_term(row) for row in csv.DictReader(lines)]
    return {(row.sort, row.of, row.name): row for row in rows}


def _term(row: dict[str, str]) -> Term:
    above, inverse = (tuple(row.pop(name).split()) for name in ("above", "inverse"))
    return Term(above=above, inverse=inverse, **row)


def find_term(sort: str, name: str, *, of: str = "") -> Term:
    """The row of a name, of that kind or of all; a name that the table lacks is called what it is called."""
    known = terms()
    found = known.get((sort, of, name)) or known.get((sort, "", name))
    return found or Term(sort, of, name, f"kg:{camel(name)}", (), (), "", "", "")


def claim_term(relation: str) -> Term:
    """The class of the claims of a relationship, `kg:HoldsClaim`."""
    found = terms().get(("claim", "", relation))
    if found:
        return found
    name = find_term("relation", relation).term.partition(":")[2]
    return Term("claim", "", relation, f"kg:{name[0].upper()}{name[1:]}Claim", (), (), "", "", "")


def all_terms() -> Iterator[Term]:
    """The labels, relationships, claims and properties, each once, then the values that are classes."""
    known = vocabulary()
    yield from (find_term("label", name) for name in known.labels)
    yield from (find_term("relation", name) for name in known.relations)
    yield from (claim_term(name) for name in known.relations)
    kinds = {**known.labels, **known.relations}
    seen = {
        found.term: found
        for kind in kinds.values()
        for name in kind.properties
        if name != "evidence"
        for found in [find_term("property", name, of=kind.name)]
    }
    yield from seen.values()
    yield from (term for term in terms().values() if term.sort == "value")


def camel(name: str) -> str:
    """A name of the vocabulary as RDF writes names.

    >>> camel("SPOKE_AT")
    'spokeAt'
    """
    first, *others = name.lower().split("_")
    return first + "".join(word.capitalize() for word in others)


@cache
def full(term: str) -> str:
    """The IRI of a term in angle brackets.

    >>> full("foaf:Person")
    '<http://xmlns.com/foaf/0.1/Person>'
    """
    prefix, _, name = term.partition(":")
    return f"<{PREFIXES[prefix]}{name}>"
