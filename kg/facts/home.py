"""The paper's own division where a text only points at it: 来|我县|考察, |全市|项目集中开工, 来|盐|考察."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.data.gazetteer import full_name, gazetteer
from kg.facts.scene import Scene
from kg.model import EntityKey, Label, Mention, Span

OURS = re.compile("[我全](?:[省市县区州旗盟])")
WORKS = re.compile("[开竣复](?:[（(][开竣复][）)])?工|奠基|通车|投产|投用")
"""Works are begun at home: 某县重大项目集中|开工|仪式在某项目现场举行."""
FESTIVE = re.compile(f"{WORKS.pattern}|集中签约|茶话会|团拜会|联欢|联谊会|恳谈会|游园会|晚会|观摩")
"""What a division holds on its own ground and is named for it: |全市|重大项目集中开工, |云岭市|迎新春茶话会."""
HOLDING = re.compile(
    "我[省市县区州旗](?=[\\d年月份日第一二三四季度上下半]*$|[^，。；]{0,60}(?:举行|举办|启动|开展)了?$)"
)
COMING = re.compile(
    "(?:来到?|莅临?|到|赴|在|深入|走进|抵达|会见了?|[，。；](?=我.{1,20}分会场))(?P<ours>我[省市县区州旗盟])"
)
LETTER = re.compile("[一-龥]{1,2}$")
BYNAME = re.compile(
    "来(?![访此校院馆厂店村会华国我这那人自年信电说看了过去的到回往者客商港家京津沪冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川黔滇藏陕甘])[一-龥]"
    "(?=，?(?:考察|调研)|访问|参观|视察|指导|开展)"
)
"""The same by a letter that is no part of its name: 来|融|考察."""
ASKED = re.compile("(?:邀请?|希望|盼|请|期待|愿|吸引)[^，。；]{0,24}$")
"""Before whom nobody has come yet: 邀请|各位来我市投资."""
COMES = re.compile("(?:来|来到|莅临?|抵达|到访|访问|做客)$")
GUESTS_COME = re.compile(
    "[来莅抵访](?P<ours>[一-龥])(?=参加|参会|出席|考察|调研|访问|洽谈|投资|视察|检查|指导|开展|交流|座谈|学习|走访|对接|[，。])"
)
"""Where guests are said to come, by a letter of its name: 来|盐|考察, 来|渝|参加某洽谈会."""


def own_division(scene: Scene, start: int, end: int) -> tuple[EntityKey, ...]:
    """The paper's own division, where a journey goes to 我市 and the report names it elsewhere."""
    word = OURS.match(scene.printed(start, end)) if start >= 0 else None
    region = _of_level(scene, word[0][1]) if word else ""
    key = EntityKey(f"place:{region}")
    return (key,) if region and _is_named(scene, key) else ()


def own_region(scene: Scene) -> EntityKey | None:
    """The paper's own division, where the report names it."""
    key = EntityKey(f"place:{scene.article.region}")
    return key if _is_named(scene, key) else None


def called_home(scene: Scene, start: int, end: int) -> tuple[EntityKey, ...]:
    """The paper's own division where a journey's goal only points at it: 到|我县|, 来|盐|."""
    return own_division(scene, start, end) or _by_letter(scene, start, end)


def _by_letter(scene: Scene, start: int, end: int) -> tuple[EntityKey, ...]:
    """The paper's own division by a letter of its name: 来|盐|考察, in a paper of 盐城市."""
    letters = scene.printed(start, end)
    region = _of_letters(scene, letters) if LETTER.fullmatch(letters) else ""
    key = EntityKey(f"place:{region}")
    return (key,) if region and _is_named(scene, key) else ()


def _of_letters(scene: Scene, letters: str) -> str:
    """The own division, or the nearest above it, whose name has these letters: |盐|城市."""
    region = scene.article.region or ""
    while region:
        division = gazetteer().at(region)
        if division is not None and letters in division.short:
            break
        region = region.rpartition("/")[0]
    return region


def come_to(scene: Scene, span: Span) -> tuple[EntityKey, ...]:
    """The own division, where a stretch says that somebody comes there: 来到我市, 来渝出席, 抵达|云岭市|."""
    text = scene.article.text
    for place in scene.between(*span, "Place"):
        came = COMES.search(scene.text, span.start, place.start)
        if came and is_home(scene, place.entity) and not ASKED.search(text, span.start, place.start):
            return (place.entity,) if scene.article.region else ()
    for found in (*COMING.finditer(text, *span), *GUESTS_COME.finditer(text, *span)):
        there = called_home(scene, *found.span("ours"))
        if there and not ASKED.search(text, span.start, found.start("ours")):
            return there
    byname, home = BYNAME.search(scene.text, *span), own_region(scene)
    return (home,) if byname and home else ()


def is_at_home(scene: Scene, place: EntityKey) -> bool:
    """Whether a place lies in the paper's own division, or is one that this lies in."""
    region = f"place:{scene.article.region}"
    return f"{place}/".startswith(f"{region}/") or region.startswith(f"{place}/")


def is_home(scene: Scene, place: EntityKey) -> bool:
    """Whether a place is the paper's own division, or one that this lies in: where guests come to.

    Of a report without a region it is not known, and any place may be.
    """
    region = scene.article.region
    return region is None or f"place:{region}/".startswith(f"{place}/")


def own_grounds(scene: Scene) -> Iterator[Mention]:
    """A mention of the own division for the first 我县 that an event takes place in, where no other word names it."""
    for start, end in _pointed_at(scene):
        letter = end - start == 1
        region = (_of_letters if letter else _of_level)(scene, scene.article.text[end - 1])
        key = EntityKey(f"place:{region}")
        if not region or _is_named(scene, key) or scene.printed(end, end + 1) in ("委", "府"):
            continue
        division = gazetteer().at(region)
        yield Mention(
            article=scene.article.id,
            kind=Label.PLACE.value,
            start=start,
            end=end,
            surface=scene.printed(start, end),
            entity=key,
            name=full_name(division.path) if division else region.rpartition("/")[2],
            rule="own_division",
            confidence=0.8,
            properties={"kind": division.level, "code": division.code} if division else {"kind": "region"},
        )
        return


def _pointed_at(scene: Scene) -> Iterator[tuple[int, int]]:
    """Where the own division is come to, or what is held there is named for it: 来|我县|, |全县|项目集中开工仪式."""
    yield from (found.span("ours") for found in COMING.finditer(scene.article.text))
    yield from (found.span("ours") for found in GUESTS_COME.finditer(scene.article.text))
    for event in scene.mentions:
        if event.kind == "Event" and FESTIVE.search(event.surface):
            before = HOLDING.search(scene.article.text, scene.sentence(event.start).start, event.start)
            start = event.start if OURS.match(event.surface) else before.start() if before else -1
            if start >= 0:
                yield start, start + 2


def _of_level(scene: Scene, level: str) -> str:
    """The own division, or the nearest above it, that a class word means: 我|市| in the paper of a county."""
    region = scene.article.region or ""
    while region and not region.endswith(level):
        region = region.rpartition("/")[0]
    return region


def _is_named(scene: Scene, key: EntityKey) -> bool:
    return any(one.entity == key for one in scene.nested)
