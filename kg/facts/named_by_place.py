"""Gatherings that no finder of names saw, by their seat in the sentence: 5月3日，|甲县医院授牌仪式|在院内举行."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.facts.event_names import is_generic
from kg.facts.happening import Happening
from kg.facts.scene import Scene, pattern
from kg.model import Span

ENDS = re.compile("启动|举行|召开|举办|开幕|开班|开赛|开营|开讲|落幕|闭幕|拉开|落下|启幕|鸣枪|揭幕")
HEAD = "(?:会议?|[仪动幕班营]式|典礼|活动|赛事?|展览?|节|论坛|[周季月班营]|讲座|大集)"
KINDS = {"式": "ceremony", "礼": "ceremony", "赛": "competition", "事": "competition", "展": "exhibition",
         "览": "exhibition", "节": "fair", "坛": "fair", "班": "training", "营": "training", "座": "training",
         "会": "meeting", "议": "meeting"}  # fmt: skip
SPOKEN_OF = re.compile(
    "^(?:在|于|当|自|从|为|对|将|把|以|按照|根据|随着|围绕|"
    "本届|本次|此次|这次|该|上述|历届|[一二两三四五多几数]+[届次场])"
)
BARE_HEAD = re.compile("[各每]类|系列|多[场次项种]|一[场次系]|等活动$|[各每]项")


@cache
def _seat() -> re.Pattern[str]:
    day = "<D>|[上下]午|晚上?|昨[天日]?|今[天日]?|当[天日]|近日|日前|，|\\s"
    lead = f"(?:^|(?<=[，。；\\n]))(?:本报讯|[^，。；\\n]{{0,10}}讯|（[^）\\n]*）|{day})*"
    seat = "(?:(?:在|于|以|通过)[^，。；：！？\\n]{2,30}?|<D>|[上下]午|昨[天日]?|今[天日]?|"
    seat += "正式|隆重|如期|圆满|盛大|顺利|成功|热烈)*"
    held = "(?:启动|举行|召开|举办|开幕|开班|开赛|开营|开讲|落幕|闭幕|启幕|揭幕|拉开(?:帷幕|大幕|序幕)|"
    held += "落下帷幕|鸣枪(?:开[赛跑]|起跑))"
    by = "(?:由[^，。；\\n]{2,40}?(?:主办|承办|举办|组织|发起)的)?"
    return pattern(f"{lead}{by}(?P<name>[^，。；：！？\\n]{{4,90}}?{HEAD}){seat}{held}(?=[，。；！\\n]|$)")


def named_by_place(scene: Scene) -> Iterator[Happening]:
    """What stands where a gathering's name stands before the verb that it is held."""
    for sentence in scene.sentences:
        if scene.is_heading(sentence.start) or not ENDS.search(scene.text, *sentence):
            continue
        for found in _seat().finditer(scene.text, *sentence):
            span = Span(*found.span("name"))
            name = scene.printed(*span)
            known = any(one.end >= span.end - 1 for one in scene.between(*span, "Event"))
            if known or SPOKEN_OF.match(name) or BARE_HEAD.search(name) or is_generic(name):
                continue
            kind = KINDS.get(name[-1], "other")
            yield Happening("gathering", kind, name, (span,), span.start, "gathering_by_seat", 0.75)
