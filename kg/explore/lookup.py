"""How neighbourhoods are asked for, so that the database looks keys up instead of scanning its tables.

`n.id IN $ids` reads a whole table, and joined with relationships a second one: 140 ms for 129 people of 200,000
entities. Ladybug looks each id of an `UNWIND` up, and goes on from there where what follows is optional: 5 ms. Whole
nodes and relationships cost several times what their columns do, evidence first.
"""

from __future__ import annotations

from collections.abc import Iterable

from kg.explore.pieces import LINE
from kg.vocabulary import vocabulary


def each(label: str) -> str:
    """The beginning of a query over the nodes `n` of a label whose ids are in `$ids`; what follows is optional."""
    return f"UNWIND $ids AS one MATCH (n:`{label}`) WHERE n.id = one"


def columns(letter: str, names: Iterable[str]) -> str:
    """What a query returns of a node or line, column by column."""
    return ", ".join(f"{letter}.`{name}`" for name in names)


def line_columns(relations: str) -> tuple[str, ...]:
    """What the page is told of lines of these relationships, as far as one of them has it: others are no columns."""
    kinds = [vocabulary().relations[name] for name in relations.split("|")]
    return ("key", *(name for name in LINE if any(name in kind.properties for kind in kinds)))


def relation_of(key: str) -> str:
    """The relationship of a line, whose key begins with it.

    >>> relation_of("HOLDS/1"), relation_of("LED")
    ('HOLDS', 'LED')
    """
    return key.partition("/")[0]
