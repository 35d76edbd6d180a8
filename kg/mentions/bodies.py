"""Bodies: of party and state by grammar, others by the endings of their names, by lists, and by the model."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.mentions.acting_bodies import find_acting_bodies
from kg.mentions.builders import find_builders
from kg.mentions.called_by_owner import called_by_owner
from kg.mentions.corps import of_corps
from kg.mentions.firms_in_full import in_full
from kg.mentions.inner_offices import find_inner_offices
from kg.mentions.left_edge import LeftEdge
from kg.mentions.listed_bodies import find_listed_companies
from kg.mentions.named_bodies import find_named_bodies
from kg.mentions.naming import BodyName, name_body
from kg.mentions.prefectures import find_prefecture_offices
from kg.mentions.regions import regions_of
from kg.mentions.short_companies import find_short_companies
from kg.mentions.state_bodies import Body, find_state_bodies
from kg.mentions.title_bodies import of_party
from kg.mentions.zones import grounds, of_zone, whole_zone, zone_name
from kg.model import Article, EntityKey, Label, Mention, Sentence

_ALIAS = re.compile(r"[（(](?:以?下简称|以?下称|简称)[:：]?[“\"]?([^”\"）)]{2,16})[”\"]?[）)]")

_OFFICE = re.compile("(?:法院|检察院|公安局|司法局|税务局)(?:党组|党委)?$|^(?:人大|政协).{1,6}工作委员会$")
_OF_COURT = re.compile(
    "第[一二三四五六]巡回法庭|(?:知识产权|国际商事)法庭|诉讼服务(?:中心|大厅)|(?:12309)?检察服务(?:中心|大厅)"
)
_OF_SCHOOL = ("研究院", "研究所", "学院", "医院", "研究中心", "实验室", "校区", "分校", "附中", "附小", "学校")
_PARTY_OFFICES = ("办", "办公室", "部", "室", "局")
"""What the name of a committee of the party is shortened before: 中共云岭市委改革办."""
_SENT = re.compile("(?:开展|深入|保持|派驻|驻)[^，。；：、\n]{0,16}|")
"""What stands between a body and the team that it sends."""
_PART = re.compile("分[厂院店所站]$|(?:访问|考察|参访)团$")
_TOWN = re.compile("[一-龥]{2,6}?(?:[镇乡]|街道|经济区|开发区|高新区|经开区|工业园区?|产业园区?)(?=[一-龥]{4,})")
_BRAND = re.compile("集团$|(?:农业|科技|新材料|食品|智能|环保|能源|电子|股份)$")
_REFORM = "2018-11"
_GOVERNING = "(?P<tail>管委会|管理委员会|党工委|纪工委|党委|党组|纪委)?"


def find_bodies(article: Article, sentences: tuple[Sentence, ...], found: Sequence[Mention]) -> Iterator[Mention]:
    """Every body that an article names, with its full name in the article's region."""
    regions = regions_of(article)
    edge = LeftEdge(article, sentences, regions)
    state = list(of_corps(article.text, tuple(find_state_bodies(article.text, regions))))
    state += find_prefecture_offices(article.text, regions)
    country = [body.end for body in state if body.named.level == "national"]
    claims = [(body, "state_body", 0.95 if body.named.sure else 0.5) for body in state]
    claims += [(body, "named_body", 0.85) for body in find_named_bodies(article.text, edge, regions, behind=country)]
    claims += [(body, "builder", 0.85) for body in find_builders(article.text)]
    claims += [(body, "listed_company", 0.75) for body in find_listed_companies(article.text, edge)]
    claims += [(body, "short_company", 0.7) for body in find_short_companies(article.text, edge)]
    claims = [_within_state(claim, state, article.text) for claim in claims]
    bodies = _settled([*claims, *_branches(article.text, claims), *_sent_teams(article.text, state, claims)])
    bodies = _settled([*bodies, *_abbreviated(article.text, bodies)])
    offices = find_inner_offices(article.text, edge, [body for body, _, _ in bodies])
    bodies = _settled([*bodies, *((office, "inner_office", 0.7) for office in offices)])
    acting = find_acting_bodies(article.text, edge, regions, [body for body, _, _ in bodies])
    bodies = _settled([*bodies, *((body, "acting_body", 0.7) for body in acting)])
    bodies = [_of_county(_behind_town(claim, article.text), article) for claim in _zones(bodies, article)]
    bodies = [(in_full(body, rule, [other for other, _, _ in bodies]), rule, sure) for body, rule, sure in bodies]
    named = called_by_owner(article.text, [body for body, _, _ in bodies], regions)
    bodies = [(body, rule, sure) for body, (_, rule, sure) in zip(named, bodies, strict=True)]
    ground = grounds(article.text, ((body.start, body.end) for body, _, _ in bodies))
    for body, rule, confidence in bodies:
        if (body.start, body.end) not in ground and article.text[body.start - 1 : body.start] != "各":
            yield _mention(article, body, rule=rule, confidence=confidence)


