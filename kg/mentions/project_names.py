"""Projects named one by one: 东湖路供热管网改造项目, 临江特大桥建成通车, 完成“春晖”主题公园建设."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.mentions.clauses import Clauses, inside
from kg.mentions.project_lists import Named, find_row, trim
from kg.mentions.project_words import (
    alternatives,
    builds_nothing,
    capacity,
    ends_like_project,
    fits_name,
    is_class,
    is_construction,
    own_words,
    pattern,
)  # fmt: skip
from kg.model import Span

NO_WORK = (
    r"师|院|学|质量|机械|造价|技术|咨询|局|公司|款|兵|承包|系|大学|车|实验|研究|总|监理|项目|建设|有限|集团|中心|处|队|指挥|勘察|设计"
    r"|设施|建筑|类|量|管理(?!用房|中心|站)|监管|施工(?!情况|进度|进展|现场)"
)
"""What makes 工程 part of another word: 工程师, 工程大学."""
HEAD = re.compile(
    rf"(?:项目(?!化|制|推介|对接会|洽谈会|观摩|调度|库|部(?!分)|组(?!团|成)|投资者)|工程(?!{NO_WORK}))(?:[（(][一二三四五六]期[）)]|[一二三四五六]期(?:工程)?)?"
)
CALLED_ON = re.compile("(?:考察|察看|查看|参观|视察|观摩|督查|走访)了")
COME_TO = re.compile("(?:来到|走进|深入|前往|赶赴|到|赴|[察查]看|考察|参观|视察|走访)了?$")
SEEN = re.compile("(?:建设|施工)?(?:现场|工地)?(?:[，。、；和及等]|实地|现场|走访|调研|考察|察看|查看|检查|视察|慰问)")
JOINED = re.compile("(?:项目|工程)(?:以及|和|与|及)")
APPOSED = re.compile(
    "(?=[重标在续民帮援])(?:重点|重大|标志性|在建|续建|民生|帮扶|援建)(?:项目|工程)(?:——|—)?(?P<names>[^，。；：！\\n“”]{4,60}?)"
    "(?=选址|(?:建设|施工)?(?:现场|工地)|开工|进展|[，。；])"
)
"""Names that stand behind the word for all of them: 重点项目|云江理工学院、云江中医院|选址地块."""
PHASE = r"(?P<phase>[（(][^）)\n图摄社]{1,16}[）)]|[一二三四首]期|[一-龥]{1,8}?段)?"


@cache
def _works() -> re.Pattern[str]:
    return re.compile(f"(?:{alternatives('works')})工程")


def find_names(clauses: Clauses) -> Iterator[Named]:
    """The single names of a text; those of a row (A、B和C项目) come one by one."""
    for match in HEAD.finditer(clauses.text):
        if not inside(clauses.whole, match.start()) or not inside(clauses.whole, match.end() - 1):
            yield from _headed(clauses, match)
    yield from _facilities(clauses)
    yield from _built(clauses)
    for match in APPOSED.finditer(clauses.text):
        yield from _apposed(clauses, Span(*match.span("names")))


def _apposed(clauses: Clauses, names: Span) -> Iterator[Named]:
    """The names of an apposition, where each is one: 到帮扶项目|云江理工学院、云江中医院|."""
    parts = [trim(clauses.text, part) for part in clauses.parts(*names)]
    printed = [clauses.text[part.start : part.end] for part in parts if part]
    if all(parts) and all(ends_like_project(n) and not HEAD.search(n) and _is_own_thing(n) for n in printed):
        yield from (Named(part, "project_in_apposition", names) for part in parts if part)


def _headed(clauses: Clauses, match: re.Match[str]) -> Iterator[Named]:
    """The name that ends in 项目 or 工程."""
    start = clauses.start(match.start())
    if len(row := find_row(clauses, start, match.end())) > 1:
        yield from (Named(span, "row_of_projects", Span(row[0].start, match.end())) for span in row)
        return
    span = _last_name(clauses, start, match.end())
    if span and _is_named(clauses, span, match.group()):
        yield Named(span, "named_project", span)


def _last_name(clauses: Clauses, start: int, end: int) -> Span | None:
    """From the last opening word, or the last 、, to the head; 全市 and 总投资3亿元的 are no part of it."""
    start = clauses.parts(start, end)[-1].start
    start = max((found.end() for found in JOINED.finditer(clauses.text, start, end - 4)), default=start)
    return trim(clauses.text, Span(clauses.opening(start, end) or start, end))


def _is_named(clauses: Clauses, span: Span, head: str) -> bool:
    """A name says which project: a capacity, or words of its own; without building near, more of them.

    Whose projects they are, 云岭县|重点项目, does not say which.
    """
    name = "".join(clauses.text[span.start : span.end].split())
    if not fits_name(name) or is_class(name):
        return False
    if capacity(name):
        return True
    rest = "".join(clauses.text[clauses.division_end(span.start) : span.end].split())
    if is_class(rest) and not is_construction(rest):
        return False
    after = clauses.text[span.end : min(clauses.end(span.end) + 1, span.end + 16)]
    before = clauses.text[max(clauses.start(span.start), span.start - 6) : span.start]
    at_work = pattern("at_work").search(after) or pattern("led_by").search(before) or _is_called_on(clauses, span)
    if builds_nothing(name):
        return False
    if head.startswith("工程") and not _works().search(name):
        return bool(at_work) and own_words(name) >= 3 and not name.startswith("“")
    return own_words(name) >= 2 and (bool(at_work) or is_construction(name))


def _is_called_on(clauses: Clauses, span: Span) -> bool:
    """That it is where one goes, or one of several stops: 到|云岭港项目|走访, 考察了金沙大桥、|云岭港项目|."""
    text, start = clauses.text, clauses.start(span.start)
    if COME_TO.search(text, max(start, span.start - 4), span.start) and SEEN.match(text, span.end):
        return True
    if text.endswith(("项目、", "工程、"), start, span.start):
        return True
    return text[span.start - 1 : span.start] in "、了" and CALLED_ON.search(text, start, span.start) is not None


@cache
def _facility() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<head>{alternatives('facility')}){PHASE}(?P<gap>[^，。；、：\n]{{0,6}}?)(?:{alternatives('raised')})"
    )


def _facilities(clauses: Clauses) -> Iterator[Named]:
    """A built thing by its own name and what became of it: 临江特大桥顺利合龙, 北山水库开工."""
    for match in _facility().finditer(clauses.text):
        if re.search(r"项目|工程|[的里内为区]|新城|小镇|建设$", match["gap"]):
            continue
        end = match.end("phase") if match["phase"] else match.end("head")
        span = _last_name(clauses, clauses.start(match.start()), end)
        if span and _is_own_thing(clauses.text[span.start : span.end]):
            yield Named(span, "facility_raised", span)


@cache
def _raising() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{alternatives('raising')})(?P<name>[^，。；、：\n]{{2,30}}?(?:{alternatives('facility')})){PHASE}"
        rf"(?:[改扩迁]?建设?|改造)(?=[，。；、\n和及等]|工作|任务|成果|进展|情况|$)"
    )


def _built(clauses: Clauses) -> Iterator[Named]:
    """A built thing as what was built: 完成“春晖”主题公园建设 names the park."""
    for match in _raising().finditer(clauses.text):
        span = _last_name(clauses, match.start("name"), match.end("name"))
        if span and _is_own_thing(clauses.text[span.start : span.end]):
            yield Named(span, "facility_built", span)
    for match in _invested().finditer(clauses.text):
        span = _last_name(clauses, match.start("name"), match.end("name"))
        name = clauses.text[span.start : span.end] if span else ""
        if span and _is_own_thing(name) and (capacity(name) or clauses.is_proper(span.start)):
            yield Named(span, "facility_built", span)


@cache
def _invested() -> re.Pattern[str]:
    """What a firm puts its money into, without a word for building behind: 投资兴建|云岭农旅产业园|，."""
    return re.compile(
        rf"(?=[投参合规选签])(?:投资|参与|合作|规划|选址|签[订署下约])了?(?:兴建|建设|打造|新建)?(?P<name>[^，。；、：\n和与]{{4,30}}?(?:{alternatives('facility')}))"
        r"(?=[，。；]|(?:投资|合作|框架|战略)*(?:协议|合同))"
    )


def _is_own_thing(name: str) -> bool:
    return (
        fits_name(name)
        and own_words(name) - _head_length(name) >= 2
        and not re.match(r"全国|全省|全市|国内|世界|首个|一流|现代化", name)
    )


def _head_length(name: str) -> int:
    match = re.search(rf"(?:{alternatives('facility')})$", name)
    return own_words(match.group()) if match else 0
