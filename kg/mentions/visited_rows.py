"""Sites that only a row gives away, of a visit mostly: 参观城乡规划展览馆、|国际会议中心|、|云溪学堂|."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mentions.left_edge import LeftEdge
from kg.mentions.place_names import place_name
from kg.mentions.place_rows import Spot

_ROW = re.compile(r"(?P<row>(?:[^，。；：、\n]{2,40}、)+[^，。；：、\n]{3,40})(?=[，。；\n])")
_VISITS = re.compile("参观|考察|[察查]看|走访|来到|走进|前往|深入|观摩|视察|调研|[到赴]|了|^[先还又]?[在进]")
_BUILT = re.compile(
    "(?:[馆苑阁寨塔坊祠庙寺厅]|(?<!校)园|学堂|故居|旧居|中心|车间|会客厅|总部|工作站|示范点|一条街)(?:“[一-龥]{2,8}”)?$"
)
_GONE_ON = re.compile("(?:等(?![级离])|实地|进行|开展|现场|调研|考察|参观|走访).*$")
_OF_PROJECTS = re.compile("等[^，。；]{0,12}(?:项目|工程)")
_NO_SITE = re.compile(
    "^(?:学校|[各该本全一两三四五六七八九十几多有重大])|工作(?!站)|建设|发展|产业[^园]|机制|的|[筹新]建|打造|培育|“$|^[^“]*”"
)
_AND = re.compile("(?<=[一-龥”）]{3})(?:和|及|以及)(?=[一-龥“]{3})")
_DIVISIONS = ("province", "prefecture", "county", "township")
_LEAST, _LONGEST = 3, 20


def find_visited_rows(text: str, edge: LeftEdge, found: Sequence[Spot], taken: set[int]) -> Iterator[Spot]:
    """The members of a row that end as buildings do and that nothing else has named, whatever stands before the row."""
    known = taken.union(*(range(spot.start, spot.end) for spot in found))
    heads = {spot.start: spot.end for spot in found if spot.named.kind in _DIVISIONS}
    for row in _ROW.finditer(text) if "、" in text else ():
        if _OF_PROJECTS.search(row["row"]):
            continue
        for start, end in _members(row["row"], row.start("row")):
            name, behind = text[start:end], heads.get(start, start)
            if _is_site(name, owned=behind > start) and not known.intersection(range(behind, end)):
                yield Spot(start, end, place_name(name, edge.regions.region, kind="site"), "site_in_visited_row", 0.65)


def _is_site(name: str, *, owned: bool) -> bool:
    """That a member is built like a site; a centre with a division in front is a body: 云岭县|产权交易中心."""
    built = _LEAST <= len(name) <= _LONGEST and _BUILT.search(name) and not _NO_SITE.search(name)
    return bool(built) and not (owned and name.endswith("中心"))


def _members(row: str, at: int) -> Iterator[tuple[int, int]]:
    """The members of a row: the first behind its verb if it is one of visits, the last up to what goes on from it."""
    items = list(re.finditer("[^、]+", row))
    for item in items:
        start, end = item.span()
        if item is items[0]:
            start = max((verb.end() for verb in _VISITS.finditer(row, start, end)), default=end)
        if item is items[-1] and (more := _GONE_ON.search(row, start + 2, end)):
            end = more.start()
        joint = _AND.search(row, start, end) if item is items[-1] else None
        for part in ((start, joint.start()), (joint.end(), end)) if joint else ((start, end),):
            yield at + part[0], at + part[1]
