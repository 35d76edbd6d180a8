"""Projects by what stands around them."""

from __future__ import annotations

import pytest

from tests.mentions.test_projects import names_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "云帆工具有限公司合金钻头、镐钎等工具系列制造项目，计划总投资3000万元。",
            ["合金钻头、镐钎等工具系列制造项目"],
        ),
        (
            "云帆农业集团股份有限公司优质红薯深加工二期工程及科研中心项目，总投资4150万元。",
            ["优质红薯深加工二期工程及科研中心项目"],
        ),
        ("云帆建筑有限公司投资1.25亿元上马装配式钢结构和板房项目。", ["装配式钢结构和板房项目"]),
        ("云帆电力有限公司3×66万千瓦火电机组项目现场机器轰鸣。", ["云帆电力有限公司3×66万千瓦火电机组项目"]),
    ],
)
def test_what_stands_between_a_firm_and_a_price_is_the_project(text: str, names: list[str]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("他察看了金沙河“两村合一”新型农村社区建设工地。", ["金沙河“两村合一”新型农村社区"]),
        ("双方就图兰口岸改扩建、人才交流逐项磋商。", ["图兰口岸改扩建"]),
        ("他深入各建筑工地，看现场、问进度。", []),
        ("要加强管理和扩建、改造工作。", []),
    ],
)
def test_a_building_site_and_works_in_a_list_are_projects(text: str, names: list[str]) -> None:
    assert names_in(text) == names
