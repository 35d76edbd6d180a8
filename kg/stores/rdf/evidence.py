"""What articles say of claims: in the named graph of each, the relationship and the stretches it is quoted from.

A stretch has its position and its words as selectors of the Web Annotation vocabulary, and is named by the fragment
that RFC 5147 gives to characters of plain text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.stores.rdf.claims import relate
from kg.stores.rdf.columns import Column, Page, begins, column, in_order, join, pages_of, picked, where
from kg.stores.rdf.entities import TYPE
from kg.stores.rdf.iris import Mint, parts
from kg.stores.rdf.literals import WRITE
from kg.stores.rdf.sheets import Sheet
from kg.stores.rdf.terms import full

TARGET, QUOTED = full("oa:hasTarget"), full("prov:wasQuotedFrom")
ID, SOURCE, SELECTOR = full("dcterms:identifier"), full("oa:hasSource"), full("oa:hasSelector")
START, END, EXACT = (full(f"oa:{name}") for name in ("start", "end", "exact"))
ENDS = ("<from>", "<to>", "status")
"""What is needed of edges to say them again."""
PLACE = r"(?s)^(?P<article>.*)#(?P<start>\d+)-(?P<end>\d+)$"


def places_of(edges: Page) -> Page:
    """Where the evidence of edges stands, by article: `row` of the edge, `article`, `start` and `end`."""
    import pyarrow
    from pyarrow import compute

    found = compute.extract_regex(edges["evidence"].flatten(), PLACE)
    ends = {name: found.field(name).cast(pyarrow.int64()) for name in ("start", "end")}
    page = {"row": compute.list_parent_indices(edges["evidence"]), "article": found.field("article"), **ends}
    return in_order(page, "article", "row", "start", "end")


def quote_claims(relation: str, label: str, edges: Page, *, places: Page, mint: Mint) -> Iterator[Sheet]:
    """The relationships that articles tell of, and where they do; edges have sources of a label."""
    first = begins(places["article"], places["row"])
    told = picked(places, first)
    ends = picked({name: edges[name] for name in ENDS if name in edges}, told["row"])
    yield from relate(relation, label=label, edges=ends, graph=mint.graphs(told["article"]))
    source = mint.nodes(places["article"])
    said = [(QUOTED, where(first, source)), (TARGET, _spans(source, "char", places))]
    yield Sheet(edges["<claim>"].take(places["row"]), said, mint.graphs(places["article"]))


def _spans(source: Column, sort: str, places: Page) -> Column:
    return parts(source, join(f"{sort}=", places["start"].cast("string"), ",", places["end"].cast("string")))


def describe_spans(places: Page, texts: Mapping[str, str], mint: Mint) -> Iterator[Sheet]:
    """The stretches themselves, each once, with the words that stand there in the texts of the articles."""
    places = in_order(places, "article", "start", "end")
    places = picked(places, begins(*(places[name] for name in ("article", "start", "end"))))
    graph, source = mint.graphs(places["article"]), mint.nodes(places["article"])
    span, position, exact = (_spans(source, sort, places) for sort in ("char", "position", "quote"))
    start, end = (places[name] for name in ("start", "end"))
    named = WRITE["string"](join(places["article"], "#", start.cast("string"), "-", end.cast("string")))
    selectors = [(SELECTOR, position), (SELECTOR, exact)]
    yield Sheet(span, [(TYPE, full("oa:SpecificResource")), (ID, named), (SOURCE, source), *selectors], graph)
    ends = [(START, WRITE["integer"](start)), (END, WRITE["integer"](end))]
    yield Sheet(position, [(TYPE, full("oa:TextPositionSelector")), *ends], graph)
    words = WRITE["string"](_words(places, texts))
    yield Sheet(exact, [(TYPE, full("oa:TextQuoteSelector")), (EXACT, words)], graph)


def _words(places: Page, texts: Mapping[str, str]) -> Column:
    rows = zip(*(places[name].to_pylist() for name in ("article", "start", "end")), strict=True)
    return column(texts.get(article, "")[start:end] for article, start, end in rows)


def together(pages: list[Page]) -> Page:
    """Pages of places as one."""
    import pyarrow

    return pages_of(pyarrow.concat_tables(map(pyarrow.table, pages)))
