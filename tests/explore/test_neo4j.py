"""The page asks Neo4j what it asks the embedded database, and is told the same."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from kg.explore import company
from kg.explore.answers import Answers
from kg.stores import neo4j
from kg.stores.ladybug import View
from tests.explore.news import DAI, KE, MIN, OLD_TOWN, PROVINCE
from tests.neo4j.at_hand import AtHand

ASKED: list[tuple[str, dict[str, Any]]] = [
    ("opening", {}),
    ("find", {"text": "市长"}),
    ("around", {"id": DAI, "shown": [KE]}),
    ("entity", {"id": KE}),
    ("fact", {"s": DAI, "t": OLD_TOWN, "key": "LED"}),
    ("way", {"a": KE, "b": MIN}),
    ("events", {"first": "2031-05", "last": "2031-06"}),
    ("regions", {"under": None}),
    ("regions", {"under": PROVINCE}),
]


@pytest.fixture(scope="module")
def remote(neo4j_server: AtHand, request: pytest.FixtureRequest) -> Iterator[neo4j.View]:
    """The same graph in Neo4j, which holds nothing else."""
    from kg.stores import ladybug

    with ladybug.opened(request.getfixturevalue("database")) as local:
        neo4j.load(neo4j.tables_of_view(local), neo4j_server.address)
    with neo4j.opened(neo4j_server.address) as opened:
        yield opened
    neo4j_server.run("MATCH (n) DETACH DELETE n")


@pytest.mark.parametrize(("question", "given"), ASKED)
def test_both_databases_answer_alike(view: View, remote: neo4j.View, question: str, given: dict[str, Any]) -> None:
    assert sorted_json(Answers(remote).ask(question, given)) == sorted_json(Answers(view).ask(question, given))


def test_both_databases_count_the_same_company(view: View, remote: neo4j.View) -> None:
    assert company(remote).pairs(9) == company(view).pairs(9)


def sorted_json(told: Any) -> Any:
    """The answer with its lists in one order: what stands first among equals is the database's choice."""
    if isinstance(told, dict):
        return {name: sorted_json(value) for name, value in told.items()}
    if isinstance(told, list | tuple):
        return sorted((sorted_json(one) for one in told), key=lambda one: json.dumps(one, sort_keys=True))
    return told
