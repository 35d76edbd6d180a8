"""What the first sentence of a report tells of somebody with a title, where no rule sees an event in the report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.facts.event_names import LEAD
from kg.facts.happening import Happening, Tie
from kg.facts.lineups import LINEUP, REST_OF_ROW
from kg.facts.scene import Scene, pattern
from kg.model import Relation, Span

NO_DEED = re.compile(
    "(?:在[^，。]{0,16})?(?:对记者|向记者|告诉|接受|就[^，。]{0,14}答|[说讲称]|表示|指出|强调|要求|认为|希望|介绍|坦言|透露|感慨|"
    "[是为任系当有]|[现曾原]?[任名叫]|出生|毕业|去世|逝世|病逝|当选|获|荣|被|因|作为|如果|已|正|将|不|也|都|的|简历|等)"
)
"""How no deed begins: 县长甲|说|, 乙|是|某县人, 丙|荣获|称号."""
RECEIVES = re.compile("(?:集中|亲切|分别|先后)*(?:会见|接见|会晤)")
GOES = re.compile("到|赴|前往|深入|走进|来|下沉|奔赴")
LONGEST = 44


@cache
def _rule() -> re.Pattern[str]:
    front = "(?:[^，。；：！？\\n\ue001]{0,24}?，)?[^，。；：！？\\n\ue001]{0,30}?(?:<T>[、，]?)+"
    return pattern(f"{LEAD[1:]}{front}(?P<who>{LINEUP}){REST_OF_ROW}(?P<does>[^。；：！？\\n]{{4,}})")


def led_by_lead(scene: Scene) -> Iterator[Happening]:
    """The deed of the first dated sentence: 5月5日，县委书记甲|到县信访局接待来访群众."""
    lead = scene.paragraph(scene.article.body)
    for sentence in scene.sentences:
        if not lead.start <= sentence.start < lead.end or not _is_dated(scene, sentence):
            continue
        found = _rule().match(scene.text, *sentence)
        if found and not NO_DEED.match(found["does"]):
            yield _deed(scene, found, sentence)
        return


def _is_dated(scene: Scene, sentence: Span) -> bool:
    days = scene.between(*sentence, "Date")
    loosely = re.search("近日|日前|连日来|[昨今]天|昨日|今日", scene.printed(*sentence))
    return loosely is not None or any(one.properties.get("kind") in ("day", "days") for one in days)


def _deed(scene: Scene, found: re.Match[str], sentence: Span) -> Happening:
    people = scene.between(*found.span("who"), "Person")
    who = "、".join(dict.fromkeys(one.surface for one in people))
    end = _end(scene, found)
    span = Span(found.start("who"), end)
    receives = RECEIVES.match(found["does"]) is not None
    goes = not receives and GOES.search(scene.text, found.start("does"), end) is not None
    relation = Relation.HOSTED if receives else Relation.ATTENDED
    ties = () if goes else tuple(Tie(relation, one.entity, sentence, "doer", 0.8) for one in people)
    return Happening(
        frame="journey" if goes else "talks" if receives else "gathering",
        kind="inspection" if goes else "talks" if receives else "other",
        name=who + scene.printed(found.start("does"), end).lstrip("，"),
        spans=(span,),
        told=span.start,
        rule="deed_of_lead",
        confidence=0.65,
        leaders=tuple(dict.fromkeys(one.entity for one in people)) if goes else (),
        ties=ties,
    )


def _end(scene: Scene, found: re.Match[str]) -> int:
    """The end of the deed: behind its second clause, or where it gets long."""
    start, end = found.span("does")
    commas = [one.start() for one in re.finditer("，", scene.text[start:end]) if one.start() >= 6]
    near = [at for at in commas if at <= LONGEST]
    return start + (near[:2][-1] if near else min(end - start, LONGEST))
