"""Agreements that two sides sign: 甲大学与乙县人民政府签署全面合作协议."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.facts.happening import Happening, Tie
from kg.facts.lexicon import verbs
from kg.facts.scene import Clause, Scene, pattern
from kg.model import Relation, Span

SIDE = "(?:<O>|我[校院省市县区州旗司]|学校|学院|公司|集团|集团公司|<L>)(?:人民政府|政府)?"
SIGNED = "(?:签署|签订|签约|签下)"


@cache
def _signing() -> re.Pattern[str]:
    paper = "(?P<paper>[^，。；：！？\\n]{0,30}?(?:协议|协议书|合同|备忘录|意向书|责任书|》))"
    return pattern(
        f"(?P<one>{SIDE}|(?:^|(?<=，))[^，。；：！？\\n\ue000-\ue007]{{2,12}}(?=[与和同]<O>))(?:与|和|同)(?P<other>{SIDE})(?:<D>|(?:在|于)[^，。；：！？\\n]{{2,20}}?|成功|正式|现场|共同)*"
        f"{SIGNED}了?{paper}"
    )


def signings(scene: Scene) -> Iterator[Happening]:
    """The agreements that a heading, the first paragraph or a dated sentence tells of."""
    lead = scene.paragraph(scene.article.body)
    for sentence in scene.sentences:
        days = scene.between(*sentence, "Date")
        if sentence.start >= lead.end and not any(day.properties.get("kind") == "day" for day in days):
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
