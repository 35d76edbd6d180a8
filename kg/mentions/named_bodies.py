"""Companies, schools, hospitals, associations, media, teams: bodies that are known by what their names end in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.data import table
from kg.mentions.endings import is_sum, runs_on
from kg.mentions.left_edge import REACH, LeftEdge
from kg.mentions.naming import BodyName, level_of, owner_name
from kg.mentions.regions import Regions
from kg.mentions.state_bodies import Body

_GENERIC = re.compile(
    r"^(?:各|全|有关|相关|该|本|我|一些|多家|重点|龙头|当地|上级|下级|基层|国有|民营|外资|中小|金融|所属|下属|两级|三级|地方|"
    r"省属|市属|区属|县属|州属|省直|市直|区直|县直|州直|部分|主要|专业|行业|社会|志愿|医疗|科研|建设|施工|物业|保险|上市|农民|农业|村级|驻|大型|家族|母|子|分|总|[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川黔滇藏陕甘青宁新]商)*$"
)
_ATTACHED = re.compile(
    r"(?:第[一二三四五六]|医学院)?(?:附属|直属)[一-龥]{0,9}?(?:医院|中学|小学|学校|幼儿园)|"
    r"[（(][一-龥]{2,4}[）)](?:股份|有限|集团|公司)|[一-龥]{2,8}?(?:分公司|分行|支行|营业部|派出所)"
)


@cache
def endings() -> dict[str, tuple[str, str, bool]]:
    """Kind, full ending and readiness by the ending of a name; ready is what needs no proper name in front."""
    rows = table("bodies")
    return {row["suffix"]: (row["kind"], row["full"] or row["suffix"], row["ready"] == "yes") for row in rows}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, endings()), key=len, reverse=True)))


def find_named_bodies(text: str, edge: LeftEdge, regions: Regions, *, behind: Sequence[int]) -> Iterator[Body]:
    """All bodies whose names end as those of the lexicon do, in reading order; none runs across an offset `behind`."""
    floor = 0
    for found in _pattern().finditer(text):
        floor = max([floor, *(at for at in behind if found.start() - REACH < at < found.start())])
        if runs_on(text, found) or _goes_on(text, found):
            continue
        body = _body(text, (edge.of(found.start(), floor=floor), *found.span()), edge, regions)
        if body:
            yield body
            floor = found.end()


def _goes_on(text: str, found: re.Match[str]) -> bool:
    """That the name runs on to a later ending: 集团 in 集团有限公司, 大学 in 大学附属医院."""
    after = _pattern().match(text, found.end()) or _ATTACHED.match(text, found.end())
    return after is not None and found[0] not in ("总队", "支队", "大队")


def _body(text: str, span: tuple[int, int, int], edge: LeftEdge, regions: Regions) -> Body | None:
    start, ending, end = span
    kind, full, ready = endings()[text[ending:end]]
    stem = text[start:ending]
    if edge.is_class(start, end) and not ready:
        return None
    if not 2 <= len(stem) <= REACH or _GENERIC.match(stem) or is_sum(stem):
        return None
    named = ready or edge.is_proper(start, end) or edge.is_body(start, end)
    if not named and not (len(stem) > 5 and edge.is_stop(start, end)):
        return None
    division = regions.starting(start)
    if division is None or kind == "company":
        return Body(start, end, BodyName(stem + full, kind))
    name = (
        owner_name(division.path) + text[division.end : ending] + full if _is_district(division.path) else stem + full
    )
    return Body(start, end, BodyName(name, kind, level_of(division.path), division.path))


def _is_district(path: str) -> bool:
    """That the division is a district, which is written with its city: 城关区某某学校 is 兰州市城关区某某学校."""
    return path.count("/") > 0 and path.endswith("区") and not path.endswith(("地区", "自治区"))
