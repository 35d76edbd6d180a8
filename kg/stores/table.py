"""The answer to a query: named columns and rows of values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of plain values (text, numbers, lists, and dicts for nodes and relationships)."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