Claim = tuple[Body, str, float]


def _settled(claims: Sequence[Claim]) -> list[Claim]:
    """One body a stretch of text: the longer wins (市公安局 in 市公安局机关幼儿园), then the surer."""
    kept: list[Claim] = []
    taken: set[int] = set()
    for claim in sorted(claims, key=lambda c: (c[0].start - c[0].end, -c[2], c[0].start)):
        span = range(claim[0].start, claim[0].end)
        if not any(at in taken for at in span):
            kept.append(claim)
            taken.update(span)
    return sorted(kept, key=lambda claim: claim[0].start)


def _within_state(claim: Claim, state: Sequence[Body], text: str) -> Claim:
    """A unit of a body of party or state by that body's full name: 省委组织部|换届指导组, 省政府|驻京办事处党组."""
    body, rule, confidence = claim
    heads = [one for one in state if one.start == body.start and one.end < body.end and one.named.region]
    if rule != "named_body" or body.named.kind == "team" or not heads or body.named.name != text[body.start : body.end]:
        return claim
    head = max(heads, key=lambda one: one.end)
    committee = head.named.name.startswith("中共") and text[head.end : body.end].endswith(_PARTY_OFFICES)
    whole = head.named.name.removesuffix("员会") if committee else head.named.name
    name = of_party(whole + text[head.end : body.end])
    return body._replace(named=replace(head.named, name=name, kind=body.named.kind)), rule, confidence


def _branches(text: str, claims: Sequence[Claim]) -> Iterator[Claim]:
    """A body and its branch in one name: 中国人民银行|某市分行, 中国移动|青海公司, 某市人民法院|城西法庭."""
    courts = {body.end: body for body, _, _ in claims if body.named.kind in ("court", "procuratorate")}
    for body in courts.values():
        if own := _OF_COURT.match(text, body.end):
            named = replace(body.named, name=body.named.name + own[0])
            yield Body(body.start, own.end(), named), "branch", 0.9
    for body, rule, confidence in claims:
        court = courts.get(body.start)
        if court and body.named.name.endswith("法庭"):
            name = court.named.name + text[body.start : body.end]
            yield Body(court.start, body.end, replace(court.named, name=name)), rule, confidence
    schools = {body.end: body for body, _, _ in claims if body.named.name.endswith("大学")}
    for body, rule, confidence in claims:
        school = schools.get(body.start)
        if school and rule == "named_body" and body.named.name.endswith(_OF_SCHOOL):
            name = school.named.name + text[body.start : body.end]
            yield Body(school.start, body.end, BodyName(name, body.named.kind)), rule, confidence
    groups = {body.end: body for body, rule, _ in claims if rule == "named_body"}
    for body, rule, confidence in claims:
        group = groups.get(body.start) if text.startswith("（", body.start) or _PART.search(body.named.name) else None
        if group:  # 云帆集团|（临江）药业有限公司, 云帆集团|美岭分厂
            name = group.named.name + text[body.start : body.end]
            yield Body(group.start, body.end, replace(body.named, name=name)), rule, confidence
    whole = {body.end: body for body, rule, _ in claims if rule == "state_body" and body.named.level == "national"}
    for body, rule, confidence in claims:
        head = whole.get(body.start)
        if head and rule == "named_body":
            name = head.named.name + body.named.name
            yield Body(head.start, body.end, BodyName(name, head.named.kind)), "branch", confidence


