"""Places that the places beside them give away."""

from __future__ import annotations

import pytest

from kg.mentions.places import find_places
from kg.model import Entity
from tests.mentions.segmented import read_segmented
from tests.mentions.test_places import places_in

BEIHAI = "青海省/海北藏族自治州"


def places_of(words: str, *seen: str) -> dict[str, str]:
    """The places of segmented words; the model takes `seen` for places."""
    article, (sentence, *_) = read_segmented(words, BEIHAI)
    spots = tuple(Entity(at := article.text.find(name), at + len(name), "LOCATION") for name in seen)
    sentences = (sentence.__class__(0, len(article.text), sentence.tokens, spots),)
    return {mention.surface: mention.name for mention in find_places(article, sentences, ())}


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("客流/n 集中/v 在/p 门源/ns 、 祁连南/ns 等/u 地/n 。", ["门源", "祁连南"]),
        ("销往/v 上林苑/ns 、 丁香谷/ns 等/u 地/n 。", []),
        ("西宁/ns 至/p 海晏/nz C900/m 次/q 列车/n 停运/v 。", ["西宁", "海晏"]),
        ("西宁/ns 至/p 门源/nz 高峰/n 动车/n 加开/v 。", ["西宁", "门源"]),
        ("西宁/ns 至/p 深夜/n 灯火/n 通明/a 。", ["西宁"]),
    ],
)  # fmt: skip
def test_a_list_or_a_line_gives_short_names_of_counties_away(words: str, places: list[str]) -> None:
    assert list(places_of(words)) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("柯远山到门源调研。", ["门源"]),
        ("柯远山深入祁连实地考察。", ["祁连"]),
        ("3月5日，山货节在刚察隆重举行。", ["刚察"]),
        ("3月5日，在海晏召开现场会。", ["海晏"]),
        ("柯远山到企业调研。", []),
        ("到⟨PER 海晏⟩走访。", []),
        ("贯彻到祁连精神中。", []),
        ("柯远山到隆化调研。", []),
    ],
)
def test_one_goes_to_and_meets_in_a_county_by_its_short_name(text: str, places: list[str]) -> None:
    assert list(places_in(text, BEIHAI)) == places


def test_a_row_of_roads_goes_on_whatever_the_model_cuts() -> None:
    found = places_in("在⟨LOC 新平路⟩和⟨LOC 南桥路雨⟩污水管网工地施工。", BEIHAI)
    assert [name for name in found if name.endswith("路")] == ["新平路", "南桥路"]


@pytest.mark.parametrize("text", ["⟨LOC 新平路⟩和道路两侧。", "⟨LOC 新平路⟩、各街巷。", "⟨LOC 新平路⟩和铁路沿线。"])
def test_a_word_for_all_roads_is_no_road_of_the_row(text: str) -> None:
    assert list(places_in(text, BEIHAI)) == ["新平路"]


def test_a_direction_that_opens_an_item_of_a_list_is_part_of_the_name() -> None:
    words = "途经/v 钟鼓楼/ns 、 中下/s 南门街/ns 等/u 景点/n 。"
    assert "中下南门街" in places_of(words, "钟鼓楼", "南门街")
    assert "南门街" in places_of("途经/v 中下/s 南门街/ns 。", "南门街")


def test_a_quoted_kind_of_community_is_none() -> None:
    assert places_in("开展以和谐为主旨的‘⟨LOC 和善’社区⟩创建工作。", BEIHAI) == {}


def test_the_roads_that_bound_a_site_are_places() -> None:
    found = places_in("项目位于海晏经开区乐山路以南、共济大道以东。", BEIHAI)
    assert [name for name in found if name.endswith(("路", "大道"))] == ["乐山路", "共济大道"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("参观了⟨LOC 裴家祠⟩、⟨LOC 听涛楼⟩、⟨LOC 云栖书屋⟩。", ["裴家祠", "听涛楼", "云栖书屋"]),
        ("先后来到⟨LOC 松间驿路楼⟩、⟨LOC 锦绣里⟩，察看进度。", ["松间驿路楼", "锦绣里"]),
        ("参观了⟨LOC 晨阳智能装备⟩、⟨LOC 云帆食品⟩。", []),
        ("在老党员⟨LOC 柏望川家⟩、⟨LOC 古梅岭家⟩，柯远山问候他们。", []),
        ("听取⟨LOC 云岭引水中线⟩、⟨LOC 云岭引水东线⟩的汇报。", []),
    ],
)
def test_what_the_model_takes_for_places_in_a_list_are_places(text: str, places: list[str]) -> None:
    assert list(places_in(text, BEIHAI)) == places
