"""Projects named in a row that share one head: A、B、C等项目224项; A、B和C三个项目; 项目分别为A、B、C."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from kg.mentions.clauses import Clauses, inside
from kg.mentions.numbers import ARABIC, HAN
from kg.mentions.project_words import (
    ETC,
    builds_nothing,
    capacity,
    ends_like_project,
    fits_name,
    is_class,
    own_words,
    pattern,
    speaks_of_projects,
)  # fmt: skip
from kg.model import Span

NUMBER = rf"(?:{ARABIC}|{HAN})"
MIDDLE = r"[^，。；：、,;:！!？?\n“”]"
SHARED_HEAD = re.compile(
    rf"等(?P<middle>{MIDDLE}{{0,18}}?)(?:(?:项目|工程)(?!化|部|库)|(?:施工|建设)?工地|施工现场)(?:近|约|共)?(?:{NUMBER}余?[个项])?"
)
COUNTED_HEAD = re.compile(
    rf"(?<![\d等的]){NUMBER}余?[个项大](?P<middle>[^，。；：、,;:！!？?\n“”的]{{0,10}}?)(?:项目|工程)(?!化|部|库)"
)
ROLL = re.compile(
    rf"(?:项目|工程)(?:{NUMBER}余?[个项])?(?:，|,)?(?:(?:分别是|分别为|包括|涉及|涵盖|主要有|具体为|即)[：:]?|：|:)"
)
SITES = re.compile(
    "[地处]?(?:进行|实地|现场)?(?:考察|调研|视察|察看|查看|参观|走访|检查|督[导查])|地(?!块|铁|方)|处(?!理)"
)
"""What stands behind a list of places: 甲景区、乙公园等地|实地考察文旅项目."""
AND = re.compile("以及|和|与")
PAIRED = re.compile("[“”（）()‘’]")
COST = re.compile(
    rf"(?:其中)?(?:[总计划预协议概估算]*投资额?)?[约近超逾达]?{ARABIC}[万亿]*[美欧日]?元(?:人民币)?的?(?=[一-龥“])"
)
TOURED = re.compile("参观|考察|观摩|[察查]看|调研|视察|走访|督导|走进|来到|深入|了解|工地|现场")
"""What leads to a list of projects, 参观甲水厂扩建等|项目; before 等工程 it leads to a list of sites."""
CONTAINS = re.compile("项目[^。\n]{0,40}，(?:其中)?(?:主要)?(?:包括|包含|涵盖|涉及|有)$")
"""What leads to a list of projects from the words before it: 签约项目18个，总投资126亿元，|包括."""
STOPS = re.compile("(?:公司|集团|企业|合作社|车间|社区|(?<!安置)(?<!回迁)小区|(?<!示范)村)$")
"""What stands in a list among projects and is none: 走进|某某公司、甲基地等项目; 甲社区、乙小区等|改造工地."""
GREAT = re.compile("(?:一批)?(?:重大|重点|标志性)")
"""What says of works that they are more than a list of trades: 甲高铁、乙机场等|重大工程."""
HOMES = re.compile("[一-龥\\d]{0,4}?(?:房地产|地产|楼盘|住宅)")
"""What says of a list that its names are those of housing estates."""
LEAD = re.compile(
    r"(?:\s|、|—|的|了|等|即(?!墨)|一是|二是|三是|以及|及|和|与|[\d.]+[万亿]*元(?:人民币)?的?|建设(?!项目|工程)(?=\S{4})|改造(?=\S{6}))+"
)
"""What leads up to a name and is no part of it."""
NO_SPLIT = re.compile(
    r"和(?=平|谐|田|美|睦|县|顺|林|静|硕|布|政|龙|合|泰)|(?<=[共民饱总温缓祥呼雍中泰永义仁太嘉天保清敦兴调柔])和"
)


SENTENCE = re.compile(
    r"(?:项目|工程)[^。\n]{0,80}。(?:其中)?(?:主要)?(?:包括|包含|涵盖|有)(?P<list>[^。：；“\n]{20,600}?)等(?:项目|工程)?[。；]"
)
"""A whole sentence behind one about projects: 集中开工项目涉及多个领域。|包括A、B，以及C、D，E等。"""
DONE_TO = re.compile(
    "(?=[签开竣投复落奠])(?:签约|开工|竣工|投产|复工|落户|落地|奠基)的(?P<list>[^，。：；\\n]{4,40}?、[^，。：；\\n]{4,200}?)(?=，(?:计划|协议)?总?投资|，分别)"
)
"""A list by what was done to its members: 此次签约的|甲物流港、乙研发中心|，总投资分别为5亿元、3亿元."""
GOES_ON = re.compile("，(?:以及|及)")
MORE = re.compile(ETC)


class Named(NamedTuple):
    """A project's name with the stretch that its status is read around: the name's own, or its whole row's."""

    span: Span
    rule: str
    around: Span
    middle: str = ""
    """The words between 等 and 项目 of a list: 拟落地, 重点."""


