"""The suite of homonyms: what shares a name and is two; not one of them may be joined."""

from __future__ import annotations

import pytest

from tests.link.corpus import DINGXI, GANSU, JIANGSU, LANZHOU, SUZHOU, Met, nodes_of

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
    pytest.param(
        Met("王强", LANZHOU, posts=("中共兰州大学委员会/书记",)),
        Met("王强", SUZHOU, posts=("中共苏州大学委员会/书记",)),
        id="party secretaries of two universities, who lead no division",
    ),
    pytest.param(
        Met("王强", LANZHOU, posts=("中共兰州市教育局党组/书记",)),
        Met("王强", LANZHOU, posts=("中共兰州市水务局党组/书记",)),
        id="secretaries of the party groups of two bureaus",
    ),
    pytest.param(
        Met("王强", LANZHOU, posts=("中共兰州市城关区雁滩街道工作委员会/书记",)),
        Met("王强", LANZHOU, posts=("中共兰州市城关区东岗街道工作委员会/书记",)),
        id="secretaries of two streets of one district",
    ),
    pytest.param(
        Met("王强", LANZHOU, posts=("兰州市公安局/局长",)),
        Met("王强", LANZHOU, posts=("兰州市公安局/民警",)),
        id="the head of a bureau and one of its policemen",
    ),
    pytest.param(
        Met("王强", LANZHOU, posts=("兰州大学/校长",)),
        Met("王强", LANZHOU, posts=("兰州大学/教授",)),
        id="the head of a university and one of its professors",
    ),
    pytest.param(
        Met("王强", LANZHOU, posts=("兰州市人民政府/市长",)),
        Met("王强", LANZHOU, posts=("兰州市人民政府办公室/科长",)),
        id="a mayor and a clerk of the government's office",
    ),
    pytest.param(
        Met("王强", GANSU, posts=("甘肃省人民政府/省长",)),
        Met("王强", LANZHOU, posts=("兰州市人民政府/市长",)),
        id="a governor and a mayor",
    ),
    pytest.param(
        Met("王强", LANZHOU, kind="other", ties=("place:甘肃省/兰州市/榆中县/青城镇/红岸村",)),
        Met("王强", LANZHOU, kind="other", ties=("place:甘肃省/兰州市/榆中县/青城镇/红岸村",)),
        id="two of one village, as father and son may be",
    ),
    pytest.param(
        Met("市政府第34次常务会议", LANZHOU, label="Event", start="2018-05-06"),
        Met("市政府第34次常务会议", LANZHOU, label="Event", start="2023-05-06"),
        id="one number of two terms",
    ),
    pytest.param(
        Met("兰州市青年联合会第三次论坛", LANZHOU, "2018-05-06", label="Event"),
        Met("兰州市青年联合会第三次论坛", LANZHOU, "2023-05-06", label="Event"),
        id="third forums of two years",
    ),
    pytest.param(
        Met("市委十三届四次全会", LANZHOU, label="Event", start="2023-05-06", ties=("person:王强",)),
        Met("市委十三届五次全会", LANZHOU, label="Event", start="2023-05-06", ties=("person:王强",)),
        id="two plenums of one term",
    ),
    pytest.param(
        Met("市委十三届四次全会", LANZHOU, label="Event", start="2023-05-06"),
        Met("市委十三届四次全会", SUZHOU, label="Event", start="2023-05-06"),
        id="fourth plenums of two cities",
    ),
    pytest.param(
        Met("市十七届人大三次会议", LANZHOU, label="Event", start="2023-05-06"),
        Met("市政协十七届三次会议", LANZHOU, label="Event", start="2023-05-06"),
        id="sessions of the congress and of the conference",
    ),
    pytest.param(
        Met("市十七届人大三次会议", LANZHOU, label="Event", start="2023-05-06"),
        Met("市十七届人大常委会三次会议", LANZHOU, label="Event", start="2023-05-06"),
        id="sessions of the congress and of its committee",
    ),
    pytest.param(
        Met("2023年春季造林动员会", LANZHOU, label="Event", start="2023-03-06", ties=("person:王强",)),
        Met("2024年春季造林动员会", LANZHOU, label="Event", start="2023-03-06", ties=("person:王强",)),
        id="meetings for two years on one day",
    ),
    pytest.param(
        Met("滨河路管网改造项目", LANZHOU, "2022-05-06", label="Project", status="completed"),
        Met("滨河路管网改造项目", LANZHOU, "2023-05-06", label="Project", status="under_construction"),
        id="a street's pipes begun anew after they were done",
    ),
    pytest.param(
        Met("滨河路地下管网改造项目", LANZHOU, "2022-05-06", label="Project"),
        Met("滨河路燃气管网改造项目", LANZHOU, "2023-05-06", label="Project"),
        id="two pipes of one street",
    ),
    pytest.param(
        Met("兰州黄河水泵集团有限公司", LANZHOU, label="Organization"),
        Met("兰州黄河水泵有限公司", LANZHOU, label="Organization"),
        id="a group and a firm of it",
    ),
    pytest.param(
        Met("中石能源集团有限公司", None, label="Organization"),
        Met("中石能源股份有限公司", None, label="Organization"),
        id="a holding and its listed firm",
    ),
    pytest.param(
        Met("兰州市水务局", LANZHOU, label="Organization"),
        Met("甘肃省水利厅", LANZHOU, label="Organization"),
        id="the city's and the province's water",
    ),
]


@pytest.mark.parametrize(("left", "right"), TWO)
def test_what_is_two_gets_two_nodes(left: Met, right: Met) -> None:
    one, other = nodes_of([left, right])
    assert one != other
