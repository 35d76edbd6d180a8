"""Companies without an ending of their own, in a list that says what they are: 与甲能源、乙科技等企业洽谈."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mentions.left_edge import LeftEdge
from kg.mentions.naming import BodyName
from kg.mentions.state_bodies import Body

_CLASS = re.compile(
    r"(?:等(?:一批|多家|\d+余?[家户]|[一二三四五六七八九十百几]+[余多]?[家户])?|[两三四五六七八九][家户])"
    r"(?:国内外|国内|省内外|行业|知名|重点|龙头|头部|领军|骨干|优势|优质|优强|优秀|大型|央|国有|民营|科技|高新技术|上市|链主|本地|当地)*"
    r"(?P<class>企业|公司|集团|央企|国企|民企)(?!家|文化|负责人代表)"
)
_ITEM = re.compile(r"[一-龥A-Za-z0-9·（）()]{2,12}$")
_NO_NAME = re.compile(
    r"企业|公司$|产业|项目|行业|领域|技术|设备|制造$|部门|单位|生产|加工|服务$|我|你|他|的|了|是|着|等|新能源$|新材料$"
)

_GROUND = re.compile("(?:(?:工业|产业|物流)园|园区|开发区|高新区|经开区|新区|景区|公园|广场|村|社区|镇|乡|街道)$")
"""Of grounds that a tour of firms comes past: 来到|河湾工业园|、晨阳纺织两家企业."""


def find_listed_companies(text: str, edge: LeftEdge) -> Iterator[Body]:
    """The items of every list that ends in 等…企业."""
    for found in _CLASS.finditer(text):
        end = found.start()
        items = list(_items(text, end, edge))
        if items and not any(_names_none(text, a, b, edge=edge) for a, b in items) and _named(items, edge):
            for start, close in items:
                yield Body(start, close, BodyName(text[start:close], "company"))


def _items(text: str, end: int, edge: LeftEdge) -> Iterator[tuple[int, int]]:
    """The stretches between 、 counted back from the class word; the first item begins where a name can."""
    while True:
        begin = max((text.rfind(mark, 0, end) for mark in "、，。；：\n“”《》"), default=-1) + 1
        listed = begin > 0 and text[begin - 1] == "、"
        start = edge.of(end, floor=begin)
        if _ITEM.match(text[start:end]) and not _GROUND.search(text, start, end):
            yield start, end
        if not listed or start != begin:
            return
        end = begin - 1


def _names_none(text: str, start: int, end: int, *, edge: LeftEdge) -> bool:
    """That an item is a class or a clause: 新材料, but not 晨阳新材料, which the model takes for a body."""
    return end - start > 2 and bool(_NO_NAME.search(text[start:end])) and (start, end) not in edge.bodies()


def _named(items: list[tuple[int, int]], edge: LeftEdge) -> bool:
    """That the model takes at least one item for a name."""
    return any(edge.holds_name(start, end) for start, end in items)
