"""Relationships as claims: a thing of its own with confidence, rule and days, and its evidence by article.

A claim is described in the default graph. The named graph of an article holds what that article says: the
relationship itself, and the sentence that the claim is quoted from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby

from kg.model import Evidence, Relation, parse_evidence
from kg.stores.rdf.blocks import DEFAULT, Block, Options, Pairs
from kg.stores.rdf.entities import TYPE, literals
from kg.stores.rdf.iris import Mint, part
from kg.stores.rdf.literals import date_type, day, integer, text
from kg.stores.rdf.source import Edge, Said
from kg.stores.rdf.terms import claim_term, find_term, full

SUBJECT, PREDICATE, OBJECT = (full(f"rdf:{end}") for end in ("subject", "predicate", "object"))
KEY, ID = full("kg:key"), full("dcterms:identifier")
MEMBER = full("org:member")
TARGET, QUOTED, GENERATED = full("oa:hasTarget"), full("prov:wasQuotedFrom"), full("prov:wasGeneratedBy")
INSTANTS = {"xsd:gYear": "time:inXSDgYear", "xsd:gYearMonth": "time:inXSDgYearMonth", "xsd:date": "time:inXSDDate"}


def activity(mint: Mint, options: Options) -> str:
    """The run that made the claims, by what it ran with."""
    origin = options.origin
    return mint.made("activity", f"kg-{origin.version}" + (f"/{origin.model}" if origin.model else ""))


def describe_claims(edges: Iterable[Edge], mint: Mint, options: Options) -> Iterator[Block]:
    """What stands in the default graph: claims, or without provenance the relationships themselves and spells."""
    made_by = (GENERATED, activity(mint, options))
    for edge in edges:
        source, target, key, said = edge
        if not options.provenance:
            yield from relate(edge, mint, DEFAULT)
        if options.provenance or said["label"] == Relation.HOLDS:
            claim = mint.claim(source, key, target)
            pairs = [*_heads(said["label"]), (SUBJECT, mint.node(source)), (OBJECT, mint.node(target))]
            pairs += [(KEY, text(key)), *literals(said["label"], said)]
            if options.provenance:
                pairs.append(made_by)
            if said["label"] == Relation.HOLDS:
                pairs += [(MEMBER, mint.node(source)), *_during(claim, said)]
            yield Block(DEFAULT, claim, pairs)
            yield from _interval(claim, said)


@cache
def _heads(relation: str) -> Pairs:
    term = claim_term(relation)
    own = find_term("relation", relation)
    types = ["kg:Claim", "rdf:Statement", term.term, *term.above]
    role = [(full("schema:roleName"), f"{text(own.zh)}@zh")] if "schema:Role" in term.above else []
    return [*((TYPE, full(name)) for name in types), (PREDICATE, full(own.term)), *role]


def _days(said: Said) -> Iterator[tuple[str, str, str]]:
    """The ends of a spell that its text gives as days, months or years: which end, when, and of what type."""
    for end, name in (("Beginning", "start"), ("End", "end")):
        if said["label"] == Relation.HOLDS and (kind := date_type(said.get(name, ""))):
            yield end, said[name], kind


def _during(claim: str, said: Said) -> Pairs:
    return [(full("org:memberDuring"), part(claim, "interval"))] if any(_days(said)) else []


def _interval(claim: str, said: Said) -> Iterator[Block]:
    """The time of a spell in OWL-Time."""
    ends = [(f"time:has{end}", part(claim, end.lower()), value, kind) for end, value, kind in _days(said)]
    if ends:
        links = [(full(way), instant) for way, instant, _, _ in ends]
        yield Block(DEFAULT, part(claim, "interval"), [(TYPE, full("time:Interval")), *links])
    for _, instant, value, kind in ends:
        yield Block(DEFAULT, instant, [(TYPE, full("time:Instant")), (full(INSTANTS[kind]), day(value))])


def relate(edge: Edge, mint: Mint, graph: str) -> Iterator[Block]:
    """The relationship itself, by our term and by the standard ones; `org:holds` only while it is current."""
    source, target, _, said = edge
    start, end = mint.node(source), mint.node(target)
    ways, back = _ways(said["label"], source.partition(":")[0])
    if said["label"] == Relation.HOLDS and said.get("status") == "current":
        ways, back = (*ways, full("org:holds")), (full("org:heldBy"),)
    yield Block(graph, start, [(way, end) for way in ways])
    if back:
        yield Block(graph, end, [(way, start) for way in back])


SORTS = {"event": "Event", "org": "Organization", "place": "Place"}
"""Labels by the head of an id, where they decide on the standard term."""


@cache
def _ways(relation: str, head: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    own = find_term("relation", relation, of=SORTS.get(head, ""))
    return tuple(full(name) for name in (own.term, *own.above)), tuple(full(name) for name in own.inverse)


def describe_evidence(edges: Iterable[Edge], texts: Mapping[str, str], mint: Mint) -> Iterator[Block]:
    """What stands in the named graphs, article by article: relationships, and the places they are quoted from."""
    for article, said in sorted(_by_article(edges).items()):
        graph, source = mint.graph(article), mint.node(article)
        for edge, places in said:
            yield from relate(edge, mint, graph)
            pairs = [(QUOTED, source), *((TARGET, _span(source, place)) for place in places)]
            yield Block(graph, mint.claim(edge[0], edge[2], edge[1]), pairs)
        for place in sorted({place for _, places in said for place in places}):
            yield from _describe_span(place, texts.get(article, ""), mint)


def _by_article(edges: Iterable[Edge]) -> dict[str, list[tuple[Edge, list[Evidence]]]]:
    found: dict[str, list[tuple[Edge, list[Evidence]]]] = {}
    for edge in edges:
        for article, places in groupby(sorted(map(parse_evidence, edge[3]["evidence"])), key=lambda at: at.article):
            found.setdefault(article, []).append((edge, list(places)))
    return found


def _span(article: str, place: Evidence) -> str:
    """A stretch of an article, with the fragment that RFC 5147 gives to plain text."""
    return part(article, f"char={place.start},{place.end}")


def _describe_span(place: Evidence, article: str, mint: Mint) -> Iterator[Block]:
    graph, source = mint.graph(place.article), mint.node(place.article)
    span, position, quote = (
        part(source, f"{name}={place.start},{place.end}") for name in ("char", "position", "quote")
    )
    selectors = [(full("oa:hasSelector"), position), (full("oa:hasSelector"), quote)]
    head = [(TYPE, full("oa:SpecificResource")), (ID, text(str(place))), (full("oa:hasSource"), source)]
    yield Block(graph, span, [*head, *selectors])
    ends = [(full("oa:start"), integer(place.start)), (full("oa:end"), integer(place.end))]
    yield Block(graph, position, [(TYPE, full("oa:TextPositionSelector")), *ends])
    exact = (full("oa:exact"), text(article[place.start : place.end]))
    yield Block(graph, quote, [(TYPE, full("oa:TextQuoteSelector")), exact])
