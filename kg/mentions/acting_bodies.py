"""Bodies that no ending gives away, but what they do: 旅菲校友联谊会|主席, 与云岭交投|签署, 镇扶贫工作站|走访.

The model sees them; they are believed where the sentence has them act or be headed, and where no exact rule speaks.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from kg.data import table
from kg.mentions.endings import is_generic
from kg.mentions.left_edge import LeftEdge
from kg.mentions.naming import BodyName, level_of, name_body, owner_name
from kg.mentions.regions import Regions
from kg.mentions.state_bodies import Body
from kg.mentions.titles import head_pattern

_SHORTEST = 4
_WHOLE = re.compile("[一-龥A-Za-z（）()]+")
_LED = re.compile("(?:主要|相关|有关)?(?:负责人|负责同志)|(?:常务|执行|名誉|第一)?副?(?=[一-龥])")
_AMONG = re.compile("等(?:[一-龥]{0,4}(?:单位|企业|公司|机构|部门|团体)|[一二三四五六七八九十两\\d]+余?家)")
_NO_NAME = re.compile(
    "^[同与和各该本我其此两多]|^(?:集团|公司|学校|企业|有关|相关|全[国省市县区])|(?:党委|党组|大会|会议|论坛|仪式|总部)$"
)
_ROW_ENDS = frozenset("，。；和及与等")
_JOINTS = frozenset("与和同跟")
_NOUNS = frozenset("njlb")
_OPENERS = _NOUNS | {"s"}


def find_acting_bodies(text: str, edge: LeftEdge, regions: Regions, bodies: Sequence[Body]) -> Iterator[Body]:
    """What the model takes for a body, where no other was found, and an office, a verb or a class word follows it."""
    taken = {at for body in bodies for at in range(body.start, body.end)}
    for start, end in sorted(edge.bodies()):
        if end - start < _SHORTEST or not taken.isdisjoint(range(start, end)) or not _is_name(text[start:end]):
            continue
        opener = edge.tokens.get(start)
        if opener is None or opener.pos[:1].lower() not in _OPENERS:
            continue
        if (
            _in_row(text, start, end, edge=edge)
            or _is_headed(text, end, edge=edge)
            or _AMONG.match(text, end)
            or _acts(text, start, end, edge=edge)
        ):
            yield Body(start, end, _named(text, start, end, regions=regions))


def _is_name(name: str) -> bool:
    return _WHOLE.fullmatch(name) is not None and not _NO_NAME.search(name) and not is_generic(name)


def _is_headed(text: str, end: int, *, edge: LeftEdge) -> bool:
    """That the title of somebody who is named follows, or a word for those who lead it: |负责人, |代表、技术顾问."""
    led = _LED.match(text, end)
    head = head_pattern().match(text, led.end()) if led else None
    if led and len(led[0]) > 2 and led[0].endswith(("人", "同志")):
        return True
    return head is not None and (text.startswith("、", head.end(1)) or _person_at(head.end(1), edge))


def _person_at(start: int, edge: LeftEdge) -> bool:
    """That the model sees a person's name begin at an offset."""
    at = bisect_left(edge.entity_starts, start)
    return any(e.start == start and e.label == "PERSON" for e in edge.entities[at : at + 2])


def _acts(text: str, start: int, end: int, *, edge: LeftEdge) -> bool:
    """That a verb of two characters follows what ends in a noun and is no place: 省水泥厂家属院|调研 is a visit."""
    if end not in edge.tokens:
        return False
    token, last = edge.tokens[end], edge.tokens[edge.token_starts[bisect_left(edge.token_starts, end) - 1]]
    token = edge.tokens.get(token.end, token) if token.pos in ("d", "AD") else token
    verb = token.pos in ("v", "VV") and token.end - token.start > 1
    noun = last.end == end and last.pos[:1].lower() in _NOUNS
    return verb and noun and not text.endswith(_grounds(), start, end)


def _in_row(text: str, start: int, end: int, *, edge: LeftEdge) -> bool:
    """That it is an item of a row, and no place: 看沅澧智能装备、|远澜交易中心|，."""
    inside = text[start - 1 : start] == "、" and text[end : end + 1] in _ROW_ENDS | {"、"}
    row = inside or (text[end : end + 1] == "、" and text[start - 1 : start] not in _JOINTS)
    last = edge.tokens.get(edge.token_starts[bisect_left(edge.token_starts, end) - 1])
    noun = last is not None and last.end == end and last.pos in ("n", "NN", "j")
    return row and noun and not text.endswith(_grounds(), start, end)


@cache
def _grounds() -> tuple[str, ...]:
    return tuple(row["suffix"] for row in table("place_suffixes"))


def _named(text: str, start: int, end: int, *, regions: Regions) -> BodyName:
    """The name with its owner where it begins with a level word: 镇|扶贫工作站."""
    name = text[start:end]
    known = name_body(name, regions.region)
    if known and known.sure:
        return known
    own = regions.owner(name, start)
    if own is None:
        return BodyName(name, "other")
    return BodyName(owner_name(own[0]) + own[1], "institution", level_of(own[0]), own[0])
