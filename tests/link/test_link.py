from __future__ import annotations

import itertools

import pytest

from kg.graph import assemble
from kg.link import link
from kg.link.anchors import led
from kg.model import EntityKey, Judgement
from tests.link.corpus import DINGXI, GANSU, JIANGSU, LANZHOU, SUZHOU, Met, nodes_of, reading

ONE = [
    pytest.param(
        Met("钟望舒", GANSU, "2021-03-01", ("甘肃省人民政府/省长",)),
        Met("钟望舒", GANSU, "2023-03-01", ("中共甘肃省委员会/书记",)),
        id="a governor who becomes secretary",
    ),
    pytest.param(
        Met("钟望舒", LANZHOU, posts=("兰州市人民政府/市长",)),
        Met("钟望舒", LANZHOU, posts=("中共兰州市委员会/副书记",)),
        id="a mayor who is deputy secretary",
    ),
    pytest.param(
        Met("钟望舒", LANZHOU, posts=("兰州市人民政府/市长",)),
        Met("钟望舒", LANZHOU),
        id="a mayor whom the next report names without a post",
    ),
    pytest.param(
        Met("钟望舒", GANSU, posts=("中共甘肃省委员会/书记",)),
        Met("钟望舒", LANZHOU),
        id="a provincial leader named without a post in a city paper",
    ),
    pytest.param(
        Met("钟望舒", LANZHOU, posts=("/市领导",)),
        Met("钟望舒", LANZHOU, posts=("中共兰州市委员会/常委",)),
        id="a leader of the city whose post another report gives",
    ),
    pytest.param(
        Met("钟望舒", LANZHOU, posts=("兰州市教育局/局长",)),
        Met("钟望舒", GANSU, posts=("兰州市教育局/局长",)),
        id="a head of a bureau in a city and in a provincial paper",
    ),
    pytest.param(
        Met("钟望舒", LANZHOU, kind="reporter"), Met("钟望舒", LANZHOU, kind="reporter"), id="a reporter of one paper"
    ),
    pytest.param(Met("钟望舒", LANZHOU), Met("钟望舒", LANZHOU), id="twice without a post in one city"),
    pytest.param(
        Met("钟望舒", GANSU, posts=("中国共产党中央委员会/总书记",)),
        Met("钟望舒", JIANGSU, posts=("中国共产党中央委员会/总书记",)),
        id="a leader of the country in two provinces",
    ),
    pytest.param(
        Met("钟望舒", LANZHOU, kind="other", ties=("event:2023-05-06/黄河马拉松",)),
        Met("钟望舒", LANZHOU, kind="other", ties=("event:2023-05-06/黄河马拉松",)),
        id="a runner whom two reports of one race name",
    ),
]

