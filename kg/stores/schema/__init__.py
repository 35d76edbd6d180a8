"""What is generated from `schema/vocabulary.json`, by `python -m kg.stores.schema`; a test holds the files to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from kg.stores.rdf.context import context
from kg.stores.rdf.ontology import ontology
from kg.stores.rdf.shapes import shapes
from kg.stores.schema.databases import ladybug_tables, neo4j_schema
from kg.stores.schema.export import export_schema
from kg.stores.schema.readme import between, readme
from kg.vocabulary import schema_folder

GENERATED: dict[str, Callable[[], str]] = {
    "ontology.ttl": ontology,
    "shapes.ttl": shapes,
    "context.jsonld": context,
    "export.schema.json": export_schema,
    "neo4j.cypher": neo4j_schema,
    "ladybug.cypher": ladybug_tables,
}
"""The files of `schema/` and what makes their text."""


def generated() -> Iterator[tuple[Path, str]]:
    """Each generated file and what it must hold; of a README only the tables between its marks are generated."""
    folder = schema_folder()
    for name, made in GENERATED.items():
        yield folder / name, made()
    for path in (folder / "README.md", folder.parent / "README.md"):
        if path.exists():
            text = path.read_text(encoding="utf-8")
            yield path, between(text, readme())
