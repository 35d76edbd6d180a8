"""The store that SPARQL asks: made once, beside others who make it, anew when the database changes."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from kg.stores.rdf import asking
from tests.queries.story import pages, write

COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return write(tmp_path / "graph.lbdb", pages())


def test_the_store_is_made_once_and_nothing_else_is_left(database: Path) -> None:
    with asking.opened(database) as asked:
        first = asked.query(COUNT).rows
    made = (database.with_suffix(".oxigraph") / asking.STAMP).stat().st_mtime_ns
    with asking.opened(database) as asked:
        assert asked.query(COUNT).rows == first
    assert (database.with_suffix(".oxigraph") / asking.STAMP).stat().st_mtime_ns == made
    assert not list(database.parent.glob("*.new"))


def test_a_store_of_another_state_of_the_database_is_made_anew(database: Path) -> None:
    with asking.opened(database):
        stamp = database.with_suffix(".oxigraph") / asking.STAMP
    stamp.write_text("another state", encoding="utf-8")
    with asking.opened(database):
        assert stamp.read_text(encoding="utf-8") != "another state"


def test_what_another_process_is_making_is_left_alone_until_nobody_can_be_making_it(database: Path) -> None:
    made_now, abandoned = (database.parent / f"graph.oxigraph.{name}.new" for name in ("now", "then"))
    for draft in (made_now, abandoned):
        draft.mkdir()
    long_ago = time.time() - 2 * asking.ABANDONED
    os.utime(abandoned, (long_ago, long_ago))
    with asking.opened(database):
        assert made_now.exists()
        assert not abandoned.exists()
