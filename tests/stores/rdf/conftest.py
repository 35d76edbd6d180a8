"""The small graph of all stores, with an event, places, a project and a byline besides."""

from __future__ import annotations

from collections.abc import Callable

import networkx
import pytest

from kg.stores.rdf.dataset import sheets
from kg.stores.rdf.sheets import Options, Origin
from kg.stores.rdf.source import InMemory
from kg.stores.rdf.writing import n_quads
from tests.stores.conftest import ARTICLE, in_order, said, small_graph, told

PERSON, POST, BODY = "person:柯远山@云岭市", "post:中共云岭市委员会/书记", "org:中共云岭市委员会"
EVENT, PLACE, ABOVE, PROJECT = "event:2031-03-05/推进会", "place:云岭省/云岭市", "place:云岭省", "project:云岭产业园"
OPTIONS = Options(origin=Origin("1.2.3", "a model"))
Quads = Callable[[networkx.MultiDiGraph], str]


def made_up() -> networkx.MultiDiGraph:
    """Every label, and a relationship of most types."""
    graph = small_graph()
    own = {"start": "2031-03-05", "end": "2031-03", "kind": "exhibition", "topic": "双拥"}
    graph.add_node(EVENT, **said("Event", id=EVENT, name="推进会", **own))
    graph.add_node(PLACE, **said("Place", id=PLACE, name="云岭市", kind="prefecture", code="990100"))
    graph.add_node(ABOVE, **said("Place", id=ABOVE, name="云岭省", kind="province"))
    graph.add_node(PROJECT, **said("Project", id=PROJECT, name="云岭产业园", investment=2.5e8, status="planned"))
    ties = [
        (PERSON, EVENT, "CHAIRED", {}), (BODY, EVENT, "ORGANIZED", {}), (EVENT, PLACE, "HELD_AT", {}),
        (EVENT, PROJECT, "VISITED", {"order": 1}), (EVENT, PROJECT, "CONCERNS", {}), (PLACE, ABOVE, "PART_OF", {}),
        (BODY, PLACE, "LOCATED_IN", {}), (BODY, PROJECT, "UNDERTAKES", {}), (PERSON, ARTICLE, "WROTE", {}),
    ]  # fmt: skip
    for source, target, relation, more in ties:
        graph.add_edge(source, target, key=relation, **told(relation, last_seen="2031-03-05", **more))
    return in_order(graph)


@pytest.fixture
def story() -> networkx.MultiDiGraph:
    return made_up()


@pytest.fixture
def quads() -> Quads:
    """A graph as N-Quads."""
    return lambda graph: b"".join(n_quads(sheets(InMemory(graph), OPTIONS))).decode()
