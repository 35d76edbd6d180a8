from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest

from kg.link import link
from kg.model import Judgement
from tests.link.corpus import Met, reading

LANZHOU, DINGXI, GANSU = "甘肃省/兰州市", "甘肃省/定西市", "甘肃省"
SUZHOU, JIANGSU = "江苏省/苏州市", "江苏省"


def nodes_of(met: Sequence[Met], judgements: Sequence[Judgement] = ()) -> list[str]:
    """The node of each, met in an article of its own, in order."""
    readings = [reading(number, one) for number, one in enumerate(met)]
    identities = link(readings, judgements)
    return [identities.nodes[page.articles[0].id, one.entity] for page, one in zip(readings, met, strict=True)]


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

TWO = [
    pytest.param(
        Met("王强", LANZHOU, posts=("兰州市人民政府/市长",)),
        Met("王强", SUZHOU, posts=("苏州市人民政府/市长",)),
        id="mayors of two provinces",
    ),
    pytest.param(
        Met("王强", LANZHOU, posts=("兰州市人民政府/副市长",)),
        Met("王强", DINGXI, posts=("定西市人民政府/副市长",)),
        id="deputy mayors of two cities of one province",
    ),
    pytest.param(
        Met("王强", LANZHOU, posts=("兰州市教育局/局长",)),
        Met("王强", LANZHOU, posts=("兰州市水务局/局长",)),
        id="heads of two bureaus of one city",
    ),
    pytest.param(
        Met("王强", LANZHOU, posts=("兰州市教育局/局长",)),
        Met("王强", LANZHOU, posts=("兰州黄河水泵有限公司/董事长",)),
        id="a head of a bureau and a director of a firm",
    ),
    pytest.param(
        Met("王强", LANZHOU, posts=("兰州黄河水泵有限公司/董事长",)),
        Met("王强", LANZHOU, posts=("兰州白塔乳业有限公司/董事长",)),
        id="directors of two firms of one city",
    ),
    pytest.param(
        Met("王强", LANZHOU, posts=("兰州市人民政府/市长",)),
        Met("王强", LANZHOU, kind="reporter"),
        id="a mayor, a reporter",
    ),
    pytest.param(
        Met("王强", LANZHOU, posts=("兰州市人民政府/市长",)),
        Met("王强", LANZHOU, kind="other"),
        id="a mayor and a villager",
    ),
    pytest.param(
        Met("王强", LANZHOU, kind="reporter"), Met("王强", SUZHOU, kind="reporter"), id="reporters of two papers"
    ),
    pytest.param(Met("王强", LANZHOU), Met("王强", DINGXI), id="nobody knows who, in two cities"),
    pytest.param(Met("王强", LANZHOU, kind="other"), Met("王强", LANZHOU, kind="other"), id="two villagers"),
    pytest.param(
        Met("王强", LANZHOU, posts=("兰州市人民政府/市长",)), Met("王强", SUZHOU), id="a mayor, and somebody elsewhere"
    ),
    pytest.param(
        Met("王强", GANSU, posts=("甘肃省教育厅/厅长",)),
        Met("王强", LANZHOU, posts=("兰州市教育局/局长",)),
        id="the province's and the city's head of education",
    ),
    pytest.param(
        Met("王强", LANZHOU, posts=("中共兰州市城关区委员会/书记",)),
        Met("王强", LANZHOU, posts=("中共兰州市红古区委员会/书记",)),
        id="secretaries of two districts of one city",
    ),
    pytest.param(
        Met("王强", LANZHOU, posts=("兰州市城关区人民法院/院长",)),
        Met("王强", LANZHOU, posts=("兰州市城关区人民检察院/检察长",)),
        id="a president of a court and a procurator",
    ),
    pytest.param(
        Met("王强", LANZHOU, posts=("兰州大学/校长",)),
        Met("王强", LANZHOU, posts=("兰州交通大学/校长",)),
        id="heads of two universities",
    ),
    pytest.param(
        Met("王强", LANZHOU, kind="other", ties=("org:兰州市第一中学",)),
        Met("王强", LANZHOU, kind="other", ties=("org:兰州市第二中学",)),
        id="pupils of two schools, or father and son",
    ),
    pytest.param(
        Met("省委", GANSU, label="Organization"),
        Met("省委", JIANGSU, label="Organization"),
        id="one short form, two bodies",
    ),
    pytest.param(
        Met("市教育局", LANZHOU, label="Organization"),
        Met("市教育局", SUZHOU, label="Organization"),
        id="two bureaus that a paper only calls the city's",
    ),
    pytest.param(
        Met("中共兰州市委员会", LANZHOU, label="Organization"),
        Met("兰州市人民政府", LANZHOU, label="Organization"),
        id="party and government",
    ),
    pytest.param(
        Met("兰州高新技术产业开发区", LANZHOU, label="Organization"),
        Met("兰州高新技术产业开发区管理委员会", LANZHOU, label="Organization"),
        id="a zone and its committee",
    ),
    pytest.param(
        Met("新华路", LANZHOU, label="Place", kind="road"),
        Met("新华路", SUZHOU, label="Place", kind="road"),
        id="one street name in two cities",
    ),
    pytest.param(
        Met("城关区", LANZHOU, label="Place", kind="county", key="place:甘肃省/兰州市/城关区"),
        Met("城关区", None, label="Place", kind="county", key="place:西藏自治区/拉萨市/城关区"),
        id="one district name in two cities",
    ),
    pytest.param(
        Met("第23届兰洽会", GANSU, label="Event", start="2017-07-06"),
        Met("第24届兰洽会", GANSU, label="Event", start="2018-07-05"),
        id="two fairs that differ in their number",
    ),
    pytest.param(
        Met("市委审计委员会第四次会议", LANZHOU, label="Event", start="2023-05-06"),
        Met("市委审计委员会第四次会议", SUZHOU, label="Event", start="2023-05-06"),
        id="fourth meetings of two cities on one day",
    ),
    pytest.param(
        Met("市政府常务会议", LANZHOU, label="Event", start="2023-05-06"),
        Met("市政府常务会议", LANZHOU, label="Event", start="2023-05-20"),
        id="one body's meetings of two days",
    ),
    pytest.param(
        Met("安全生产会议", LANZHOU, label="Event"),
        Met("安全生产会议", LANZHOU, label="Event"),
        id="meetings without a day",
    ),
    pytest.param(
        Met("王强到企业调研", LANZHOU, label="Event", start="2023-05-06", ties=("person:王强",), kind="inspection"),
        Met("市委常委会会议", LANZHOU, label="Event", start="2023-05-06", ties=("person:王强",), kind="inspection"),
        id="two events of one person on one day",
    ),
    pytest.param(
        Met("第二次青年论坛会议", LANZHOU, label="Event", start="2023-05-06", ties=("person:王强",)),
        Met("第三次青年论坛会议", LANZHOU, label="Event", start="2023-05-06", ties=("person:王强",)),
        id="two numbered meetings of one person on one day",
    ),
    pytest.param(
        Met("年产2万吨碳酸锂项目", LANZHOU, label="Project"),
        Met("年产3万吨碳酸锂项目", LANZHOU, label="Project"),
        id="projects that differ in a number",
    ),
    pytest.param(
        Met("雁滩路供热管网改造一期项目", LANZHOU, label="Project"),
        Met("雁滩路供热管网改造二期项目", LANZHOU, label="Project"),
        id="two phases",
    ),
    pytest.param(
        Met("老旧小区改造项目", LANZHOU, label="Project"),
        Met("老旧小区改造项目", SUZHOU, label="Project"),
        id="one project name in two cities",
    ),
    pytest.param(
        Met("滨河路管网改造项目", LANZHOU, "2014-05-06", label="Project"),
        Met("滨河路管网改造项目", LANZHOU, "2023-05-06", label="Project"),
        id="one street's pipes nine years apart",
    ),
    pytest.param(
        Met("物流园项目", LANZHOU, "2022-05-06", label="Project", ties=("org:兰州黄河物流有限公司",)),
        Met("物流园项目", LANZHOU, "2023-05-06", label="Project", ties=("org:兰州白塔物流有限公司",)),
        id="one project name, two owners",
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
]


@pytest.mark.parametrize(("left", "right"), [*ONE, *SAME_THING])
def test_what_is_one_gets_one_node(left: Met, right: Met) -> None:
    one, other = nodes_of([left, right])
    assert one == other


@pytest.mark.parametrize(("left", "right"), TWO)
def test_what_is_two_gets_two_nodes(left: Met, right: Met) -> None:
    one, other = nodes_of([left, right])
    assert one != other


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
    met = [param.values[0] for param in (*ONE[:4], *TWO[:3])] + [param.values[1] for param in (*ONE[:4], *TWO[:3])]
    readings = [reading(number, one) for number, one in enumerate(met) if isinstance(one, Met)]
    expected = link(readings)
    for shift in range(1, len(readings), 3):
        turned = list(itertools.islice(itertools.cycle(readings), shift, shift + len(readings)))
        assert link(turned) == expected
