"""Nodes as blocks: their types, properties, and what standard vocabularies have as things of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import Any

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
    yield Block(DEFAULT, subject, [*_types(label, kind), *literals(label, said), *_links(label, said, mint)])
    yield from _own_things(label, said, mint)


def _links(label: str, said: Said, mint: Mint) -> Pairs:
    if label == Label.INDICATOR:
        return [f"{full('qb:dataSet')} {full('kg:Indicators')}"]
    if label == Label.POST and said.get("title"):
        return [f"{full('org:role')} {mint.made('role', said['title'])}"]
    if label == Label.PROJECT and "investment" in said:
        return [f"{full('kg:investmentAmount')} {_amount(said, mint)}"]
    return []


def _amount(said: Said, mint: Mint) -> str:
    return part(mint.node(said["id"]), "investment")


@cache
def _types(label: str, kind: str) -> tuple[str, ...]:
    own = find_term("label", label)
    finer = terms().get(("value", f"{label}.kind", kind))
    names = [own.term, *own.above, *((finer.term, *finer.above) if finer else ())]
    return tuple(f"{TYPE} {full(name)}" for name in dict.fromkeys(names))


def literals(kind: str, said: Said) -> Pairs:
    """The properties of a node or relationship as predicates and literals; lists one by one."""
    pairs: Pairs = []
    for name, pair in _columns(kind):
        value = said.get(name)
        if isinstance(value, list):
            pairs += map(pair, value)
        elif value is not None:
            pairs.append(pair(value))
    return pairs


@cache
def _columns(name: str) -> tuple[tuple[str, Callable[[Any], str]], ...]:
    known = vocabulary()
    kind = known.labels.get(name) or known.relations[name]
    return tuple(
        (own, _pair(find_term("property", own, of=name).term, WRITE[said], often=said != "string" or own in FEW))
        for own, said in kind.properties.items()
        if own != "evidence"
    )


FEW = {"rule", "status", "kind", "level"}
"""Properties of text that have few values, as those have that are no text: these are written once."""


def _pair(term: str, write: Callable[[Any], str], *, often: bool) -> Callable[[Any], str]:
    predicate = full(term)

    def pair(value: Any) -> str:
        return f"{predicate} {write(value)}"

    return lru_cache(maxsize=10_000)(pair) if often else pair


def _own_things(label: str, said: Said, mint: Mint) -> Iterator[Block]:
    """A post's role, and a project's money."""
    links = _links(label, said, mint)
    if label == Label.POST and links:
        role = [f"{TYPE} {full('org:Role')}", f"{LABEL} {text(said['title'])}"]
        yield Block(DEFAULT, mint.made("role", said["title"]), role)
    if label == Label.PROJECT and links:
        amount = [f"{full('schema:value')} {number(said['investment'])}", f"{full('schema:currency')} {YUAN}"]
        yield Block(DEFAULT, _amount(said, mint), [f"{TYPE} {full('schema:MonetaryAmount')}", *amount])