def find_lists(clauses: Clauses) -> Iterator[Named]:
    """The lists of projects of a text; a list of industries, sports or companies is none."""
    for head, least in ((SHARED_HEAD, 1), (COUNTED_HEAD, 2)):
        for match in head.finditer(clauses.text):
            if not pattern("not_projects").search(match["middle"]) and not SITES.match(match["middle"]):
                yield from _behind(clauses, match, least=least)
    for match in ROLL.finditer(clauses.text):
        yield from _roll(clauses, match)
    for match in SENTENCE.finditer(clauses.text):
        yield from _sentence(clauses, match)
    for match in DONE_TO.finditer(clauses.text):
        yield from _done_to(clauses, Span(*match.span("list")))


def find_row(clauses: Clauses, start: int, end: int) -> tuple[Span, ...]:
    """The members of A、B和C项目, a row without 等 in front of a head at `end`; fewer than two make no row."""
    members = _members(clauses, start, end)
    names = [clauses.text[a:b] for a, b in members]
    if len(names) > 1 and all(ends_like_project(n) and fits_name(n) and not is_class(n) for n in names):
        kept = tuple(m for m, n in zip(members, names, strict=True) if not STOPS.search(n))
        return () if any(builds_nothing(n) for n in names) else kept
    return ()


def _behind(clauses: Clauses, match: re.Match[str], *, least: int) -> Iterator[Named]:
    """The list that ends where a shared head begins."""
    start, text = clauses.start(match.start()), clauses.text
    members = _members(clauses, start, match.start())
    clause = text[start : min(clauses.end(match.end()), match.end() + 24)]
    names = [text[a:b] for a, b in members]
    homes = bool(HOMES.match(match["middle"]))
    kept = tuple(m for m, name in zip(members, names, strict=True) if _is_member(name) or (homes and _is_estate(name)))
    spoken = homes or speaks_of_projects(names)
    led = bool(pattern("led_by").search(clause) or ("程" not in match[0] and TOURED.search(clause)))
    led = led or CONTAINS.search(text, max(0, start - 40), start + 2) is not None
    led = led or (len(kept) > 1 and GREAT.match(match["middle"]) is not None)
    if len(members) >= least and kept and spoken and led:
        around = Span(kept[0].start, match.end())
        yield from (Named(member, "list_of_projects", around, match["middle"]) for member in kept)


def _roll(clauses: Clauses, match: re.Match[str]) -> Iterator[Named]:
    """The list that follows its head: 集中开工项目3个，分别为A、B和C."""
    text, end = clauses.text, clauses.end(match.end())
    stretches = [Span(match.end(), end)]
    while GOES_ON.match(text, end):
        stretches.append(Span(end + 1, end := clauses.end(end + 1)))
    members = tuple(member for stretch in stretches for member in _listed(clauses, stretch))
    names = [text[a:b] for a, b in members]
    if len(members) > 1 and sum(map(ends_like_project, names)) * 2 >= len(names):
        kept = tuple(m for m, name in zip(members, names, strict=True) if _is_member(name))
        yield from (Named(member, "list_of_projects", Span(match.start(), end)) for member in kept)


