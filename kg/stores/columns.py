"""Nodes or relationships as Arrow tables, with the types that the vocabulary gives their properties."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any


def as_table(rows: Sequence[Mapping[str, Any]], types: Mapping[str, str]) -> Any:
    """A `pyarrow.Table` of rows; a property that a row lacks is null."""
    import pyarrow

    kinds = {
        "string": pyarrow.string(),
        "date": pyarrow.string(),
        "strings": pyarrow.list_(pyarrow.string()),
        "integer": pyarrow.int64(),
        "number": pyarrow.float64(),
    }
    return pyarrow.table(
        {name: pyarrow.array([row.get(name) for row in rows], kinds[said]) for name, said in types.items()}
    )
