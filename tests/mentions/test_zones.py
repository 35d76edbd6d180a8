"""Development zones as ground and as bodies, under their full names."""

from __future__ import annotations

import pytest

from kg.mentions import find
from tests.mentions.marked import read_marked

YANCHENG = "江苏省/盐城市"


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("活动在盐城经开区举行。", "Place", "盐城经济技术开发区"),
        ("一行参观了盐城市、盐城高新区，", "Place", "盐城高新技术产业开发区"),
        ("走访盐城经开区的云帆电子科技有限公司。", "Place", "盐城经济技术开发区"),
        ("项目选址在⟨LOC 阜宁⟩高新区乐山路以南。", "Place", "阜宁高新技术产业开发区"),
        ("盐城经开区组织企业招工。", "Organization", "盐城经济技术开发区"),
        ("活动在盐城经开区举行，盐城经开区作了介绍。", "Organization", "盐城经济技术开发区"),
        ("⟨ORG 阜宁经开区⟩组织企业招工。", "Organization", "阜宁经开区"),
        ("⟨ORG 阜宁经开区⟩组织企业招工，⟨ORG 阜宁经济技术开发区⟩负责。", "Organization", "阜宁经济技术开发区"),
    ],
)
def test_a_zone_is_ground_unless_it_acts_and_has_its_full_name(text: str, kind: str, name: str) -> None:
    found = {(mention.kind, mention.name) for mention in find(*read_marked(text, YANCHENG)) if mention.name == name}
    assert found == {(kind, name)}
