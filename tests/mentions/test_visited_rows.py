"""Sites that only a row gives away."""

from __future__ import annotations

import pytest

from tests.mentions.test_places import places_in

HAIBEI = "青海省/海北藏族自治州"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("一行参观石林苑、松韵学堂，听取介绍。", ["石林苑", "松韵学堂"]),
        (
            "一行先后来到居民议事会客厅、银杏总部和手工毛毡车间实地调研。",
            ["居民议事会客厅", "银杏总部", "手工毛毡车间"],
        ),
        ("金穗农场、民情联络工作站，柯远山一站一站走下来。", ["民情联络工作站"]),
        ("他到刚察县蚕丝交易中心、刚察县民情联络工作站，一家一家问。", ["刚察县民情联络工作站"]),
    ],
)
def test_the_members_of_a_row_that_end_as_buildings_do_are_sites(text: str, places: list[str]) -> None:
    found = places_in(text, HAIBEI)
    assert [name for name in found if name in text and not name.endswith(("农场", "刚察县"))] == places


@pytest.mark.parametrize(
    "text",
    [
        "推进一区、一中心、五品牌建设。",
        "双方商谈了筹建环保技术合作中心、绿色发展平台。",
        "他察看石林苑、松韵学堂等5个项目。",
        "一路看变化、问进展，与会人员畅所欲言。",
    ],
)
def test_what_is_planned_or_a_project_makes_no_row_of_sites(text: str) -> None:
    assert not [name for name in places_in(text, HAIBEI) if name.endswith(("中心", "苑", "学堂"))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("在武义县，他来到桐琴镇金沙蓝莓种植基地，察看长势。", "桐琴镇金沙蓝莓种植基地"),
        ("他来到金东区金沙蓝莓种植基地，察看长势。", "金华市金东区金沙蓝莓种植基地"),
    ],
)
def test_a_site_keeps_the_town_that_it_begins_with_and_is_in_its_district_in_full(text: str, name: str) -> None:
    assert name in places_in(text, "浙江省/金华市").values()
