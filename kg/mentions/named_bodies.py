"""Companies, schools, hospitals, associations, media, teams: bodies that are known by what their names end in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.data import table
from kg.mentions.endings import runs_on
from kg.mentions.left_edge import REACH, LeftEdge
from kg.mentions.naming import BodyName, level_of
from kg.mentions.regions import Regions
from kg.mentions.state_bodies import Body

_GENERIC = re.compile(
    r"^(?:各|全|有关|相关|该|本|我|一些|多家|重点|龙头|当地|上级|下级|基层|国有|民营|外资|中小|金融|所属|下属|两级|三级|地方|"
    r"省属|市属|区属|县属|州属|省直|市直|区直|县直|州直|部分|主要|专业|行业|社会|志愿|医疗|科研|建设|施工|物业|保险|上市|农民|农业|村级|驻|大型|家族|母|子|分|总|[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川黔滇藏陕甘青宁新]商)*$"
)


@cache
def endings() -> dict[str, tuple[str, str, bool]]:
    """Kind, full ending and readiness by the ending of a name; ready is what needs no proper name in front."""
    rows = table("bodies")
    return {row["suffix"]: (row["kind"], row["full"] or row["suffix"], row["ready"] == "yes") for row in rows}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, endings()), key=len, reverse=True)))


def find_named_bodies(text: str, edge: LeftEdge, regions: Regions) -> Iterator[Body]:
    """All bodies whose names end as those of the lexicon do, in reading order."""
    floor = 0
    for found in _pattern().finditer(text):
        if runs_on(text, found) or _goes_on(text, found):
            continue
        body = _body(text, (edge.of(found.start(), floor=floor), *found.span()), edge, regions)
        if body:
            yield body
            floor = found.end()


def _goes_on(text: str, found: re.Match[str]) -> bool:
    """That the name runs on to a later ending without a break: 集团 in 集团有限公司, 公司 in 公司工会."""
    after = _pattern().match(text, found.end())
    return after is not None and found[0] not in ("总队", "支队", "大队")


def _body(text: str, span: tuple[int, int, int], edge: LeftEdge, regions: Regions) -> Body | None:
    start, ending, end = span
    kind, full, ready = endings()[text[ending:end]]
    stem = text[start:ending]
    if edge.is_class(start, end) and not ready:
        return None
    if not 2 <= len(stem) <= REACH or _GENERIC.match(stem):
        return None
    named = ready or edge.is_proper(start, end) or edge.is_body(start, end)
    if not named and not (len(stem) > 5 and edge.is_stop(start, end)):
        return None
    division = regions.starting(start)
    region = division.path if division and kind != "company" else None
    return Body(start, end, BodyName(stem + full, kind, level_of(region) if region else None, region))
