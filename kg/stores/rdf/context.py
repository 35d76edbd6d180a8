"""The JSON-LD context: short names for the terms, and which values are IRIs, dates or lists."""

from __future__ import annotations

import json
from typing import Any

from kg.stores.rdf.terms import PREFIXES, all_terms
from kg.vocabulary import vocabulary

STANDARD: tuple[str, ...] = (
    "rdf:subject",
    "rdf:predicate",
    "rdf:object",
    "oa:hasTarget",
    "oa:hasSource",
    "oa:hasSelector",
)
STANDARD += ("prov:wasQuotedFrom", "prov:wasGeneratedBy", "org:holds", "org:heldBy", "org:member", "org:role")
STANDARD += ("org:memberDuring", "time:hasBeginning", "time:hasEnd", "kg:tookPartIn", "kg:investmentAmount")


def context() -> str:
    """The whole file; a standard term whose short name is one of ours keeps its prefix: `org:holds` beside `holds`."""
    said: dict[str, Any] = {"@version": 1.1, "id": "@id", "type": "@type", **PREFIXES}
    links = [*STANDARD]
    for term in all_terms():
        name = term.term.partition(":")[2]
        if term.sort == "relation":
            said[name] = {"@id": term.term, "@type": "@id"}
            links += [*term.above, *term.inverse]
        elif term.sort == "property" and _is_list(term.name):
            said[name] = {"@id": term.term, "@container": "@set"}
        else:
            said[name] = term.term
    for link in dict.fromkeys(links):
        name = link.partition(":")[2]
        said[link if name in said else name] = {"@id": link, "@type": "@id"}
    return json.dumps({"@context": said}, ensure_ascii=False, indent=1) + "\n"


def _is_list(name: str) -> bool:
    return any(kind.properties.get(name) == "strings" for kind in vocabulary().labels.values())
