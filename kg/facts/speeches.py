"""What counts as speaking at an event: 会上，柏望川|指出; 会见中，古梅岭|表示; not what a guest of a fair|说."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from kg.facts.happening import Happening
from kg.facts.roles import Role
from kg.facts.scene import Clause, Scene, pattern
from kg.model import EntityKey, Mention, Relation

STAGE = pattern(
    "“?(?:在|于)?(?:随后|当天)?[^，。；：]{0,20}(?:会|议|式|坛|活动|<E>)上(?:(?:发言|讲话|致辞|演讲|作?报告)(?:时|中)?)?，|“?(?:在)?(?:致辞|讲话|发言)[中时]，"
)
"""How a sentence opens that is said to all: 集中签约仪式上，|柏望川代表县委表示感谢."""
SIGNED = re.compile("签[约署字订].{0,4}$")
"""A ceremony of two sides, whose heads speak without a word for a speech: 签约仪式…柏望川|对古梅岭一行表示欢迎."""


def on_stage(scene: Scene, role: Role, clause: Clause) -> Role:
    """The verb, as that of a speech where its sentence opens with the gathering that it is said at."""
    if role.relation is not Relation.SPOKE_AT or role.use not in ("weak", "spoken"):
        return role
    staged = STAGE.match(scene.text, *clause.sentence) is not None
    return replace(role, use="staged") if staged else role


def is_speech(event: Happening, role: Role, who: Sequence[Mention], *, joined: Collection[EntityKey]) -> bool:
    """A speech at a meeting or on an inspection; at a fair or ceremony only a formal one.

    The sides of talks always talk: a host and his guest are no speakers.

    `joined` are those of whom it is said before that they took part.
    """
    if event.frame in ("headline", "milestone"):
        return event.rule == "work_done" and role.use == "formal"
    known = {tie.other for tie in event.ties} | set(event.leaders)
    if event.kind == "ceremony" and SIGNED.search(event.name):
        return role.use in ("formal", "staged") or who[0].entity in known | set(joined)
    if event.kind == "talks":
        return False
    if role.use == "formal":
        return event.frame == "gathering" or event.kind == "meeting"
    if role.use == "staged":
        return event.kind in ("meeting", "ceremony", "promotion", "training", "inspection", "visit")
    if role.use == "brief":
        near = role.start < event.told + 200 or event.frame == "talks"
        return near and event.frame in ("gathering", "talks") and event.kind in ("meeting", "promotion", "ceremony")
    if event.kind in ("meeting", "promotion"):
        known |= set(joined)
    if event.kind == "promotion":
        return who[0].entity in known
    if event.kind not in ("meeting", "inspection", "visit", "training"):
        return False
    return role.use == "spoken" or who[0].entity in known
