"""Write what is generated from `schema/vocabulary.json` and `schema/terms.csv`: `python -m kg.stores.rdf.generate`."""

from __future__ import annotations

from kg.stores.rdf.context import context
from kg.stores.rdf.ontology import ontology
from kg.stores.rdf.shapes import shapes
from kg.vocabulary import schema_folder

GENERATED = {"ontology.ttl": ontology, "shapes.ttl": shapes, "context.jsonld": context}
"""The files of `schema/` and what makes their text."""


def main() -> None:
    """Write all of them."""
    for name, made in GENERATED.items():
        (schema_folder() / name).write_text(made(), encoding="utf-8")


if __name__ == "__main__":
    main()
