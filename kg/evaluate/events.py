"""Events, matched by name, day and who took part; then roles, days, places and stops of those that match."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from kg.evaluate.graph import Graph, Node, alike, names, norm
from kg.evaluate.tally import Tallies, Tally, count_matches, matched

ROLES = {
    "chair": "CHAIRED",
    "speaker": "SPOKE_AT",
    "attendee": "ATTENDED",
    "lead": "LED",
    "companion": "ACCOMPANIED",
    "host": "HOSTED",
    "guest": "ATTENDED",
    "organizer": "ORGANIZED",
    "exhibitor": "EXHIBITED_AT",
}
Gold = Mapping[str, Any]
TookPart = tuple[Node, str]


def score_events(graph: Graph, gold: Gold, tallies: Tallies) -> None:
    """Events that a report is about; those only mentioned may be there or not."""
    said, wanted = graph.of("Event"), gold["events"]
    took_part = _took_part(graph)

    def weigh(event: Node, item: Gold) -> float:
        return _weight(event, item, took_part.get(event["id"], []))

    pairs = matched(said, wanted, weigh, floor=0.42)
    required = [bool(item["main"] and not item.get("optional")) for item in wanted]
    told, missing = [event["name"] for event in said], [item["name"] for item in wanted]
    count_matches(tallies["event"], pairs, told, gold=missing, required=required)
    for pair in pairs:
        event, item = said[pair.said], wanted[pair.gold]
        _score_roles(took_part.get(event["id"], []), item, gold, tallies=tallies)
        _score_day(event, item, tallies=tallies)
        _score_places(graph.targets("HELD_AT", event["id"]), item, gold, tallies=tallies)
        _score_stops(graph.targets("VISITED", event["id"]), item, tallies=tallies)


def _took_part(graph: Graph) -> dict[str, list[TookPart]]:
    found: dict[str, dict[tuple[str, str], TookPart]] = {}
    for role in dict.fromkeys(ROLES.values()):
        for who, event in graph.pairs(role):
            found.setdefault(event["id"], {})[who["id"], role] = who, role
    return {event: list(who.values()) for event, who in found.items()}


def _weight(event: Node, gold: Gold, took_part: list[TookPart]) -> float:
    """How far an event is the one of gold: 0.6 its name, 0.25 who took part, 0.15 its day."""
    people = {norm(item["name"]) for item in gold["participants"]}
    ours = {name for who, _ in took_part for name in names(who)}
    shared = len(people & ours) / max(1, min(len(people), len(took_part) or 1))
    day = 1.0 if gold["date_start"] and _day(event) == gold["date_start"][:10] else 0.0
    return 0.6 * max(alike(name, gold["name"]) for name in names(event) or {""}) + 0.25 * min(1.0, shared) + 0.15 * day


def _day(event: Node) -> str:
    return str(event.get("start") or "")[:10]


def _score_roles(took_part: list[TookPart], item: Gold, gold: Gold, *, tallies: Tallies) -> None:
    full = {
        norm(surface): norm(body["name"])
        for body in gold["organizations"]
        for surface in (body["name"], *body["surfaces"])
    }
    wanted = {(full.get(norm(one["name"]), norm(one["name"])), ROLES[one["role"]]) for one in item["participants"]}
    known = {who for who, _ in wanted}
    said = set()
    for who, role in took_part:
        called = [full.get(name, name) for name in names(who)]
        own = full.get(norm(who["name"]), norm(who["name"]))
        said.add((next((name for name in called if name in known), own), role))
    _add(tallies["who took part"], {who for who, _ in said}, known, within=item["name"])
    _add(tallies["who took part, and how"], said, wanted, within=item["name"])


def _add(tally: Tally, said: set[Any], wanted: set[Any], *, within: str) -> None:
    told = {item: f"{item} in {within}" for item in said | wanted}
    tally.add(
        len(said & wanted),
        invented=(told[item] for item in said - wanted),
        missed=(told[item] for item in wanted - said),
    )


def _score_day(event: Node, item: Gold, *, tallies: Tallies) -> None:
    if item["date_start"]:
        told = f"{event.get('start')} not {item['date_start']} for {item['name']}"
        tallies["event's date"].judge(_day(event) == item["date_start"][:10], told)


def _score_places(said: list[Node], item: Gold, gold: Gold, *, tallies: Tallies) -> None:
    known = {norm(p["name"]): {norm(name) for name in (p["name"], *p["surfaces"])} for p in gold["places"]}
    wanted = {place: known.get(place, {place}) for place in map(norm, item["places"])}
    found = [place for place, called in wanted.items() if any(called & names(node) for node in said)]
    spare = [node["name"] for node in said if not any(called & names(node) for called in wanted.values())]
    tallies["event's place"].add(
        len(found), invented=_within(spare, item), missed=_within(set(wanted) - set(found), item)
    )


def _score_stops(said: list[Node], item: Gold, *, tallies: Tallies) -> None:
    stops = [norm(stop) for stop in item["stops"]]
    found = [stop for stop in stops if any(_is_stop(stop, node) for node in said)]
    spare = [node["name"] for node in said if not any(_is_stop(stop, node) for stop in stops)]
    missed = [stop for stop in stops if stop not in found]
    tallies["stop of a visit"].add(len(found), invented=_within(spare, item), missed=_within(missed, item))


def _is_stop(stop: str, node: Node) -> bool:
    return any(stop == name or (len(name) > 3 and (name in stop or stop in name)) for name in names(node))


def _within(items: Iterable[str], event: Gold) -> list[str]:
    return [f"{item} in {event['name']}" for item in items]
