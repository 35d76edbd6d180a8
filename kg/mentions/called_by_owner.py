"""Bodies whose owner stands before their name as a word: 我市党政代表团, 我校医学院, 区委常委、商务区管委会."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.mentions.guests import own_school
from kg.mentions.naming import BodyName, level_of, owner_name, owner_of
from kg.mentions.regions import Regions
from kg.mentions.state_bodies import Body
from kg.mentions.title_bodies import of_party
from kg.mentions.zones import full_zone

_OWNED = re.compile(r"(?P<whose>[我该])(?P<level>自治区|自治州|[省市县区州盟旗])$")
_UNITS = ("学院", "医院", "中学", "小学", "研究院", "实验室", "研究所", "研究中心")
_OF_SCHOOL = re.compile(r"我校(?:[一-龥]{2,14}[、和及])*$")
_BARE_ZONE = re.compile(
    "(?:中心商务|商务|高新|经开|(?:经济)?(?:技术)?开发|高新技术产业开发|工业园?|产业园|科技园|物流园|(?:旅游)?度假|综合保税|保税|示范|试验|产业集聚|风景(?:名胜)?|景)区"
    "(?:管委会|管理委员会)"
)
"""The committees of zones without a name: 县委常委、|工业园区管委会|主任."""
_BARE_ORGAN = re.compile(
    "(?:经济|高新|工业|产业)?(?P<zone>开发区|园区|新区)(?P<organ>党工委|工委|管委会|管理委员会|纪工委)"
)
_BESIDE = re.compile("[一-龥]{0,8}[、兼]")
_SHORTEST = 4
_SENDERS = ("association", "company", "institution", "other")
_SENT = re.compile(
    "(?:（筹备?）|\\(筹备?\\))?(?!的|等|代表|率|组织|派|来|到|在|与|和|及|赴|、)"
    "(?:(?!的|等|率|组织|派|与|和|及|赴|会见|一行|成员)[一-龥]){0,8}?(?:考察|访问|参访|代表|交流|经贸)团"
)
"""What makes a body's name that of the delegation it sends."""


def called_by_owner(text: str, bodies: Sequence[Body], regions: Regions) -> Iterator[Body]:
    """Each body, under the name that the word before it or a longer name in the article gives it."""
    universities = [body for body in bodies if body.named.name.endswith("大学")]
    school = own_school(text, [(body.start, body.end, body.named.name) for body in universities])
    named: list[Body] = []
    for body in bodies:
        body = _delegation(text, body, regions) if body.named.kind == "team" else _whole_team(text, body)
        body = _of_new_area(text, _zone_beside(text, _own_zone(text, body), named), regions)
        named.append(_of_school(text, body, school) if school else body)
    named = [_tail_of(text, body, named) for body in named]
    yield from _stock_company(text, named)


def _stock_company(text: str, bodies: Sequence[Body]) -> Iterator[Body]:
    """股份公司 where the report names one brand is that brand's: 中国云建股份有限公司."""
    brands = {body.named.name for body in bodies if body.named.level == "national" and body.named.kind == "company"}
    own = next(iter(brands)) if len(brands) == 1 else ""
    told = own and not own.endswith("公司") and any(text[body.start : body.end] == "股份公司" for body in bodies)
    for body in bodies:
        if told and (body.named.name == own or text[body.start : body.end] == "股份公司"):
            yield body._replace(named=replace(body.named, name=f"{own}股份有限公司"))
        else:
            yield body


def _whole_team(text: str, body: Body) -> Body:
    """A chamber or firm whose name only begins that of its delegation: 海川商会|（筹）企业家考察团."""
    team = (
        _SENT.match(text, body.end)
        if body.named.kind in _SENDERS and text.find("团", body.end, body.end + 16) > 0
        else None
    )
    if team is None:
        return body
    name = body.named.name + team[0]
    return body._replace(end=team.end(), named=replace(body.named, name=name, kind="team"))


def _delegation(text: str, body: Body, regions: Regions) -> Body:
    """我市|党政代表团 is that of the paper's own city, 该市|考察团 that of the city named last."""
    start = body.start + 2 if text.startswith(("我", "该"), body.start) else body.start
    whose = _OWNED.search(text, max(0, start - 4), start)
    if whose is None:
        return body
    before = (owner_of(whose["level"], found.path) for found in reversed(regions.named) if found.start < start)
    that = next((path for path in before if path), None)
    path = owner_of(whose["level"], regions.region) if whose["whose"] == "我" else that
    name = text[start : body.end]
    if path is None:
        return body
    return Body(whose.start(), body.end, BodyName(owner_name(path) + name, "team", level_of(path), path))


def _own_zone(text: str, body: Body) -> Body:
    """开发区|党工委 is that of the zone that the report calls by its name elsewhere: 云岭经济开发区."""
    bare = _BARE_ORGAN.fullmatch(text, body.start, body.end)
    whole = full_zone(text, bare["zone"]) if bare else None
    if bare is None or whole is None:
        return body
    return body._replace(named=replace(body.named, name=of_party(whole + bare["organ"])))


def _zone_beside(text: str, body: Body, before: Sequence[Body]) -> Body:
    """县委常委、|工业园区管委会|主任 is of that county's zone."""
    last = before[-1] if before and _BARE_ZONE.fullmatch(text, body.start, body.end) else None
    if last is None or last.named.region is None or _BESIDE.fullmatch(text, last.end, body.start) is None:
        return body
    region = last.named.region
    name = owner_name(region) + body.named.name
    return body._replace(named=BodyName(name, body.named.kind, level_of(region), region))


def _of_new_area(text: str, body: Body, regions: Regions) -> Body:
    """新区|建设集团 is that of the new area named last."""
    areas = [found.path for found in regions.named if found.start < body.start and found.path.endswith("新区")]
    if not areas or not body.named.name.startswith("新区") or body.named.name != text[body.start : body.end]:
        return body
    own = areas[-1].rpartition("/")[2]
    return body._replace(named=replace(body.named, name=own + body.named.name.removeprefix("新区")))


def _of_school(text: str, body: Body, school: str) -> Body:
    """The schools and hospitals of the university whose report it is: 我校|医学院和|附属医院."""
    plain = body.named.name == text[body.start : body.end] and body.named.name.endswith(_UNITS)
    if not plain or _OF_SCHOOL.search(text, max(0, body.start - 30), body.start) is None:
        return body
    return body._replace(named=replace(body.named, name=school + body.named.name))


def _tail_of(text: str, body: Body, bodies: Sequence[Body]) -> Body:
    """A school or hospital by the end of the one longer name that the article gives it: 同心医院, 附属同心医院."""
    name = body.named.name
    if not name.endswith(_UNITS) or len(name) < _SHORTEST or name != text[body.start : body.end]:
        return body
    longer = {other.named.name: other.named for other in bodies if other.named.name.endswith("附属" + name)}
    return body._replace(named=longer.popitem()[1]) if len(longer) == 1 else body
