"""What tests of several rooms share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.made_up import write_pages
from tests.neo4j.at_hand import database, neo4j_server

__all__ = ["database", "neo4j_server"]


@pytest.fixture
def pages(tmp_path: Path) -> list[Path]:
    return write_pages(tmp_path / "in", 3)
