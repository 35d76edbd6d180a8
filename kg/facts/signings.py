"""Agreements that two sides sign: 甲大学与乙县人民政府签署全面合作协议."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.facts.agreements import agreements
from kg.facts.happening import Happening, Tie
from kg.facts.lexicon import verbs
from kg.facts.lineups import LINEUP
from kg.facts.scene import Clause, Scene, pattern
from kg.model import Relation, Span

SIDE = "(?:<O>|我[校院省市县区州旗司]|学校|学院|公司|集团|集团公司|<L>)(?:人民政府|政府)?"
SIGNED = "(?:签署|签订|签约|签下)"


@cache
def _signing() -> re.Pattern[str]:
    paper = "(?P<paper>《[^》\\n]{2,40}》|[^，。；：！？《\\n]{0,30}?(?:协议|协议书|合同|备忘录|意向书|责任书))"
    return pattern(
        f"(?P<one>{SIDE}|(?:^|(?<=，))[^，。；：！？\\n\ue000-\ue007]{{2,12}}(?=[与和同]<O>))(?:与|和|同)(?P<other>{SIDE})(?:<D>|(?:在|于)[^，。；：！？\\n]{{2,20}}?|成功|正式|现场|共同)*"
        f"{SIGNED}了?{paper}"
    )


MOMENT = re.compile("(?:期间|其间|会议期间|活动期间|考察期间|访问期间)，")
"""How a sentence opens that tells what was signed on the occasion: 活动期间，|甲校与乙县签订协议."""


@cache
def _by_people() -> re.Pattern[str]:
    """Who signs for whom: 甲和乙|分别代表两校签订《合作协议》, 甲与某校书记乙|代表双方签字."""
    other = "(?:(?:与|和|同)[^，。；：！？\\n\ue001]{0,30}?<P>)?"
    paper = "(?P<paper>《[^》\\n]{2,40}》|[^，。；：！？\\n]{0,30}?(?:协议|协议书|合同|备忘录|意向书))"
    act = f"(?:{SIGNED}了?{paper}|签字|签约|签署|签订)"
    return pattern(f"(?P<who>{LINEUP}{other})(?:分别|共同|现场|在[^，。；]{{2,14}}上)*代表[^，。；：]{{1,20}}?{act}")


OF_SIDES = re.compile("^(?!.*(?:集中|推介会|洽谈会|项目签)).{2,24}?[与和同].{2,60}签[约署字订].{0,4}$")
"""A ceremony that is named by its two sides: |甲大学与乙学院|战略合作协议签约仪式."""


def sides(scene: Scene, events: Sequence[Happening]) -> Iterator[tuple[Happening, Tie]]:
    """Each ceremony of signing with the bodies that sign, where its name says which."""
    for one in events:
        if one.kind == "ceremony" and one.frame == "gathering" and OF_SIDES.match(one.name):
            evidence = scene.sentence(one.told)
            bodies = {body.entity: body for span in one.spans for body in scene.inside(*span, "Organization")}
            signing = [body for body in bodies.values() if body.surface in one.name]
            yield from ((one, Tie(Relation.ATTENDED, body.entity, evidence, "side_named", 0.8)) for body in signing[:3])


def signers(scene: Scene, events: Sequence[Happening]) -> Iterator[tuple[Happening, Tie]]:
    """Those who put their names to what a ceremony is for."""
    papers = [one for one in events if one.kind == "ceremony" and re.search("签[署约字订]", one.name)]
    for sentence in scene.sentences if papers else ():
        for found in _by_people().finditer(scene.text, *sentence):
            for one in scene.between(*found.span("who"), "Person"):
                yield papers[0], Tie(Relation.ATTENDED, one.entity, sentence, "signer", 0.85)


def _signed_by(scene: Scene, sentence: Span) -> Happening | None:
    """An agreement whose signers are named: 甲和乙代表两校签订《甲校与乙校合作协议》."""
    found = _by_people().search(scene.text, *sentence)
    if found is None or not found["paper"]:
        return None
    people = "、".join(one.surface for one in scene.between(*found.span("who"), "Person"))
    bodies = scene.inside(*found.span("paper"), "Organization")
    return Happening(
        frame="gathering",
        kind="ceremony",
        name=f"{people}签署{scene.printed(*found.span('paper'))}",
        spans=(Span(*found.span()),),
        told=found.start(),
        rule="agreement_signed",
        confidence=0.85,
        ties=tuple(Tie(Relation.ATTENDED, one.entity, sentence, "side_of_agreement", 0.8) for one in bodies[:2]),
    )


def signings(scene: Scene) -> Iterator[Happening]:
    """The agreements that the exact rules see, else those that have the shape of one."""
    told = list(_exactly(scene))
    yield from told
    if not any("签" in one.surface for one in scene.mentions if one.kind == "Event"):
        yield from agreements(scene, told)


def _exactly(scene: Scene) -> Iterator[Happening]:
    """The agreements that a heading, the first paragraph or a dated sentence tells of."""
    lead = scene.paragraph(scene.article.body)
    ceremony = any(one.kind == "Event" and "签" in one.surface for one in scene.mentions)
    for sentence in scene.sentences:
        told = not ceremony and "签" in scene.text[slice(*sentence)]
        if told and (by_people := _signed_by(scene, sentence)):
            yield by_people
            continue
        days = scene.between(*sentence, "Date")
        dated = any(day.properties.get("kind") == "day" for day in days)
        if sentence.start >= lead.end and not dated and not MOMENT.match(scene.text, sentence.start):
            continue
        for clause in scene.clauses(sentence):
            found = _signing().search(clause.text) if "签" in clause.text else None
            if found and not re.search(verbs("convene") + "|代表", found.group()):
                yield _signed(scene, clause, found)


def _signed(scene: Scene, clause: Clause, found: re.Match[str]) -> Happening:
    span = Span(clause.start + found.start(), clause.start + found.end())
    name = scene.printed(span.start, clause.start + found.end("other")) + "签署"
    name += scene.printed(clause.start + found.start("paper"), span.end)
    sides = scene.between(*span, "Organization")
    return Happening(
        frame="gathering",
        kind="ceremony",
        name=name,
        spans=(span,),
        told=span.start,
        rule="agreement_signed",
        confidence=0.85,
        ties=tuple(Tie(Relation.ATTENDED, one.entity, clause.sentence, "side_of_agreement", 0.85) for one in sides[:2]),
    )
