"""Companies, schools, hospitals, associations, media, teams: bodies that are known by what their names end in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg.data import table
from kg.mentions.endings import is_generic, pattern_of
from kg.mentions.left_edge import REACH, LeftEdge
from kg.mentions.name_shapes import is_full_name
from kg.mentions.naming import BodyName, level_of, owner_name
from kg.mentions.regions import Regions
from kg.mentions.state_bodies import Body
from kg.mentions.stop_borders import is_stop
from kg.model import RegionPath

_ATTACHED = re.compile(
    r"第[一二三四五六七八九十]{1,2}(?:工程|建筑|建设|路桥|公路|市政|安装)(?:集团)?(?:有限)?公司|"
    r"[一-龥]{2,3}附属(?:实验)?(?:学校|中学|小学|医院|幼儿园)|"
    r"(?:第[一二三四五六]|医学院)?(?:附属|直属)[一-龥]{0,9}?(?:医院|中学|小学|学校|幼儿园)|"
    r"[（(][一-龥]{2,4}[）)](?:股份|有限|集团|公司)|[一-龥]{2,8}?(?:分公司|分行|支行|营业部|派出所)"
)

_BRANCH = re.compile("(?![和与及])[一-龥]{2,10}?公司")
_OF_ASSEMBLY = re.compile("(?:人大|政协)[一-龥]{0,5}工作委员会$")
_BELONGS = re.compile("(?:附属|直属)..")
_UNITS = ("学院", "医院", "中学", "小学", "研究院", "研究所", "实验室")
"""What right behind a body's name is a unit of it: 云岭科大|附属医院."""
_OF_STATE = ("court", "procuratorate", "government")
"""What no quoted word is the name of: “智慧”法院 is a way to work."""
_FIRM_OF_DIVISION = 4
"""The shortest name behind 省 or 市 that is a firm's: 省|交投集团, but not 市|公司."""


@cache
def endings() -> dict[str, tuple[str, str, str]]:
    """Kind, full ending and need by the ending of a name; see the lexicon for what `ready` says."""
    rows = table("bodies")
    return {row["suffix"]: (row["kind"], row["full"] or row["suffix"], row["ready"]) for row in rows}


@cache
def _pattern() -> re.Pattern[str]:
    return pattern_of(endings())


def find_named_bodies(text: str, edge: LeftEdge, regions: Regions, *, behind: Sequence[int]) -> Iterator[Body]:
    """All bodies whose names end as those of the lexicon do, in reading order; none runs across an offset `behind`."""
    floor = 0
    for found in _pattern().finditer(text):
        floor = max([floor, *(at for at in behind if found.start() - REACH < at < found.start())])
        if _goes_on(text, found) or _has_branch(text, found, regions):
            continue
        body = _body(text, (edge.of(found.start(), floor=floor), *found.span()), edge, regions, behind=behind)
        if body:
            yield _of_party(body)
            floor = found.end()


def _of_party(body: Body) -> Body:
    """The full name of a committee of the party: 云岭党工委 is 中共云岭工作委员会."""
    if not body.named.name.endswith("工作委员会") or body.named.kind != "party" or body.named.name.startswith("中共"):
        return body
    if _OF_ASSEMBLY.search(body.named.name):
        return body._replace(named=replace(body.named, kind="congress"))
    return body._replace(named=replace(body.named, name=f"中共{body.named.name}"))


def _goes_on(text: str, found: re.Match[str]) -> bool:
    """That the name runs on to a later ending: 集团 in 集团有限公司, 大学 in 大学附属医院."""
    after = _pattern().match(text, found.end()) or _ATTACHED.match(text, found.end())
    return after is not None and found[0] not in ("总队", "支队", "大队")


def _has_branch(text: str, found: re.Match[str], regions: Regions) -> bool:
    """That the name runs on to the firm that a group has somewhere: 云帆集团|临江经营开发公司."""
    there = regions.starting(found.end()) if found[0] == "集团" else None
    branch = _BRANCH.match(text, there.end) if there else None
    # a firm that begins with its province is its own: 云帆集团|甘肃海川材料有限公司
    return bool(there and branch and ("/" in there.path or not branch[0].endswith("有限公司")))


def _body(
    text: str, span: tuple[int, int, int], edge: LeftEdge, regions: Regions, *, behind: Sequence[int]
) -> Body | None:
    start, ending, end = span
    kind, full, ready = endings()[text[ending:end]]
    stem = text[start:ending]
    own = regions.owner(text[start:end], start)
    own = own if kind != "company" or (own and len(own[1]) >= _FIRM_OF_DIVISION) else None
    if not (1 if own else 2) <= len(stem) <= REACH or is_generic(stem) or _is_called(text, stem, end):
        return None
    if (ready != "yes" and edge.is_class(start, end)) or (kind in _OF_STATE and stem[0] in "“‘"):
        return None
    if own and not edge.is_class(end - len(own[1]), end):
        return _owned(Body(start, end, BodyName(own[1].removesuffix(text[ending:end]) + full, kind)), own[0])
    named = ready == "yes" or edge.is_proper(start, end) or edge.is_body(start, end)
    named = named or (start in behind and text.endswith(_UNITS, start, end)) or bool(_BELONGS.match(stem))
    stop = len(stem) > 5 and is_stop(edge.text, start, end)
    if ready == "owned" or not (named or stop):
        return None
    division = regions.starting(start)
    if division and kind != "company" and _is_district(division.path):
        return _owned(Body(start, end, BodyName(text[division.end : ending] + full, kind)), division.path)
    home = division.path if division and kind != "company" else None
    return Body(start, end, BodyName(stem + full, kind, level_of(home) if home else None, home))


def _is_called(text: str, stem: str, end: int) -> bool:
    """That a person is called by the title of who heads the unit: 柏望川|总队长."""
    return text[end : end + 1] == "长" and text[end - 1] == "队" and len(stem) == 3 and is_full_name(stem)


def _owned(body: Body, owner: RegionPath) -> Body:
    """A body with its owner before its name: 市儿童福利院, 城关区雁北小学."""
    name = owner_name(owner) + body.named.name
    return body._replace(named=BodyName(name, body.named.kind, level_of(owner), owner))


def _is_district(path: str) -> bool:
    """That the division is a district, which is written with its city: 城关区某某学校 is 兰州市城关区某某学校."""
    return path.count("/") > 0 and path.endswith("区") and not path.endswith(("地区", "自治区"))
