"""Nodes and lines around an entity, among those in view, and in the first view; all by Cypher over neighbourhoods."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.explore.lookup import columns, each, line_columns, relation_of
from kg.explore.pieces import NODE, TOOK_PART, Json, View, first_post, line, node
from kg.vocabulary import vocabulary

MOST = 200
"""Neighbours that one click brings at most, those named most often first."""
EVENTS, PEOPLE = 12, 32
"""What the first view holds at most: more names than these cannot be read at a glance."""
LEFT_OUT = {"MENTIONED_IN", "WROTE"}
"""Lines that end at reports: they are evidence, not picture."""
Labels = Mapping[str, str]
TOOK = "|".join(TOOK_PART)


def around(view: View, labels: Labels, start: str, *, shown: Sequence[str] = ()) -> Json:
    """An entity, its neighbours, and all lines among these and what is shown; `more` counts neighbours left out."""
    own = list(_own(view, labels, start))
    found = {other["id"]: other for _, other in own if other["id"] != start}
    ordered = sorted(found.values(), key=lambda other: (-other.get("n", 0), other["id"]))
    chosen = ordered[:MOST]
    new, old = {other["id"] for other in chosen}, {one for one in shown if one in labels}
    nodes = [*nodes_of(view, labels, [start]), *chosen]
    _name_posts(view, nodes)
    everyone = sorted((new | old) - {start})
    others = _among(view, labels, sources=everyone, targets=everyone)
    kept = [edge for edge, other in own if other["id"] in new | old | {start}]
    fresh = [edge for edge in others if not old.issuperset((edge["s"], edge["t"]))]
    return {"nodes": nodes, "edges": [*kept, *fresh], "more": len(found) - len(chosen)}


def these(view: View, labels: Labels, ids: Iterable[str]) -> Json:
    """The nodes of these ids and all lines among them."""
    known = list(dict.fromkeys(one for one in ids if one in labels))
    nodes = list(nodes_of(view, labels, known))
    _name_posts(view, nodes)
    return {"nodes": nodes, "edges": list(_among(view, labels, sources=known, targets=known))}


def opening(view: View, labels: Labels) -> Json:
    """Who met whom: the events with most people in them and those people; any best named ones where nobody met."""
    asked = (
        f"MATCH (p:Person)-[:{TOOK}]->(e:Event) WITH e, count(DISTINCT p.id) AS people WHERE people > 1 "
        f"RETURN e.id ORDER BY people DESC, e.mentions DESC, e.id LIMIT {EVENTS}"
    )
    events = [row[0] for row in view.query(asked).rows]
    asked = (
        f"MATCH (p:Person)-[:{TOOK}]->(e:Event) WHERE e.id IN $events "
        f"RETURN p.id, count(DISTINCT e.id) AS met, p.mentions ORDER BY met DESC, p.mentions DESC, p.id LIMIT {PEOPLE}"
    )
    people = [row[0] for row in view.query(asked, {"events": events}).rows] if events else []
    return these(view, labels, [*events, *people] or list(labels)[:PEOPLE])


def neighbours(view: View, label: str, start: str) -> Iterator[tuple[Json, Json, Json]]:
    """Each line of an entity with the node at its other end, reports left out: what is said, line, node."""
    for pattern, _, outward in _arrows(label):
        for said, other in view.query(f"{pattern} WHERE n.id = $id RETURN r, m", {"id": start}).rows:
            ends = (start, other["id"]) if outward else (other["id"], start)
            if outward or ends[0] != ends[1]:
                yield said, line(ends, said["_LABEL"], said), node(other, other["_LABEL"])


def _arrows(label: str) -> Iterator[tuple[str, str, bool]]:
    """Both directions that a label's lines can have: pattern, relationships, whether outward."""
    for outward in (True, False):
        if relations := relations_of(label, outward=outward):
            arrow = f"-[r:{relations}]->" if outward else f"<-[r:{relations}]-"
            yield f"MATCH (n:`{label}`){arrow}(m)", relations, outward


