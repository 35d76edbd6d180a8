"""What happened without a gathering: works begun or finished, honours won, and what only a headline tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.facts.happening import Happening
from kg.facts.led_by_lead import led_by_lead
from kg.facts.lexicon import headline_kinds, verbs
from kg.facts.scene import Scene, pattern
from kg.model import Span

DONE = (
    "(?:已|将|正式|集中|全面|顺利|陆续|相继|成功|提前|如期|全线|实现|即将|完工|主体|再次|连续[^，]{0,4}次|建成|启动)*"
)
SHORTEST = 5
"""What is left of 项目于2月26日|分步复工| names no work."""
SLOGAN = re.compile(
    r"^[^，。]{0,14}[!！?？]|^(?:同比|环比|增长|在|让|以|把|用|为|当好|奋力|着力|坚持|推动|加快|聚力|全力|努力)"
)


@cache
def _done() -> re.Pattern[str]:
    """The verb of a work at a clause's end; it is rare, and quicker to find than the work."""
    return pattern(f"(?P<verb>{verbs('build', 'open_body')})(?=[，。；\\n]|$)")


@cache
def _works() -> re.Pattern[str]:
    tail = _done().pattern
    return pattern(
        f"(?P<what>[^，。；：！？\\n]*?(?:<J>|<L>|<O>|项目|工程|路段|大桥|隧道|水库)[^，。；：！？\\n]*?){DONE}{tail}"
    )


@cache
def _honours() -> re.Pattern[str]:
    return pattern(
        f"(?P<what>(?:<L>|<O>|我[国省市县区州旗])[^，。；：！？\\n]{{0,10}}?){DONE}{verbs('award')}(?P<prize>[^，。；！？\\n]{{3,50}})"
    )


@cache
def _exhibitors() -> re.Pattern[str]:
    return pattern(
        "(?P<what>[^，。；：！？\\n]{0,12}(?:企业|展商|单位|展团|代表团|老字号|品牌)[^，。；：！？\\n]{0,6})(?:参展|亮相)(?P<fair><E>)"
    )


def exhibitors(scene: Scene) -> Iterator[Happening]:
    """Who brings what to a fair, as a heading tells it: 我省20余家企业参展第七届洽谈会."""
    for found in _exhibitors().finditer(scene.text, 0, scene.article.body):
        span = Span(found.start(), found.end())
        name = scene.printed(*span)
        yield Happening(
            "presence", "exhibition", name, (span,), scene.article.body, "exhibitors_came", 0.75, within="during"
        )


def milestones(scene: Scene) -> Iterator[Happening]:
    """Works and honours that a dated sentence or a heading tells of."""
    for sentence in scene.sentences:
        heading = scene.is_heading(sentence.start)
        if not heading and not _dated(scene, sentence):
            continue
        for clause in scene.clauses(sentence):
            work = _works().search(clause.text) if _done().search(clause.text) else None
            prize = None if work else _honours().search(clause.text)
            if work and len((told := _work(scene, clause.start, work)).name) > SHORTEST:
                yield told
            elif prize and re.search(r"称号|奖|荣誉|名单|冠军|[金银铜]牌|文明|示范|先进|百强", prize["prize"]):
                yield _honour(scene, clause.start, prize)


def _dated(scene: Scene, sentence: Span) -> bool:
    days = scene.between(sentence.start, sentence.end, "Date")
    return any(one.properties.get("kind") in ("day", "days") and one.properties.get("bound") == "in" for one in days)


def _work(scene: Scene, offset: int, found: re.Match[str]) -> Happening:
    """5月31日，东关大街建成通车."""
    return _told(scene, Span(offset + found.start("what"), offset + found.end()), kind="construction", rule="work_done")


def _honour(scene: Scene, offset: int, found: re.Match[str]) -> Happening:
    """某市再次蝉联全国文明城市荣誉称号."""
    return _told(scene, Span(offset + found.start("what"), offset + found.end()), kind="award", rule="honour_won")


def _told(scene: Scene, span: Span, *, kind: str, rule: str) -> Happening:
    start = _behind_days(scene, span)
    long = scene.printed(start, span.end).rfind("的") if span.end - start > 30 else -1
    start += long + 1
    name = _without_day(scene, Span(start, span.end))
    return Happening("milestone", kind, name, (Span(start, span.end),), start, rule, 0.75)


def _without_day(scene: Scene, span: Span) -> str:
    """The phrase as printed, without the day in it: 某水库|6月28日|下闸蓄水."""
    name = scene.printed(*span)
    for day in scene.between(span.start, span.end, "Date"):
        if day.properties.get("kind") in ("day", "days"):
            name = name.replace(day.surface, "", 1)
    return name


def _behind_days(scene: Scene, span: Span) -> int:
    """The phrase without the day before it and words like 随着."""
    days = [one for one in scene.between(span.start, span.end, "Date") if one.start <= span.start + 3]
    start = days[-1].end if days else span.start
    lead = re.match(r"[，、的\s]|(?:随着|由)(?=.)|据悉|目前", scene.printed(start, span.end))
    return start + (lead.end() if lead else 0)


def headline(scene: Scene) -> Iterator[Happening]:
    """What a report without another event is about: its headline, else the deed of its first sentence."""
    named = list(_named(scene))
    yield from named or led_by_lead(scene)


def _named(scene: Scene) -> Iterator[Happening]:
    """The headline as the name of what happened: 清明假期发送旅客27.02万人次."""
    lines = (scene.article.title, scene.article.kicker, *scene.article.subtitles[:1])
    for line in (line for line in lines if line):
        for part in reversed([part for part in re.split(r"[，,！!\s]", line) if part]):
            kind = next((kind for word, kind in headline_kinds() if word in part), None)
            start = scene.article.text.find(part, 0, scene.article.body)
            if kind is not None and len(part) >= 9 and start >= 0 and not SLOGAN.match(part):
                span, told = Span(start, start + len(part)), scene.article.body
                yield Happening("headline", kind, part, (span,), told, "headline_told", 0.6)
                return
