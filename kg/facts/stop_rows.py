"""Rows of sites in a journey's report, whatever verb tells of them: 考察团看了甲公园、乙中心和丙社区."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.facts.happening import Happening
from kg.facts.scene import Scene, pattern
from kg.facts.stop_rules import SPOKEN
from kg.facts.visits import OFFICES, SITE, Called, Stop, is_division, is_team, journey_of, stops_in
from kg.model import Span

PARTY = pattern("<P>|[团组队](?:成员|一行)?|一行|大家|他们?|客人|嘉宾|来宾|代表|委员|人员|[到]了?<L>后")
"""Who goes from site to site, as a sentence tells it in front of the row."""
OTHER = re.compile(
    "(?:由|与|同|对接|签约?|引进|引来|主办|承办|组织|感谢|邀请|希望|属于|拥有|建成|打造|建设|推[进动]|实施|投资|规划|形成|支持|服务|来自|"
    "会见|座谈|介绍|汇报|依托|围绕|通过|按照|利用|发挥|加快|鼓励|协调|涉及|包括|成立|联合|落户)[^，。；、]{0,12}$"
)
"""In front of what is told of a row that is none of stops: 先后|引进|甲公司、乙集团、丙厂."""
LEAD = pattern(
    "(?:[^，。；、]{0,20}?(?:<P>|[团组队]|一行|大家|他们|[就还又])|接着|随后|然后|最后|首先|[先再])[^，。；、\ue001-\ue007]{0,6}?"
    "(?:[看访察览观进到问]了?(?!望|完|过来)|了解|过)(?=.{4})"
)
"""The party and the verb in front of a row: 考察团|看了|甲乡村、乙中心."""
FURTHER = re.compile("还有|以及|及|和|另有|加上")
PEOPLE_BEHIND = re.compile(
    "^(?:等[^，。；]{0,14})?(?:[^，。；]{0,8}(?:负责人|负责同志|领导|代表|企业家|主任|书记|干部|人员|职工|党组|专家|部门)|"
    "[^，。；]{0,6}(?:参加|出席|陪同|参与|主办|承办|发言|汇报|签约|签署|组成|联合|共同))"
)
"""Behind bodies that take part: 甲公司、乙公司、丙公司|负责人参加."""


def stop_rows(scene: Scene, events: Sequence[Happening], called: Sequence[Called]) -> Iterator[Called]:
    """Each journey with the rows of sites of it that no rule for a verb has seen."""
    journeys = [one for one in events if one.frame == "journey" or one.kind == "inspection" or is_team(one)]
    if not journeys:
        return
    told = [stop for _, stop, _ in called]
    for sentence in scene.sentences:
        if sentence.start < scene.article.body or scene.text.count("、", *sentence) < 2:
            continue
        event = journey_of(scene, journeys, sentence)
        if event is not None:
            row = _row(scene, sentence, [stop.start for stop in told if sentence.start <= stop.start < sentence.end])
            yield from ((event, replace(stop, rule="stop_in_row"), sentence) for stop in row)


def _row(scene: Scene, sentence: Span, told: Sequence[int]) -> list[Stop]:
    """The rows of sites of a sentence up to what is said in it, but for those told; none of another than the party."""
    spoken = pattern(SPOKEN).search(scene.text, *sentence)
    narrated = Span(sentence.start, spoken.start() if spoken else sentence.end)
    rows = list[list[Stop]]()
    for clause in scene.clauses(narrated):
        if any(clause.start <= at < clause.end for at in told):
            continue
        goes_on = rows and clause.start <= rows[-1][-1].end + 4 and FURTHER.match(clause.text)
        row = _in_clause(
            scene, Span(clause.start + (goes_on.end() if goes_on else 0), clause.end), least=1 if goes_on else 3
        )
        rows += [row] if row else []
    best = max(rows, key=len, default=[])
    if not best or not _by_party(scene, sentence, best):
        return []
    return [stop for row in rows for stop in row]


def _in_clause(scene: Scene, clause: Span, *, least: int) -> list[Stop]:
    """The sites of a clause that is a row of them."""
    lead = LEAD.match(scene.text, *clause)
    start = lead.end() if lead else clause.start
    items = list(stops_in(scene, Span(start, clause.end)))
    sites = [stop for stop in items if _is_site(scene, stop)]
    cuts = scene.text.count("、", *clause)
    begins = scene.text[clause.start : sites[0].start] if sites else ""
    if len(sites) < least or len(sites) * 3 < (cuts + 1) * 2 or OTHER.search(begins):
        return []
    return [] if PEOPLE_BEHIND.match(scene.text, sites[-1].end, clause.end) else sites


def _is_site(scene: Scene, stop: Stop) -> bool:
    if is_division(stop, "country", "province", "prefecture", "county", "township"):
        return False
    if stop.mention is not None and stop.mention.kind == "Organization":
        return SITE.search(stop.mention.surface) is not None and not OFFICES.search(stop.mention.name)
    return stop.mention is not None or SITE.search(scene.printed(stop.start, stop.end)) is not None


def _by_party(scene: Scene, sentence: Span, row: Sequence[Stop]) -> bool:
    """Whether the party is told in front of a row, or the sentence begins with the row and goes on with the party."""
    before, after = scene.text[sentence.start : row[0].start], scene.text[row[-1].end : sentence.end]
    return PARTY.search(before) is not None or (len(before) < 3 and PARTY.search(after) is not None)
