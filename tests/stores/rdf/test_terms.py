"""Every standard term that is written stands in its published vocabulary."""

from __future__ import annotations

from rdflib import DCTERMS, FOAF, ORG, OWL, PROV, QB, RDF, RDFS, SDO, SKOS, TIME, Graph
from rdflib.namespace import DefinedNamespace

from kg.stores.rdf.dataset import sheets
from kg.stores.rdf.source import InMemory
from kg.stores.rdf.terms import PREFIXES
from kg.stores.rdf.writing import n_triples
from kg.vocabulary import schema_folder
from tests.stores.rdf.conftest import OPTIONS, made_up

PUBLISHED: dict[str, type[DefinedNamespace]] = {
    "dcterms": DCTERMS, "foaf": FOAF, "org": ORG, "owl": OWL, "prov": PROV, "qb": QB, "rdf": RDF, "rdfs": RDFS,
    "schema": SDO, "skos": SKOS, "time": TIME,
}  # fmt: skip
ANNOTATION = {
    "Annotation", "SpecificResource", "TextPositionSelector", "TextQuoteSelector", "hasTarget", "hasSource",
    "hasSelector", "start", "end", "exact",
}  # fmt: skip
"""Of the Web Annotation Vocabulary, https://www.w3.org/TR/annotation-vocab/."""


def test_every_standard_term_stands_in_its_published_vocabulary() -> None:
    lines = n_triples(sheets(InMemory(made_up()), OPTIONS))
    graph = Graph().parse(data=b"".join(lines), format="nt")
    graph += Graph().parse(schema_folder() / "ontology.ttl")
    used = {str(term) for triple in graph for term in triple}
    for prefix, space in PREFIXES.items():
        names = {term.removeprefix(space) for term in used if term.startswith(space)} - {""}
        if prefix == "oa":
            assert names <= ANNOTATION
        elif prefix in PUBLISHED:
            assert [name for name in names if name not in PUBLISHED[prefix]] == [], prefix
