"""What articles say of claims: in the named graph of each, the relationship and the stretches it is quoted from.

Which stretches a claim rests on is said with the claim itself, in the default graph. A stretch has its position and its
words as selectors of the Web Annotation vocabulary, and is named by the fragment that RFC 5147 gives to characters of
plain text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.stores.rdf.claims import relate
from kg.stores.rdf.columns import Column, Page, begins, column, in_order, join, pages_of, picked
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


def places_of(edges: Page) -> Page:
    """Where the evidence of edges stands, by article: `row` of the edge, `article`, `start` and `end`."""
    import pyarrow
    from pyarrow import compute

    article, stretch = _halves(edges["evidence"].flatten(), "#")
    start, end = _halves(stretch, "-")
    page = {"row": compute.list_parent_indices(edges["evidence"]), "article": article}
    ends = {"start": start.cast(pyarrow.int64()), "end": end.cast(pyarrow.int64()), "range": join(start, ",", end)}
    return in_order({**page, **ends}, "article", "row", "start", "end")


def _halves(values: Column, border: str) -> tuple[Column, Column]:
    """What stands before the last border in each text, and behind it."""
    from pyarrow import compute

    halves = compute.split_pattern(values, border, max_splits=1, reverse=True)
    return compute.list_element(halves, 0), compute.list_element(halves, 1)


def rest_claims(edges: Page, places: Page, mint: Mint) -> Sheet:
    """The stretches that claims rest on, in the default graph beside the rest that is said of them."""
    spans = parts(mint.nodes(places["article"]), "char=", places["range"])
    return Sheet(edges["<claim>"].take(places["row"]), [(TARGET, spans)])


def quote_claims(relation: str, label: str, edges: Page, *, places: Page, mint: Mint) -> Iterator[Sheet]:
    """The relationships that articles tell of, each in the graph of its article; edges have sources of a label."""
    told = picked(places, begins(places["article"], places["row"]))
    ends = picked({name: edges[name] for name in ENDS if name in edges}, told["row"])
    graphs = mint.graphs(told["article"])
    yield from relate(relation, label=label, edges=ends, graph=graphs)
    yield Sheet(edges["<claim>"].take(told["row"]), [(QUOTED, mint.nodes(told["article"]))], graphs)


def describe_spans(places: Page, texts: Sequence[str], mint: Mint) -> Iterator[Sheet]:
    """The stretches themselves, each once, with the words that stand there in the texts, given by their numbers."""
    from pyarrow import compute

    places = in_order(places, "article", "start", "end")
    places = picked(places, begins(*(places[name] for name in ("article", "start", "end"))))
    graph, source = mint.graphs(places["article"]), mint.nodes(places["article"])
    span, position, exact = (parts(source, f"{sort}=", places["range"]) for sort in ("char", "position", "quote"))
    start, end = (places[name] for name in ("start", "end"))
    named = WRITE["string"](join(places["article"], "#", compute.replace_substring(places["range"], ",", "-")))
    selectors = [(SELECTOR, position), (SELECTOR, exact)]
    yield Sheet(span, [(TYPE, full("oa:SpecificResource")), (ID, named), (SOURCE, source), *selectors], graph)
    ends = [(START, WRITE["integer"](start)), (END, WRITE["integer"](end))]
    yield Sheet(position, [(TYPE, full("oa:TextPositionSelector")), *ends], graph)
    words = WRITE["string"](_words(places, texts))
    yield Sheet(exact, [(TYPE, full("oa:TextQuoteSelector")), (EXACT, words)], graph)


def _words(places: Page, texts: Sequence[str]) -> Column:
    rows = zip(*(places[name].to_pylist() for name in ("text", "start", "end")), strict=True)
    return column([texts[text][start:end] for text, start, end in rows])


def together(pages: list[Page]) -> tuple[Page, list[str]]:
    """Pages of places as one, where `text` is the number of the article, and the articles in the order of numbers."""
    import pyarrow

    places = pages_of(pyarrow.concat_tables(map(pyarrow.table, pages)))
    known = places["article"].dictionary_encode()
    return {**places, "text": known.indices}, known.dictionary.to_pylist()
