"""Who speaks by what a meeting hears: 听取了副市长甲|作的有关议案的说明, 冠军分别由甲、乙获得."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from re import Pattern

from kg.facts.happening import Happening, Tie
from kg.facts.lineups import LINEUP
from kg.facts.reach import current, main_event
from kg.facts.scene import Scene, pattern
from kg.model import Mention, Relation, Span

REPORT = "(?:报告|说明|汇报|通报|发言|述职|情况介绍|宣讲|解读)"


@cache
def _heard() -> Pattern[str]:
    who = f"(?P<who>[^。；：！？\\n\ue001]{{0,40}}?{LINEUP})"
    lead = "(?:(?:听取|审议|听)(?:和审议|并审议|并讨论)?了?|(?<=报告|说明|汇报|通报|发言)[、，；和])"
    charged = "(?:受[^，。；]{2,24}委托|代表[^，。；]{2,24}?|分别|就[^，。；]{2,30}?|所|，)*"
    return pattern(f"{lead}{who}{charged}[作做]的[^，。；：！？\\n]{{0,60}}?{REPORT}")


@cache
def _taught() -> Pattern[str]:
    who = f"(?P<who>[^。；：！？\\n\ue001]{{0,50}}?{LINEUP})"
    lesson = "(?:报告|讲座|辅导|宣讲|解读|讲解|分享|讲授|授课|培训|演讲|发言|讲课)"
    giving = f"(?:[作做]了?|进行了?|开展了?|举办了?|带来了?)[^，。；\ue001]{{0,40}}?{lesson}"
    between = (
        "(?:，|到[^，。；\ue001]{1,10}?|(?:就|围绕|以|为)[^。；\ue001]{2,40}?|现场|分别|前来|等[^，。；\ue001]{0,12}?)*"
    )
    return pattern(f"(?:邀请?了?|聘请了?|请来了?){who}{between}(?:授课|主讲|讲课|讲授|开讲|讲解|{giving})")


@cache
def _won() -> Pattern[str]:
    prize = "(?:冠军|亚军|季军|前[三六八十]名|第[一二三]名|[金银铜]牌|[一二三特]等奖|桂冠|奖杯)"
    taking = "(?:获得|夺得|摘得|摘取|包揽|斩获|夺取|捧得|收入囊中|摘下|赢得)"
    return pattern(f"{prize}[^。；：！？\\n]{{0,24}}?(?:由|被|归)(?P<who>[^。；：！？\\n]{{2,100}}?){taking}")


def hearings(scene: Scene, events: Sequence[Happening]) -> Iterator[tuple[Happening, Tie]]:
    """Each meeting with those whose report it hears, each contest with those to whom its prizes went."""
    contest = any(one.kind == "competition" for one in events)
    for sentence in scene.sentences if events else ():
        if "听" in scene.text[slice(*sentence)] or "审议" in scene.text[slice(*sentence)]:
            for found in _heard().finditer(scene.text, *sentence):
                event = _meeting(scene, events, found.start())
                who = scene.between(*found.span("who"), "Person")
                yield from _tied(event, who, Relation.SPOKE_AT, sentence)
        if "请" in scene.text[slice(*sentence)] or "邀" in scene.text[slice(*sentence)]:
            for found in _taught().finditer(scene.text, *sentence):
                who = scene.between(*found.span("who"), "Person")
                yield from _tied(_meeting(scene, events, found.start()), who, Relation.SPOKE_AT, sentence)
        won = _won().search(scene.text, *sentence) if contest else None
        if won:
            event = current(events, scene, won.start())
            event = event if event is not None and event.kind == "competition" else None
            who = scene.between(*won.span("who"), "Person", "Organization")
            yield from _tied(event, who, Relation.ATTENDED, sentence)


def _meeting(scene: Scene, events: Sequence[Happening], at: int) -> Happening | None:
    """The meeting that hears something; on a journey a report is no speech."""
    event = current(events, scene, at) or main_event(events)
    return event if event is not None and event.frame == "gathering" else None


def _tied(
    event: Happening | None, who: Sequence[Mention], relation: Relation, sentence: Span
) -> Iterator[tuple[Happening, Tie]]:
    if event is not None:
        rule = f"heard_{relation.value.lower()}"
        yield from ((event, Tie(relation, one.entity, sentence, rule, 0.88)) for one in who)
