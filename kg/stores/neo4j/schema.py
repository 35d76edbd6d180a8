"""Constraints and indexes of the graph in Neo4j, from the vocabulary; `schema/neo4j.cypher` holds them for readers."""

from __future__ import annotations

from collections.abc import Iterator

from kg.stores.neo4j.days import FIRST
from kg.vocabulary import Kind, vocabulary

NAMES = "kg_names"
"""The full-text index on the names and aliases of all nodes; its analyser cuts Chinese into pairs of characters."""

WHEN_READ = {f"first_seen{FIRST}", f"last_seen{FIRST}"}
"""Days that every relationship has; an index on them would cost each load, and no question asks for them alone."""


def statements() -> Iterator[str]:
    """The statements that make them; each does nothing where its constraint or index is there already."""
    known = vocabulary()
    for label in known.labels:
        yield f"CREATE CONSTRAINT kg_{label.lower()}_id IF NOT EXISTS FOR (n:`{label}`) REQUIRE n.id IS UNIQUE"
    for label, kind in known.labels.items():
        for name in ("name", *_days(kind)):
            yield f"CREATE INDEX kg_{label.lower()}_{name} IF NOT EXISTS FOR (n:`{label}`) ON (n.`{name}`)"
    for relation, kind in known.relations.items():
        for name in _days(kind):
            if name not in WHEN_READ:
                index = f"CREATE INDEX kg_{relation.lower()}_{name} IF NOT EXISTS"
                yield f"{index} FOR ()-[r:`{relation}`]-() ON (r.`{name}`)"
    labels = "|".join(f"`{label}`" for label in known.labels)
    yield (
        f"CREATE FULLTEXT INDEX {NAMES} IF NOT EXISTS FOR (n:{labels}) ON EACH [n.name, n.aliases] "
        "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}"
    )


def _days(kind: Kind) -> list[str]:
    return [f"{name}{FIRST}" for name, said in kind.properties.items() if said == "date"]
