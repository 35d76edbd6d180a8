"""Who sets something going together at a ceremony: 甲与乙集团董事长丙|共同为项目开工|按下启动按钮."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from re import Pattern

from kg.facts.happening import Happening, Tie
from kg.facts.lineups import LINEUP, REST_OF_ROW
from kg.facts.reach import current
from kg.facts.scene import Scene, pattern
from kg.model import Relation

TOGETHER = "(?:共同|一起|一同|携手|联袂)"


@cache
def _rule() -> Pattern[str]:
    where = "(?:[在于][^，。；\ue001]{2,16}?|上台|登台|分别|现场|，|代表[^，。；\ue001]{2,12}?)*"
    what = "(?:[为给][^，。；\ue001]{1,30}?)?"
    act = (
        "(?:按[下动压]|触[摸动碰]|启动|推[动起上]|推杆|开启|点[亮燃]|浇[筑灌注]|揭[牌幕开]|剪彩|培土|奠基|转动|敲响|"
        "拉[下开]|注入|挥锹|铲土|拧[动开]|旋[动转]|见证|放飞|鸣[锣笛枪]|击[鼓鸣])"
    )
    return pattern(f"(?P<who>{LINEUP}){REST_OF_ROW}{where}{TOGETHER}{what}{act}")


def launches(scene: Scene, events: Sequence[Happening]) -> Iterator[tuple[Happening, Tie]]:
    """Each ceremony with those who together do what it is for."""
    if not any(one.frame == "gathering" for one in events):
        return
    for sentence in scene.sentences:
        text = scene.text[slice(*sentence)]
        if "同" not in text and "一起" not in text and "携手" not in text and "联袂" not in text:
            continue
        for found in _rule().finditer(scene.text, *sentence):
            event = current(events, scene, found.end())
            if event is not None and event.frame == "gathering":
                for one in scene.between(*found.span("who"), "Person"):
                    yield event, Tie(Relation.ATTENDED, one.entity, sentence, "set_going_together", 0.88)
