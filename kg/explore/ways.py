"""The shortest way between two entities, searched from both ends, one query a step and label."""

from __future__ import annotations

from kg.explore.nearby import Labels, by_label, relations_of, these
from kg.explore.pieces import Json, View

STEPS = 6
WIDEST = 5000
"""Nodes of one step that are looked at on: beyond that a way says nothing, since it leads through a whole province."""


def way(view: View, labels: Labels, start: str, end: str) -> Json:
    """The nodes of the shortest way in order, with all lines among them; no nodes where none of `STEPS` leads there."""
    befores: tuple[dict[str, str], dict[str, str]] = ({start: ""}, {end: ""})
    fronts = [[start], [end]]
    for _ in range(STEPS):
        if met := sorted(set(befores[0]) & set(befores[1])):
            ids = _joined(met[0], befores)
            return {**these(view, labels, ids), "way": ids}
        side = 0 if len(fronts[0]) <= len(fronts[1]) else 1
        fronts[side] = _onward(view, labels, fronts[side], befores[side])
    met = sorted(set(befores[0]) & set(befores[1]))
    ids = _joined(met[0], befores) if met else []
    return {**these(view, labels, ids), "way": ids}


def _onward(view: View, labels: Labels, front: list[str], before: dict[str, str]) -> list[str]:
    onward: dict[str, str] = {}
    for label, ids in by_label(labels, front).items():
        for outward in (True, False):
            if not (relations := relations_of(label, outward=outward)):
                continue
            arrow = f"-[r:{relations}]->" if outward else f"<-[r:{relations}]-"
            asked = f"MATCH (n:`{label}`){arrow}(m) WHERE n.id IN $ids RETURN DISTINCT n.id, m.id"
            for known, found in sorted(view.query(asked, {"ids": ids}).rows):
                if found not in before and found in labels:
                    onward.setdefault(found, known)
    before.update(onward)
    return sorted(onward)[:WIDEST]


def _joined(met: str, befores: tuple[dict[str, str], dict[str, str]]) -> list[str]:
    there, back = [met], [met]
    for ids, before in ((there, befores[0]), (back, befores[1])):
        while before[ids[-1]]:
            ids.append(before[ids[-1]])
    return [*reversed(there), *back[1:]]
