"""Readings become one graph, whatever order they come in."""

from __future__ import annotations

import itertools
from typing import Any

import networkx
import pytest

from kg.graph import assemble
from kg.model import (
    Article,
    ArticleId,
    EntityKey,
    Fact,
    Identities,
    Mention,
    NodeId,
    Reading,
    Relation,
    Span,
)

TEXT = "市委书记柯远山主持会议。\n柯远山强调，要抓落实。"


def article(number: int, date: str | None, text: str = TEXT) -> Article:
    name = ArticleId(f"article:{date}/会议召开~{number:08x}")
    return Article(name, f"{number}.txt", text, 0, (), title="会议召开", date=date)


def mention(where: Article, key: str, surface: str, **other: Any) -> Mention:
    start = where.text.index(surface) + other.pop("after", 0)
    kinds = {"person": "Person", "org": "Organization", "post": "Post", "event": "Event", "project": "Project"}
    kind, name = kinds[key.split(":")[0]], other.pop("name", surface)
    own = {"rule": "named", "confidence": 0.9, "properties": {}, **other}
    return Mention(where.id, kind, start, start + len(surface), surface, EntityKey(key), name, **own)


def fact(where: Article, subject: str, relation: Relation, target: str, **other: Any) -> Fact:
    own = {"evidence": (Span(0, 12),), "rule": "title_before_name", "confidence": 0.9, **other}
    return Fact(where.id, EntityKey(subject), relation, EntityKey(target), **own)


def reading(where: Article, *said: Mention | Fact) -> Reading:
    mentions = tuple(item for item in said if isinstance(item, Mention))
    facts = tuple(item for item in said if isinstance(item, Fact))
    return Reading(where.source, (where,), mentions, facts)


PERSON, POST, BODY = "person:柯远山", "post:中共云岭市委员会/书记", "org:中共云岭市委员会"


def page(number: int, date: str | None, *more: Fact, **properties: Any) -> Reading:
    where = article(number, date)
    return reading(
        where,
        mention(where, BODY, "市委", name="中共云岭市委员会", properties={"kind": "party"}),
        mention(where, POST, "市委书记", name="云岭市委书记", properties={"written": "市委书记", "title": "书记"}),
        mention(where, PERSON, "柯远山"),
        mention(where, PERSON, "柯远山", after=TEXT.rindex("柯远山") - TEXT.index("柯远山")),
        fact(where, PERSON, Relation.HOLDS, POST, properties=properties),
        fact(where, POST, Relation.AT, BODY),
    )


def graph_of(*readings: Reading) -> networkx.MultiDiGraph:
    keys: set[tuple[ArticleId, EntityKey]] = set()
    for said in readings:
        keys |= {(mention.article, mention.entity) for mention in said.mentions}
        keys |= {(fact.article, key) for fact in said.facts for key in (fact.subject, fact.object)}
    return assemble(readings, Identities({where: NodeId(where[1]) for where in keys}))


def test_a_node_carries_what_its_mentions_say() -> None:
    graph = graph_of(page(1, "2031-03-05"), page(2, "2031-04-01"))
    assert graph.nodes[BODY] == {
        "id": BODY,
        "label": "Organization",
        "name": "中共云岭市委员会",
        "aliases": ["市委"],
        "mentions": 2,
        "first_seen": "2031-03-05",
        "last_seen": "2031-04-01",
        "kind": "party",
    }


def test_a_post_is_known_by_what_was_written_and_keeps_no_property_outside_the_vocabulary() -> None:
    post = graph_of(page(1, "2031-03-05")).nodes[POST]
    assert post["aliases"] == ["市委书记"] and post["title"] == "书记" and "written" not in post


def test_a_report_is_a_node_with_its_text() -> None:
    where = article(1, "2031-03-05")
    node = graph_of(page(1, "2031-03-05")).nodes[where.id]
    assert (node["label"], node["text"], node["source"], node["date"]) == ("Article", TEXT, "1.txt", "2031-03-05")
    assert "section" not in node


def test_every_mention_is_an_edge_with_its_sentence() -> None:
    where = article(1, "2031-03-05")
    edges = graph_of(page(1, "2031-03-05")).get_edge_data(PERSON, where.id)
    assert sorted(edges) == ["MENTIONED_IN/13-16", "MENTIONED_IN/4-7"]
    assert edges["MENTIONED_IN/4-7"]["evidence"] == [f"{where.id}#0-12"]
    assert edges["MENTIONED_IN/13-16"]["evidence"] == [f"{where.id}#13-24"]
    assert edges["MENTIONED_IN/4-7"]["surface"] == "柯远山"


