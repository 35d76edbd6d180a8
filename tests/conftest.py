"""What tests of several rooms share."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from tests.made_up import write_pages
from tests.neo4j.at_hand import database, neo4j_server

__all__ = ["database", "neo4j_server"]


def pytest_configure() -> None:
    """Let commands that tests start be interrupted: a run in the background ignores that, and they would inherit it."""
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Where tests run side by side, those of a file stay in one process, and in one all that ask the Neo4j server."""
    for item in items:
        group = "neo4j" if "neo4j_server" in getattr(item, "fixturenames", ()) else str(item.path)
        item.add_marker(pytest.mark.xdist_group(group))


@pytest.fixture
def pages(tmp_path: Path) -> list[Path]:
    return write_pages(tmp_path / "in", 3)
