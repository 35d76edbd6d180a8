"""The whole graph as a stream of sheets, in an order that depends on nothing but what the graph holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.stores.rdf.claims import activity, describe_claims, named, relate
from kg.stores.rdf.columns import Page, column
from kg.stores.rdf.entities import LABEL, TYPE, describe
from kg.stores.rdf.evidence import describe_spans, places_of, quote_claims, rest_claims, together
from kg.stores.rdf.iris import Mint
from kg.stores.rdf.literals import text
from kg.stores.rdf.sheets import Options, Pairs, Sheet
from kg.stores.rdf.source import Source
from kg.stores.rdf.terms import full
from kg.vocabulary import vocabulary

KEPT = 10_000_000
"""Characters of articles that are kept at hand for quotes."""
BATCH = 2000
"""Places of evidence that are gathered before they are written: those of an article stand together in a batch."""


def sheets(source: Source, options: Options) -> Iterator[Sheet]:
    """All sheets: nodes, then claims, each batch of them followed by what the articles say."""
    mint = Mint(options.base)
    if options.provenance:
        yield from _origin(mint, options)
    for label in vocabulary().labels:
        for nodes in source.nodes(label):
            yield from describe(label, nodes, mint)
    told = _Told(source, mint)
    for relation in vocabulary().relations:
        for label, page in source.edges(relation):
            edges = named(page, mint)
            if not options.provenance:
                yield from relate(relation, label=label, edges=edges)
            yield from describe_claims(relation, edges, mint, options=options)
            if options.provenance:
                places = places_of(edges)
                yield rest_claims(edges, places, mint)
                told.add(relation, label, edges, places=places)
                yield from told.sheets(at_least=BATCH)
    yield from told.sheets(at_least=1)


def _origin(mint: Mint, options: Options) -> Iterator[Sheet]:
    """The run, the software and the model that the claims come from."""
    run, origin = activity(mint, options), options.origin
    software = mint.made("software", f"kg-{origin.version}")
    said: Pairs = [(TYPE, full("prov:Activity")), (full("prov:wasAssociatedWith"), software)]
    if origin.model:
        model = mint.made("model", origin.model)
        yield Sheet(column([model]), [(TYPE, full("prov:Entity")), (LABEL, text(origin.model))])
        said.append((full("prov:used"), model))
    yield Sheet(column([run]), said)
    agent = [(TYPE, full("prov:SoftwareAgent")), (LABEL, text("kg"))]
    yield Sheet(column([software]), [*agent, (full("schema:softwareVersion"), text(origin.version))])


class _Told:
    """What articles say, gathered until there is enough of it."""

    def __init__(self, source: Source, mint: Mint) -> None:
        self._shelf, self._mint = _Shelf(source), mint
        self._sheets, self._places, self._count = list[Sheet](), list[Page](), 0

    def add(self, relation: str, label: str, edges: Page, *, places: Page) -> None:
        self._places.append(places)
        self._count += len(places["row"])
        self._sheets += quote_claims(relation, label, edges, places=places, mint=self._mint)

    def sheets(self, *, at_least: int) -> Iterator[Sheet]:
        """What has been gathered, once it is so many places; then nothing is held any more."""
        if self._count < at_least:
            return
        places, articles = together(self._places)
        yield from self._sheets
        yield from describe_spans(places, self._shelf.texts(articles), self._mint)
        self._sheets, self._places, self._count = [], [], 0


class _Shelf:
    """The texts of articles, as many as there is room for: quotes of one stand all over the graph."""

    def __init__(self, source: Source) -> None:
        self._source, self._kept, self._size = source, dict[str, str](), 0

    def texts(self, articles: Sequence[str]) -> list[str]:
        """The texts of these articles; of unknown ones there is none."""
        missing = [name for name in articles if name not in self._kept]
        found = self._source.articles(missing) if missing else {}
        self._size += sum(map(len, found.values()))
        if self._size > KEPT:
            self._kept = {name: self._kept[name] for name in articles if name in self._kept}
            self._size = sum(map(len, [*self._kept.values(), *found.values()]))
        self._kept.update(found)
        return [self._kept.get(name, "") for name in articles]