def _sentence(clauses: Clauses, match: re.Match[str]) -> Iterator[Named]:
    """The list that is a sentence of its own, parted by commas too."""
    text, (begin, end) = clauses.text, match.span("list")
    walls = [begin - 1, *(wall for wall in clauses.walls if begin <= wall < end), end]
    stretches = [Span(left + 1, right) for left, right in pairwise(walls)]
    members = tuple(member for stretch in stretches for member in _listed(clauses, stretch))
    names = [text[a:b] for a, b in members]
    if len(members) > 2 and sum(map(ends_like_project, names)) * 3 >= len(names) * 2:
        kept = tuple(m for m, name in zip(members, names, strict=True) if _is_member(name))
        yield from (Named(member, "list_of_projects", Span(match.start(), end)) for member in kept)


def _done_to(clauses: Clauses, stretch: Span) -> Iterator[Named]:
    """The members of a list without a head, most of which end as projects do."""
    members = tuple(_listed(clauses, stretch))
    names = [clauses.text[a:b] for a, b in members]
    if len(members) > 1 and sum(map(ends_like_project, names)) * 3 >= len(names) * 2 and all(map(_is_member, names)):
        yield from (Named(member, "list_of_projects", stretch, "签约") for member in members)


def _listed(clauses: Clauses, stretch: Span) -> Iterator[Span]:
    """All members of a stretch that is known to be a list, whatever words stand in them."""
    for part in clauses.parts(*stretch):
        for piece in _at_and(clauses, part):
            if member := trim(clauses.text, Span(piece.start, _told(clauses.text, piece))):
                yield member


def _told(text: str, member: Span) -> int:
    """Where the last member ends: …生产加工|等六个县区的民生领域."""
    more = MORE.search(text, *member)
    return more.start() if more else member.end


def _is_member(name: str) -> bool:
    if not fits_name(name) or is_class(name) or STOPS.search(name):
        return False
    return len(name) >= 5 or capacity(name) is not None or (ends_like_project(name) and own_words(name) >= 2)


def _is_estate(name: str) -> bool:
    """A housing estate by its bare name, in a list that says so: 龙湖天街、碧水湾等|房地产项目."""
    return 3 <= len(name) <= 12 and not is_class(name) and pattern("no_name").search(name) is None


def _members(clauses: Clauses, start: int, end: int) -> tuple[Span, ...]:
    """The members from the last backwards, up to the one in which an opening word stands: 储备A、B.

    What an item costs opens it and not the list: 投资5亿元的|A、3亿元的|B.
    """
    kept: list[Span] = []
    for part in reversed(clauses.parts(start, end)):
        if paid := COST.match(clauses.text, *part):
            kept += reversed(_at_and(clauses, Span(paid.end(), part.end)))
            continue
        opened = clauses.opening(part.start, part.end)
        kept += reversed(_at_and(clauses, Span(opened or part.start, part.end)))
        if opened:
            break
    return tuple(trimmed for span in reversed(kept) if (trimmed := trim(clauses.text, span)))


def _at_and(clauses: Clauses, span: Span) -> list[Span]:
    """Cut at the last 和 or 以及 if what stands before it is a whole name: A二期项目和B改造, but not 新宁路和南山路."""
    text = clauses.text
    for match in reversed(list(AND.finditer(text[span.start : span.end]))):
        at = span.start + match.start()
        whole = inside(clauses.whole, at) or NO_SPLIT.match(text, at)
        left = text[span.start : at]
        if (
            not whole
            and ends_like_project(left)
            and fits_name(left)
            and not is_class(left)
            and not left.endswith(("路", "街", "桥"))
        ):
            return [Span(span.start, at), Span(span.start + match.end(), span.end)]
    return [span]


def trim(text: str, span: Span) -> Span | None:
    """The name without what leads up to it (建设, 总投资3亿元的, 全市) or holds only half of a bracket."""
    start, end = span
    if match := LEAD.match(text, start, end):
        start = match.end()
    while start < end and (text[end - 1].isspace() or text[end - 1] in "的等、和及与"):
        end -= 1
    for left, right in ("“”", "（）", "()", "‘’") if PAIRED.search(text, start, end) else ():
        if text[start:end].count(left) != text[start:end].count(right):
            start = max(start, text.rfind(right, start, end) + 1 if text.find(left, start, end) < 0 else start)
            end = end if text.count(left, start, end) == text.count(right, start, end) else text.rfind(left, start, end)
    return Span(start, end) if end - start >= 3 else None
