"""Agreements by the shape of the sentence alone: 甲县政府同乙集团就合作协议签了字, 甲、乙代表两地在某协议上签字."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.facts.happening import Happening, Tie
from kg.facts.scene import Scene
from kg.model import Relation, Span

PAPER = "(?:协议书?|合同|备忘录|意向书|协定|责任书)"
BETWEEN = re.compile(
    "(?:^|(?<=[：，。；\\n]))(?:其间|期间|会上|随后|当[天日]|仪式上)?(?P<one>[^，。；：！？、\\n]{2,24}?)(?:分别|还|已|又)?[与和同]"
    "(?P<other>(?:(?!，(?:[^，。]{0,4}[与和同]|[两双并还]))[^。；：！？\\n]){2,80}?)(?:正式|成功|现场|共同|当场|在[^，。；]{2,14}?)*"
    f"(?:就(?P<about>[^，。；：！？\\n]{{2,40}}?{PAPER})签(?:署|订|约|了?字)|签(?:署|订|下|约)了?(?P<paper>[^，。；：！？\\n]{{0,40}}?{PAPER}》?))"
)
ON_PAPER = re.compile(
    f"代表[^，。；：！？\\n]{{1,20}}?在(?P<paper>[^，。；：！？\\n]{{4,50}}?{PAPER}》?)上(?:签[字名署]|落笔)"
)
AHEAD = re.compile("将|拟|计划|力争|希望|愿|商量|若|如果|时机|推动|争取|准备|年来|每年|累计")
"""What is only hoped for: 时机成熟就签协议."""
PUBLIC = re.compile("(?:[省市县区州旗盟国]|政府|委员会|[两双][地方])，|^我")
"""One side at least is a division: what firms and schools sign among themselves at a fair is but business."""
SIGNS = "签"


def agreements(scene: Scene, told: Sequence[Happening]) -> Iterator[Happening]:
    """The agreements of the sentences that tell of none otherwise, in an article without a ceremony for them."""
    for sentence in scene.sentences if SIGNS in scene.text else ():
        if scene.is_heading(sentence.start) or scene.text.find(SIGNS, *sentence) < 0:
            continue
        if any(sentence.start <= one.told < sentence.end for one in told):
            continue
        text = scene.printed(*sentence)
        found = BETWEEN.search(text)
        on_paper = None if found else ON_PAPER.search(text)
        if found and not AHEAD.search(text[: found.end()]) and PUBLIC.search(f"{found['one']}，{found['other']}，"):
            yield _signed(scene, sentence, found, name=_named(found))
        elif on_paper:
            yield _signed(scene, sentence, on_paper, name=f"{on_paper['paper']}签字")


def _named(found: re.Match[str]) -> str:
    """Which sides sign what; of a row of others the first: 甲市分别与|乙市等|签署协议."""
    other = found["other"]
    other = other if len(other) <= 30 else re.split("[、，]", other)[0] + "等"
    many = "分别" if "分别" in found.group() else ""
    return f"{found['one']}{many}与{other}签署{found['paper'] or found['about']}"


def _signed(scene: Scene, sentence: Span, found: re.Match[str], *, name: str) -> Happening:
    span = Span(sentence.start + found.start(), sentence.start + found.end())
    sides = scene.inside(*span, "Organization") if "one" in found.re.groupindex else []
    whole = [one for one in sides if not re.search("[与和同]", one.surface)]
    ties = tuple(Tie(Relation.ATTENDED, one.entity, sentence, "side_of_agreement", 0.75) for one in whole[:2])
    return Happening("gathering", "ceremony", name, (span,), span.start, "agreement_by_shape", 0.72, ties=ties)
