"""Nodes as sheets: their types, properties, and what standard vocabularies have as things of their own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial

from kg.model import Label
from kg.stores.rdf.columns import Column, Page, picked, several, where
from kg.stores.rdf.iris import Mint, parts
from kg.stores.rdf.literals import WRITE, text
from kg.stores.rdf.sheets import Pairs, Sheet
from kg.stores.rdf.terms import find_term, full, terms
from kg.vocabulary import vocabulary

TYPE, LABEL = full("rdf:type"), full("rdfs:label")
YUAN = text("CNY")


def describe(label: str, nodes: Page, mint: Mint) -> Iterator[Sheet]:
    """The sheets of nodes of a label."""
    subject = mint.nodes(nodes["id"])
    yield Sheet(subject, [*_types(label, nodes), *literals(label, nodes), *_links(label, nodes, subject, mint=mint)])
    if label == Label.POST:
        yield from _roles(nodes, mint)
    elif label == Label.PROJECT:
        yield from _money(nodes, subject)


def _types(label: str, nodes: Page) -> Pairs:
    if "kind" in nodes:
        return [(TYPE, several(nodes["kind"].fill_null(""), partial(_classes, label)))]
    return [(TYPE, name) for name in _classes(label)]


@cache
def _classes(label: str, kind: str = "") -> tuple[str, ...]:
    own = find_term("label", label)
    finer = terms().get(("value", f"{label}.kind", kind))
    names = [own.term, *own.above, *((finer.term, *finer.above) if finer else ())]
    return tuple(map(full, dict.fromkeys(names)))


def literals(kind: str, said: Page) -> Pairs:
    """The properties of nodes or relationships as predicates and literals, but for the evidence."""
    known = vocabulary()
    types = (known.labels.get(kind) or known.relations[kind]).properties
    return [
        (full(find_term("property", name, of=kind).term), WRITE[types[name]](values))
        for name, values in said.items()
        if name in types and name != "evidence"
    ]


def _links(label: str, nodes: Page, subject: Column, *, mint: Mint) -> Pairs:
    if label == Label.PERSON:
        return [(full("foaf:name"), WRITE["string"](nodes["name"]))]
    if label == Label.INDICATOR:
        return [(full("qb:dataSet"), full("kg:Indicators"))]
    if label == Label.POST:
        return [(full("org:role"), mint.all_made("role", nodes["title"]))]
    if label == Label.PROJECT:
        return [(full("kg:investmentAmount"), where(nodes["investment"].is_valid(), _amounts(subject)))]
    return []


def _amounts(projects: Column) -> Column:
    return parts(projects, "investment")


def _roles(posts: Page, mint: Mint) -> Iterator[Sheet]:
    """What the posts of a title are in: its role."""
    titles = posts["title"].unique().drop_null()
    yield Sheet(mint.all_made("role", titles), [(TYPE, full("org:Role")), (LABEL, WRITE["string"](titles))])


def _money(projects: Page, subject: Column) -> Iterator[Sheet]:
    """The money of projects, which are all in yuan."""
    known = picked({"subject": subject, "value": projects["investment"]}, projects["investment"].is_valid())
    value = (full("schema:value"), WRITE["number"](known["value"]))
    kinds = [(TYPE, full("schema:MonetaryAmount")), value, (full("schema:currency"), YUAN)]
    yield Sheet(_amounts(known["subject"]), kinds)
