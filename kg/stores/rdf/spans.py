"""A stretch of an article, and its position and its words as selectors of the Web Annotation vocabulary.

A third of an export is spans; so N-Quads has a form of its own for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kg.stores.rdf.blocks import Block
from kg.stores.rdf.literals import INTEGER, text
from kg.stores.rdf.terms import full

TYPE, ID = full("rdf:type"), full("dcterms:identifier")
SOURCE, SELECTOR = full("oa:hasSource"), full("oa:hasSelector")
START, END, EXACT = (full(f"oa:{name}") for name in ("start", "end", "exact"))
RESOURCE, POSITION, QUOTE = (
    f"{TYPE} {full(f'oa:{name}')}" for name in ("SpecificResource", "TextPositionSelector", "TextQuoteSelector")
)


class Span(NamedTuple):
    """Characters of an article, with the fragment that RFC 5147 gives to plain text; `name` is article#start-end."""

    graph: str
    source: str
    name: str
    start: int
    end: int
    quote: str

    def blocks(self) -> Iterator[Block]:
        """The span, its position and its words."""
        where, stretch = self.source[:-1], f"{self.start},{self.end}>"
        position, exact = f"{where}#position={stretch}", f"{where}#quote={stretch}"
        named, source = f"{ID} {text(self.name)}", f"{SOURCE} {self.source}"
        selectors = [f"{SELECTOR} {position}", f"{SELECTOR} {exact}"]
        ends = [f'{START} "{self.start}"^^{INTEGER}', f'{END} "{self.end}"^^{INTEGER}']
        yield Block(self.graph, f"{where}#char={stretch}", [RESOURCE, named, source, *selectors])
        yield Block(self.graph, position, [POSITION, *ends])
        yield Block(self.graph, exact, [QUOTE, f"{EXACT} {text(self.quote)}"])

    def lines(self) -> str:
        """The same in N-Quads."""
        graph, source, name, start, end, quote = self
        stop = f" {graph} .\n" if graph else " .\n"
        ends = f"{start},{end}>"
        span, position, exact = (f"{source[:-1]}#{sort}={ends}" for sort in ("char", "position", "quote"))
        return (
            f"{span} {RESOURCE}{stop}{span} {ID} {text(name)}{stop}{span} {SOURCE} {source}{stop}"
            f"{span} {SELECTOR} {position}{stop}{span} {SELECTOR} {exact}{stop}"
            f'{position} {POSITION}{stop}{position} {START} "{start}"^^{INTEGER}{stop}'
            f'{position} {END} "{end}"^^{INTEGER}{stop}'
            f"{exact} {QUOTE}{stop}{exact} {EXACT} {text(quote)}{stop}"
        )


def only_blocks(stream: Iterable[Block | Span]) -> Iterator[Block]:
    """A stream with blocks in place of its spans."""
    for item in stream:
        if isinstance(item, Span):
            yield from item.blocks()
        else:
            yield item
