"""The shapes of the vocabulary: a sound graph keeps to them all, and whatever is broken is caught by its own."""

from __future__ import annotations

import pyshacl
import pytest
import rdflib

from kg.stores.rdf.dataset import sheets
from kg.stores.rdf.sheets import Options
from kg.stores.rdf.source import InMemory
from kg.stores.rdf.terms import PREFIXES
from kg.stores.rdf.validating import Fault, find_faults
from kg.stores.rdf.writing import n_triples
from kg.vocabulary import schema_folder
from tests.stores.rdf.conftest import made_up


def instead(kind: str, predicate: str, value: str) -> str:
    """Put another value, or none, in place of a property's."""
    insert = f"INSERT {{ ?x {predicate} {value} }}" if value else ""
    return f"DELETE {{ ?x {predicate} ?old }} {insert} WHERE {{ ?x a {kind} ; {predicate} ?old }}"


BROKEN = [
    # nodes
    (instead("kg:Person", "rdfs:label", ""), "Person: one name"),
    ("INSERT { ?x rdfs:label '又名' } WHERE { ?x a kg:Person }", "Person: one name"),
    (instead("kg:Post", "rdfs:label", "''"), "Post: one name"),
    (instead("kg:Event", "dcterms:identifier", ""), "Event: one id"),
    (instead("kg:Person", "kg:kind", "'hero'"), "official, reporter"),
    (instead("kg:Place", "kg:kind", "1"), "at most one kind, string"),
    ("INSERT { ?x kg:level 'galaxy' } WHERE { ?x a kg:Organization }", "out of national, province"),
    ("INSERT { ?x kg:status 'dreamt' } WHERE { ?x a kg:Project }", "out of planned, signed"),
    (instead("kg:Person", "kg:mentions", "-1"), "mentions"),
    (instead("kg:Project", "kg:investment", "'2亿'"), "investment, number"),
    (instead("kg:Project", "kg:investment", "-5e0"), "minimum 0"),
    (instead("kg:Place", "kg:code", "'A1'"), "code, string, pattern"),
    (instead("kg:Article", "schema:datePublished", "'昨日'"),
     "Article: at most one date, date"),
    (instead("kg:Event", "schema:endDate", "'2030'^^xsd:gYear"),
     "it ends (2030) before it starts (2031-03-05)"),
    (instead("kg:Post", "kg:lastSeen", "'2001-01-01'^^xsd:date"),
     "it ends (2001-01-01) before it starts"),
    # relationships
    ("INSERT { ?x kg:holds ?y } WHERE { ?x a kg:Person . ?y a kg:Place }", "HOLDS leads from Person to Post"),
    ("INSERT { ?x kg:at ?y } WHERE { ?x a kg:Post . ?y a kg:Person }", "AT leads from Post to at most 1 Organization"),
    ("INSERT { ?x kg:at <x:y> . <x:y> a kg:Organization } WHERE { ?x a kg:Post }", "at most 1 Organization"),
    ("INSERT { ?x kg:wrote <x:lost> } WHERE { ?x a kg:Person }", "WROTE leads from Person to Article"),
    # claims
    (instead("kg:HoldsClaim", "rdf:object", "<x:lost>"),
     "its object is Post"),
    (instead("kg:ChairedClaim", "rdf:subject", "<x:lost>"),
     "its subject is Person or Organization"),
    (instead("kg:AtClaim", "rdf:subject", ""), "a claim has one subject"),
    ("DELETE { ?c rdf:subject ?s } INSERT { ?c rdf:subject ?o } "
     "WHERE { ?c a kg:PartOfClaim ; rdf:subject ?s ; rdf:object ?o }",
     "other than its object"),
    ("DELETE { ?c rdf:object ?o } INSERT { ?c rdf:object ?b } "
     "WHERE { ?c a kg:PartOfClaim ; rdf:object ?o . ?b a kg:Organization }",
     "both ends are of one label"),
    (instead("kg:HoldsClaim", "rdf:predicate", "kg:at"),
     "its predicate is kg:holds"),
    (instead("kg:HeldAtClaim", "kg:key", ""), "a claim has one key"),
    (instead("kg:WroteClaim", "kg:rule", ""), "WROTE: one rule"),
    (instead("kg:WroteClaim", "kg:confidence", "1.5e0"),
     "maximum 1"),
    (instead("kg:WroteClaim", "kg:count", "0"), "one count"),
    (instead("kg:HoldsClaim", "kg:status", "'retired'"),
     "out of current, ended, unknown"),
    (instead("kg:HoldsClaim", "kg:end", "'2028'^^xsd:gYear"),
     "it ends (2028) before it starts (2029-01)"),
    (instead("kg:HoldsClaim", "kg:spell", ""), "HOLDS: one spell"),
    # evidence
    (instead("kg:AtClaim", "oa:hasTarget", ""), "a claim has evidence"),
    (instead("kg:AtClaim", "prov:wasQuotedFrom", ""), "quoted from an article"),
    (instead("kg:AtClaim", "prov:wasGeneratedBy", ""), "says what made it"),
    (instead("oa:SpecificResource", "oa:hasSource", "<x:lost>"),
     "evidence stands in an article of the graph"),
    ("DELETE { ?a a kg:Article } WHERE { ?a a kg:Article }", "evidence stands in an article of the graph"),
    ("DELETE { ?t oa:hasSelector ?s } WHERE { ?t oa:hasSelector ?s . ?s a oa:TextPositionSelector }",
     "evidence has one position"),
    ("DELETE { ?t oa:hasSelector ?s } WHERE { ?t oa:hasSelector ?s . ?s a oa:TextQuoteSelector }",
     "quotes its text once"),
    (instead("oa:TextPositionSelector", "oa:end", "-4"), "starts at a character before its end"),
    (instead("oa:TextQuoteSelector", "oa:exact", "'别的话'"), "not what stands at this place"),
    (instead("oa:TextQuoteSelector", "oa:exact", "' '"), "a quote is text"),
    # what standard vocabularies have as things of their own
    ("DELETE { ?i a time:Instant } WHERE { ?x time:hasBeginning ?i . ?i a time:Instant }", "begins at an instant"),
    (instead("schema:MonetaryAmount", "schema:currency", "'USD'"), "is in yuan"),
    (instead("schema:MonetaryAmount", "schema:value", ""), "amount of money has a value"),
]  # fmt: skip

