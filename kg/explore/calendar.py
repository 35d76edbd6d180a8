"""When and where: counts by month, events in their order, places below places."""

from __future__ import annotations

from kg.explore.lookup import each
from kg.explore.pieces import TOOK_PART, Json, View

EVENTS = 300
"""Events of a span that are listed at most."""
PLACES = 400
TOOK = "|".join(TOOK_PART)


def months(view: View) -> Json:
    """Events and reports by month, `{"2023-05": [events, reports]}`, and how many entities of each label there are."""
    counts: dict[str, list[int]] = {}
    for at, asked in enumerate(("MATCH (n:Event) WITH n.`start` AS day", "MATCH (n:Article) WITH n.date AS day")):
        for month, count in view.query(f"{asked} RETURN left(day, 7) AS month, count(*)").rows:
            if month and len(month) == len("2023-05") and not month.startswith("-"):
                counts.setdefault(month, [0, 0])[at] = count
    return dict(sorted(counts.items()))


def events(view: View, first: str, last: str) -> list[Json]:
    """The events that began in a span of days or months, in order, with the people in them."""
    asked = (
        "MATCH (e:Event) WHERE e.`start` >= $first AND e.`start` <= $last "
        f"RETURN e.id, e.name, e.`start`, e.`end`, e.kind ORDER BY e.`start` DESC, e.id LIMIT {EVENTS}"
    )
    rows = view.query(asked, {"first": first, "last": last + "~"}).rows
    columns = ("id", "name", "start", "end", "kind")
    told: dict[str, Json] = {row[0]: {**dict(zip(columns, row, strict=True)), "people": []} for row in rows}
    asked = f"{each('Event')} OPTIONAL MATCH (n)<-[:{TOOK}]-(p:Person) RETURN DISTINCT n.id, p.name ORDER BY p.name"
    for event, name in view.query(asked, {"ids": list(told)}).rows if told else ():
        if name is not None:
            told[event]["people"].append(name)
    return list(told.values())


def regions(view: View, under: str | None) -> list[Json]:
    """The places right below a place, or those below none, with the events held there and the places below them."""
    below = "MATCH (p:Place)-[:PART_OF]->(x:Place) WHERE x.id = $id"
    outermost = "MATCH (p:Place) WHERE NOT EXISTS { MATCH (p)-[:PART_OF]->(:Place) }"
    asked = f"{below if under else outermost} RETURN p.id, p.name, p.kind, p.mentions"
    rows = view.query(asked, {"id": under} if under else {}).rows
    ordered = sorted(rows, key=lambda row: (-(row[3] or 0), row[0]))[:PLACES]
    ids = [row[0] for row in ordered]
    counted = "RETURN n.id, count(DISTINCT m.id)"
    children, happened = (
        dict(view.query(f"{each('Place')} OPTIONAL MATCH (n)<-[:{what}]-(m:{label}) {counted}", {"ids": ids}).rows)
        for what, label in (("PART_OF", "Place"), ("HELD_AT|VISITED", "Event"))
    )
    told = [
        {"id": one, "name": name, "kind": kind, "n": mentions, "below": children.get(one, 0),
         "events": happened.get(one, 0)}
        for one, name, kind, mentions in ordered
    ]  # fmt: skip
    return sorted(told, key=lambda place: not place["below"])
