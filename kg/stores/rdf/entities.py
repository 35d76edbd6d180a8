"""Nodes as blocks: their types, properties, and what standard vocabularies have as things of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from kg.model import Label
from kg.stores.rdf.blocks import DEFAULT, Block, Pairs
from kg.stores.rdf.iris import Mint, part
from kg.stores.rdf.literals import WRITE, number, text
from kg.stores.rdf.source import Said
from kg.stores.rdf.terms import find_term, full, terms
from kg.vocabulary import vocabulary

TYPE, LABEL = full("rdf:type"), full("rdfs:label")
YUAN = text("CNY")


def describe(said: Said, mint: Mint) -> Iterator[Block]:
    """The blocks of a node."""
    label, subject = said["label"], mint.node(said["id"])
    kind = str(said.get("kind", ""))
    pairs = [(TYPE, name) for name in _types(label, kind)] + literals(label, said)
    yield Block(DEFAULT, subject, [*pairs, *_links(label, said, mint)])
    yield from _own_things(label, said, mint)


def _links(label: str, said: Said, mint: Mint) -> Pairs:
    if label == Label.INDICATOR:
        return [(full("qb:dataSet"), full("kg:Indicators"))]
    if label == Label.POST and said.get("title"):
        return [(full("org:role"), mint.made("role", said["title"]))]
    if label == Label.PROJECT and "investment" in said:
        return [(full("kg:investmentAmount"), part(mint.node(said["id"]), "investment"))]
    return []


@cache
def _types(label: str, kind: str) -> tuple[str, ...]:
    own = find_term("label", label)
    finer = terms().get(("value", f"{label}.kind", kind))
    names = [own.term, *own.above, *((finer.term, *finer.above) if finer else ())]
    return tuple(full(name) for name in dict.fromkeys(names))


def literals(kind: str, said: Said) -> Pairs:
    """The properties of a node or relationship as predicates and literals; lists one by one."""
    pairs: Pairs = []
    for name, predicate, write in _columns(kind):
        value = said.get(name)
        if isinstance(value, list):
            pairs += [(predicate, write(single)) for single in value]
        elif value is not None:
            pairs.append((predicate, write(value)))
    return pairs


@cache
def _columns(name: str) -> tuple[tuple[str, str, Callable[[object], str]], ...]:
    known = vocabulary()
    kind = known.labels.get(name) or known.relations[name]
    return tuple(
        (own, full(find_term("property", own, of=name).term), WRITE[said])
        for own, said in kind.properties.items()
        if own != "evidence"
    )


def _own_things(label: str, said: Said, mint: Mint) -> Iterator[Block]:
    """A post's role, and a project's money."""
    links = _links(label, said, mint)
    if label == Label.POST and links:
        yield Block(DEFAULT, links[0][1], [(TYPE, full("org:Role")), (LABEL, text(said["title"]))])
    if label == Label.PROJECT and links:
        amount = [(full("schema:value"), number(said["investment"])), (full("schema:currency"), YUAN)]
        yield Block(DEFAULT, links[0][1], [(TYPE, full("schema:MonetaryAmount")), *amount])
