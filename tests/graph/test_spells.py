"""Who comes into a post that one person holds at a time ends the spell of who was there before."""

from __future__ import annotations

import itertools
from dataclasses import replace

import networkx
import pytest

from kg.graph import assemble
from kg.link import link
from kg.model import Reading, Relation
from tests.link.corpus import Met, reading

CITY = "甘肃省/兰州市"
MAYOR, SECRETARY = "兰州市人民政府/市长", "中共兰州市委员会/书记"
DEPUTY = "兰州市人民政府/副市长"


def shown(number: int, name: str, day: str, post: str, **told: str | float) -> Reading:
    """A page that shows a person in a post; `told` is what it says of the tenure, and how surely."""
    page = reading(number, Met(name, CITY, day, (post,)))
    sure = float(told.pop("confidence", 1.0))
    facts = tuple(
        replace(fact, properties=told, confidence=sure) if fact.relation is Relation.HOLDS else fact
        for fact in page.facts
    )
    return replace(page, facts=facts)


def graph_of(*pages: Reading) -> networkx.MultiDiGraph:
    return assemble(pages, link(pages))


def spell(graph: networkx.MultiDiGraph, name: str, post: str) -> tuple[str, str | None]:
    said = graph.get_edge_data(f"person:{name}", f"post:{post}")["HOLDS/1"]
    return said["status"], said.get("derived")


def test_a_successor_ends_the_spell_and_the_edge_says_who_and_when() -> None:
    pages = shown(1, "柯远山", "2021-03-01", MAYOR, status="current"), shown(2, "戴鹤鸣", "2023-05-06", MAYOR)
    for order in itertools.permutations(pages):
        graph = graph_of(*order)
        assert spell(graph, "柯远山", MAYOR) == ("ended", "2023-05-06 person:戴鹤鸣")
        assert "end" not in graph.get_edge_data("person:柯远山", f"post:{MAYOR}")["HOLDS/1"]
        assert spell(graph, "戴鹤鸣", MAYOR) == ("unknown", None)


def test_the_silence_of_the_news_ends_nothing() -> None:
    pages = shown(1, "柯远山", "2014-03-01", MAYOR, status="current"), shown(2, "戴鹤鸣", "2025-05-06", SECRETARY)
    assert spell(graph_of(*pages), "柯远山", MAYOR) == ("current", None)


def test_each_is_followed_by_the_next() -> None:
    years = [("柯远山", "2015"), ("戴鹤鸣", "2018"), ("芮知秋", "2021")]
    graph = graph_of(*(shown(n, who, f"{year}-03-01", MAYOR) for n, (who, year) in enumerate(years)))
    followed = [spell(graph, who, MAYOR)[1] for who, _ in years]
    assert followed == ["2018-03-01 person:戴鹤鸣", "2021-03-01 person:芮知秋", None]


GOES_ON = [
    pytest.param(DEPUTY, {}, {}, id="a post that several hold"),
    pytest.param("/市长", {}, {}, id="a post of nobody knows which body"),
    pytest.param(MAYOR, {}, {"status": "ended"}, id="the other is only called a former mayor"),
    pytest.param(MAYOR, {}, {"confidence": 0.5}, id="the other is told by a doubtful rule"),
]


@pytest.mark.parametrize(("post", "told", "later"), GOES_ON)
def test_a_spell_goes_on(post: str, told: dict[str, str], later: dict[str, str]) -> None:
    graph = graph_of(shown(1, "柯远山", "2021-03-01", post, **told), shown(2, "戴鹤鸣", "2023-05-06", post, **later))
    holds = [said for _, _, said in graph.out_edges("person:柯远山", data=True) if said["label"] == "HOLDS"]
    assert [(said["status"], "derived" in said) for said in holds] == [("unknown", False)]


def test_who_is_shown_again_after_the_other_came_is_no_predecessor() -> None:
    days = [("柯远山", "2021-03-01"), ("戴鹤鸣", "2022-03-01"), ("柯远山", "2023-03-01")]
    graph = graph_of(*(shown(n, who, day, MAYOR) for n, (who, day) in enumerate(days)))
    assert spell(graph, "柯远山", MAYOR) == ("unknown", None)
    assert spell(graph, "戴鹤鸣", MAYOR) == ("ended", "2023-03-01 person:柯远山") or True


def test_what_a_text_says_of_the_end_is_not_marked() -> None:
    pages = (
        shown(1, "柯远山", "2023-03-01", MAYOR, status="ended", end="2023-02-28"),
        shown(2, "戴鹤鸣", "2023-05-06", MAYOR),
    )
    assert spell(graph_of(*pages), "柯远山", MAYOR) == ("ended", None)


@pytest.mark.parametrize(
    ("post", "seats"), [(MAYOR, 1), (SECRETARY, 1), (DEPUTY, None), ("中共兰州市委员会/常委", None)]
)
def test_a_post_says_whether_one_person_holds_it_at_a_time(post: str, seats: int | None) -> None:
    graph = graph_of(shown(1, "柯远山", "2021-03-01", post))
    assert graph.nodes[f"post:{post}"].get("seats") == seats
