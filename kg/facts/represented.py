"""Bodies for which somebody without a name is there: 市财政局、市审计局负责人|列席会议, 县林业局负责同志|作表态发言."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.facts.happening import Happening, Tie
from kg.facts.reach import current, main_event, named_there, of_word
from kg.facts.scene import Scene, pattern
from kg.model import Relation, Span

UNKNOWN = "[^，。；：！？、（）\ue000-\ue007]{2,12}"
"""A body that no finder knows, inside a row of others."""
WHO = f"(?P<who><O>(?:(?:、|和|及|以及|与|，)(?:{UNKNOWN}[、，]){{0,2}}<O>)*)"
OFFICERS = (
    "(?:(?:等|、|和|及|以及)(?:[^，。；、\ue000-\ue007]{0,8}?(?:部门|单位|企业|机构|局|委|学院|街道|乡镇))?)?的?(?:相关|有关|主要|分管|各|党政|领导班子|班子|"
    "副?[科处厅局]级以上)*(?:负责人|负责同志|领导干部|领导同志|领导|干部)"
)
DELEGATES = (
    "等?(?:签约|参会|与会|重点|知名|部分|获奖|先进|投资|入驻|意向)*(?:企业|公司|单位|机构|商会|客商|协会)家?的?"
    "(?:主要|相关|有关)*代表(?!团|队|大会)"
)
"""Who comes for a firm: 松涛集团、鹤鸣科技公司等|签约企业代表."""
NAMELESS = re.compile("负责|领导|干部|代表")
ATTENDS = "(?:参加|出席|列席|参会|与会|陪同|随同)"
SPEAKS = (
    "(?:(?:先后|分别)?作了?(?:表态|交流|大会|典型)?发言|(?:表态|交流)发言|(?:先后|分别|依次|上台)*发言|"
    "致辞|致词|(?:介绍|通报|汇报)了?)"
)


@cache
def _rule() -> re.Pattern[str]:
    between = (
        "(?:[，、和及][^。；：！？\\n\ue001]{0,40}?|等|分别|代表[^，。；]{1,12}|(?:就|围绕)[^，。；]{1,24}|全程|一同)*?"
    )
    return pattern(f"{WHO}(?:{OFFICERS}|{DELEGATES}){between}(?P<verb>{ATTENDS}|{SPEAKS})")


def represented(scene: Scene, events: Sequence[Happening]) -> Iterator[tuple[Happening, Tie]]:
    """Each event with the bodies whose head or people were there or spoke."""
    for sentence in scene.sentences:
        if scene.is_heading(sentence.start) or not NAMELESS.search(scene.text, *sentence):
            continue
        for found in _rule().finditer(scene.text, *sentence):
            event = _event_of(scene, events, Span(found.start("verb"), sentence.end))
            relation = _relation(event, found["verb"]) if event is not None else None
            if event is not None and relation is not None:
                bodies = scene.between(*found.span("who"), "Organization")
                yield from ((event, Tie(relation, one.entity, sentence, "body_represented", 0.8)) for one in bodies)


def _event_of(scene: Scene, events: Sequence[Happening], verb: Span) -> Happening | None:
    """The event that a verb speaks of: 参加|开工仪式, else the current one."""
    near = Span(verb.start, min(verb.start + 12, verb.end))
    named = [one for one in named_there(events, near) if one.held]
    pointed = of_word(events, scene.text[slice(*near)], printed=scene.printed(*near), at=near.start)
    now = next(iter(named), None) or pointed or current(events, scene, verb.start)
    if now is not None and now.frame == "talks" and pointed is None:
        return main_event([one for one in events if one.frame in ("gathering", "journey")]) or now
    return now


def _relation(event: Happening, verb: str) -> Relation | None:
    """Whose people 参加 an inspection go along; who 汇报 on one gives no speech."""
    if not re.fullmatch(ATTENDS, verb):
        return Relation.SPOKE_AT if event.frame == "gathering" else None
    along = event.frame == "journey" or event.kind == "inspection"
    return Relation.ACCOMPANIED if along else Relation.ATTENDED
