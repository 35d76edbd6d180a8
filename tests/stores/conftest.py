"""A small graph about made-up people, with every awkward value a store can meet."""

from __future__ import annotations

from typing import Any

import networkx
import pytest

from kg.vocabulary import Kind, vocabulary

ARTICLE = "article:2031-03-05/“双拥”工作推进会召开~0a1b2c3d"
TEXT = '市委书记柯远山主持会议。\n他说："请查收<附件>, 谢谢|再见;"\t完。'


def said(label: str, **own: Any) -> dict[str, Any]:
    first = {"id": own.pop("id"), "label": label, "name": own.pop("name"), "aliases": own.pop("aliases", [])}
    return {**first, "mentions": 1, "first_seen": "2031-03-05", "last_seen": "2031-03", **own}


def told(label: str, **own: Any) -> dict[str, Any]:
    return {"label": label, "evidence": [f"{ARTICLE}#0-12"], "rule": "a_rule", "confidence": 0.9, "count": 1, **own}


@pytest.fixture
def graph() -> networkx.MultiDiGraph:
    return small_graph()


def small_graph() -> networkx.MultiDiGraph:
    person, post, body = "person:柯远山@云岭市", "post:中共云岭市委员会/书记", "org:中共云岭市委员会"
    made = networkx.MultiDiGraph()
    article = {"id": ARTICLE, "label": "Article", "name": "“双拥”工作推进会召开", "aliases": [], "mentions": 0}
    made.add_node(ARTICLE, **article, date="2031-03-05", source="a b/第1版.txt", text=TEXT)
    figure = {"id": "indicator:产值/2030/0.1亿元", "name": "产值", "value": 1e7, "unit": "CNY", "change": "+5%"}
    made.add_node(figure["id"], **said("Indicator", **figure))
    made.add_node(body, **said("Organization", id=body, name="中共云岭市委员会", aliases=["[市委]", "云岭 'a'|b;c"]))
    made.add_node(person, **said("Person", id=person, name='柯"远山', aliases=["\\柯远山"], kind="official"))
    made.add_node(post, **said("Post", id=post, name="云岭市委书记", title="书记"))
    made.add_edge(body, figure["id"], key="REPORTED", **told("REPORTED", first_seen="2031-03-05"))
    made.add_edge(body, ARTICLE, key="MENTIONED_IN/0-2", **told("MENTIONED_IN", surface="市委", start=0, end=2))
    made.add_edge(person, post, key="HOLDS/1", **told("HOLDS", spell=1, start="2029-01", end="2030", status="ended"))
    made.add_edge(person, post, key="HOLDS/2", **told("HOLDS", spell=2, status="current"))
    made.add_edge(post, body, key="AT", **told("AT"))
    return in_order(made)


def in_order(graph: networkx.MultiDiGraph) -> networkx.MultiDiGraph:
    """Nodes, edges and their properties in the order that `kg.graph.assemble` gives them."""
    ordered, known = networkx.MultiDiGraph(), vocabulary()
    for node, said in sorted(graph.nodes(data=True)):
        ordered.add_node(node, **properties(said, known.labels[said["label"]]))
    for source, target, key, said in sorted(graph.edges(keys=True, data=True), key=lambda edge: edge[:3]):
        ordered.add_edge(source, target, key=key, **properties(said, known.relations[said["label"]]))
    return ordered


def properties(said: dict[str, Any], kind: Kind) -> dict[str, Any]:
    return {name: said[name] for name in ("label", *kind.properties) if name in said}
