"""Places where they stand in the text, by their full names, kinds and codes."""

from __future__ import annotations

import pytest

from kg.mentions.bodies import find_bodies
from kg.mentions.places import find_places
from kg.model import Mention
from tests.mentions.marked import read_marked
from tests.mentions.segmented import read_segmented

JINHUA = "浙江省/金华市"
BEIHAI = "青海省/海北藏族自治州"


def mentions_in(marked: str, region: str | None) -> list[Mention]:
    article, sentences = read_marked(marked, region)
    found = list(find_places(article, sentences, list(find_bodies(article, sentences, ()))))
    assert all(article.text[m.start : m.end] == m.surface for m in found)
    return found


def places_in(marked: str, region: str | None) -> dict[str, str]:
    return {mention.surface: mention.name for mention in mentions_in(marked, region)}


@pytest.mark.parametrize(
    ("text", "region", "places"),
    [
        ("赴武义县、兰溪市调研。", JINHUA, {"武义县": "金华市武义县", "兰溪市": "金华市兰溪市"}),
        ("到浙江、宁夏、上海等地招商。", JINHUA, {"浙江": "浙江省", "宁夏": "宁夏回族自治区", "上海": "上海市"}),
        ("在金华市金东区举行。", JINHUA, {"金华市金东区": "金华市金东区"}),
        ("广东省东莞市来访。", JINHUA, {"广东省东莞市": "东莞市"}),
        ("南京市鼓楼区来访。", JINHUA, {"南京市鼓楼区": "南京市鼓楼区"}),
        ("重庆市云阳县受灾。", JINHUA, {"重庆市云阳县": "重庆市云阳县"}),
        ("湖北省仙桃市受灾。", JINHUA, {"湖北省仙桃市": "仙桃市"}),
        ("随县受灾。", "湖北省/随州市/随县", {"随县": "随州市随县"}),
        ("最后到达县城。", JINHUA, {}),
        ("在“浙中第一村”武义县⟨LOC 云凯农旅园区⟩开幕。", JINHUA, {"武义县云凯农旅园区": "武义县云凯农旅园区"}),
        ("伴随县城发展。", JINHUA, {}),
        ("彭水县受灾。", "重庆市", {"彭水县": "重庆市彭水苗族土家族自治县"}),
        ("在隆林各族自治县检查。", "广西壮族自治区/百色市", {"隆林各族自治县": "百色市隆林各族自治县"}),
        ("赴东乌珠穆沁旗慰问。", "内蒙古自治区/锡林郭勒盟", {"东乌珠穆沁旗": "锡林郭勒盟东乌珠穆沁旗"}),
        ("果洛州玛沁县降雪。", BEIHAI, {"果洛州玛沁县": "果洛藏族自治州玛沁县"}),
        (
            "门源、祁连、刚察等地降雪。",
            BEIHAI,
            {
                "门源": "海北藏族自治州门源回族自治县",
                "祁连": "海北藏族自治州祁连县",
                "刚察": "海北藏族自治州刚察县",
            },
        ),
        ("在渝期间，一行考察港口。", JINHUA, {"渝": "重庆市"}),
        ("赴京参会。", JINHUA, {"京": "北京市"}),
        ("客商来青考察。", "山东省/青岛市", {"青": "青岛市"}),
        ("客商来青考察。", JINHUA, {"青": "青海省"}),
    ],
)
def test_divisions_are_named_in_full_without_their_province(text: str, region: str, places: dict[str, str]) -> None:
    assert places_in(text, region) == places


