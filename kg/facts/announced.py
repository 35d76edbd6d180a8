"""A fair that a report knows from the press conference about it: |第五届樱桃节|新闻发布会…|本届樱桃节|将于5月举办."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.facts.happening import Happening
from kg.facts.scene import Scene
from kg.model import Span

ABOUT = re.compile(
    "^(?P<whole>.{0,30}?(?:第[一二三四五六七八九十百\\d]+届|首届|\\d{4}).{2,40}?(?:[节会展赛周]|论坛|马拉松))(?:（[^）]*）)?"
    "(?:新闻(?:发布|通气|吹风|媒体见面)会?|情况(?:通报|介绍)会|通气会|启动仪式|倒计时.{0,10}|筹[备办].{0,8}会议?|动员.{0,4}会议?|协调会)$"
)
AGAIN = re.compile(
    "(?:本[届次]|此次|这次|今年的?|该)(?P<short>[一-龥“”·]{2,14}?(?:节|会|展|赛|周|论坛|马拉松))"
    "(?=活动?[^，。；]{0,4}(?:将|于|由|以|为期|历时|共|定|拟|计划|，由)|(?:将|于|由|以|为期|历时|共设|定于|拟|计划))"
)


def announced(scene: Scene) -> Iterator[Happening]:
    """The fair that a meeting about it has in its name, where the report says more of the fair itself."""
    for mention in scene.mentions:
        found = ABOUT.match(mention.surface) if mention.kind == "Event" else None
        again = _again(scene, found["whole"], mention.end) if found else None
        if found and again:
            yield Happening(
                frame="gathering",
                kind="competition" if found["whole"].endswith(("赛", "马拉松")) else "fair",
                name=found["whole"],
                spans=(again,),
                told=again.start,
                rule="fair_announced",
                confidence=0.8,
            )
            return


def _again(scene: Scene, whole: str, start: int) -> Span | None:
    """Where the fair is taken up by its short name, drawn from the whole."""
    for found in AGAIN.finditer(scene.article.text, start):
        if found["short"][-1] == whole[-1] and set(found["short"]) <= set(whole):
            return Span(*found.span("short"))
    return None
