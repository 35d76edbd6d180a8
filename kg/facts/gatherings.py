"""Gatherings with a name: meetings, fairs, contests, ceremonies, courses, activities."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.facts.event_names import CEREMONY, full_name, in_full, is_generic
from kg.facts.happening import Happening
from kg.facts.lexicon import verbs
from kg.facts.named_by_place import named_by_place
from kg.facts.scene import Clause, Scene, pattern
from kg.model import Mention, Span

NUMBER = "[一二三四五六七八九十百零]+"
PROPER = re.compile(rf"“|第(?:{NUMBER}|\d+)[届次期]|{NUMBER}届[^，。]{{0,12}}?{NUMBER}次|首届|\d{{4}}")
INSIDE = re.compile(
    r"^(?:上(?!级|报|线|述|的重要|重要讲话|的[^，。；]{0,12}(?:讲话|演讲|致辞|发言|报告|贺信|精神))|期间|现场|闭幕后|结束后)"
)
DECIDES = re.compile(r"^(?:审议|表决|讨论|研究)?(?:通过|决定|任命|审议|听取|表决|强调|指出|认为)")
BORROWED = re.compile(
    r"^(?:中(?!心)|精神|要求|模式|机制|品牌|平台|方案|指标|任务|理念|基地|专栏|小组|组委会|代表(?:意见|建议)|建议|提案|议案|办公室|筹备|的(?:举办|召开))"
)
ACTED = re.compile("^(?:主礼|剪彩|揭幕|揭牌|鸣锣|鸣枪|点睛|颁奖|致辞|发令|助威)")
"""What is done for a gathering that takes place: 为开幕式|剪彩."""
STUDIES = re.compile("中心组(?:进行|开展)")
"""A body that studies together, which is a meeting: 市委理论学习中心组|进行|第4次集体学习."""
SEATED = pattern("^(?:<D>)?(?:在|于)[^，。；“”]{2,24}?(?:举行|召开|举办)")
"""What is told of a meeting that took place by itself: 座谈会|在县政府会议室举行."""
RECEIVED = re.compile("[会接]见并(?:主持(?:召开|举行)?|举行|召开)了?$")
"""A meeting that is but the talks with somebody received: 甲|会见并主持|座谈会."""
SUBJECT = pattern("^的[^，。；]{0,6}<O>[^，。；的]{0,10}(?:举行|召开|举办)")
HOLDS_PART = pattern("^(?:<D>|在<L>|[上下]午|昨|今)*(?:举行|召开|举办)了?<E>")


def gatherings(scene: Scene) -> Iterator[Happening]:
    """Every named gathering that the article tells of, in reading order; the same one as often as it is named."""
    for mention in scene.mentions:
        if mention.kind == "Event":
            clause = clause_of(scene, mention)
            held = _is_held(clause, mention)
            if _counts(scene, mention, clause, held=held):
                yield _happening(scene, mention, clause, held=held)
    yield from named_by_place(scene)


def _counts(scene: Scene, mention: Mention, clause: Clause, *, held: bool) -> bool:
    """Whether a name is worth an event: not a bare 会议 that someone attends, nor activities without quote or day."""
    if mention.name in ("仪式", "典礼", "活动") or "或" in mention.name or RECEIVED.search(_around(clause, mention)[0]):
        return False
    loose = mention.properties.get("kind") == "other" or _is_routine(clause, mention)
    if loose and not PROPER.search(mention.name):
        return held and (scene.is_heading(mention.start) or _has_day(scene, clause))
    if is_generic(mention.name) and not CEREMONY.match(mention.name):
        before, _ = _around(clause, mention)
        if _is_lead(scene, mention) and len(mention.name) > 2 and before.endswith(("主持", "出席")):
            return mention.name not in ("座谈会", "开幕会", "闭幕会") or before.endswith("主持")
        if SEATED.match(_around(clause, mention)[1]) and len(mention.name) > 2 and not scene.is_heading(mention.start):
            return held
        return held and bool(pattern(f"{verbs('convene')}[了过]?(?:[^，。；]{{0,30}}的)?$").search(before))
    return held or _is_conveyed(clause, mention) or _is_proper(clause, mention)


def _is_lead(scene: Scene, mention: Mention) -> bool:
    """Whether a name stands in the first paragraph of the body, before any other: 部长某主持|专题会商."""
    lead = scene.paragraph(scene.article.body)
    first = next((one for one in scene.mentions if one.kind == "Event" and one.start >= lead.start), None)
    return first is mention and mention.start < lead.end


def _is_routine(clause: Clause, mention: Mention) -> bool:
    """Something that goes on rather than takes place: 深入开展|劳动竞赛, 义诊、|学术讲座|等工作."""
    before, after = _around(clause, mention)
    listed = after.startswith("等") and mention.properties.get("kind") in ("training", "competition")
    return listed or bool(re.search("开展了?$", before))


def _is_proper(clause: Clause, mention: Mention) -> bool:
    """A name that says which one it is, and is not lent to something else: 第24届“青洽会”."""
    return bool(PROPER.search(mention.name)) and not BORROWED.match(_around(clause, mention)[1])


def _has_day(scene: Scene, clause: Clause) -> bool:
    days = scene.between(clause.sentence.start, clause.sentence.end, "Date")
    return any(one.properties.get("kind") in ("day", "days") for one in days)


def clause_of(scene: Scene, mention: Mention) -> Clause:
    """The clause that a mention stands in."""
    sentence = scene.sentence(mention.start)
    clauses = [one for one in scene.clauses(sentence) if one.start <= mention.start < one.end]
    return clauses[0] if clauses else Clause(sentence.start, sentence.end, scene.text[slice(*sentence)], sentence)


def _is_held(clause: Clause, mention: Mention) -> bool:
    """Whether a verb says that it takes place or that someone is there: 召开…会议, …会议在北京举行, 在…会议上.

    What stands between the verb and the name may say where or by whom: 参加(在成都举行的)西部博览会. A meeting that
    holds a part of itself, 县政协三届二次会议|举行|第二次全体会议, is not what the sentence tells of.
    """
    before, after = _around(clause, mention)
    if HOLDS_PART.match(after) or _is_of_subject(before, after) or _is_of_people(before, after):
        return False
    if pattern(f"{verbs('convene', 'attend')}[了过]?(?:[一两三][场次个])?(?:[^，。；]{{0,30}}的)?$").search(before):
        return True
    if pattern(f"^(?:活动)?[^“”]{{0,40}}?{verbs('open')}").search(after) and not BORROWED.match(after):
        return True
    if before.endswith(("为", "给")) and ACTED.match(after):
        return True
    if STUDIES.search(mention.name):
        return True
    if DECIDES.match(after) and not is_generic(mention.name):
        return True
    return bool(INSIDE.match(after)) and bool(re.search(r"(?:在|于|^)$|的$", before))


def _is_of_subject(before: str, after: str) -> bool:
    """Whether a meeting only says who acts: 出席|全国人大会议|的云岭代表团举行全体会议."""
    return SUBJECT.match(after) is not None and pattern(f"{verbs('attend')}[了过]?$").search(before) is not None


def _is_of_people(before: str, after: str) -> bool:
    """Whether a meeting only says who is met: 看望了|参加庆祝大会|的军乐队官兵."""
    attending = pattern(f"{verbs('receive', 'visit')}了?[^，。；]{{0,10}}{verbs('attend')}$").search(before)
    return attending is not None and re.match("[^，。；]{1,12}(?:[，。；]|$)", after) is not None


def _is_conveyed(clause: Clause, mention: Mention) -> bool:
    """A meeting whose spirit is passed on: 传达学习全省经济工作会议精神."""
    before, after = _around(clause, mention)
    return after.startswith("精神") and bool(pattern(f"{verbs('convey')}$").search(before))


def _around(clause: Clause, mention: Mention) -> tuple[str, str]:
    """The clause before and behind a name, lists of names skipped: 参加武汉“健博会”、|“金银潭论坛”|等活动."""
    before = clause.text[: mention.start - clause.start]
    before = pattern("(?:<E>(?:以及|[、和及与]|暨)*)+$").sub("", before)
    return before, clause.text[mention.end - clause.start :]


def _happening(scene: Scene, mention: Mention, clause: Clause, *, held: bool) -> Happening:
    kind = str(mention.properties.get("kind", "meeting"))
    name = in_full(scene, full_name(scene, mention, clause))
    confidence = (0.92 if name == mention.name else 0.86) if held else 0.6
    return Happening(
        frame="gathering",
        kind=kind,
        name=name,
        spans=(Span(mention.start, mention.end),),
        told=mention.start,
        rule="gathering_held" if held else "gathering_named",
        confidence=confidence,
        held=held,
    )
