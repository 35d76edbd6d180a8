"""Sheets in the syntaxes of RDF, as streams of bytes.

N-Quads and N-Triples are joined out of the columns, about as fast as a library writes terms that it holds in memory.
TriG and Turtle are written subject by subject; pyoxigraph turns N-Quads into JSON-LD and RDF/XML, as a stream too.
"""

from __future__ import annotations

import gzip
import io
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import IO, cast

from kg.memory import paused_collector
from kg.stores.rdf.ahead import ahead
from kg.stores.rdf.columns import Column, characters, given_back, holds_lists, join, where
from kg.stores.rdf.sheets import Block, Sheet
from kg.stores.rdf.terms import PREFIXES, full

NOT_XML = re.compile(r"\\u(?:00[0-9A-F]{2}|FFF[EF])|[\ufffe\uffff]")
Chunk = bytes | memoryview
PIECE = 32 * 1024
"""Bytes that are written at a time: of a sheet at once, 14 MB, Linux with large folios takes four times as long."""
LOCAL = re.compile(r"[A-Za-z]\w*", re.ASCII)


def write_sheets(sheets: Iterable[Sheet], form: str, out: IO[bytes], *, compress: bool = False) -> None:
    """Write a file of that format; `compress` makes it gzip, with a clock that stands still."""
    if not compress:
        with paused_collector(), given_back():
            _write(sheets, form, out)
        return
    with paused_collector(), given_back(), gzip.GzipFile("", "wb", 6, out, mtime=0) as packed:
        _write(sheets, form, cast(IO[bytes], packed))


def _write(sheets: Iterable[Sheet], form: str, out: IO[bytes]) -> None:
    if form in {"jsonld", "rdfxml"}:
        _convert(sheets, form, out)
        return
    ways: dict[str, Callable[[Iterable[Sheet]], Iterator[Chunk]]]
    ways = {"nq": n_quads, "nt": n_triples, "trig": trig, "ttl": turtle}
    for lines in ways[form](sheets):
        chunk = memoryview(lines)
        for at in range(0, len(chunk), PIECE):
            out.write(chunk[at : at + PIECE])


def n_quads(sheets: Iterable[Sheet]) -> Iterator[memoryview]:
    """N-Quads in UTF-8, a sheet at a time."""
    return (characters(_lines(sheet, end)) for sheet, end in ahead(_ended(sheets)) if len(sheet.subject))


def n_triples(sheets: Iterable[Sheet]) -> Iterator[memoryview]:
    """N-Triples: N-Quads without graphs."""
    return n_quads(sheet._replace(graph=None) for sheet in sheets)


def _ended(sheets: Iterable[Sheet]) -> Iterator[tuple[Sheet, Column | str]]:
    """Sheets with the ends of their lines, which are those of the sheet before where the graphs are."""
    graphs, end = None, " .\n"
    for sheet in sheets:
        if sheet.graph is not graphs:
            graphs = sheet.graph
            end = " .\n" if graphs is None else join(" ", graphs, " .\n")
        yield sheet, end


def _lines(sheet: Sheet, end: Column | str) -> Column:
    """The lines of each subject."""
    from pyarrow import compute

    parts = [
        part for predicate, objects in sheet.said for part in _statements(sheet.subject, predicate, objects, end=end)
    ]
    return compute.binary_join_element_wise(*parts, "", null_handling="skip")


def _statements(subject: Column, predicate: str, objects: Column | str, *, end: Column | str) -> list[Column | str]:
    """The parts of the lines that say one thing of each subject; null where there is nothing to say."""
    from pyarrow import compute

    if isinstance(objects, str):
        return [subject, f" {predicate} {objects}", end]
    if holds_lists(objects):
        between = join(end, subject, f" {predicate} ")
        objects = where(compute.greater(compute.list_value_length(objects), 0), compute.binary_join(objects, between))
    if objects.null_count:
        return [join(subject, f" {predicate} ", objects, end)]
    return [subject, f" {predicate} ", objects, end]


def turtle(sheets: Iterable[Sheet]) -> Iterator[bytes]:
    """Turtle, with the prefixes of the vocabulary."""
    yield _heads()
    for sheet in sheets:
        yield "".join(_subject(block, "") for block in sheet.blocks()).encode()


def trig(sheets: Iterable[Sheet]) -> Iterator[bytes]:
    """TriG: Turtle with named graphs; what sheets in a row say in one graph stands together."""
    yield _heads()
    for named, group in groupby(sheets, key=lambda sheet: sheet.graph is not None):
        if not named:
            for sheet in group:
                yield "".join(_subject(block, "") for block in sheet.blocks()).encode()
            continue
        blocks = sorted((block for sheet in group for block in sheet.blocks()), key=attrgetter("graph"))
        for graph, said in groupby(blocks, key=attrgetter("graph")):
            yield f"{graph} {{\n{''.join(_subject(block, '  ') for block in said)}}}\n\n".encode()


def _heads() -> bytes:
    return "".join([*(f"@prefix {prefix}: <{space}> .\n" for prefix, space in PREFIXES.items()), "\n"]).encode()


def _subject(block: Block, indent: str) -> str:
    told = f" ;\n{indent}    ".join(
        f"{_short(predicate)} {', '.join(_short(value) for _, value in group)}"
        for predicate, group in groupby(block.said, key=itemgetter(0))
    )
    return f"{indent}{block.subject} {told} .\n"


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


def _convert(sheets: Iterable[Sheet], form: str, out: IO[bytes]) -> None:
    """Let pyoxigraph turn N-Quads into another syntax; XML knows no control characters."""
    import pyoxigraph

    formats = {"jsonld": pyoxigraph.RdfFormat.JSON_LD, "rdfxml": pyoxigraph.RdfFormat.RDF_XML}
    if form == "rdfxml":
        lines = (_fit_for_xml(chunk) for chunk in n_triples(sheets))
        triples = (quad.triple for quad in pyoxigraph.parse(stream(lines), format=pyoxigraph.RdfFormat.N_TRIPLES))
        pyoxigraph.serialize(triples, out, format=formats[form], prefixes=PREFIXES)
        return
    quads = pyoxigraph.parse(stream(n_quads(sheets)), format=pyoxigraph.RdfFormat.N_QUADS)
    pyoxigraph.serialize(quads, out, format=formats[form], prefixes=PREFIXES)


def _fit_for_xml(chunk: memoryview) -> bytes:
    return NOT_XML.sub("\ufffd", str(chunk, "utf-8")).encode()


def stream(chunks: Iterable[Chunk]) -> IO[bytes]:
    """Chunks of bytes as a file to read from."""
    return cast(IO[bytes], Stream(chunks))


class Stream(io.RawIOBase):
    """Chunks of bytes as a file to read from."""

    def __init__(self, chunks: Iterable[Chunk]) -> None:
        """Give the bytes of `chunks`."""
        self._chunks, self._left = iter(chunks), memoryview(b"")

    def readable(self) -> bool:
        """Always."""
        return True

    def read(self, size: int | None = -1) -> bytes:
        """The next bytes, up to `size`; none at the end."""
        while not self._left and (chunk := next(self._chunks, None)) is not None:
            self._left = memoryview(chunk)
        wanted = len(self._left) if size is None or size < 0 else size
        given, self._left = self._left[:wanted], self._left[wanted:]
        return bytes(given)
