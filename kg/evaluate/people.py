"""Persons, the posts they hold, and the bodies of these posts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kg.evaluate.graph import Graph, names, norm
from kg.evaluate.tally import Tallies

Held = tuple[str, str]
"""Who, and the title as printed."""


def score_people(graph: Graph, gold: Mapping[str, Any], tallies: Tallies) -> None:
    """Persons by name."""
    wanted = {norm(person["name"]) for person in gold["persons"] if not person.get("optional")}
    allowed = {norm(person["name"]) for person in gold["persons"]}
    said = {norm(node["name"]) for node in graph.of("Person")}
    tallies["person"].add(len(said & wanted), invented=said - allowed, missed=wanted - said)


def score_posts(graph: Graph, gold: Mapping[str, Any], tallies: Tallies) -> None:
    """Who holds which title, and at which body."""
    wanted: dict[Held, Mapping[str, Any]] = {
        (norm(post["person"]), norm(post["title"])): post for post in gold["posts"]
    }
    doubtful = {norm(person["name"]) for person in gold["persons"] if person.get("optional")}
    required = {held for held, post in wanted.items() if not post.get("optional") and held[0] not in doubtful}
    found: set[Held] = set()
    invented = []
    for person, post in graph.pairs("HOLDS"):
        who = norm(person["name"])
        held = sorted((who, name) for name in names(post) if (who, name) in wanted)
        if held:
            found.add(held[0])
            _score_body(graph, post, wanted[held[0]], tallies=tallies)
        elif who not in doubtful:
            invented.append(f"{who} {post['name']}")
    tallies["post's organisation"].add(0)
    tallies["post"].add(len(found & required), invented=invented, missed=required - found)


def _score_body(graph: Graph, post: Mapping[str, Any], gold: Mapping[str, Any], *, tallies: Tallies) -> None:
    if not gold.get("organization"):
        return
    said = next((node["name"] for node in graph.targets("AT", post["id"])), None)
    told = f"{gold['person']} {gold['title']} at {said} not {gold['organization']}"
    tallies["post's organisation"].judge(norm(said) == norm(gold["organization"]), told)
