"""Bodies in a row that share the title behind the last: 云帆集团、|长风置业公司董事长, 省委、|省政府秘书长."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.mentions.title_bodies import Body, Ground
from kg.mentions.titles import Title

_JOINTS = ("、", "暨", "和")
_OF_STATE = frozenset({"party", "government", "congress", "cppcc", "discipline"})


def with_sharers(ground: Ground, row: Sequence[Title], floor: int) -> list[Title]:
    """A row of titles, before it the same title of the body that stands alone before its first.

    Only firms share the title of a firm's head, and a body of the state what is of the same owner.
    """
    first = row[0] if row else None
    if first is None or first.body is None or not ground.text.startswith(_JOINTS, first.start - 1):
        return list(row)
    other = ground.bodies.get(first.start - 1)
    if other is None or other.start < floor or ground.text.startswith(_JOINTS, other.start - 1):
        return list(row)
    kind = other.properties.get("kind")
    alike = kind == "company" if first.head.kind == "company" else kind in _OF_STATE and first.body.text
    if not alike or (kind != "company" and other.surface[0] != ground.text[first.start]):
        return list(row)
    body = Body(other.start, other.surface, other.name)
    # its span ends with the mark, for two posts cannot share their words
    return [replace(first, start=other.start, end=other.end + 1, body=body), *row]
