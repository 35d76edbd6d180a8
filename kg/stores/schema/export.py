"""A JSON schema of what `kg export DIR json` writes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from kg.stores.rdf.terms import property_rules, required
from kg.vocabulary import Kind, vocabulary

DAY = r"^[0-9]{4}(-[0-9]{2}){0,2}$"
TEXT = {"type": "string"}
TYPES: dict[str, dict[str, Any]] = {
    "string": TEXT,
    "strings": {"type": "array", "items": TEXT},
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "date": {"type": "string", "pattern": DAY},
}
RULES = ("minimum", "maximum", "minLength", "pattern")
ENDS = {"source": TEXT, "target": TEXT, "key": TEXT}
PLACE = {"type": "string", "pattern": "^article:.+#[0-9]+-[0-9]+$"}


def export_schema() -> str:
    """The whole file."""
    known = vocabulary()
    kinds = {**{name: {} for name in known.labels}, **{name: ENDS for name in known.relations}}
    both = {**known.labels, **known.relations}
    said = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://w3id.org/kg/export.schema.json",
        "title": "A graph as kg export json writes it: NetworkX node-link data",
        "type": "object",
        "required": ["directed", "multigraph", "nodes", "edges"],
        "properties": {
            "directed": {"const": True},
            "multigraph": {"const": True},
            "graph": {"type": "object"},
            "nodes": {"type": "array", "items": _one_of(known.labels)},
            "edges": {"type": "array", "items": _one_of(known.relations)},
        },
        "$defs": {name: _shape(both[name], ends) for name, ends in kinds.items()},
    }
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"


def _one_of(kinds: Mapping[str, Kind]) -> dict[str, Any]:
    """The label says which shape a node or relationship has."""
    cases = [{"if": {"properties": {"label": {"const": name}}}, "then": {"$ref": f"#/$defs/{name}"}} for name in kinds]
    label = {"label": {"enum": list(kinds)}}
    return {"type": "object", "required": ["label"], "properties": label, "allOf": cases}


def _shape(kind: Kind, ends: Mapping[str, Any]) -> dict[str, Any]:
    wanted = [*ends, "label", *(name for name in kind.properties if required(name, kind.name))]
    own = {name: _property(name, said, kind) for name, said in kind.properties.items()}
    return {"properties": {"label": {}, **ends, **own}, "required": wanted, "additionalProperties": False}


def _property(name: str, said: str, kind: Kind) -> dict[str, Any]:
    if name == "evidence":
        return {"type": "array", "items": PLACE, "minItems": 1, "uniqueItems": True}
    rules = property_rules(name, kind.name)
    bounds = {rule: rules[rule] for rule in RULES if rule in rules}
    values = {"enum": list(kind.values[name])} if name in kind.values else {}
    return {**TYPES[said], **bounds, **values, "description": rules["en"][1]}
