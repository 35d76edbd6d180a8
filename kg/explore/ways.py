"""The shortest way between two entities, searched from both ends, one query a step and label."""

from __future__ import annotations

from collections.abc import Iterator

from kg.explore.lookup import each
from kg.explore.nearby import Labels, by_label, relations_of, these
from kg.explore.pieces import TOOK_PART, Json, View

STEPS = 6
COMPANY = frozenset(str(relation) for relation in TOOK_PART)
WIDEST = 5000
"""Nodes of one step that are looked at on: beyond that a way says nothing, since it leads through a whole province."""


def way(view: View, labels: Labels, ends: tuple[str, str]) -> Json:
    """The nodes of the shortest way in order, with all lines among them; no nodes where none of `STEPS` leads there.

    Between two people a way over events that people shared comes before one over posts and places.
    """
    company = all(labels[end] == "Person" for end in ends)
    ids = (_shortest(view, labels, ends, only=COMPANY) if company else []) or _shortest(view, labels, ends)
    return {**these(view, labels, ids), "way": ids}


def _shortest(view: View, labels: Labels, ends: tuple[str, str], *, only: frozenset[str] | None = None) -> list[str]:
    befores: tuple[dict[str, str], dict[str, str]] = ({ends[0]: ""}, {ends[1]: ""})
    fronts = [[ends[0]], [ends[1]]]
    for step in range(STEPS + 1):
        if met := sorted(set(befores[0]) & set(befores[1])):
            return _joined(met[0], befores)
        if step < STEPS:
            side = 0 if len(fronts[0]) <= len(fronts[1]) else 1
            fronts[side] = list(_onward(view, by_label(labels, fronts[side]), before=befores[side], only=only))
    return []


def _onward(
    view: View, front: dict[str, list[str]], *, before: dict[str, str], only: frozenset[str] | None
) -> Iterator[str]:
    """The nodes one step further; `before` learns whence each was reached."""
    onward: dict[str, str] = {}
    for label, ids in front.items():
        for outward in (True, False):
            fit = [name for name in relations_of(label, outward=outward).split("|") if only is None or name in only]
            if fit == [""] or not fit:
                continue
            arrow = f"-[r:{'|'.join(fit)}]->" if outward else f"<-[r:{'|'.join(fit)}]-"
            asked = f"{each(label)} OPTIONAL MATCH (n){arrow}(m) RETURN DISTINCT n.id, m.id"
            rows = view.query(asked, {"ids": ids}).rows
            for known, found in sorted(row for row in rows if row[1] is not None):
                if found not in before:
                    onward.setdefault(found, known)
    before.update(onward)
    yield from sorted(onward)[:WIDEST]


def _joined(met: str, befores: tuple[dict[str, str], dict[str, str]]) -> list[str]:
    there, back = [met], [met]
    for ids, before in ((there, befores[0]), (back, befores[1])):
        while before[ids[-1]]:
            ids.append(before[ids[-1]])
    return [*reversed(there), *back[1:]]