SOUND = ["", instead("kg:Event", "schema:startDate", "'--05-23'^^xsd:gMonthDay")]
"""What leaves a sound graph sound: nothing, and a day of a year that the page doesn't tell."""


@pytest.fixture(scope="module")
def faults() -> dict[str, list[Fault]]:
    """What is wrong with sound graphs and with each broken one, by base; one validation takes them all."""
    updates = {f"https://{number}.example/": update for number, (update, _) in enumerate(BROKEN)}
    updates |= {f"https://sound{number}.example/": update for number, update in enumerate(SOUND)}
    lines = [copy(base, update) for base, update in updates.items()]
    found = find_faults(lines)
    return {base: [fault for fault in found if fault.where.startswith(base)] for base in updates}


def copy(base: str, update: str) -> bytes:
    triples = n_triples(sheets(InMemory(made_up()), Options(base=base)))
    data = rdflib.Graph().parse(data=b"".join(triples), format="nt")
    before = set(data)
    if update:
        data.update(update.replace("<x:", f"<{base}"), initNs=PREFIXES)
    assert bool(update) == (set(data) != before), f"changes nothing: {update}"
    return data.serialize(format="nt", encoding="utf-8")


@pytest.mark.parametrize("number", range(len(SOUND)))
def test_a_sound_graph_keeps_to_every_shape(number: int, faults: dict[str, list[Fault]]) -> None:
    assert faults[f"https://sound{number}.example/"] == []


@pytest.mark.parametrize(
    ("number", "why"), [pytest.param(number, why, id=f"{number}: {why}") for number, (_, why) in enumerate(BROKEN)]
)
def test_what_is_broken_is_caught_by_its_shape(number: int, why: str, faults: dict[str, list[Fault]]) -> None:
    found = faults[f"https://{number}.example/"]
    assert [fault for fault in found if why in fault.why], found


@pytest.mark.parametrize(
    ("fault", "line"),
    [
        (
            Fault("https://w3id.org/kg/id/person:柯远山@云岭市", "Person: one name"),
            "person:柯远山@云岭市: Person: one name",
        ),
        (
            Fault("https://w3id.org/kg/claim/post:云岭市%2F局长/AT/org:云岭%20局", "a claim has one key", "甲"),
            "post:云岭市/局长 AT org:云岭 局: a claim has one key (甲)",
        ),
        (Fault("urn:elsewhere", "a quote is text"), "urn:elsewhere: a quote is text"),
    ],
)
def test_a_fault_says_which_thing_breaks_what_and_by_which_value(fault: Fault, line: str) -> None:
    assert str(fault) == line


def test_the_shapes_say_the_same_to_pyshacl_alone() -> None:
    lines = [copy(f"https://{number}.example/", BROKEN[number][0]) for number in QUERIED]
    data = rdflib.Graph().parse(data=b"".join(lines), format="nt")
    shapes = rdflib.Graph().parse(str(schema_folder() / "shapes.ttl"))
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, inference="none")
    assert isinstance(report, rdflib.Graph)
    told = {(str(report.value(one, rdflib.SH.focusNode)), str(report.value(one, rdflib.SH.resultMessage)))
            for one in report.subjects(rdflib.SH.focusNode)}  # fmt: skip
    assert told == {(fault.where, fault.why) for fault in find_faults(lines)}


QUERIED = [number for number, (_, why) in enumerate(BROKEN) if "before it" in why or "stands at" in why]
"""The breaks of constraints that the shapes say in SPARQL."""
