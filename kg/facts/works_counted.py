"""Works that a period counts: 1月至4月，我市开工建设甲产线、乙园区等项目71项; 一季度，推动甲基地等11个项目开工."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.facts.happening import Happening
from kg.facts.moments import of_period
from kg.facts.scene import Clause, Scene, pattern
from kg.model import Mention, Span

DOING = "(?:开复工|新开工|开工|复工|竣工|投产|建成)(?:建设|投产|投运)?"
COUNT = r"\d+余?[项个]"
NUMBER = rf"(?:(?:[^，。；、]{{0,4}}项目|工程){COUNT}|{COUNT}[^，。；、]{{0,8}}?(?:项目|工程))"

TO_COME = re.compile("将|计划|力争|拟|预计|确保")


@cache
def _rules() -> tuple[re.Pattern[str], ...]:
    who = "(?P<who>(?:我|全)[省市县区州旗]|<L>|<O>)?(?:累计|共|已|新|集中|陆续|有序)*"
    return (
        pattern(f"{who}(?P<doing>{DOING})(?:[^，。；：]*?等)?(?P<count>{NUMBER})(?=[，。；]|$)"),
        pattern(
            f"(?P<first><J>)(?:[、和及]<J>)*等(?P<count>{NUMBER})(?P<doing>(?:落地|陆续|集中|相继|全面|顺利)*{DOING})(?=[，。；]|$)"
        ),
    )


def works_counted(scene: Scene) -> Iterator[Happening]:
    """The works of each sentence that tells how many were begun or finished in a period."""
    for sentence in scene.sentences:
        period = None if scene.is_heading(sentence.start) else _period(scene, sentence)
        for clause in scene.clauses(sentence) if period else ():
            found = next((one for rule in _rules() if (one := rule.search(clause.text))), None)
            told = found and period and period.start < clause.start + found.start("count")
            if found and period and told and not TO_COME.search(scene.text, sentence.start, clause.end):
                yield of_period(_counted(scene, clause, found), period)


def _period(scene: Scene, sentence: Span) -> Mention | None:
    """The months or quarter that a sentence names."""
    dates = scene.between(*sentence, "Date")
    return next((one for one in dates if one.properties.get("kind") == "months"), None)


def _counted(scene: Scene, clause: Clause, found: re.Match[str]) -> Happening:
    part = {name: scene.printed(*_span(clause, found, name)) for name, said in found.groupdict().items() if said}
    if "first" in part:
        name = f"{part['first']}等{part['count']}{part['doing']}"
    else:
        name = f"{part.get('who', '')}{part['doing']}{part['count']}"
    span = Span(clause.start + found.start(), clause.start + found.end())
    return Happening("milestone", "construction", name, (span,), span.start, "works_counted", 0.75)


def _span(clause: Clause, found: re.Match[str], name: str) -> tuple[int, int]:
    return clause.start + found.start(name), clause.start + found.end(name)
