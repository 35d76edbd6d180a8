"""What is generated from the vocabulary is up to date, reads as what it is, and says everything in both languages."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import networkx
import pytest
import rdflib

from kg.stores import node_link
from kg.stores.rdf.terms import PREFIXES, all_terms, terms
from kg.stores.schema import generated
from kg.stores.schema.readme import between
from kg.vocabulary import schema_folder, vocabulary

FILES = list(generated())
SCHEMA = schema_folder()


@pytest.mark.parametrize(("path", "text"), FILES, ids=[path.name for path, _ in FILES])
def test_no_generated_file_is_stale(path: Path, text: str) -> None:
    assert path.read_text(encoding="utf-8") == text, "run python -m kg.stores.schema"


@pytest.mark.parametrize("name", ["ontology.ttl", "shapes.ttl"])
def test_what_is_turtle_reads_as_turtle(name: str) -> None:
    assert len(rdflib.Graph().parse(SCHEMA / name)) > 300


def test_every_term_of_ours_has_a_label_in_both_languages() -> None:
    graph = rdflib.Graph().parse(SCHEMA / "ontology.ttl")
    own = {subject for subject in graph.subjects() if str(subject).startswith(PREFIXES["kg"])}
    for subject in own - {rdflib.URIRef(PREFIXES["kg"] + "IndicatorStructure")}:
        labels = [*graph.objects(subject, rdflib.RDFS.label), *graph.objects(subject, rdflib.SKOS.prefLabel)]
        tags = {label.language for label in labels if isinstance(label, rdflib.Literal)}
        assert tags == {"zh", "en"}, subject


@pytest.mark.parametrize("sort", ["label", "relation", "property"])
def test_every_label_relationship_and_property_is_defined_in_both_languages(sort: str) -> None:
    for term in all_terms():
        if term.sort == sort:
            assert term.says_zh, term.name
            assert term.says_en, term.name


def test_every_property_of_every_kind_has_a_term() -> None:
    known = vocabulary()
    for kind in (*known.labels.values(), *known.relations.values()):
        for name in kind.properties:
            assert ("property", kind.name, name) in terms() or ("property", "", name) in terms(), (kind.name, name)


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib's own reader of JSON-LD makes one
def test_the_context_gives_each_term_of_ours_its_iri() -> None:
    said = json.loads((SCHEMA / "context.jsonld").read_text(encoding="utf-8"))
    data = {**said, "id": "x:柯远山", "type": "Person", "holds": "x:书记", "altLabel": ["柯"]}
    graph = rdflib.Graph().parse(data=json.dumps(data), format="json-ld")
    names = {str(predicate) for _, predicate, _ in graph}
    assert names == {str(rdflib.RDF.type), PREFIXES["kg"] + "holds", PREFIXES["skos"] + "altLabel"}
    assert rdflib.URIRef("x:书记") in set(graph.objects())


def export(graph: networkx.MultiDiGraph) -> tuple[jsonschema.Draft202012Validator, dict[str, list[dict[str, object]]]]:
    schema = json.loads((SCHEMA / "export.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema), json.loads(node_link.text(graph))


def test_what_is_exported_as_json_keeps_to_its_schema(graph: networkx.MultiDiGraph) -> None:
    validator, said = export(graph)
    assert [error.message for error in validator.iter_errors(said)] == []


@pytest.mark.parametrize(
    ("part", "label", "change"),
    [
        ("nodes", "Person", {"label": "Human"}),
        ("nodes", "Person", {"kind": "hero"}),
        ("nodes", "Person", {"age": 40}),
        ("nodes", "Person", {"name": ""}),
        ("nodes", "Article", {"date": "yesterday"}),
        ("nodes", "Indicator", {"value": "much"}),
        ("edges", "HOLDS", {"status": "retired"}),
        ("edges", "HOLDS", {"spell": 0}),
        ("edges", "AT", {"evidence": []}),
        ("edges", "AT", {"evidence": ["somewhere"]}),
        ("edges", "AT", {"confidence": 1.5}),
    ],
)
def test_the_json_schema_refuses(
    part: str, label: str, change: dict[str, object], graph: networkx.MultiDiGraph
) -> None:
    validator, said = export(graph)
    next(item for item in said[part] if item["label"] == label).update(change)
    assert list(validator.iter_errors(said))


def test_neo4j_gets_one_id_constraint_a_label_and_one_index_of_names() -> None:
    lines = (SCHEMA / "neo4j.cypher").read_text(encoding="utf-8").splitlines()[1:]
    assert all(re.fullmatch(r"CREATE (CONSTRAINT|INDEX|FULLTEXT INDEX) \w+ IF NOT EXISTS FOR .+;", x) for x in lines)
    unique = [line for line in lines if "IS UNIQUE" in line]
    assert len(unique) == len(vocabulary().labels)
    assert [line for line in lines if "FULLTEXT" in line and "'cjk'" in line and "n.aliases" in line]
    names = [line.split(" IF NOT")[0].rpartition(" ")[2] for line in lines]
    assert len(set(names)) == len(names)


def test_only_what_stands_between_the_marks_of_a_readme_is_changed() -> None:
    text = "before\n<!-- vocabulary -->\nold\n<!-- end of vocabulary -->\nafter\n"
    assert between(text, "new\n") == text.replace("old", "new")
    assert between("no marks here\n", "new\n") == "no marks here\n"