@pytest.mark.parametrize(
    ("text", "region", "place", "full", "kind"),
    [
        ("武义县桐琴镇上茭道村", JINHUA, "武义县桐琴镇上茭道村", "金华市武义县桐琴镇上茭道村", "village"),
        ("来到⟨LOC 张浦镇⟩督查", "江苏省/苏州市/昆山市", "张浦镇", "苏州市昆山市张浦镇", "township"),
        ("到越城区东浦街道调研", "浙江省/绍兴市", "越城区东浦街道", "绍兴市越城区东浦街道", "township"),
        ("在金东区光南路施工", JINHUA, "金东区光南路", "金华市金东区光南路", "road"),
        ("沿⟨LOC 环城北路⟩改造", JINHUA, "环城北路", "环城北路", "road"),
        ("在金东区多湖养殖基地，他指出", JINHUA, "金东区多湖养殖基地", "金华市金东区多湖养殖基地", "site"),
        ("在武汉国际博览中心开幕", JINHUA, "武汉国际博览中心", "武汉国际博览中心", "site"),
        ("在陕西历史博物馆开展", JINHUA, "陕西历史博物馆", "陕西历史博物馆", "site"),
        ("在昆山市文化馆举行", "江苏省/苏州市/昆山市", "昆山市文化馆", "昆山市文化馆", "site"),
        ("走进“春风里·骑手驿站”，他询问", JINHUA, "春风里·骑手驿站", "春风里·骑手驿站", "site"),
        ("察看“邻里同心”党建微综合体", JINHUA, "“邻里同心”党建微综合体", "“邻里同心”党建微综合体", "site"),
        ("察看⟨LOC 白马寺⟩消防", "河南省/洛阳市", "白马寺", "白马寺", "site"),
        ("在⟨LOC 大渡河⟩畔植树", "四川省/甘孜藏族自治州", "大渡河", "大渡河", "river"),
        ("长江与黄河", None, "长江", "长江", "river"),
        ("来自青藏高原", None, "青藏高原", "青藏高原", "region"),
        ("来自⟨LOC 河套⟩地区", None, "河套地区", "河套地区", "region"),
        ("⟨LOC 康定⟩机场保障航班", "四川省/甘孜藏族自治州", "康定机场", "康定机场", "site"),
        ("深入临江产业园区调研", JINHUA, "临江产业园区", "临江产业园区", "park"),
        ("在市体育馆举行", JINHUA, "市体育馆", "金华市体育馆", "site"),
        ("参观省图书馆", JINHUA, "省图书馆", "浙江省图书馆", "site"),
        ("⟨LOC 云（岭）金（沙）铁路⟩通车", JINHUA, "云（岭）金（沙）铁路", "云金铁路", "road"),
        ("地处大湾区黄金内湾", JINHUA, "大湾区", "粤港澳大湾区", "region"),
        ("在江苏盐城金沙⟨LOC 小镇⟩调研", JINHUA, "金沙小镇", "金沙小镇", "site"),
        ("融入环渤海经济圈", JINHUA, "环渤海经济圈", "环渤海经济圈", "region"),
        ("来到金沙兰花博览园，", JINHUA, "金沙兰花博览园", "金沙兰花博览园", "park"),
        ("访问吉尔吉斯斯坦", None, "吉尔吉斯斯坦", "吉尔吉斯斯坦", "country"),
    ],
)
def test_other_places_have_kinds_and_the_divisions_in_front_written_out(
    text: str, region: str | None, place: str, full: str, kind: str
) -> None:
    found = {m.surface: (m.name, m.properties["kind"]) for m in mentions_in(text, region)}
    assert found[place] == (full, kind)


@pytest.mark.parametrize(
    "text",
    [
        "绿水青山就是金山银山。",
        "推进“五好”园区和城中村、老旧小区改造。",
        "统筹山水林田湖草沙系统治理。",
        "建设美丽乡村，服务村民。",
        "世界级产业基地、国家级示范园区。",
        "做好社区服务中心工作。",
        "开拓国际市场。",
        "甲乙智算产业园、⟨LOC 丙丁⟩物流园等20个项目。",
        "⟨PER 南山⟩表示。",
        "⟨LOC 青渝⟩合作。",
        "金华日报、绍兴商会、浙江大学。",
        "⟨LOC 晶科⟩能源。",
        "市区内各菜市场、三座古城。",
        "市委书记在会上讲话。",
        "各位来宾，社会长治久安，人民幸福安康，延安精神放光芒。",
        "⟨ORG 绍兴交投⟩参加。",
        "绍兴港务工程建设。",
        "广州港建设，在长江路口集合，⟨LOC 云江⟩交投参加。",
    ],
)
def test_words_that_are_no_places_are_left_out(text: str) -> None:
    assert places_in(text, JINHUA) == {}


