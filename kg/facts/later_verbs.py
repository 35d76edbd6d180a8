"""Visits whose verb stands behind another clause or an adverb of any kind: 甲一行从乙市转到丙市，|走访某集团总部."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.facts.happening import Happening
from kg.facts.journeys import DIVISIONS, HEEDED, NOT_AFTER, QUOTED, narrowest
from kg.facts.lexicon import verb_use, verbs
from kg.facts.lineups import LINEUP, REST_OF_ROW
from kg.facts.scene import MARKS, Scene, pattern
from kg.model import Span

SAYS = re.compile(
    "[说讲]|表示|指出|强调|要求|认为|希望|介绍|感谢|欢迎|陪同|参加|出席|会见|接见|邀请|祝贺|主持|宣布|代表(?![团大])|观看"
)
"""What makes of the words behind it somebody else's doings, or of him no traveller: 甲说，|考察乙地."""
OTHERS = pattern("(?:陪同|与|同|和|跟|向|对|由|在|随|以|欢迎|感谢|会见|接见|邀请|看望|慰问|拜会|拜访)[^，。；：]*$")
EARLIER = re.compile("曾|此前|过去|当年|历次|多次|经常")


@cache
def _rule() -> re.Pattern[str]:
    way = "(?:[^。；：！？\\n\ue001]{0,40}?，|[\u4e00-\u9fa5]{0,4}?)"
    verb = f"(?:[\u4e00-\u9fa5]{{1,4}}?)?(?P<verb>{verbs('inspect', 'visit')})(?!的){NOT_AFTER}了?"
    return pattern(f"(?P<who>{LINEUP}){REST_OF_ROW}(?P<way>{way}){verb}(?P<what>[^，。；：！？\\n\ue001]{{2,40}})")


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(verbs("inspect", "visit"))


def later_verbs(scene: Scene) -> Iterator[Happening]:
    """The visit of each sentence whose subject is a person and whose verb comes later."""
    for sentence in scene.sentences:
        if scene.text.find(MARKS["Person"], *sentence) < 0 or not _verbs().search(scene.article.text, *sentence):
            continue
        found = _rule().search(scene.text, *sentence)
        if found is None or OTHERS.search(scene.text, sentence.start, found.start()):
            continue
        till, before = (scene.text[sentence.start : found.start(part)] for part in ("verb", "who"))
        if HEEDED.search(before) or QUOTED.match(found["what"]) or found["verb"] == "观摩":
            continue
        if not SAYS.search(till) and not EARLIER.search(till) and _is_told_of(scene, found, sentence):
            yield _visit(scene, found)


def _is_told_of(scene: Scene, found: re.Match[str], sentence: Span) -> bool:
    """Whether the visit is news: of somebody of the headings or the first paragraph, or told behind its day alone."""
    first = scene.between(0, scene.paragraph(scene.article.body).end, "Person")
    who = scene.at(found.start("who"))
    known = who is not None and any(one.entity == who.entity for one in first)
    sites = scene.between(*found.span("what"), "Place", "Organization", "Project")
    dated = [day for day in scene.between(sentence.start, found.start(), "Date") if day.properties.get("kind") == "day"]
    return bool(known and sites) or bool(dated and len(found["way"]) < 5)


def _visit(scene: Scene, found: re.Match[str]) -> Happening:
    leaders = scene.between(*found.span("who"), "Person")
    who = "、".join(dict.fromkeys(one.surface for one in leaders))
    span = Span(found.start("verb"), found.end())
    there = narrowest(scene.between(*found.span("what"), "Place"))
    towns = [one.entity for one in there if one.properties.get("kind") in DIVISIONS]
    return Happening(
        frame="journey",
        kind=verb_use(found["verb"], "inspect", "visit").replace("inspect", "inspection"),
        name=f"{who}{'一行' if '一行' in found.group() else ''}{scene.printed(*span)}",
        spans=(span,),
        told=span.start,
        rule="visit_later",
        confidence=0.72,
        leaders=tuple(dict.fromkeys(one.entity for one in leaders)),
        places=tuple(towns),
    )
