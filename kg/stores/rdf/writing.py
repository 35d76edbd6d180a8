"""Blocks in the syntaxes of RDF, as streams of bytes.

N-Quads, N-Triples, TriG and Turtle are written as they come, several times faster than a library serialises terms;
JSON-LD and RDF/XML are turned out of N-Quads by pyoxigraph, as a stream too.
"""

from __future__ import annotations

import gc
import gzip
import io
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from itertools import groupby
from typing import IO, cast

from kg.stores.rdf.blocks import Block
from kg.stores.rdf.spans import Span, only_blocks
from kg.stores.rdf.terms import PREFIXES, full

NOT_XML = re.compile(r"\\u(?:00[0-9A-F]{2}|FFF[EF])|[\ufffe\uffff]")
LOCAL = re.compile(r"[A-Za-z]\w*", re.ASCII)
CHUNK = 1 << 16


def write_blocks(blocks: Iterable[Block | Span], form: str, out: IO[bytes], *, compress: bool = False) -> None:
    """Write a file of that format; `compress` makes it gzip, with a clock that stands still."""
    if not compress:
        with paused_collector():
            _write(blocks, form, out)
        return
    with paused_collector(), gzip.GzipFile("", "wb", 6, out, mtime=0) as packed:
        _write(blocks, form, cast(IO[bytes], packed))


@contextmanager
def paused_collector() -> Iterator[None]:
    """No search for cycles: millions of short-lived tuples would set it off over and over, and none is in a cycle."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _write(blocks: Iterable[Block | Span], form: str, out: IO[bytes]) -> None:
    if form in {"jsonld", "rdfxml"}:
        _convert(blocks, form, out)
        return
    lines = {"nq": n_quads, "nt": n_triples, "trig": trig, "ttl": turtle}[form](blocks)
    for chunk in _chunks(lines):
        out.write(chunk)


def _chunks(lines: Iterable[str]) -> Iterator[bytes]:
    held: list[str] = []
    size = 0
    for line in lines:
        held.append(line)
        size += len(line)
        if size > CHUNK:
            yield "".join(held).encode()
            held, size = [], 0
    yield "".join(held).encode()


def n_quads(blocks: Iterable[Block | Span]) -> Iterator[str]:
    """N-Quads, a block at a time."""
    for block in blocks:
        if isinstance(block, Span):
            yield block.lines()
            continue
        graph, subject, said = block
        end = f" {graph} .\n" if graph else " .\n"
        yield f"{subject} {f'{end}{subject} '.join(said)}{end}"


def n_triples(blocks: Iterable[Block | Span]) -> Iterator[str]:
    """N-Triples: N-Quads without graphs."""
    return n_quads(block._replace(graph="") for block in blocks)


def turtle(blocks: Iterable[Block | Span]) -> Iterator[str]:
    """Turtle, with the prefixes of the vocabulary."""
    yield from _heads()
    for _, subject, said in only_blocks(blocks):
        yield _subject(subject, said, "")


def trig(blocks: Iterable[Block | Span]) -> Iterator[str]:
    """TriG: Turtle with named graphs."""
    yield from _heads()
    for graph, group in groupby(only_blocks(blocks), key=lambda block: block.graph):
        yield f"{graph} {{\n" if graph else ""
        for _, subject, said in group:
            yield _subject(subject, said, "  " if graph else "")
        yield "}\n\n" if graph else ""


def _heads() -> Iterator[str]:
    yield from (f"@prefix {prefix}: <{space}> .\n" for prefix, space in PREFIXES.items())
    yield "\n"


def _subject(subject: str, said: Iterable[str], indent: str) -> str:
    pairs = [pair.split(" ", 1) for pair in said]
    told = f" ;\n{indent}    ".join(
        f"{_short(predicate)} {', '.join(_short(value) for _, value in group)}"
        for predicate, group in groupby(pairs, key=lambda pair: pair[0])
    )
    return f"{indent}{subject} {told} .\n"


def _short(term: str) -> str:
    """A term of the vocabulary with its prefix; other terms as they are."""
    if term[0] == "<":
        return _shorter(term)
    value, mark, kind = term.rpartition('"^^')
    return f'{value}"^^{_shorter(kind)}' if mark else term


@lru_cache(maxsize=4096)
def _shorter(iri: str) -> str:
    if iri == full("rdf:type"):
        return "a"
    for prefix, space in PREFIXES.items():
        if iri.startswith(f"<{space}") and LOCAL.fullmatch(iri, len(space) + 1, len(iri) - 1):
            return f"{prefix}:{iri[len(space) + 1 : -1]}"
    return iri


def _convert(blocks: Iterable[Block | Span], form: str, out: IO[bytes]) -> None:
    """Let pyoxigraph turn N-Quads into another syntax; XML knows no control characters."""
    import pyoxigraph

    formats = {"jsonld": pyoxigraph.RdfFormat.JSON_LD, "rdfxml": pyoxigraph.RdfFormat.RDF_XML}
    if form == "rdfxml":
        lines = (_fit_for_xml(line) for line in n_triples(blocks))
        triples = (quad.triple for quad in pyoxigraph.parse(_stream(lines), format=pyoxigraph.RdfFormat.N_TRIPLES))
        pyoxigraph.serialize(triples, out, format=formats[form], prefixes=PREFIXES)
        return
    quads = pyoxigraph.parse(_stream(n_quads(blocks)), format=pyoxigraph.RdfFormat.N_QUADS)
    pyoxigraph.serialize(quads, out, format=formats[form], prefixes=PREFIXES)


def _fit_for_xml(line: str) -> str:
    return NOT_XML.sub("\ufffd", line)


def stream_quads(blocks: Iterable[Block | Span]) -> IO[bytes]:
    """N-Quads as a file to read from."""
    return _stream(n_quads(blocks))


def _stream(lines: Iterable[str]) -> IO[bytes]:
    return cast(IO[bytes], Stream(lines))


class Stream(io.RawIOBase):
    """Lines as a file to read from."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Give the bytes of `lines`."""
        self._chunks, self._left = _chunks(lines), b""

    def readable(self) -> bool:
        """Always."""
        return True

    def read(self, size: int | None = -1) -> bytes:
        """The next bytes, up to `size`; none at the end."""
        if not self._left:
            self._left = next(self._chunks, b"")
        wanted = len(self._left) if size is None or size < 0 else size
        given, self._left = self._left[:wanted], self._left[wanted:]
        return given
