"""Sites that only an event makes known: 在|云岭宾馆|召开, 在|海东学院|举行, a body that is a place as well."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.facts.lexicon import verbs
from kg.facts.scene import Scene, pattern
from kg.model import EntityKey, Label, Mention

VENUE = (
    "(?:中心|宾馆|酒店|饭店|大厦|礼堂|大会堂|会堂|剧院|剧场|体育馆|体育场|田径场|运动场|足球场|赛马场|博物馆|图书馆|美术馆|文化馆|展览馆|"
    "校区|纪念馆|科技馆|艺术馆|会展馆|文化宫|广场|公园|景区|旅游区|度假区|会议中心|码头|影剧院|大剧院|山庄|迎宾馆|国宾馆|训练场)"
)
ROOM = "(?:[^，。；：“”、\\n\ue000-\ue007]{0,12}(?:会议室|会议厅|报告厅|多功能厅|演播厅|会客厅|接见厅))?"
"""The room of a house, which is no place of its own: 云岭学院南校区|行政楼会议室|."""
ZONE = "(?:开发|经开|高新|新|园|示范|试验|保税|合作|工业|功能|管理|旅游|社)区"
"""A zone that has an office of its own, but is ground as well: 在|某市高新区|举行."""
SOON = "(?:隆重|正式|成功|顺利|如期|联合|共同|同步|分别|[一二三四五六七八九十\\d]+楼)*"


@cache
def _there() -> re.Pattern[str]:
    doing = f"(?:{verbs('receive', 'talk', 'open')}|拉开|出席|参加)"
    plain = f"[^，。；：“”、\\n\\ue000-\\ue007]{{1,14}}?{VENUE}"
    house = f"<O>[^，。；：“”、\\n\\ue000-\\ue007]{{0,8}}?(?:{VENUE}|校史馆|图书楼|[一-龥]堂)"
    works = "<J>(?:建设|施工|项目)*(?:现场|工地)|<L>(?:新|老|主|南|北|东|西)?校区"
    lead = "(?:在|于|来到)(?:[该我][省市县区州旗镇校院])?"
    return pattern(f"{lead}(?P<where>{works}|{house}|<O>|{plain}){ROOM}(?:内|里)?{SOON}(?:<D>)?{doing}")


@cache
def _seated() -> re.Pattern[str]:
    """Where a hall is laid: 主会场设在|省人民大会堂|, 分会场放在|某园区."""
    plain = f"[^，。；：“”、\\n\\ue000-\\ue007]{{1,14}}?{VENUE}"
    works = "<J>(?:建设|施工|项目)*(?:现场|工地)?"
    return pattern(f"会场(?:分别|均|就)?[设放定选摆](?:置|立)?(?:在|于)了?(?P<where>{works}|<O>|<L>|{plain})")


@cache
def here() -> re.Pattern[str]:
    """What a paragraph begins with, where something is held: |云岭广场|人头攒动，某仪式在|这里|举行."""
    doing = f"(?:{verbs('open', 'build')}|拉开)"
    works = "<J>(?:建设|施工|项目)*(?:现场|工地)?"
    return pattern(
        f"(?:^|<D>|，)(?P<where>{works}|[^，。；\\n]{{2,40}}?(?:工地|现场)|<L>(?![一-龥]{{0,6}}(?:项目|公司))|<O>)[^，。；\\n]{{0,24}}，[^。；\\n]{{0,80}}?在(?:这里|此地?)(?:<D>)?{SOON}{doing}"
    )


def sites(scene: Scene) -> Iterator[Mention]:
    """A place mention for each body or unknown site where something is held; none that a finder already has."""
    for found in _told(scene):
        start, end = found.span("where")
        body = scene.at(start)
        if body is not None and body.kind == "Place" and body.end == end:
            continue
        name = body.name if body is not None else scene.printed(start, end)
        if body is not None and (body.kind in ("Project", "Place") or body.end < end):
            name = scene.printed(start, end)
        elif body is not None and not _is_house(body):
            continue
        yield Mention(
            article=scene.article.id,
            kind=Label.PLACE.value,
            start=start,
            end=end,
            surface=scene.printed(start, end),
            entity=EntityKey(f"place:{name}"),
            name=name,
            rule="venue_of_event",
            confidence=0.75,
            properties={"kind": "site"},
        )


def _told(scene: Scene) -> Iterator[re.Match[str]]:
    text, body = scene.text, scene.article.body
    yield from _there().finditer(text, body)
    if "会场" in text:
        yield from _seated().finditer(text, body)
    if "在这里" in text or "在此" in text:
        yield from (found for at in scene.sentences if (found := here().search(text, *at)))


def _is_house(body: Mention) -> bool:
    """Whether a body has a house or grounds where guests can meet: a school, a hotel, a firm, no committee."""
    return (
        re.search(
            f"(?:大学|学校|中学|小学|(?<![法察])院|[馆场店港所楼社村]|公司|厂|基地|园|站|局|{ZONE}|{VENUE})$",
            body.surface,
        )
        is not None
    )