SAME_THING = [
    pytest.param(
        Met("湟中县人民政府", None, label="Organization", key="org:西宁市湟中县人民政府"),
        Met("湟中区人民政府", None, label="Organization", key="org:西宁市湟中区人民政府"),
        id="a county that became a district",
    ),
    pytest.param(
        Met("第24届“兰洽会”", GANSU, label="Event", start="2018-07-05"),
        Met("第24届兰洽会", LANZHOU, label="Event"),
        id="a fair with and without quotes",
    ),
    pytest.param(
        Met("第三届沙博会", GANSU, label="Event", start="2018-07-05"),
        Met("第三届沙漠产业国际博览会", LANZHOU, label="Event", start="2018-07-05"),
        id="a fair by its short and its long name",
    ),
    pytest.param(
        Met("全市防汛工作会议", LANZHOU, label="Event", start="2023-05-06", ties=("person:王强",), kind="meeting"),
        Met("防汛工作会议", GANSU, label="Event", start="2023-05-06", ties=("person:王强",), kind="meeting"),
        id="one meeting in two papers",
    ),
    pytest.param(
        Met("雁滩路供热管网改造项目", LANZHOU, "2022-11-06", label="Project"),
        Met("雁滩路供热管网改造", LANZHOU, "2023-05-06", label="Project"),
        id="a project in two years",
    ),
    pytest.param(
        Met("黄河", LANZHOU, label="Place", kind="river"),
        Met("黄河", "山东省/济南市", label="Place", kind="river"),
        id="a river",
    ),
    pytest.param(
        Met("兰州市环境保护局", LANZHOU, "2016-05-06", label="Organization"),
        Met("兰州市生态环境局", LANZHOU, "2020-05-06", label="Organization"),
        id="a bureau renamed by the reform of 2018",
    ),
    pytest.param(
        Met("甘肃省人口和计划生育委员会", GANSU, "2012-05-06", label="Organization"),
        Met("甘肃省卫生健康委员会", GANSU, "2020-05-06", label="Organization"),
        id="a commission renamed twice",
    ),
    pytest.param(
        Met("兰州黄河水泵有限责任公司", LANZHOU, label="Organization"),
        Met("兰州黄河水泵有限公司", LANZHOU, label="Organization"),
        id="a firm by either form of its kind",
    ),
    pytest.param(
        Met("兰州高新区管委会", LANZHOU, label="Organization"),
        Met("兰州高新技术产业开发区管理委员会", LANZHOU, label="Organization"),
        id="the committee of a zone, short and in full",
    ),
    pytest.param(
        Met("广州市", "广东省/广州市", label="Place", kind="prefecture", key="place:羊城"),
        Met("广州市", "广东省/广州市", label="Place", kind="prefecture", key="place:广东省/广州市"),
        id="a city by a by-name whose full name the gazetteer gave",
    ),
    pytest.param(
        Met("市委十三届四次全会", LANZHOU, label="Event", start="2023-05-06"),
        Met("中国共产党兰州市第十三届委员会第四次全体会议", GANSU, label="Event", start="2023-05-06"),
        id="a plenum in short and in full",
    ),
    pytest.param(
        Met("市十七届人大三次会议", LANZHOU, label="Event"),
        Met("兰州市第十七届人民代表大会第三次会议", GANSU, label="Event", start="2023-01-06"),
        id="a session of the congress in short and in full",
    ),
    pytest.param(
        Met("第24届兰洽会", GANSU, label="Event"),
        Met("第二十四届兰洽会", LANZHOU, label="Event"),
        id="a number in digits and in words",
    ),
    pytest.param(
        Met("年产2万吨碳酸锂项目", LANZHOU, label="Project"),
        Met("年产二万吨碳酸锂", LANZHOU, label="Project"),
        id="a project's number in digits and in words",
    ),
    pytest.param(
        Met("滨河路管网改造项目", LANZHOU, "2022-05-06", label="Project", status="under_construction"),
        Met("滨河路管网改造项目", LANZHOU, "2023-05-06", label="Project", status="completed"),
        id="a project that is done a year later",
    ),
]


@pytest.mark.parametrize(("left", "right"), [*ONE, *SAME_THING])
def test_what_is_one_gets_one_node(left: Met, right: Met) -> None:
    one, other = nodes_of([left, right])
    assert one == other


def test_two_people_of_one_name_get_the_region_behind_it() -> None:
    met = [Met("王强", LANZHOU, posts=("兰州市人民政府/市长",)), Met("王强", SUZHOU, posts=("苏州市人民政府/市长",))]
    assert nodes_of(met) == ["person:王强@兰州市", "person:王强@苏州市"]


def test_somebody_without_a_post_stays_alone_where_two_namesakes_live() -> None:
    met = [
        Met("王强", LANZHOU, posts=("兰州市教育局/局长",)),
        Met("王强", LANZHOU, posts=("兰州市水务局/局长",)),
        Met("王强", LANZHOU),
    ]
    assert len(set(nodes_of(met))) == 3


def test_a_human_who_says_same_is_obeyed() -> None:
    met = [Met("王强", LANZHOU, posts=("兰州市教育局/局长",)), Met("王强", LANZHOU, posts=("兰州市水务局/局长",))]
    left, right = nodes_of(met)
    assert len(set(nodes_of(met, [Judgement(left, right, "same", 1.0, ())]))) == 1


