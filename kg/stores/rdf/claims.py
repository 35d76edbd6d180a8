"""Relationships as claims: a thing of its own with confidence, rule and days, and its evidence by article.

A claim is described in the default graph. The named graph of an article holds what that article says: the
relationship itself, and the sentence that the claim is quoted from.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby
from operator import itemgetter

from kg.model import Relation, parse_evidence
from kg.stores.rdf.blocks import DEFAULT, Block, Options, Pairs
from kg.stores.rdf.entities import TYPE, literals
from kg.stores.rdf.iris import Mint, part
from kg.stores.rdf.literals import date_type, day, text
from kg.stores.rdf.source import Edge, Said
from kg.stores.rdf.spans import Span
from kg.stores.rdf.terms import claim_term, find_term, full

SUBJECT, PREDICATE, OBJECT = (full(f"rdf:{end}") for end in ("subject", "predicate", "object"))
KEY = full("kg:key")
MEMBER = full("org:member")
TARGET, QUOTED, GENERATED = full("oa:hasTarget"), full("prov:wasQuotedFrom"), full("prov:wasGeneratedBy")
INSTANTS = {"xsd:gYear": "time:inXSDgYear", "xsd:gYearMonth": "time:inXSDgYearMonth", "xsd:date": "time:inXSDDate"}


def activity(mint: Mint, options: Options) -> str:
    """The run that made the claims, by what it ran with."""
    origin = options.origin
    return mint.made("activity", f"kg-{origin.version}" + (f"/{origin.model}" if origin.model else ""))


def describe_claims(edges: Iterable[Edge], mint: Mint, options: Options) -> Iterator[Block]:
    """What stands in the default graph: claims, or without provenance the relationships themselves and spells."""
    made_by = f"{GENERATED} {activity(mint, options)}"
    for edge in edges:
        source, target, key, said = edge
        relation = said["label"]
        if not options.provenance:
            yield from relate(edge, mint, DEFAULT)
        if options.provenance or relation == Relation.HOLDS:
            claim, start = mint.claim(source, key, target), mint.node(source)
            pairs = [*_heads(relation), f"{SUBJECT} {start}", f"{OBJECT} {mint.node(target)}", f"{KEY} {text(key)}"]
            pairs += literals(relation, said)
            if options.provenance:
                pairs.append(made_by)
            if relation == Relation.HOLDS:
                pairs += [f"{MEMBER} {start}", *_during(claim, said)]
            yield Block(DEFAULT, claim, pairs)
            if relation == Relation.HOLDS:
                yield from _interval(claim, said)


@cache
def _heads(relation: str) -> Pairs:
    term = claim_term(relation)
    own = find_term("relation", relation)
    types = ["kg:Claim", "rdf:Statement", term.term, *term.above]
    role = [f"{full('schema:roleName')} {text(own.zh)}@zh"] if "schema:Role" in term.above else []
    return [*(f"{TYPE} {full(name)}" for name in types), f"{PREDICATE} {full(own.term)}", *role]


def _days(said: Said) -> Iterator[tuple[str, str, str]]:
    """The ends of a spell that its text gives as days, months or years: which end, when, and of what type."""
    for end, name in (("Beginning", "start"), ("End", "end")):
        if kind := date_type(said.get(name, "")):
            yield end, said[name], kind


def _during(claim: str, said: Said) -> Pairs:
    return [f"{full('org:memberDuring')} {part(claim, 'interval')}"] if any(_days(said)) else []


def _interval(claim: str, said: Said) -> Iterator[Block]:
    """The time of a spell in OWL-Time."""
    ends = [(f"time:has{end}", part(claim, end.lower()), value, kind) for end, value, kind in _days(said)]
    if ends:
        links = [f"{full(way)} {instant}" for way, instant, _, _ in ends]
        yield Block(DEFAULT, part(claim, "interval"), [f"{TYPE} {full('time:Interval')}", *links])
    for _, instant, value, kind in ends:
        yield Block(DEFAULT, instant, [f"{TYPE} {full('time:Instant')}", f"{full(INSTANTS[kind])} {day(value)}"])


def relate(edge: Edge, mint: Mint, graph: str) -> Iterator[Block]:
    """The relationship itself, by our term and by the standard ones; `org:holds` only while it is current."""
    source, target, _, said = edge
    start, end = mint.node(source), mint.node(target)
    ways, back = _ways(said["label"], source.partition(":")[0])
    if said["label"] == Relation.HOLDS and said.get("status") == "current":
        ways, back = (*ways, full("org:holds")), (full("org:heldBy"),)
    yield Block(graph, start, [f"{way} {end}" for way in ways])
    if back:
        yield Block(graph, end, [f"{way} {start}" for way in back])


SORTS = {"event": "Event", "org": "Organization", "place": "Place"}
"""Labels by the head of an id, where they decide on the standard term."""


@cache
def _ways(relation: str, head: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    own = find_term("relation", relation, of=SORTS.get(head, ""))
    return tuple(full(name) for name in (own.term, *own.above)), tuple(full(name) for name in own.inverse)


def describe_evidence(edges: Iterable[Edge], texts: Mapping[str, str], mint: Mint) -> Iterator[Block | Span]:
    """What stands in the named graphs, article by article: relationships, and the places they are quoted from."""
    for article, said in sorted(_by_article(edges).items()):
        graph, source = mint.graph(article), mint.node(article)
        head, spans = f"{QUOTED} {source}", set[tuple[int, int]]()
        for edge, places in said:
            yield from relate(edge, mint, graph)
            pairs = [f"{TARGET} {source[:-1]}#char={start},{end}>" for start, end in places]
            yield Block(graph, mint.claim(edge[0], edge[2], edge[1]), [head, *pairs])
            spans.update(places)
        written = texts.get(article, "")
        for start, end in sorted(spans):
            yield Span(graph, source, f"{article}#{start}-{end}", start, end, written[start:end])


def _by_article(edges: Iterable[Edge]) -> dict[str, list[tuple[Edge, list[tuple[int, int]]]]]:
    """The edges that each article is evidence of, with the stretches of it that say so."""
    found = defaultdict[str, list[tuple[Edge, list[tuple[int, int]]]]](list)
    for edge in edges:
        places = [parse_evidence(place) for place in edge[3]["evidence"]]
        for article, group in groupby(sorted(places), key=itemgetter(0)):
            found[article].append((edge, [(start, end) for _, start, end in group]))
    return found