def _sent_teams(text: str, state: Sequence[Body], claims: Sequence[Claim]) -> Iterator[Claim]:
    """A team with the body that sends it: 省委|保持先进性教育督导组, 中央纪委国家监委|驻水利部纪检监察组."""
    for body, rule, confidence in claims:
        if rule != "named_body" or text[body.end - 1] != "组":
            continue
        head = max((one for one in state if one.end <= body.start), key=lambda one: one.end, default=None)
        if head is None or not _SENT.fullmatch(text, head.end, body.start):
            continue
        both = text.startswith("中央纪委国家监委", head.start - 4)
        start = head.start - 4 if both else head.start
        central = text.startswith("中央纪委", start)
        name = text[start : body.end] if central else head.named.name + text[head.end : body.end]
        yield Body(start, body.end, replace(head.named, name=name, kind=body.named.kind)), rule, confidence


def _abbreviated(text: str, bodies: Sequence[Claim]) -> Iterator[Claim]:
    """Later stands of a short form that the article itself explains, and what governs it.

    某某经济技术开发区（以下简称“开发区”） explains 开发区 and 开发区管委会.
    """
    for body, _, _ in bodies:
        said = _ALIAS.match(text, body.end)
        for again in re.finditer(re.escape(said[1]) + _GOVERNING, text) if said else ():
            name = of_party(body.named.name + again["tail"]) if again["tail"] else body.named.name
            yield Body(*again.span(), replace(body.named, name=name)), "explained_abbreviation", 0.9


def _behind_town(claim: Claim, text: str) -> Claim:
    """A short name of a firm without the town or zone that it lies in: 槐江镇|云帆集团."""
    body, rule, confidence = claim
    town = _TOWN.match(text, body.start, body.end) if body.named.kind in ("company", "other") else None
    if town is None or not (_BRAND.search(body.named.name) or rule == "short_company"):
        return claim
    named = replace(body.named, name=text[town.end() : body.end])
    return Body(town.end(), body.end, named), rule, confidence


def _of_county(claim: Claim, article: Article) -> Claim:
    """A court or bureau that is called by the short name of its county: 九龙坡法院 is 重庆市九龙坡区人民法院."""
    body, rule, confidence = claim
    if rule != "named_body" or not _OFFICE.search(body.named.name):
        return claim
    named = name_body(article.text[body.start : body.end], article.region)
    return (body._replace(named=named), rule, confidence) if named and named.sure else claim


def _zones(claims: Sequence[Claim], article: Article) -> list[Claim]:
    """The development zones and their committees under their full names."""
    named = [(body, zone_name(body.named.name, article.text, article.region)) for body, _, _ in claims]
    zones = {zone for _, name in named if (zone := of_zone(name))}
    return [
        (body._replace(named=replace(body.named, name=whole_zone(name, zones))), rule, sure)
        for (body, name), (_, rule, sure) in zip(named, claims, strict=True)
    ]


def _of_its_year(body: Body, article: Article) -> BodyName:
    """The fire brigades until the reform of 2018 by the name that they had: 省消防总队."""
    new = "消防救援" in body.named.name and "消防救援" not in article.text[body.start : body.end]
    if not new or (article.date or _REFORM) >= _REFORM:
        return body.named
    return replace(body.named, name=body.named.name.replace("消防救援", "消防"))


def _mention(article: Article, body: Body, *, rule: str, confidence: float) -> Mention:
    named: BodyName = _of_its_year(body, article)
    if named.name.endswith("党组") and not named.name.startswith("中共"):
        named = replace(named, name=of_party(named.name))
    properties = {"kind": named.kind, **({"level": named.level} if named.level else {})}
    return Mention(
        article=article.id,
        kind=Label.ORGANIZATION,
        start=body.start,
        end=body.end,
        surface=article.text[body.start : body.end],
        entity=EntityKey(f"org:{named.name}"),
        name=named.name,
        rule=rule,
        confidence=confidence,
        properties=properties,
    )
