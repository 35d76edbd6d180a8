"""SPARQL on a workspace's graph, in process, read-only.

The quads, provenance and all, are kept in an Oxigraph store on disk beside the database: made when first asked, under
another name until it is whole, and made again when the database changes. It takes about as much room as N-Quads of the
graph would; what it is asked is read from disk. Queries see all named graphs as one, unless they say GRAPH.
"""

from __future__ import annotations

import re
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from kg.errors import OptionError, QueryError
from kg.memory import paused_collector
from kg.stores.ladybug import opened as opened_database
from kg.stores.rdf.dataset import sheets
from kg.stores.rdf.sheets import Options
from kg.stores.rdf.source import InDatabase
from kg.stores.rdf.terms import PREFIXES
from kg.stores.rdf.writing import Chunk, n_quads, stream
from kg.stores.table import Table

if TYPE_CHECKING:
    import pyoxigraph

QUOTED = re.compile(
    r"""'''.*?'''|\"\"\".*?\"\"\"|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|<[^<>"{}|^`\\\s]*>|\#[^\n]*""", re.DOTALL
)
ELSEWHERE = re.compile(r"(?<![\w?$:-])SERVICE(?![\w:-])", re.IGNORECASE)
"""The word by which a query would send parts of itself to a server."""
PARAMETER = re.compile(r"\$(\w+)")
STAMP = "kg-stamp"
"""The file in a store that says of which state of the database it is."""
ABANDONED = 24 * 3600
"""Seconds after which a draft belongs to nobody any more: its maker was killed."""
EVIDENCE = "evidence"
"""A column of this name holds the IRIs of stretches of articles, one a line, and is shown as a list."""
SPAN = re.compile(r".*?/id/(?P<article>article:[^#]*)#char=(?P<start>\d+),(?P<end>\d+)")
PART = 100_000_000
"""Bytes that are loaded at a time: a store sorts them in memory, with seven times as much of it."""
NUMBERS: dict[str, Callable[[str], Any]] = {
    "integer": int,
    "double": float,
    "decimal": float,
    "boolean": lambda text: text == "true",
}


@contextmanager
def opened(database: Path, options: Options | None = None) -> Iterator[Asked]:
    """The quads of a workspace's database, to be asked."""
    import pyoxigraph

    options = options or Options()
    place = database.with_suffix(".oxigraph")
    state = database.stat() if database.exists() else None
    stamp = f"{state and (state.st_size, state.st_mtime_ns)} {options}"
    if _stamp(place) != stamp:
        try:
            _fill(place, database, options, stamp)
        except PermissionError:
            yield Asked(_loaded(pyoxigraph.Store(), database, options))
            return
    yield Asked(pyoxigraph.Store.read_only(str(place)))


def _stamp(place: Path) -> str:
    path = place / STAMP
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _fill(place: Path, database: Path, options: Options, stamp: str) -> None:
    """Make the store in a folder of this process's own, so that two who ask first do not disturb each other."""
    import pyoxigraph

    for left in place.parent.glob(f"{place.name}.*.new"):
        if time.time() - left.stat().st_mtime > ABANDONED:
            shutil.rmtree(left, ignore_errors=True)
    draft = Path(tempfile.mkdtemp(prefix=f"{place.name}.", suffix=".new", dir=place.parent))
    try:
        store = _loaded(pyoxigraph.Store(str(draft)), database, options)
        store.optimize()
        store.flush()
        del store
        (draft / STAMP).write_text(stamp, encoding="utf-8")
        _put(draft, place, stamp)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _put(draft: Path, place: Path, stamp: str) -> None:
    """Put a whole store in its place, unless another process has just put the same there."""
    shutil.rmtree(place, ignore_errors=True)
    try:
        draft.rename(place)
    except OSError:
        if _stamp(place) != stamp:
            raise


def _loaded(store: pyoxigraph.Store, database: Path, options: Options) -> pyoxigraph.Store:
    import pyoxigraph

    with opened_database(database, streamed=True) as view, paused_collector():
        lines = n_quads(sheets(InDatabase(view), options))
        for first in lines:
            store.bulk_load(stream(_up_to(PART, chain([first], lines))), format=pyoxigraph.RdfFormat.N_QUADS)
    return store


def _up_to(size: int, lines: Iterator[Chunk]) -> Iterator[Chunk]:
    """Lines until they are so many bytes; the others are left where they are."""
    for chunk in lines:
        yield chunk
        size -= len(chunk)
        if size <= 0:
            return


class Asked:
    """What can be asked of the quads in SPARQL."""

    def __init__(self, store: pyoxigraph.Store) -> None:
        """Ask an open store."""
        self._store = store

    def query(self, sparql: str, parameters: Mapping[str, object] | None = None, *, union: bool = True) -> Table:
        """The answer as rows; `$name` stands for a parameter's value where one of that name is given.

        Without `union` only what stands in GRAPH sees the graphs of articles: nodes and claims are in none of them, and
        are found sooner.
        An answer of triples has the columns subject, predicate and object. Raises QueryError for what is no query,
        updates included, and for what would be sent to a server.
        """
        import pyoxigraph

        if ELSEWHERE.search(QUOTED.sub(" ", sparql)):
            raise QueryError("SERVICE asks other servers", where="query", mend="ask this graph alone")
        asked = _filled(sparql, parameters or {})
        try:
            answer = self._store.query(asked, prefixes=PREFIXES, use_default_graph_as_union=union)
            if isinstance(answer, pyoxigraph.QueryBoolean):
                return Table(("answer",), ((bool(answer),),))
            if isinstance(answer, pyoxigraph.QueryTriples):
                return Table(("subject", "predicate", "object"), tuple(tuple(map(_shown, row)) for row in answer))
            return _solutions(answer)
        except (SyntaxError, RuntimeError, OSError) as exc:
            raise QueryError(" ".join(str(exc).split()), where="query") from exc


def _filled(sparql: str, parameters: Mapping[str, object]) -> str:
    """The query with its parameters written as literals."""
    import pyoxigraph

    def value(found: re.Match[str]) -> str:
        given = parameters.get(found[1])
        if isinstance(given, str | int | float):
            return str(pyoxigraph.Literal(given))
        if found[1] in parameters:
            raise OptionError("not a value that SPARQL knows", where=found[1], mend="give text or a number")
        return found[0]

    return PARAMETER.sub(value, sparql) if parameters else sparql


def _solutions(answer: pyoxigraph.QuerySolutions) -> Table:
    columns = tuple(variable.value for variable in answer.variables)
    marked = [column == EVIDENCE for column in columns]
    rows = (
        tuple(_places(value) if mark else _shown(value) for mark, value in zip(marked, solution, strict=True))
        for solution in answer
    )
    return Table(columns, tuple(rows))


def _places(value: Any) -> Any:
    """A line for each stretch of evidence, `article#start-end` where it is one of ours."""
    shown = _shown(value)
    return sorted(map(_place, shown.split("\n"))) if isinstance(shown, str) else shown


def _place(iri: str) -> str:
    found = SPAN.fullmatch(iri)
    return f"{unquote(found['article'])}#{found['start']}-{found['end']}" if found else iri


def _shown(term: Any) -> Any:
    """A term as a plain value: text or a number, an IRI as it is, None where a variable is unbound."""
    if term is None:
        return None
    kind = getattr(term, "datatype", None)
    read = NUMBERS.get(kind.value.rpartition("#")[2], str) if kind else str
    return read(term.value) if hasattr(term, "value") else str(term)
