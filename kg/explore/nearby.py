"""Nodes and lines around an entity, among those in view, and in the first view; all by Cypher over neighbourhoods."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.explore.pieces import TOOK_PART, Json, View, first_post, line, node
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
    own = [(edge, other) for _, edge, other in neighbours(view, labels[start], start)]
    found = {other["id"]: other for _, other in own if other["id"] != start}
    ordered = sorted(found.values(), key=lambda other: (-other.get("n", 0), other["id"]))
    chosen = ordered[:MOST]
    new, old = {other["id"] for other in chosen}, {one for one in shown if one in labels}
    kept = [edge for edge, other in own if other["id"] in new | old | {start}]
    nodes = [*_nodes(view, labels, [start]), *chosen]
    _name_posts(view, nodes)
    others = [*_among(view, labels, sources=sorted(new - {start}), targets=sorted((new | old) - {start}))]
    others += _among(view, labels, sources=sorted(old - new - {start}), targets=sorted(new - old))
    lines = {(edge["s"], edge["key"], edge["t"]): edge for edge in (*map(_line_only, kept), *others)}
    return {"nodes": nodes, "edges": list(lines.values()), "more": len(found) - len(chosen)}


def these(view: View, labels: Labels, ids: Iterable[str]) -> Json:
    """The nodes of these ids and all lines among them."""
    known = list(dict.fromkeys(one for one in ids if one in labels))
    nodes = list(_nodes(view, labels, known))
    _name_posts(view, nodes)
    return {"nodes": nodes, "edges": list(_among(view, labels, sources=known, targets=known))}


def _line_only(edge: Json) -> Json:
    return {name: value for name, value in edge.items() if name != "said"}


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


def neighbours(view: View, label: str, start: str) -> Iterator[tuple[str, Json, Json]]:
    """Each line of an entity with the node at its other end, reports left out: relation, line, node."""
    for outward in (True, False):
        if not (relations := relations_of(label, outward=outward)):
            continue
        arrow = f"-[r:{relations}]->" if outward else f"<-[r:{relations}]-"
        asked = f"MATCH (n:`{label}`){arrow}(m) WHERE n.id = $id RETURN r, m"
        for said, other in view.query(asked, {"id": start}).rows:
            ends = (start, other["id"]) if outward else (other["id"], start)
            relation = said["_LABEL"]
            yield relation, {**line(ends, relation, said), "said": said}, node(other, other["_LABEL"])


def relations_of(label: str, *, outward: bool) -> str:
    """The relationships that a label can have, as Cypher lists them."""
    kinds = vocabulary().relations.values()
    fit = [kind.name for kind in kinds if label in (kind.sources if outward else kind.targets)]
    return "|".join(name for name in fit if name not in LEFT_OUT)


def _nodes(view: View, labels: Labels, ids: Sequence[str]) -> Iterator[Json]:
    for label, group in by_label(labels, ids).items():
        for (said,) in view.query(f"MATCH (n:`{label}`) WHERE n.id IN $ids RETURN n", {"ids": group}).rows:
            yield node(said, label)


def _among(view: View, labels: Labels, *, sources: Sequence[str], targets: Sequence[str]) -> Iterator[Json]:
    """The lines from some nodes to others, asked only between labels that can have one."""
    ends = by_label(labels, targets)
    for label, group in by_label(labels, sources).items():
        for other, wanted in ends.items():
            if not (relations := _between(label, other)):
                continue
            asked = (
                f"MATCH (n:`{label}`)-[r:{relations}]->(m:`{other}`) WHERE n.id IN $from AND m.id IN $to "
                "RETURN n.id, r, m.id"
            )
            for source, said, target in view.query(asked, {"from": group, "to": wanted}).rows:
                yield line((source, target), said["_LABEL"], said)


def _between(source: str, target: str) -> str:
    kinds = vocabulary().relations.values()
    fit = [kind.name for kind in kinds if source in kind.sources and target in kind.targets]
    return "|".join(name for name in fit if name not in LEFT_OUT)


def _name_posts(view: View, nodes: Iterable[Json]) -> None:
    """Write below each person the post that tells who that is."""
    people = {one["id"]: one for one in nodes if one["label"] == "Person"}
    if not people:
        return
    known = ("status", "last_seen", "count", "derived")
    asked = f"MATCH (n:Person)-[r:HOLDS]->(x:Post) WHERE n.id IN $ids RETURN n.id, x.id, x.name, r.{', r.'.join(known)}"
    posts: dict[str, list[Json]] = defaultdict(list)
    for person, post, name, *said in view.query(asked, {"ids": list(people)}).rows:
        posts[person].append(
            {**dict(zip(("status", "last", "n", "derived"), said, strict=True)), "id": post, "name": name}
        )
    for person, held in posts.items():
        if post := first_post(held):
            people[person]["post"] = post


def by_label(labels: Labels, ids: Iterable[str]) -> dict[str, list[str]]:
    """The ids by their labels: a query that names a label looks a key up, one that names none scans."""
    groups: dict[str, list[str]] = defaultdict(list)
    for one in ids:
        groups[labels[one]].append(one)
    return groups
