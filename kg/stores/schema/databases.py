"""The vocabulary in Cypher: constraints and indexes for Neo4j, tables for Ladybug."""

from __future__ import annotations

from kg.stores.ladybug import schema
from kg.stores.neo4j.schema import statements

HEAD = "// Generated from vocabulary.json by python -m kg.stores.schema; one statement a line.\n"


def ladybug_tables() -> str:
    """The tables that `kg.stores.ladybug` makes."""
    return HEAD + "".join(f"{statement};\n" for statement in schema())


def neo4j_schema() -> str:
    """The constraints and indexes that `kg.stores.neo4j` makes: ids, days, and names to search."""
    return HEAD + "".join(f"{statement};\n" for statement in statements())
