"""The rules of the vocabulary as SHACL shapes in Turtle: one shape a label, one a claim, and those of evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.model import Relation
from kg.stores.rdf.literals import DATE_TYPES, text
from kg.stores.rdf.terms import PREFIXES, claim_term, find_term, most_of, property_rules, required
from kg.vocabulary import Kind, vocabulary

SHACL = "http://www.w3.org/ns/shacl#"
BOUNDS = {
    "minimum": "sh:minInclusive {}",
    "maximum": "sh:maxInclusive {}",
    "minLength": "sh:minLength {}",
    "pattern": 'sh:pattern "{}"',
}
"""What the vocabulary says of a property's values, in SHACL; a bound of a number is written in the number's type."""
TYPES = {"string": "xsd:string", "strings": "xsd:string", "integer": "xsd:integer", "number": "xsd:double"}
DAY = f"sh:or ( {' '.join(f'[ sh:datatype {kind} ]' for kind in DATE_TYPES)} )"
ORDERED = """
    sh:sparql [
        sh:message "it ends ({{?end}}) before it starts ({{?start}})" ;
        sh:prefixes <https://w3id.org/kg/vocabulary> ;
        sh:select \"\"\"SELECT $this ?start ?end WHERE {{
            $this {first} ?start ; {last} ?end .
            FILTER(STRSTARTS(STR(?start), "--") = STRSTARTS(STR(?end), "--"))
            FILTER(SUBSTR(STR(?start), 1, STRLEN(STR(?end))) > SUBSTR(STR(?end), 1, STRLEN(STR(?start))))
        }}\"\"\"
    ]"""
EVIDENCE = """
<https://w3id.org/kg/vocabulary> {declares} .

kg:ClaimShape a sh:NodeShape ;
    sh:targetClass kg:Claim ;
    sh:property [ sh:path rdf:subject ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ; sh:disjoint rdf:object ;
        sh:message "a claim has one subject, other than its object" ] ;
    sh:property [ sh:path rdf:object ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ;
        sh:message "a claim has one object" ] ;
    sh:property [ sh:path rdf:predicate ; sh:minCount 1 ; sh:maxCount 1 ; sh:message "a claim has one predicate" ] ;
    sh:property [ sh:path kg:key ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:string ;
        sh:message "a claim has one key" ] ;
    sh:property [ sh:path oa:hasTarget ; sh:minCount 1 ; sh:class oa:SpecificResource ;
        sh:message "a claim has evidence: a stretch of an article" ] ;
    sh:property [ sh:path prov:wasQuotedFrom ; sh:minCount 1 ; sh:class kg:Article ;
        sh:message "a claim is quoted from an article of the graph" ] ;
    sh:property [ sh:path prov:wasGeneratedBy ; sh:minCount 1 ; sh:class prov:Activity ;
        sh:message "a claim says what made it" ] .

kg:SpanShape a sh:NodeShape ;
    sh:targetClass oa:SpecificResource ;
    sh:property [ sh:path dcterms:identifier ; sh:minCount 1 ; sh:maxCount 1 ; sh:pattern "#[0-9]+-[0-9]+$" ;
        sh:message "evidence is named article#start-end" ] ;
    sh:property [ sh:path oa:hasSource ; sh:minCount 1 ; sh:maxCount 1 ; sh:class kg:Article ;
        sh:message "evidence stands in an article of the graph" ] ;
    sh:property [ sh:path oa:hasSelector ;
        sh:qualifiedValueShape [ sh:class oa:TextPositionSelector ] ; sh:qualifiedMinCount 1 ; sh:qualifiedMaxCount 1 ;
        sh:message "evidence has one position in its text" ] ;
    sh:property [ sh:path oa:hasSelector ;
        sh:qualifiedValueShape [ sh:class oa:TextQuoteSelector ] ; sh:qualifiedMinCount 1 ; sh:qualifiedMaxCount 1 ;
        sh:message "evidence quotes its text once" ] ;
    sh:sparql [
        sh:message "the quote is not what stands at this place of the article" ;
        sh:prefixes <https://w3id.org/kg/vocabulary> ;
        sh:select \"\"\"SELECT $this WHERE {{
            $this oa:hasSource/schema:articleBody ?text ; oa:hasSelector ?place, ?quote .
            ?place oa:start ?start ; oa:end ?end . ?quote oa:exact ?exact .
            FILTER(SUBSTR(?text, ?start + 1, ?end - ?start) != ?exact)
        }}\"\"\"
    ] .

kg:PositionShape a sh:NodeShape ;
    sh:targetClass oa:TextPositionSelector ;
    sh:property [ sh:path oa:start ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:integer ; sh:minInclusive 0 ;
        sh:lessThan oa:end ; sh:message "a position starts at a character before its end" ] ;
    sh:property [ sh:path oa:end ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:integer ;
        sh:message "a position ends at a character" ] .

kg:QuoteShape a sh:NodeShape ;
    sh:targetClass oa:TextQuoteSelector ;
    sh:property [ sh:path oa:exact ; sh:minCount 1 ; sh:maxCount 1 ; sh:pattern "[^\\\\s]" ;
        sh:message "a quote is text" ] .

kg:IntervalShape a sh:NodeShape ;
    sh:targetClass time:Interval ;
    sh:property [ sh:path time:hasBeginning ; sh:maxCount 1 ; sh:class time:Instant ;
        sh:message "an interval begins at an instant" ] ;
    sh:property [ sh:path time:hasEnd ; sh:maxCount 1 ; sh:class time:Instant ;
        sh:message "an interval ends at an instant" ] .