def test_a_human_who_says_different_is_obeyed() -> None:
    met = [
        Met("王强", LANZHOU, "2021-01-01", ("兰州市人民政府/市长",)),
        Met("王强", LANZHOU, "2022-01-01", ("中共兰州市委员会/书记",)),
        Met("王强", LANZHOU, "2023-01-01", ("中共兰州市委员会/书记",)),
    ]
    places = [f"{one.entity}#{reading(number, one).articles[0].id}" for number, one in enumerate(met)]
    first, second, third = nodes_of(met, [Judgement(places[0], places[1], "different", 1.0, ())])
    assert first != second
    assert third in {first, second}


def test_every_join_says_its_score_and_its_reason() -> None:
    met = [Met("王强", LANZHOU, posts=("兰州市人民政府/市长",)), Met("王强", LANZHOU)]
    readings = [reading(number, one) for number, one in enumerate(met)]
    said = [judgement for judgement in link(readings).judgements if judgement.left == "person:王强"]
    assert [(judgement.verdict, judgement.score) for judgement in said] == [("same", 0.75)]
    assert said[0].reasons


def test_readings_give_the_same_identities_in_any_order() -> None:
    pairs = [param.values for param in (*ONE, *SAME_THING)]
    met = [one for pair in pairs for one in pair]
    readings = [reading(number, one) for number, one in enumerate(met) if isinstance(one, Met)]
    expected = link(readings)
    for shift in range(1, len(readings), 3):
        turned = list(itertools.islice(itertools.cycle(readings), shift, shift + len(readings)))
        assert link(turned) == expected


def test_two_papers_on_one_event_unite_its_roles() -> None:
    papers = [
        reading(
            number,
            Met(name, region, "2023-05-07", label="Event", kind="meeting", start="2023-05-06"),
            *(Met(who, region, "2023-05-07", ties=(f"event:2023-05-06/{name}",)) for who in people),
        )
        for number, (name, region, people) in enumerate(
            [("全市防汛工作会议", LANZHOU, ["王强", "柯远山"]), ("防汛工作会议", GANSU, ["王强", "戴鹤鸣"])]
        )
    ]
    graph = assemble(papers, link(papers))
    (event,) = [node for node, label in graph.nodes(data="label") if label == "Event"]
    assert sorted(graph.predecessors(event)) == ["person:戴鹤鸣", "person:柯远山", "person:王强"]
    assert len(graph.get_edge_data("person:王强", event)["ATTENDED"]["evidence"]) == 2


@pytest.mark.parametrize(
    ("body", "division"),
    [
        ("中共兰州市委员会", "甘肃省/兰州市"),
        ("兰州市城关区人民政府", "甘肃省/兰州市/城关区"),
        ("甘肃省人民代表大会常务委员会", "甘肃省"),
        ("中国人民政治协商会议兰州市委员会", "甘肃省/兰州市"),
        ("中共兰州市人民代表大会常务委员会党组", "甘肃省/兰州市"),
        ("国务院", ""),
        ("中共中央政治局", ""),
        ("中共兰州大学委员会", None),
        ("中共兰州市教育局党组", None),
        ("中共甘肃省委员会审计委员会", None),
        ("兰州市人民政府办公室", None),
        ("兰州市", None),
    ],
)
def test_a_leading_body_has_nothing_but_its_division_in_its_name(body: str, division: str | None) -> None:
    assert led(body, "书记", None) == division


def test_a_guest_without_a_post_does_not_make_two_namesakes_with_posts_one() -> None:
    one, other = "第24届兰洽会", "第25届兰洽会"
    pages = [
        reading(0, Met("王强", LANZHOU, posts=("兰州市教育局/局长",), ties=(f"event:undated/{one}",)), _fair(one)),
        reading(1, Met("王强", DINGXI, posts=("定西市水务局/局长",), ties=(f"event:undated/{other}",)), _fair(other)),
        reading(
            2, Met("王强", SUZHOU, ties=(f"event:undated/{one}", f"event:undated/{other}")), _fair(one), _fair(other)
        ),
    ]
    nodes = link(pages).nodes
    people = [nodes[page.articles[0].id, EntityKey("person:王强")] for page in pages]
    assert people[0] != people[1] and people[2] in people[:2]


def _fair(name: str) -> Met:
    return Met(name, label="Event", kind="fair", ties=("person:王强",))
