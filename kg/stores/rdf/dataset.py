"""The whole graph as a stream of blocks, in an order that depends on nothing but what the graph holds."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator

from kg.stores.rdf.blocks import DEFAULT, Block, Options
from kg.stores.rdf.claims import activity, describe_claims, describe_evidence
from kg.stores.rdf.entities import LABEL, TYPE, describe
from kg.stores.rdf.iris import Mint
from kg.stores.rdf.literals import text
from kg.stores.rdf.source import Edge, Source
from kg.stores.rdf.spans import Span
from kg.stores.rdf.terms import full
from kg.vocabulary import vocabulary

KEPT = 4000
"""Texts of articles that are kept at hand for quotes."""
BATCH = 2000
"""Claims that are written at a time; those of one article stand together within a batch."""


def blocks(source: Source, options: Options) -> Iterator[Block | Span]:
    """All blocks: nodes, then claims, each batch of them followed by what the articles say."""
    mint = Mint(options.base)
    if options.provenance:
        yield from _origin(mint, options)
    for label in vocabulary().labels:
        for said in source.nodes(label):
            yield from describe({**said, "label": label}, mint)
    shelf = _Shelf(source)
    for edges in _batches(source):
        yield from describe_claims(edges, mint, options)
        if options.provenance:
            yield from describe_evidence(edges, shelf.texts(edges), mint)


def _origin(mint: Mint, options: Options) -> Iterator[Block]:
    """The run, the software and the model that the claims come from."""
    run, origin = activity(mint, options), options.origin
    software = mint.made("software", f"kg-{origin.version}")
    pairs = [f"{TYPE} {full('prov:Activity')}", f"{full('prov:wasAssociatedWith')} {software}"]
    if origin.model:
        model = mint.made("model", origin.model)
        yield Block(DEFAULT, model, [f"{TYPE} {full('prov:Entity')}", f"{LABEL} {text(origin.model)}"])
        pairs.append(f"{full('prov:used')} {model}")
    yield Block(DEFAULT, run, pairs)
    said = [f"{TYPE} {full('prov:SoftwareAgent')}", f"{LABEL} {text('kg')}"]
    yield Block(DEFAULT, software, [*said, f"{full('schema:softwareVersion')} {text(origin.version)}"])


def _batches(source: Source) -> Iterator[list[Edge]]:
    """The edges of all relationships in batches, small pages put together and large ones cut."""
    held: list[Edge] = []
    for relation in vocabulary().relations:
        for page in source.edges(relation):
            for at in range(0, len(page), BATCH):
                held += page[at : at + BATCH]
                if len(held) >= BATCH:
                    yield held[:BATCH]
                    held = held[BATCH:]
    yield held


class _Shelf:
    """The texts of the articles used last."""

    def __init__(self, source: Source) -> None:
        self._source, self._kept = source, OrderedDict[str, str]()

    def texts(self, edges: Iterable[Edge]) -> dict[str, str]:
        """The texts that the evidence of these edges stands in."""
        wanted: set[str] = {place.rpartition("#")[0] for edge in edges for place in edge[3]["evidence"]}
        found: dict[str, str] = {name: self._kept[name] for name in wanted if name in self._kept}
        found |= self._source.articles(wanted - found.keys())
        self._kept.update(found)
        for name in found:
            self._kept.move_to_end(name)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return found
