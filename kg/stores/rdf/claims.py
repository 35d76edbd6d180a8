"""Relationships as claims: a thing of its own with confidence, rule and days.

A claim is described in the default graph, with the stretches that it rests on; what the articles say of it stands in
their named graphs.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kg.model import Relation
from kg.stores.rdf.columns import Column, Page, equal, mapped, picked, where
from kg.stores.rdf.entities import TYPE, literals
from kg.stores.rdf.iris import Mint, parts
from kg.stores.rdf.literals import WRITE, date_type, text
from kg.stores.rdf.sheets import Options, Pairs, Sheet
from kg.stores.rdf.terms import claim_term, find_term, full

SUBJECT, PREDICATE, OBJECT = (full(f"rdf:{end}") for end in ("subject", "predicate", "object"))
KEY = full("kg:key")
MEMBER, DURING = full("org:member"), full("org:memberDuring")
GENERATED = full("prov:wasGeneratedBy")
INSTANTS = {"xsd:gYear": "time:inXSDgYear", "xsd:gYearMonth": "time:inXSDgYearMonth", "xsd:date": "time:inXSDDate"}
ENDS = {"start": "Beginning", "end": "End"}


def activity(mint: Mint, options: Options) -> str:
    """The run that made the claims, by what it ran with."""
    origin = options.origin
    return mint.made("activity", f"kg-{origin.version}" + (f"/{origin.model}" if origin.model else ""))


def named(edges: Page, mint: Mint) -> Page:
    """Edges with IRIs: `<from>` and `<to>` of their ends, `<claim>` of the claims that they are."""
    claims = mint.claims(edges["from"], edges["key"], edges["to"])
    return {**edges, "<from>": mint.nodes(edges["from"]), "<to>": mint.nodes(edges["to"]), "<claim>": claims}


def describe_claims(relation: str, edges: Page, mint: Mint, *, options: Options) -> Iterator[Sheet]:
    """What stands in the default graph: claims, or without provenance spells alone."""
    if not options.provenance and relation != Relation.HOLDS:
        return
    claim, start = edges["<claim>"], edges["<from>"]
    said: Pairs = [*_heads(relation), (SUBJECT, start), (OBJECT, edges["<to>"])]
    said += [(KEY, WRITE["string"](edges["key"])), *literals(relation, edges)]
    if options.provenance:
        said.append((GENERATED, activity(mint, options)))
    if relation == Relation.HOLDS:
        said.append((MEMBER, start))
        yield Sheet(claim, [*said, (DURING, _during(claim, edges))])
        yield from _intervals(claim, edges)
    else:
        yield Sheet(claim, said)


@cache
def _heads(relation: str) -> Pairs:
    term = claim_term(relation)
    own = find_term("relation", relation)
    types = ["kg:Claim", "rdf:Statement", term.term, *term.above]
    role = [(full("schema:roleName"), f"{text(own.zh)}@zh")] if "schema:Role" in term.above else []
    return [*((TYPE, full(name)) for name in types), (PREDICATE, full(own.term)), *role]


def _dated(edges: Page, end: str) -> Column:
    """Whether an end of the spell is given as a day, month or year; OWL-Time has no word for a day of no year."""
    return mapped(edges[end], _instant_type).is_valid()


def _instant_type(value: str) -> str | None:
    kind = date_type(value)
    return kind if kind in INSTANTS else None


def _during(claim: Column, edges: Page) -> Column:
    """The intervals of spells that have an end with a date."""
    from pyarrow import compute

    any_end = compute.or_(*(_dated(edges, end) for end in ENDS))
    return where(any_end, parts(claim, "interval"))


def _intervals(claim: Column, edges: Page) -> Iterator[Sheet]:
    """The time of spells in OWL-Time."""
    interval = _during(claim, edges)
    links = [
        (full(f"time:has{way}"), where(_dated(edges, end), parts(claim, way.lower()))) for end, way in ENDS.items()
    ]
    known = picked(
        dict(zip(("subject", *ENDS), (interval, *(link for _, link in links)), strict=True)), interval.is_valid()
    )
    said = [(way, known[end]) for end, (way, _) in zip(ENDS, links, strict=True)]
    yield Sheet(known["subject"], [(TYPE, full("time:Interval")), *said])
    for end, (_, instant) in zip(ENDS, links, strict=True):
        yield _instants(picked({"subject": instant, "day": edges[end]}, instant.is_valid()))


def _instants(ends: Page) -> Sheet:
    literal = WRITE["date"](ends["day"])
    kinds = mapped(ends["day"], date_type)
    days = [(full(INSTANTS[kind]), where(equal(kinds, kind), literal)) for kind in INSTANTS]
    return Sheet(ends["subject"], [(TYPE, full("time:Instant")), *days])


def relate(relation: str, *, label: str, edges: Page, graph: Column | None = None) -> Iterator[Sheet]:
    """The relationships themselves, from sources of a label, by our term and by the standard ones.

    `org:holds` is said only while a spell is current.
    """
    start, end = edges["<from>"], edges["<to>"]
    ways, back = _ways(relation, label)
    there: Pairs = [(way, end) for way in ways]
    again: Pairs = [(way, start) for way in back]
    if relation == Relation.HOLDS:
        current = equal(edges["status"], "current")
        there.append((full("org:holds"), where(current, end)))
        again.append((full("org:heldBy"), where(current, start)))
    yield Sheet(start, there, graph)
    if again:
        yield Sheet(end, again, graph)


@cache
def _ways(relation: str, label: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    own = find_term("relation", relation, of=label)
    return tuple(full(name) for name in (own.term, *own.above)), tuple(full(name) for name in own.inverse)
