"""What the vocabulary is called in RDF, as `schema/vocabulary.json` has it.

Terms are written `prefix:name` in the file and `<full IRI>` everywhere else.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from kg.vocabulary import schema_folder

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


@cache
def raw() -> dict[str, Any]:
    """The file as it stands."""
    said: dict[str, Any] = json.loads((schema_folder() / "vocabulary.json").read_text(encoding="utf-8"))
    return said


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the vocabulary; `above` are wider terms, `inverse` wider terms that lead the other way.

    `sort` is label, relation, claim, property or value; `of` the kind that it is a term of, where not of all.
    """

    sort: str
    of: str
    name: str
    term: str
    above: tuple[str, ...] = ()
    inverse: tuple[str, ...] = ()
    zh: str = ""
    en: str = ""
    says_zh: str = ""
    says_en: str = ""


@cache
def terms() -> dict[tuple[str, str, str], Term]:
    """All terms by sort, what they are of, and name."""
    found = [*_labels(), *_relations(), *_properties()]
    return {(term.sort, term.of, term.name): term for term in found}


def _labels() -> Iterator[Term]:
    for name, said in raw()["labels"].items():
        yield _term("label", name, said)
        for kind, told in said.get("kinds", {}).items():
            if "term" in told:
                words = {"zh": [told["zh"], ""], "en": [told["en"], ""]}
                yield _term("value", kind, {**told, **words}, of=f"{name}.kind")


def _relations() -> Iterator[Term]:
    for name, said in raw()["relations"].items():
        own = _term("relation", name, said)
        yield own
        for label, told in said.get("of", {}).items():
            yield _term("relation", name, {**said, **told}, of=label)
        yield _claim(own, said.get("claim", {}))


def _claim(relation: Term, said: dict[str, Any]) -> Term:
    """The class of the claims of a relationship, `kg:HoldsClaim`."""
    name = relation.term.partition(":")[2]
    words = {"zh": [f"“{relation.zh}”的陈述", ""], "en": [f"claim: {relation.en}", ""]}
    return _term("claim", relation.name, {"term": f"kg:{name[0].upper()}{name[1:]}Claim", **words, **said})


def _properties() -> Iterator[Term]:
    for key, said in raw()["properties"].items():
        of, _, name = key.rpartition(".")
        yield _term("property", name, said, of=of)


def _term(sort: str, name: str, said: dict[str, Any], *, of: str = "") -> Term:
    (zh, says_zh), (en, says_en) = said["zh"], said["en"]
    above, inverse = (tuple(said.get(way, ())) for way in ("above", "inverse"))
    words = {"zh": zh, "en": en, "says_zh": says_zh, "says_en": says_en}
    return Term(sort, of, name, said["term"], above, inverse, **words)


def find_term(sort: str, name: str, *, of: str = "") -> Term:
    """The term of a name, of that kind or of all; KeyError where the vocabulary lacks it."""
    known = terms()
    return known.get((sort, of, name)) or known[sort, "", name]


def property_rules(name: str, of: str) -> dict[str, Any]:
    """What values of a property must keep to, in the words of JSON Schema: minimum, maximum, minLength, pattern."""
    listed: dict[str, dict[str, Any]] = raw()["properties"]
    return listed.get(f"{of}.{name}") or listed[name]


def required(name: str, of: str) -> bool:
    """Whether each node or relationship of that kind has the property."""
    return bool(property_rules(name, of).get("required"))


def value_words(kind: str, name: str, value: str) -> dict[str, str]:
    """What a value of a closed list is called: `zh` and `en`."""
    said = raw()["labels"].get(kind) or raw()["relations"][kind]
    lists = {"kind": "kinds", "level": "levels", "status": "statuses"}
    words: dict[str, str] = said[lists[name]][value]
    return words


def most_of(relation: str) -> int | None:
    """How many relationships of a type may begin at one node; None where any number may."""
    most: int | None = raw()["relations"][relation].get("most")
    return most


def claim_term(relation: str) -> Term:
    """The class of the claims of a relationship."""
    return terms()["claim", "", relation]


def all_terms() -> Iterator[Term]:
    """The labels, relationships, claims and properties, each once, then the values that are classes."""
    seen: set[str] = set()
    for sort in ("label", "relation", "claim", "property", "value"):
        for term in terms().values():
            if term.sort == sort and term.term not in seen and term.name != "evidence":
                seen.add(term.term)
                yield term


@cache
def full(term: str) -> str:
    """The IRI of a term in angle brackets.

    >>> full("foaf:Person")
    '<http://xmlns.com/foaf/0.1/Person>'
    """
    prefix, _, name = term.partition(":")
    return f"<{PREFIXES[prefix]}{name}>"