def test_a_short_name_that_the_model_reads_as_another_word_is_none() -> None:
    words = "日照/n 充足/a ， 安/d 顺利/ad 通过/v ， 赴/v 朝阳/ns 考察/v ， 在/p 中山/nr 路口/n 。"
    article, sentences = read_segmented(words, JINHUA)
    assert [mention.name for mention in find_places(article, sentences, ())] == ["朝阳市"]


def test_a_new_area_is_its_city_s_where_the_report_names_the_city() -> None:
    found = places_in("盐城滨海新区起步，滨海新区要加快发展，赴天津滨海新区学习。", JINHUA)
    assert found == {
        "盐城滨海新区": "盐城滨海新区", "滨海新区": "盐城滨海新区", "天津滨海新区": "天津市滨海新区"
    }  # fmt: skip


def test_a_bare_village_lies_in_the_town_that_its_sentence_names() -> None:
    found = places_in("到⟨LOC 桐琴镇⟩走访⟨LOC 崖根村⟩、⟨LOC 石桥社区⟩。⟨LOC 白石村⟩也受灾。", JINHUA)
    assert found["崖根村"] == "金华市桐琴镇崖根村"
    assert found["石桥社区"] == "金华市桐琴镇石桥社区"
    assert found["白石村"] == "白石村"
    found = places_in("到⟨LOC 桐琴镇⟩、⟨LOC 王宅镇⟩、⟨LOC 崖根村⟩走访。", JINHUA)
    assert found["崖根村"] == "崖根村"


def test_a_short_form_is_the_longer_name_that_it_ends() -> None:
    found = places_in("武义县柳城大街改造，⟨LOC 柳城大街⟩通车。", JINHUA)
    assert found["柳城大街"] == found["武义县柳城大街"] == "金华市武义县柳城大街"


def test_the_roads_that_bound_a_stretch_are_places() -> None:
    assert set(places_in("中山路（文昌街至古楼巷段）封闭。", JINHUA)) >= {"文昌街", "古楼巷"}


def test_a_short_name_of_a_county_at_home_needs_the_model_alone() -> None:
    assert places_in("⟨LOC 武义⟩木雕亮相。", JINHUA) == {"武义": "金华市武义县"}
    assert places_in("⟨LOC 和平⟩年代。", JINHUA) == {}


def test_two_sites_in_a_row_are_two() -> None:
    assert set(places_in("武汉国际博览中心浙江展示馆开放。", JINHUA)) == {"武汉国际博览中心", "浙江展示馆"}


def test_a_place_has_its_code_and_a_key_from_the_province_down() -> None:
    (place,) = mentions_in("赴武义县调研。", JINHUA)
    assert place.entity == "place:浙江省/金华市/武义县"
    assert place.properties["code"] == "330723"


def test_without_a_region_a_name_that_several_divisions_share_names_none() -> None:
    assert places_in("鼓楼区来访。", None) == {}
    assert places_in("福州市来访，鼓楼区随行。", None)["鼓楼区"] == "福州市鼓楼区"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("他说，⟨LOC 中国⟩与邻国隔海相望。", ["中国"]),
        ("第十届⟨LOC 中国⟩花卉展开幕。", []),
        ("⟨LOC 中国⟩特色的道路。", []),
        ("第九届环青海湖公路自行车赛开赛。", []),
        ("终点设在兰州新区。", ["兰州新区"]),
        ("柯远山率队来溪，一路看企业。", []),
        ("各苏木镇要办的实事。", []),
        ("生态高地、⟨LOC 中国⟩花乡、云雀之都。", []),
        ("参与长江—⟨LOC 汉江经济带⟩建设。", ["长江—汉江经济带"]),
    ],
)
def test_a_place_is_read_as_its_sentence_means_it(text: str, places: list[str]) -> None:
    assert list(places_in(text, "甘肃省/兰州市")) == places
