"""The vocabulary in Cypher: constraints and indexes for Neo4j, tables for Ladybug."""

from __future__ import annotations

from collections.abc import Container, Iterator

from kg.stores.ladybug import schema
from kg.stores.rdf.terms import raw
from kg.vocabulary import Kind, vocabulary

HEAD = "// Generated from vocabulary.json by python -m kg.stores.schema; one statement a line.\n"
NAMES = "names"
"""The full-text index of names and aliases; its analyser cuts Chinese into pairs of characters."""
ANALYSER = "cjk"


def ladybug_tables() -> str:
    """The tables that `kg.stores.ladybug` makes."""
    return HEAD + "".join(f"{statement};\n" for statement in schema())


def neo4j_schema() -> str:
    """One id a node, dates in order, and names to search; what is there already is left as it is."""
    return HEAD + "".join(f"{statement};\n" for statement in _statements())


def _statements() -> Iterator[str]:
    known = vocabulary()
    for kind in known.labels.values():
        name = f"{kind.name.lower()}_id"
        yield f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:`{kind.name}`) REQUIRE n.`id` IS UNIQUE"
    for kind in known.labels.values():
        yield from _days(kind, f"(n:`{kind.name}`)")
    for kind in known.relations.values():
        yield from _days(kind, f"()-[n:`{kind.name}`]-()", common=raw()["relation"])
    labels = "|".join(f"`{name}`" for name in known.labels)
    analyser = f"OPTIONS {{indexConfig: {{`fulltext.analyzer`: '{ANALYSER}'}}}}"
    yield f"CREATE FULLTEXT INDEX {NAMES} IF NOT EXISTS FOR (n:{labels}) ON EACH [n.`name`, n.`aliases`] {analyser}"


def _days(kind: Kind, pattern: str, *, common: Container[str] = ()) -> Iterator[str]:
    """Indexes of its days but the common ones: on every relationship those would slow writing more than they serve."""
    for name, said in kind.properties.items():
        if said == "date" and name not in common:
            index = f"{kind.name.lower()}_{name}"
            yield f"CREATE RANGE INDEX {index} IF NOT EXISTS FOR {pattern} ON (n.`{name}`)"
