"""What breaks a rule is left out and told; the rest is published."""

from __future__ import annotations

from typing import Any

import networkx
import pytest

from kg.check import check

ARTICLE, PERSON, POST, BODY = "article:2031/a~00000000", "person:柯远山", "post:市委/书记", "org:市委"
EVIDENCE = {"evidence": [f"{ARTICLE}#0-4"], "rule": "r", "confidence": 0.9, "count": 1}


def node(label: str, name: str = "名", **own: Any) -> dict[str, Any]:
    return {"id": name, "label": label, "name": name, "aliases": [], "mentions": 1, **own}


@pytest.fixture
def graph() -> networkx.MultiDiGraph:
    made = networkx.MultiDiGraph()
    made.add_node(ARTICLE, **node("Article", text="柯远山当选。 \n "))
    made.add_node(PERSON, **node("Person", kind="official"))
    made.add_node(POST, **node("Post"))
    made.add_node(BODY, **node("Organization"))
    made.add_edge(PERSON, POST, key="HOLDS/1", label="HOLDS", spell=1, start="2030", end="2031", **EVIDENCE)
    made.add_edge(POST, BODY, key="AT", label="AT", **EVIDENCE)
    return made


def test_a_sound_graph_passes_whole(graph: networkx.MultiDiGraph) -> None:
    sound, issues = check(graph)
    assert networkx.utils.graphs_equal(sound, graph) and issues == ()


BROKEN = [
    pytest.param((BODY, PERSON, {"label": "HOLDS", **EVIDENCE}), "does not lead from", id="wrong ends"),
    pytest.param((PERSON, POST, {"label": "LIKES", **EVIDENCE}), "is no relationship", id="unknown relationship"),
    pytest.param((POST, BODY, {"label": "AT", **EVIDENCE, "evidence": []}), "no evidence", id="no evidence"),
    pytest.param(
        (POST, BODY, {"label": "AT", **EVIDENCE, "evidence": [f"{ARTICLE}#6-9"]}), "no text", id="blank evidence"
    ),
    pytest.param(
        (POST, BODY, {"label": "AT", **EVIDENCE, "evidence": ["article:other#0-4"]}), "no text", id="unknown report"
    ),
    pytest.param(
        (PERSON, POST, {"label": "HOLDS", **EVIDENCE, "start": "2031", "end": "2030"}), "before it starts", id="tenure"
    ),
    pytest.param((POST, BODY, {"label": "AT", **EVIDENCE, "colour": "red"}), "no property colour", id="property"),
    pytest.param(
        (PERSON, POST, {"label": "HOLDS", **EVIDENCE, "status": "maybe"}), "'maybe' is no status", id="closed list"
    ),
    pytest.param((BODY, BODY, {"label": "PART_OF", **EVIDENCE}), "one node", id="loop"),
    pytest.param((PERSON, "post:无", {"label": "HOLDS", **EVIDENCE}), "does not lead", id="dangling end"),
]


@pytest.mark.parametrize(("edge", "why"), BROKEN)
def test_an_edge_that_breaks_a_rule_is_left_out_and_told(
    graph: networkx.MultiDiGraph, edge: tuple[str, str, dict[str, Any]], why: str
) -> None:
    source, target, said = edge
    whole = graph.copy()
    graph.add_edge(source, target, key="broken", **said)
    sound, issues = check(graph)
    assert networkx.utils.graphs_equal(sound, whole)
    assert any(issue.kind == "unsound edge" and why in issue.why for issue in issues)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (node("Ghost"), "'Ghost' is no label"),
        (node("Person", name=""), "no name"),
        (node("Person", kind="robot"), "'robot' is no kind"),
    ],
)
def test_a_node_that_breaks_a_rule_is_left_out_with_its_edges(
    graph: networkx.MultiDiGraph, said: dict[str, Any], why: str
) -> None:
    whole = graph.copy()
    graph.add_node("x", **said)
    graph.add_edge("x", POST, key="HOLDS/1", label="HOLDS", **EVIDENCE)
    sound, issues = check(graph)
    assert networkx.utils.graphs_equal(sound, whole)
    assert any(why in issue.why and issue.kind == "unsound node" for issue in issues)


def test_a_post_keeps_the_body_that_was_told_most_surely(graph: networkx.MultiDiGraph) -> None:
    graph.add_node("org:市政府", **node("Organization"))
    graph.add_edge(POST, "org:市政府", key="AT", label="AT", **{**EVIDENCE, "confidence": 0.5})
    sound, issues = check(graph)
    assert list(sound.successors(POST)) == [BODY]
    assert issues[0].kind == "second body of a post"
