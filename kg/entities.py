"""What a graph says of one entity, and the sentences that say it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kg.errors import QueryError
from kg.model import parse_evidence
from kg.stores import View


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence, and where it was printed."""

    text: str
    title: str
    date: str | None
    source: str


@dataclass(frozen=True, slots=True)
class Other:
    """The node at the other end of a relationship."""

    id: str
    label: str
    name: str
    properties: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Statement:
    """A relationship of an entity; `outward` where the entity is its start."""

    relation: str
    outward: bool
    other: Other
    properties: Mapping[str, Any]

    @property
    def evidence(self) -> tuple[str, ...]:
        """Where it stands."""
        return tuple(self.properties["evidence"])


FOUND = "MATCH (n) WHERE n.id = $name OR n.name = $name OR $name IN n.aliases RETURN n ORDER BY n.id"
NEAR = "MATCH (n) WHERE n.name CONTAINS $name RETURN n.id ORDER BY n.mentions DESC, n.id LIMIT 5"


def find(view: View, name: str) -> list[Other]:
    """The nodes that have this id, name or alias; raise QueryError that names likely ones where none has."""
    found = [_other(said) for (said,) in view.query(FOUND, {"name": name}).rows]
    if not found:
        near = [row[0] for row in view.query(NEAR, {"name": name}).rows]
        mend = f"there are {', '.join(near)}" if near else "kg query DIR 'MATCH (n) RETURN n.id' lists what there is"
        raise QueryError("nothing in the graph has this id, name or alias", where=name, mend=mend)
    return found


def _other(said: Mapping[str, Any]) -> Other:
    own = {name: value for name, value in said.items() if name not in {"_LABEL", "id", "name", "text"}}
    return Other(said["id"], said["_LABEL"], said["name"], own)


def statements(view: View, entity: Other) -> list[Statement]:
    """All relationships of an entity but its mentions, by type, then by the other's name."""
    here = f"(n:`{entity.label}`)"
    told = []
    for outward, pattern in ((True, f"{here}-[r]->(m)"), (False, f"{here}<-[r]-(m)")):
        asked = f"MATCH {pattern} WHERE n.id = $id AND NOT r.key STARTS WITH 'MENTIONED_IN' RETURN m, r"
        for other, said in view.query(asked, {"id": entity.id}).rows:
            told.append(Statement(said["_LABEL"], outward, _other(other), _own(said)))
    return sorted(told, key=lambda told: (told.relation, not told.outward, told.other.id, told.properties["key"]))


def _own(said: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in said.items() if name != "_LABEL"}


def mentions(view: View, entity: Other) -> list[str]:
    """The evidence of every mention of an entity, in reading order."""
    asked = (
        f"MATCH (n:`{entity.label}`)-[r:MENTIONED_IN]->(a:Article) WHERE n.id = $id RETURN a.id, r.evidence, r.`start`"
    )
    rows = sorted(view.query(asked, {"id": entity.id}).rows, key=lambda row: (row[0], row[2]))
    return list(dict.fromkeys(where for _, evidence, _ in rows for where in evidence))


def quotes(view: View, evidence: Iterable[str]) -> Iterator[Quote]:
    """The sentences that stand at the given places."""
    places = [parse_evidence(where) for where in evidence]
    asked = "MATCH (a:Article) WHERE a.id IN $ids RETURN a.id, a.name, a.date, a.source, a.text"
    ids = sorted({place.article for place in places})
    articles = {row[0]: row[1:] for row in view.query(asked, {"ids": ids}).rows} if ids else {}
    for place in places:
        title, date, source, text = articles[place.article]
        yield Quote(" ".join(text[place.start : place.end].split()), title, date, source)


def way(view: View, starts: Iterable[Other], ends: Iterable[Other]) -> list[tuple[Other, Statement]]:
    """The shortest way between two entities as steps; raise QueryError where none of up to 6 steps leads there."""
    reached: dict[str, tuple[Other, Statement] | None] = {start.id: None for start in starts}
    goals, front = {end.id for end in ends}, list(starts)
    for _ in range(STEPS):
        if met := sorted(goals & set(reached)):
            return _steps_to(met[0], reached)
        front = _onward(view, front, reached)
    raise QueryError(f"no way of up to {STEPS} steps leads from one to the other", where="path")


STEPS = 6


def _onward(view: View, front: list[Other], reached: dict[str, tuple[Other, Statement] | None]) -> list[Other]:
    onward = []
    for entity in front:
        for told in statements(view, entity):
            if told.other.id not in reached and told.other.label != "Article":
                reached[told.other.id] = (entity, told)
                onward.append(told.other)
    return onward


def _steps_to(goal: str, reached: Mapping[str, tuple[Other, Statement] | None]) -> list[tuple[Other, Statement]]:
    steps: list[tuple[Other, Statement]] = []
    step = reached[goal]
    while step is not None:
        steps.append(step)
        step = reached[step[0].id]
    return steps[::-1]