def test_evidence_of_all_reports_is_united() -> None:
    edge = graph_of(page(1, "2031-03-05"), page(2, "2031-04-01")).get_edge_data(POST, BODY)["AT"]
    assert edge["evidence"] == [f"{article(n, d).id}#0-12" for n, d in ((1, "2031-03-05"), (2, "2031-04-01"))]
    assert (edge["count"], edge["first_seen"], edge["last_seen"]) == (2, "2031-03-05", "2031-04-01")


def test_the_surest_statement_gives_rule_and_confidence() -> None:
    where = article(1, None)
    weak = fact(where, PERSON, Relation.HOLDS, POST, rule="guess", confidence=0.4, evidence=(Span(13, 24),))
    edge = assemble_with(where, weak).get_edge_data(PERSON, POST)["HOLDS/1"]
    assert (edge["rule"], edge["confidence"], edge["count"]) == ("title_before_name", 0.9, 2)
    assert "first_seen" not in edge


def assemble_with(where: Article, *more: Fact) -> networkx.MultiDiGraph:
    said = page(1, where.date)
    whole = Reading(said.source, said.articles, said.mentions, (*said.facts, *more))
    return graph_of(whole)


SPELLS = [
    pytest.param([("2031-01-01", "current"), ("2032-01-01", "current")], ["current"], id="one long spell"),
    pytest.param([("2031-01-01", "current"), ("2032-01-01", "ended")], ["ended"], id="a spell that ended"),
    pytest.param([("2031-01-01", "ended"), ("2031-01-01", "ended")], ["ended"], id="only ever a former one"),
    pytest.param(
        [("2031-01-01", "current"), ("2032-01-01", "ended"), ("2033-01-01", "current")],
        ["ended", "current"],
        id="a second term",
    ),
    pytest.param([("2031-01-01", "current"), ("2031-01-01", "ended")], ["ended"], id="on one day the end is last"),
    pytest.param([("2031-01-01", "unknown")], ["unknown"], id="nothing told"),
]


@pytest.mark.parametrize(("told", "statuses"), SPELLS)
def test_a_spell_is_an_edge_and_a_second_term_a_second_one(told: list[tuple[str, str]], statuses: list[str]) -> None:
    pages = [page(number, date, status=status) for number, (date, status) in enumerate(told)]
    for order in itertools.permutations(pages):
        edges = graph_of(*order).get_edge_data(PERSON, POST)
        assert [edges[key]["status"] for key in sorted(edges)] == statuses
        assert [edges[key]["spell"] for key in sorted(edges)] == list(range(1, len(statuses) + 1))


def test_a_spell_keeps_the_days_that_a_text_gives() -> None:
    pages = page(1, "2031-01-02", start="2031-01-01", status="current"), page(2, "2032-05-02", end="2032-05-01")
    edge = graph_of(*pages).get_edge_data(PERSON, POST)["HOLDS/1"]
    assert (edge["start"], edge["end"]) == ("2031-01-01", "2032-05-01")


def test_any_order_of_the_pages_gives_the_same_graph() -> None:
    pages = [page(1, "2031-03-05"), page(2, None), page(3, "2031-04-01", status="ended"), page(4, "--05-06")]
    said = {
        str((list(graph.nodes(data=True)), list(graph.edges(keys=True, data=True))))
        for graph in (graph_of(*order) for order in itertools.permutations(pages))
    }
    assert len(said) == 1


def test_a_report_that_two_pages_print_alike_counts_once() -> None:
    one = page(1, "2031-03-05")
    again = Reading("copy.txt", one.articles, one.mentions, one.facts)
    graph = graph_of(one, again)
    assert graph.nodes[PERSON]["mentions"] == 2
    assert graph.get_edge_data(POST, BODY)["AT"]["count"] == 1


def test_a_later_report_knows_the_state_of_a_project_better() -> None:
    pages = []
    for number, (date, status) in enumerate([("2031-01-01", "planned"), ("2031-06-01", "completed")]):
        where = article(number, date)
        said = mention(where, "project:抓落实", "抓落实", properties={"status": status, "investment": 5})
        pages.append(reading(where, said))
    node = graph_of(*pages).nodes["project:抓落实"]
    assert node["status"] == "completed" and repr(node["investment"]) == "5.0"


def test_a_byline_leads_to_its_report() -> None:
    where = article(1, "2031-03-05")
    wrote = fact(where, PERSON, Relation.WROTE, str(where.id))
    assert assemble_with(where, wrote).has_edge(PERSON, NodeId(where.id), "WROTE")


def test_what_names_no_node_stays_out() -> None:
    where = article(1, "2031-03-05")
    day = Mention(where.id, "Date", 0, 2, "市委", EntityKey("date:x"), "2031", "day", 1.0)
    assert list(graph_of(reading(where, day)).nodes) == [where.id]
