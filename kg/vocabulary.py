"""Labels, relationships, properties and their types, read from `schema/vocabulary.json`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Kind:
    """What the vocabulary says of one label or relationship: own properties with types, and closed value lists."""

    name: str
    properties: dict[str, str]
    values: dict[str, tuple[str, ...]]
    sources: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The whole vocabulary; `properties` of a kind hold the common ones too, common ones first."""

    version: str
    labels: dict[str, Kind]
    relations: dict[str, Kind]


def schema_folder() -> Path:
    """Where the schema lies: in the package when installed, beside it in a checkout."""
    inside = Path(__file__).parent / "schema"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "schema"


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary, read once."""
    raw = json.loads((schema_folder() / "vocabulary.json").read_text(encoding="utf-8"))
    return Vocabulary(
        version=raw["version"],
        labels={name: _kind(name, raw["node"], said) for name, said in raw["labels"].items()},
        relations={name: _kind(name, raw["relation"], said) for name, said in raw["relations"].items()},
    )


def _kind(name: str, common: dict[str, str], said: dict[str, Any]) -> Kind:
    lists = {"kinds": "kind", "levels": "level", "statuses": "status"}
    return Kind(
        name=name,
        properties={**common, **said["properties"]},
        values={lists[key]: tuple(said[key]) for key in lists if key in said},
        sources=tuple(said.get("from", ())),
        targets=tuple(said.get("to", ())),
    )
