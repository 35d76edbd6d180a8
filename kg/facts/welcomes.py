"""Who welcomes those who come: 考察团|受到市委书记甲，市长乙的热烈欢迎."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.facts.happening import Happening, Tie
from kg.facts.lineups import LINEUP, REST_OF_ROW
from kg.facts.reach import current
from kg.facts.scene import Scene, pattern
from kg.model import Relation

RECEIVED = pattern("受到了?(?P<who>[^。；：！？\\n“”]{2,140}?)的?(?:热烈|热情|亲切|隆重|盛情)*(?:欢迎|接待|款待)")
RECEIVES = pattern(
    f"(?P<who>{LINEUP}){REST_OF_ROW}(?:在[^，。；\ue001]{{2,14}}|亲自|代表[^，。；\ue001]{{2,12}}|对[^，。；\ue001]{{0,12}}?来访)*(?:给予了?)?"
    "(?:热情|亲切|友好|盛情|热烈)*(?:接待|迎接)了?(?:[^，。；]{0,10}一行)?(?=[，。；\n]|$)"
)
"""Who takes in those who come: 董事长柏望川、总经理黎晚舟|热情接待."""


def welcomes(scene: Scene, events: Sequence[Happening]) -> Iterator[tuple[Happening, Tie]]:
    """Each visit with the people who received the visitors, as its hosts."""
    if not events:
        return
    for found in (*RECEIVED.finditer(scene.text, scene.article.body), *_received(scene)):
        event = current(events, scene, found.start())
        if event is not None and event.frame in ("journey", "outing", "talks"):
            evidence = scene.sentence(found.start())
            for one in scene.between(*found.span("who"), "Person"):
                if one.entity not in event.leaders:
                    yield event, Tie(Relation.HOSTED, one.entity, evidence, "welcomed_by", 0.85)


def _received(scene: Scene) -> Iterator[re.Match[str]]:
    for sentence in scene.sentences:
        text = scene.text[slice(*sentence)]
        if "接待" in text or "迎接" in text:
            yield from RECEIVES.finditer(scene.text, *sentence)
