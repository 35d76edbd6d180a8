"""Towns by the gazetteer, and how much of their chain is said."""

from __future__ import annotations

import pytest

from tests.mentions.test_places import JINHUA, mentions_in, places_in

WUYI = "浙江省/金华市/武义县"


@pytest.mark.parametrize(
    ("text", "region", "town", "name"),
    [
        ("来到桐琴镇调研。", WUYI, "桐琴镇", "金华市武义县桐琴镇"),
        ("桐琴镇召开现场会。", WUYI, "桐琴镇", "金华市武义县桐琴镇"),
        ("市长到武义县走访，在桐琴镇听取介绍。", JINHUA, "桐琴镇", "金华市武义县桐琴镇"),
        ("市长到桐琴镇走访。", JINHUA, "桐琴镇", "金华市桐琴镇"),
        ("省长到桐琴镇走访。", "浙江省", "桐琴镇", "金华市桐琴镇"),
        ("县长在⟨LOC 石岭新街道⟩走访。", WUYI, "石岭新街道", "金华市武义县石岭新街道"),
        ("在兰溪市，市长到⟨LOC 云岭镇⟩走访。", JINHUA, "云岭镇", "金华市兰溪市云岭镇"),
        ("市长到⟨LOC 云岭镇⟩走访。", JINHUA, "云岭镇", "云岭镇"),
        ("在英德市连江口镇检查。", "广东省/清远市", "英德市连江口镇", "清远市英德市连江口镇"),
        ("在凤翔区柳林镇检查。", "陕西省/宝鸡市", "凤翔区柳林镇", "宝鸡市凤翔区柳林镇"),
    ],
)
def test_a_town_is_named_with_the_county_that_page_or_paper_says(text: str, region: str, town: str, name: str) -> None:
    assert places_in(text, region)[town] == name


def test_a_town_without_its_county_in_the_name_keeps_it_in_its_key() -> None:
    (town,) = mentions_in("市长到桐琴镇走访。", JINHUA)
    assert town.entity == f"place:{WUYI}/桐琴镇"


@pytest.mark.parametrize("text", ["推进乡村振兴。", "冷静镇定应对。", "建设集镇。", "开城镇居民收入增长。"])
def test_a_town_is_no_part_of_other_words(text: str) -> None:
    assert places_in(text, WUYI) == {}


@pytest.mark.parametrize(
    "text",
    ["实施“百县千镇万村”工程。", "推进“四村合一”。", "千企千镇结对。", "振兴⟨LOC 东北⟩老工业基地。"],
)
def test_a_slogan_that_counts_is_no_place(text: str) -> None:
    assert [name for name in places_in(text, WUYI).values() if name != "东北地区"] in ([], ["东北"])


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("检查武义县⟨LOC 金沙湖⟩生态。", {"武义县": "金华市武义县", "金沙湖": "金沙湖"}),
        ("在金华都市圈布局。", {"金华都市圈": "金华都市圈"}),
        ("武义、磐安、浦江三县受灾。", {"武义": "金华市武义县", "磐安": "金华市磐安县", "浦江": "金华市浦江县"}),
        ("赴邕考察。", {"邕": "南宁市"}),
    ],
)
def test_lakes_regions_lists_and_letters(text: str, places: dict[str, str]) -> None:
    assert places_in(text, JINHUA) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("动车从金华站始发，经停⟨LOC 云岭东站⟩。", {"金华站": "金华站", "云岭东站": "云岭东站"}),
        ("红网金华站3月9日讯。", {"金华": "金华市"}),
        ("⟨LOC 云江⟩流域治理。", {"云江": "云江"}),
        (
            "⟨LOC 桐琴镇⟩、⟨LOC 白石村⟩、⟨LOC 云岭古村⟩。",
            {"桐琴镇": "金华市桐琴镇", "白石村": "白石村", "云岭古村": "云岭古村"},
        ),
        (
            "看了桐琴镇石岭村农旅示范村。",
            {"桐琴镇": "金华市桐琴镇", "桐琴镇石岭村": "金华市桐琴镇石岭村"},
        ),
        ("看了桐琴镇各村和周边村。", {"桐琴镇": "金华市桐琴镇"}),
        ("在金华新区召开。", {"金华新区": "金华新区"}),
        ("察看和美乡村精品示范村。", {}),
        ("请他到中国访问。", {"中国": "中国"}),
        ("中国发展很快。", {}),
        ("看了⟨LOC 云岭坝⟩，在⟨LOC 白竹⟩、⟨LOC 石岭⟩等地。", {"白竹": "白竹", "石岭": "石岭"}),
        ("游览“浙中第一村”⟨LOC 云岭村⟩。", {"云岭村": "云岭村"}),
        ("青海新闻客户端报道。", {}),
    ],
)
def test_stations_basins_zones_and_the_country(text: str, places: dict[str, str]) -> None:
    assert places_in(text, JINHUA) == places


def test_what_the_model_sees_lies_in_the_town_that_it_begins_with() -> None:
    found = places_in("在武义县，先后到⟨LOC 桐琴镇石岭村苹果大棚⟩，⟨LOC 云岭棚⟩。", JINHUA)
    assert found["桐琴镇石岭村苹果大棚"] == "金华市武义县桐琴镇石岭村苹果大棚"
