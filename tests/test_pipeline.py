"""Whatever order the pages come in, the graph is the same; `test_builds` has the same of real builds and processes."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.link import link
from kg.model import Reading
from kg.pipeline import make_graph
from kg.stores import node_link
from tests.link.corpus import Met, reading

REGIONS = ["甘肃省", "甘肃省/兰州市", "甘肃省/定西市", "江苏省/苏州市", None]
DAYS = ["2019-03-01", "2021-05-06", "2023-05-06", "2023-05-07", "2025-01-02"]
POSTS = [
    "甘肃省人民政府/省长", "中共甘肃省委员会/书记", "兰州市人民政府/市长", "兰州市人民政府/副市长", "兰州市教育局/局长",
    "苏州市人民政府/市长", "/市领导",
]  # fmt: skip
TIES = ["event:2023-05-06/黄河马拉松", "org:兰州市第一中学", "project:滨河路管网改造项目"]

people = st.builds(
    Met,
    name=st.sampled_from(["钟望舒", "王强", "柯远山"]),
    region=st.sampled_from(REGIONS),
    day=st.sampled_from(DAYS),
    posts=st.lists(st.sampled_from(POSTS), max_size=2, unique=True).map(tuple),
    kind=st.sampled_from(["official", "official", "reporter", "other"]),
)
events = st.builds(
    Met,
    name=st.sampled_from(
        ["第24届兰洽会", "第25届兰洽会", "全市防汛工作会议", "防汛工作会议", "第三届沙博会", "第三届沙漠产业国际博览会"]
    ),
    region=st.sampled_from(REGIONS),
    day=st.sampled_from(DAYS),
    label=st.just("Event"),
    kind=st.just("meeting"),
    start=st.sampled_from(["", "2023-05-06", "2023-05"]),
    ties=st.sampled_from([(), ("person:王强",), ("person:柯远山", "person:王强")]),
)
things = st.builds(
    Met,
    name=st.sampled_from(["滨河路管网改造项目", "物流园项目"]),
    region=st.sampled_from(REGIONS),
    day=st.sampled_from(DAYS),
    label=st.just("Project"),
    ties=st.sampled_from([(), ("org:甲公司",), ("org:乙公司",)]),
)
corpora = st.lists(st.one_of(people, people, events, things), min_size=2, max_size=12)


def pages(met: list[Met]) -> list[Reading]:
    """A page for each; every third prints the report of the page before once more."""
    made = [reading(number, one) for number, one in enumerate(met)]
    return [*made, *(printed_again(page) for page in made[::3])]


def printed_again(page: Reading) -> Reading:
    source = f"again-{page.source}"
    return replace(page, source=source, articles=tuple(replace(article, source=source) for article in page.articles))


def graph_text(readings: list[Reading]) -> str:
    graph, issues, identities = make_graph(readings, ())
    return node_link.text(graph) + repr(issues) + repr((list(identities.nodes.items()), identities.judgements))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(corpora, st.randoms(use_true_random=False))
def test_the_order_of_the_pages_changes_nothing(met: list[Met], dice: random.Random) -> None:
    readings = pages(met)
    shuffled = dice.sample(readings, len(readings))
    assert graph_text(shuffled) == graph_text(readings)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(corpora, st.randoms(use_true_random=False))
def test_linking_alone_heeds_no_order_either(met: list[Met], dice: random.Random) -> None:
    readings = pages(met)
    assert link(dice.sample(readings, len(readings))) == link(readings)