kg:MoneyShape a sh:NodeShape ;
    sh:targetClass schema:MonetaryAmount ;
    sh:property [ sh:path schema:value ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:double ; sh:minInclusive 0.0 ;
        sh:message "an amount of money has a value" ] ;
    sh:property [ sh:path schema:currency ; sh:minCount 1 ; sh:maxCount 1 ; sh:hasValue "CNY" ;
        sh:message "an amount of money is in yuan" ] .
"""


def shapes() -> str:
    """The whole file."""
    spaces = {**PREFIXES, "sh": SHACL}
    heads = "".join(f"@prefix {prefix}: <{space}> .\n" for prefix, space in spaces.items())
    known = vocabulary()
    declared = " ;\n    ".join(f"sh:declare {_declared(prefix)}" for prefix in ("kg", "oa", "schema", "rdf"))
    evidence = EVIDENCE.format(declares=declared)
    labels = [_label(kind) for kind in known.labels.values()]
    return "\n".join([heads + evidence, *labels, *(_claim(kind) for kind in known.relations.values())])


def _declared(prefix: str) -> str:
    return f'[ sh:prefix "{prefix}" ; sh:namespace "{PREFIXES[prefix]}"^^xsd:anyURI ]'


def _label(kind: Kind) -> str:
    parts = [*_properties(kind), *_relations(kind), *_ordered(kind)]
    return _shape(find_term("label", kind.name).term, parts)


def _claim(kind: Kind) -> str:
    parts = [_end("rdf:subject", kind.sources), _end("rdf:object", kind.targets)]
    relation = find_term("relation", kind.name).term
    parts.append(f'[ sh:path rdf:predicate ; sh:hasValue {relation} ; sh:message "its predicate is {relation}" ]')
    shape = [*(f"sh:property {part}" for part in parts), *_properties(kind), *_ordered(kind)]
    if kind.name == Relation.PART_OF:
        shape.append(_alike(kind.sources))
    return _shape(claim_term(kind.name).term, shape)


def _shape(target: str, parts: Iterable[str]) -> str:
    lines = " ;\n    ".join(["a sh:NodeShape", f"sh:targetClass {target}", *(part.strip() for part in parts)])
    return f"{target}Shape {lines} .\n"


def _properties(kind: Kind) -> Iterator[str]:
    """One shape a property: how many, of what type, within which values."""
    for name, said in kind.properties.items():
        if name == "evidence":
            continue
        term = find_term("property", name, of=kind.name).term
        rules = [f"sh:path {term}", DAY if said == "date" else f"sh:datatype {TYPES[said]}"]
        if required(name, kind.name):
            rules.append("sh:minCount 1")
        if said != "strings":
            rules.append("sh:maxCount 1")
        rules += _bounds(name, said, kind)
        if name in kind.values:
            rules.append(f"sh:in ( {' '.join(map(text, kind.values[name]))} )")
        rules.append(f'sh:message "{kind.name}: {_wanted(name, said, kind)}"')
        yield f"sh:property [ {' ; '.join(rules)} ]"


def _bounds(name: str, said: str, kind: Kind) -> Iterator[str]:
    rules = property_rules(name, kind.name)
    for rule, written in BOUNDS.items():
        if rule in rules:
            yield written.format(float(rules[rule]) if said == "number" else rules[rule])


def _wanted(name: str, said: str, kind: Kind) -> str:
    """What a property must be, in words."""
    many = "any number of" if said == "strings" else "one" if required(name, kind.name) else "at most one"
    rules = property_rules(name, kind.name)
    values = f" out of {', '.join(kind.values[name])}" if name in kind.values else ""
    bounds = "".join(f", {rule} {text(str(rules[rule]))[1:-1]}" for rule in BOUNDS if rule in rules)
    return f"{many} {name}, {said}{values}{bounds}"


def _relations(kind: Kind) -> Iterator[str]:
    """Where the relationships of a label may lead; a post belongs to one body at most."""
    for relation in vocabulary().relations.values():
        if kind.name in relation.sources:
            term = find_term("relation", relation.name).term
            most = f" ; sh:maxCount {told}" if (told := most_of(relation.name)) else ""
            ends = f"{_classes(relation.targets)}{most}"
            yield f'sh:property [ sh:path {term} ; {ends} ; sh:message "{_leads(relation, kind.name)}" ]'


def _leads(relation: Kind, source: str) -> str:
    few = f"at most {told} " if (told := most_of(relation.name)) else ""
    return f"{relation.name} leads from {source} to {few}{' or '.join(relation.targets)}"


def _end(path: str, labels: tuple[str, ...]) -> str:
    return f'[ sh:path {path} ; {_classes(labels)} ; sh:message "its {path[4:]} is {" or ".join(labels)}" ]'


def _classes(labels: Iterable[str]) -> str:
    names = [find_term("label", label).term for label in labels]
    if len(names) == 1:
        return f"sh:class {names[0]}"
    return f"sh:or ( {' '.join(f'[ sh:class {name} ]' for name in names)} )"


def _alike(labels: Iterable[str]) -> str:
    """Both ends of PART_OF have one label."""
    names = [find_term("label", label).term for label in labels]
    ends = "[ sh:property [ sh:path rdf:subject ; sh:class {0} ] , [ sh:path rdf:object ; sh:class {0} ] ]"
    return f'sh:or ( {" ".join(ends.format(name) for name in names)} ) ; sh:message "both ends are of one label"'


def _ordered(kind: Kind) -> Iterator[str]:
    for first, last in (("first_seen", "last_seen"), ("start", "end")):
        if kind.properties.get(first) == "date" == kind.properties.get(last):
            ends = [find_term("property", name, of=kind.name).term for name in (first, last)]
            yield ORDERED.format(first=ends[0], last=ends[1])
