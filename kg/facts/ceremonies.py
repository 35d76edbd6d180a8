"""Whether works that are begun and a gathering are one event: 第二批项目集中开工, 第二批项目集中开工仪式."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from kg.facts.event_names import CEREMONY
from kg.facts.happening import Happening
from kg.facts.scene import Scene

BEGUN = re.compile("开工|开竣工|开复工|复工|竣工|投产|开建|奠基|签约|通车|动工|破土|动土")
BEGINNINGS = frozenset(("开工", "开建", "奠基", "动工", "破土", "动土", "开竣工", "开复工"))
"""Words for one thing: at a ceremony of the |开工| of works these |动工|."""


def is_ceremony_of(known: Happening, new: Happening, scene: Scene) -> bool:
    """Whether one of two tellings is the ceremony of the works that the other tells of."""
    if CEREMONY.match(new.name) and known.frame == "milestone" and (act := BEGUN.search(new.name)):
        return act[0] in known.name
    return _is_alike(known.name, new.name) or _heads(known, new, scene) or _is_begun_there(known, new, scene)


def _is_alike(one: str, other: str) -> bool:
    """Whether a work and a gathering are one: 第二批项目集中开工, 云岭县2020年|第二批项目集中开工|仪式."""
    short, long = sorted((one, other), key=len)
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= 0.8 or (len(short) >= 6 and short in long)


def _is_begun_there(known: Happening, new: Happening, scene: Scene) -> bool:
    """Whether works are begun at what its sentence tells of: 举行项目集中|开工|动员会，32个项目集中|动工|."""
    one, other = BEGUN.search(known.name), BEGUN.search(new.name)
    acts = {one[0] if one else "", other[0] if other else ""}
    together = "" not in acts and (len(acts) == 1 or acts <= BEGINNINGS) and "项目" in known.name + new.name
    return together and scene.sentence(known.told) == scene.sentence(new.told)


def _heads(known: Happening, new: Happening, scene: Scene) -> bool:
    """Whether a heading shortens what the body calls a gathering: 一批项目|集中开工, 重大项目|集中开工|活动."""
    act = BEGUN.search(new.name)
    if not scene.is_heading(new.told) or act is None or act[0] not in known.name:
        return False
    return known.held and "项目" in new.name and "项目" in known.name
