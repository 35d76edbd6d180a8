"""Lexicons and gazetteers: CSV files whose first line names their source."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `kg/data/<name>.csv` by column, read once; the first line, `# source: …`, is left out."""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        next(lines)
        rows = csv.reader(lines)
        names = next(rows)
        return tuple(dict(zip(names, row, strict=True)) for row in rows if row)