def _own(view: View, labels: Labels, start: str) -> Iterator[tuple[Json, Json]]:
    """The lines of an entity with the nodes at their other ends, without what is said only in the panel."""
    for pattern, relations, outward in _arrows(labels[start]):
        told, known = line_columns(relations), ("id", "name", "aliases", *NODE)
        asked = f"{pattern} WHERE n.id = $id RETURN {columns('m', known)}, {columns('r', told)}"
        for row in view.query(asked, {"id": start}).rows:
            said, about = dict(zip(known, row, strict=False)), dict(zip(told, row[len(known) :], strict=True))
            ends = (start, said["id"]) if outward else (said["id"], start)
            if outward or ends[0] != ends[1]:
                yield line(ends, relation_of(about["key"]), about), node(said, labels[said["id"]])


def relations_of(label: str, *, outward: bool) -> str:
    """The relationships that a label can have, as Cypher lists them."""
    kinds = vocabulary().relations.values()
    fit = [kind.name for kind in kinds if label in (kind.sources if outward else kind.targets)]
    return "|".join(name for name in fit if name not in LEFT_OUT)


def nodes_of(view: View, labels: Labels, ids: Sequence[str]) -> Iterator[Json]:
    """The nodes of these ids, by label."""
    for label, group in by_label(labels, ids).items():
        own = vocabulary().labels[label].properties
        known = ("id", "name", "aliases", *(name for name in NODE if name in own))
        for row in view.query(f"{each(label)} RETURN {columns('n', known)}", {"ids": group}).rows:
            yield node(dict(zip(known, row, strict=True)), label)


def _among(view: View, labels: Labels, *, sources: Sequence[str], targets: Sequence[str]) -> Iterator[Json]:
    """The lines from some nodes to others, asked only for those that their labels can have."""
    ends = by_label(labels, targets)
    for label, group in by_label(labels, sources).items():
        if not (relations := "|".join(dict.fromkeys(name for other in ends for name in between(label, other)))):
            continue
        told = line_columns(relations)
        asked = (
            f"{each(label)} OPTIONAL MATCH (n)-[r:{relations}]->(m) WHERE m.id IN $to "
            f"RETURN n.id, m.id, {columns('r', told)}"
        )
        for source, target, *row in view.query(asked, {"ids": group, "to": targets}).rows:
            if target is not None:
                about = dict(zip(told, row, strict=True))
                yield line((source, target), relation_of(about["key"]), about)


def between(source: str, target: str) -> Iterator[str]:
    """The relationships that can lead from one label to another."""
    kinds = vocabulary().relations.values()
    fit = (kind.name for kind in kinds if source in kind.sources and target in kind.targets)
    return (name for name in fit if name not in LEFT_OUT)


def _name_posts(view: View, nodes: Iterable[Json]) -> None:
    """Write below each person the post that tells who that is."""
    people = {one["id"]: one for one in nodes if one["label"] == "Person"}
    if not people:
        return
    known = ("status", "last_seen", "count", "derived")
    asked = f"{each('Person')} OPTIONAL MATCH (n)-[r:HOLDS]->(x:Post) RETURN n.id, x.id, x.name, {columns('r', known)}"
    posts: dict[str, list[Json]] = defaultdict(list)
    for person, post, name, *said in view.query(asked, {"ids": list(people)}).rows:
        if post is not None:
            held = dict(zip(("status", "last", "n", "derived"), said, strict=True))
            posts[person].append({**held, "id": post, "name": name})
    for person, several in posts.items():
        if first := first_post(several):
            people[person]["post"] = first


def by_label(labels: Labels, ids: Iterable[str]) -> dict[str, list[str]]:
    """The ids by their labels: a query that names a label looks a key up, one that names none scans."""
    groups: dict[str, list[str]] = defaultdict(list)
    for one in ids:
        groups[labels[one]].append(one)
    return groups
