from __future__ import annotations

import pytest

from kg.data.gazetteer import full_name, gazetteer
from kg.model import RegionPath


@pytest.mark.parametrize(
    ("surface", "within", "path"),
    [
        ("城关区", "甘肃省/兰州市", "甘肃省/兰州市/城关区"),
        ("城关区", "西藏自治区/拉萨市", "西藏自治区/拉萨市/城关区"),
        ("鼓楼区", "福建省/福州市", "福建省/福州市/鼓楼区"),
        ("海西州", None, "青海省/海西蒙古族藏族自治州"),
        ("吉林", None, "吉林省"),
        ("南京", "青海省/西宁市", "江苏省/南京市"),
        ("兰州市城关区", "四川省/成都市", "甘肃省/兰州市/城关区"),
        ("黄浦区", "重庆市/渝中区", "上海市/黄浦区"),
        ("仙桃市", "湖北省/武汉市", "湖北省/仙桃市"),
        ("循化县", None, "青海省/海东市/循化撒拉族自治县"),
        ("坦洲镇", "广东省/中山市", "广东省/中山市/坦洲镇"),
        ("岳口镇", "湖北省/天门市", "湖北省/天门市/岳口镇"),
        ("察右中旗", None, "内蒙古自治区/乌兰察布市/察哈尔右翼中旗"),
    ],
)
def test_a_name_means_the_division_nearest_to_the_region(surface: str, within: str | None, path: str) -> None:
    found = gazetteer().resolve(surface, within=RegionPath(within) if within else None)
    assert found is not None
    assert found.path == path


@pytest.mark.parametrize("surface", ["城关区", "鼓楼区", "新华街道", "城关镇", "不存在的县"])
def test_a_name_that_many_have_means_none_without_a_region(surface: str) -> None:
    assert gazetteer().resolve(surface) is None


def test_a_division_has_its_last_code_and_all_its_years() -> None:
    found = gazetteer().at("江苏省/无锡市/宜兴市")
    assert found is not None
    assert (found.code, found.first, found.last) == ("320282", "1990", "2024")


def test_a_renamed_division_knows_what_it_is_called_now() -> None:
    found = gazetteer().resolve("襄樊市")
    assert found is not None
    assert found.current == "湖北省/襄阳市"


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("青海省", "青海省"),
        ("湖北省/仙桃市", "仙桃市"),
        ("天津市/南开区", "天津市南开区"),
        ("云南省/大理白族自治州/祥云县", "大理白族自治州祥云县"),
    ],
)
def test_a_full_name_leaves_the_province_out_but_not_a_municipality(path: str, name: str) -> None:
    assert full_name(RegionPath(path)) == name


def test_a_name_within_a_set_phrase_is_none() -> None:
    text = "来宾出席，社会长治久安，赴长治、来宾市考察。"
    assert [name for _, _, name in gazetteer().find(text)] == ["长治", "来宾市"]


def test_names_are_found_in_running_text_and_short_names_of_counties_are_not() -> None:
    found = [name for _, _, name in gazetteer().find("由大理州祥云县赴昆明，在开平里，又到城中")]
    assert found == ["大理州", "祥云县", "昆明"]


@pytest.mark.parametrize(
    ("text", "names"),
    [("来到绛县调研", ["绛县"]), ("科右前旗连日降雨", ["科右前旗"]), ("由代县长主持", []), ("省和县两级", [])],
)
def test_counties_of_two_characters_are_found_where_they_are_no_other_word(text: str, names: list[str]) -> None:
    assert [name for _, _, name in gazetteer().find(text)] == names
