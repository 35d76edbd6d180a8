"""Answers as tables, JSON, JSON lines and CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from kg.entities import Quote
    from kg.stores import Table, View

FORMATS = ("table", "json", "jsonl", "csv")
EVIDENCE = "evidence"


def tell(view: View, table: Table, form: str) -> None:
    """Print an answer to stdout; a table shows a column named evidence as notes below it."""
    if form == "table":
        _draw(view, table)
    else:
        _write(table, form)


def tell_rows(table: Table, form: str) -> None:
    """Print rows that are no answer of a graph, and so have no evidence, to stdout."""
    if form == "table":
        show(_drawn(table, {}))
        click.echo(f"{len(table.rows)} rows")
    else:
        _write(table, form)


def _write(table: Table, form: str) -> None:
    click.echo({"json": _json, "jsonl": _jsonl, "csv": _csv}[form](table), nl=False)


def _rows(table: Table) -> Iterator[dict[str, Any]]:
    return (dict(zip(table.columns, row, strict=True)) for row in table.rows)


def _json(table: Table) -> str:
    return json.dumps(list(_rows(table)), ensure_ascii=False, indent=1) + "\n"


def _jsonl(table: Table) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in _rows(table))


def _csv(table: Table) -> str:
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows([_cell(value) for value in row] for row in table.rows)
    return lines.getvalue()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict | bool) else str(value)


def _draw(view: View, table: Table) -> None:
    notes: dict[str, int] = {}
    show(_drawn(table, notes))
    click.echo(f"{len(table.rows)} rows")
    _footnotes(view, notes)


def _drawn(table: Table, notes: dict[str, int]) -> Any:
    """The rows as a table of rich's; the evidence that they name is numbered in `notes`."""
    from rich.table import Table as Drawn
    from rich.text import Text

    drawn = Drawn(box=None, pad_edge=False, header_style="bold")
    for column in table.columns:
        drawn.add_column("" if column == EVIDENCE else column, overflow="fold")
    for row in _rows(table):
        cells = [
            _marks(value, notes) if column == EVIDENCE and isinstance(value, list) else _cell(value)
            for column, value in row.items()
        ]
        drawn.add_row(*(Text(cell) for cell in cells))
    return drawn


def _marks(evidence: Iterable[str | list[str]], notes: dict[str, int]) -> str:
    """The number of the note to a row, its first sentence, and how many more there are; lists may be collected."""
    places = dict.fromkeys(place for item in evidence for place in ([item] if isinstance(item, str) else item))
    first, *others = sorted(places)
    number = notes.setdefault(first, len(notes) + 1)
    return f"[{number}]" + (f" +{len(others)}" if others else "")


def _footnotes(view: View, notes: dict[str, int]) -> None:
    from kg.entities import quotes

    for number, quote in enumerate(quotes(view, notes), 1):
        click.echo(f"[{number}] {cited(quote)}")


def cited(quote: Quote) -> str:
    """A sentence with the report, day and page it stands in."""
    return f"{quote.text} 《{quote.title}》 {quote.date or 'undated'}, {quote.source}"


def show(drawn: Any) -> None:
    """Print something of rich's; where stdout is no terminal, lines are as long as they need to be."""
    from rich.console import Console

    console = Console(highlight=False)
    if not console.is_terminal:
        console = Console(highlight=False, width=400)
    console.print(drawn)
