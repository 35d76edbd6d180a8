"""Who welcomes those who come: 考察团|受到市委书记甲，市长乙的热烈欢迎."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.facts.happening import Happening, Tie
from kg.facts.reach import current
from kg.facts.scene import Scene, pattern
from kg.model import Relation

RECEIVED = pattern("受到了?(?P<who>[^。；：！？\\n“”]{2,140}?)的?(?:热烈|热情|亲切|隆重|盛情)*(?:欢迎|接待|款待)")


def welcomes(scene: Scene, events: Sequence[Happening]) -> Iterator[tuple[Happening, Tie]]:
    """Each visit with the people who received the visitors, as its hosts."""
    for found in RECEIVED.finditer(scene.text, scene.article.body):
        event = current(events, scene, found.start())
        if event is not None and event.frame in ("journey", "outing", "talks"):
            evidence = scene.sentence(found.start())
            for one in scene.between(*found.span("who"), "Person"):
                yield event, Tie(Relation.HOSTED, one.entity, evidence, "welcomed_by", 0.85)
