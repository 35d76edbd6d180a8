"""The vocabulary as an OWL ontology in Turtle, with labels and definitions in Chinese and English."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.stores.rdf.literals import text
from kg.stores.rdf.terms import PREFIXES, Term, all_terms, find_term, value_words
from kg.vocabulary import vocabulary

TYPES = {
    "string": "xsd:string",
    "strings": "xsd:string",
    "integer": "xsd:integer",
    "number": "xsd:double",
    "date": "rdfs:Literal",
}
OWN = """
<https://w3id.org/kg/vocabulary> a owl:Ontology ;
    rdfs:label "地方新闻知识图谱词汇"@zh, "Vocabulary of a knowledge graph of local news"@en ;
    owl:versionInfo "{version}" .

kg:Claim a owl:Class ;
    rdfs:subClassOf rdf:Statement, prov:Entity, oa:Annotation ;
    rdfs:label "陈述"@zh, "claim"@en ;
    rdfs:comment "报道所说的一条关系，带置信度、规则和证据"@zh,
        "a relationship that reports tell of, with confidence, rule and evidence"@en .

kg:key a owl:DatatypeProperty ;
    rdfs:domain kg:Claim ;
    rdfs:range xsd:string ;
    rdfs:label "键"@zh, "key"@en ;
    rdfs:comment "区分两端相同的陈述"@zh, "tells claims of the same ends apart"@en .

kg:tookPartIn a owl:ObjectProperty ;
    rdfs:range kg:Event ;
    rdfs:label "参加"@zh, "took part in"@en ;
    rdfs:comment "以任何角色参加事件"@zh, "took part in an event, in whatever role"@en .

kg:investmentAmount a owl:ObjectProperty ;
    rdfs:domain kg:Project ;
    rdfs:range schema:MonetaryAmount ;
    rdfs:label "投资金额"@zh, "investment amount"@en .

kg:reportedFor a owl:ObjectProperty, qb:DimensionProperty ;
    owl:inverseOf kg:reported ;
    rdfs:label "指标所属"@zh, "reported for"@en .

kg:Indicators a qb:DataSet ;
    rdfs:label "报道的数字"@zh, "figures that were reported"@en ;
    qb:structure kg:IndicatorStructure .

kg:IndicatorStructure a qb:DataStructureDefinition ;
    qb:component [ qb:dimension kg:reportedFor ], [ qb:dimension kg:period ],
        [ qb:measure kg:value ], [ qb:attribute kg:unit ] .
"""
CUBE = {"kg:period": "qb:DimensionProperty", "kg:value": "qb:MeasureProperty", "kg:unit": "qb:AttributeProperty"}


def ontology() -> str:
    """The whole file."""
    heads = "".join(f"@prefix {prefix}: <{space}> .\n" for prefix, space in PREFIXES.items())
    own = (term for term in all_terms() if term.term.startswith("kg:"))
    return "\n".join([heads + OWN.format(version=vocabulary().version), *map(_described, own), *_values()])


def _described(term: Term) -> str:
    lines = {"label": _class, "value": _class, "claim": _claim, "relation": _relation, "property": _property}
    said = [*lines[term.sort](term), *_words(term)]
    return f"{term.term} " + " ;\n    ".join(said) + " .\n"


def _class(term: Term) -> Iterator[str]:
    yield "a owl:Class"
    yield from _list("rdfs:subClassOf", term.above)


def _claim(term: Term) -> Iterator[str]:
    yield "a owl:Class"
    yield from _list("rdfs:subClassOf", ("kg:Claim", *term.above))
    relation = find_term("relation", term.name).term
    yield f"rdfs:subClassOf [ a owl:Restriction ; owl:onProperty rdf:predicate ; owl:hasValue {relation} ]"


def _relation(term: Term) -> Iterator[str]:
    kind = vocabulary().relations[term.name]
    yield "a owl:ObjectProperty"
    yield f"rdfs:domain {_union(kind.sources)}"
    yield f"rdfs:range {_union(kind.targets)}"
    yield from _list("rdfs:subPropertyOf", term.above)
    standard = [name for name in term.inverse if not name.startswith("kg:")]
    yield from _list("rdfs:subPropertyOf", [f"[ owl:inverseOf {name} ]" for name in standard])
    finer = [find_term("relation", term.name, of=source) for source in kind.sources]
    yield from _list("skos:narrowMatch", sorted({name for row in finer for name in row.above} - set(term.above)))


def _union(labels: Iterable[str]) -> str:
    names = [find_term("label", label).term for label in labels]
    return names[0] if len(names) == 1 else f"[ a owl:Class ; owl:unionOf ( {' '.join(names)} ) ]"


def _property(term: Term) -> Iterator[str]:
    known = vocabulary()
    kinds = {**known.labels, **known.relations}
    types = {
        said
        for kind in kinds.values()
        for name, said in kind.properties.items()
        if find_term("property", name, of=kind.name).term == term.term
    }
    cube = f", {CUBE[term.term]}" if term.term in CUBE else ""
    yield f"a owl:DatatypeProperty{cube}"
    yield f"rdfs:range {TYPES[types.pop()] if len(types) == 1 else 'rdfs:Literal'}"


def _words(term: Term) -> Iterator[str]:
    yield f"rdfs:label {text(term.zh)}@zh, {text(term.en)}@en"
    said = [f"{text(said)}@{tag}" for said, tag in ((term.says_zh, "zh"), (term.says_en, "en")) if said]
    yield from _list("rdfs:comment", said)


def _list(predicate: str, values: Iterable[str]) -> Iterator[str]:
    if found := ", ".join(values):
        yield f"{predicate} {found}"


def _values() -> Iterator[str]:
    """The closed lists of values, each a scheme of concepts: `kg:Place.kind`, `kg:Place.kind-road`."""
    known = vocabulary()
    for kind in (*known.labels.values(), *known.relations.values()):
        for name, values in kind.values.items():
            scheme = f"kg:{kind.name}.{name}"
            own = find_term("property", name, of=kind.name)
            whole = f"{text(f'{kind.name} {own.zh}')}@zh, {text(f'{kind.name}: {own.en}')}@en"
            yield f"{scheme} a skos:ConceptScheme ;\n    skos:prefLabel {whole} .\n"
            for value in values:
                words = value_words(kind.name, name, value)
                yield (
                    f"{scheme}-{value} a skos:Concept ;\n    skos:inScheme {scheme} ;\n"
                    f"    skos:notation {text(value)} ;\n"
                    f"    skos:prefLabel {text(words['zh'])}@zh, {text(words['en'])}@en .\n"
                )
