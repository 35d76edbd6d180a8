"""Who builds a project and where it lies: UNDERTAKES and LOCATED_IN."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.model import Article, EntityKey, Fact, Mention, Relation, Sentence, Span

BUILDS = r"(?:投资|承担|负责|组织|开工)?(?:建设|兴建|新建|承建|援建|实施|打造)|投资"
BUILT_BY = re.compile(r"[^，。；\n]{0,8}(?:，|,)?(?:是|系)?由$")
BUILDER_OF = re.compile(
    rf"(?:与[^，。；\n]{{2,20}})?(?:共同|合作|联合|计划|全额|总|独资)?(?:{BUILDS})"
    rf"(?:[^，。；\n]{{0,24}}|[^，。；\n]{{0,12}}，(?:落户|落地|选址|位于)[^，。；\n]{{1,16}}的)$"
)
BUILDS_IT = re.compile(rf"(?:等)?[^，。；\n]{{0,6}}(?:{BUILDS})")
LIES_AT = re.compile(r"(?:[^，。；\n]{0,6}(?:，|,))?[^，。；\n]{0,8}?(?:在|落户于?|落地于?|位于|坐落于?|选址于?|建在)$")
FULL = (
    "省",
    "市",
    "县",
    "区",
    "旗",
    "州",
    "镇",
    "乡",
    "村",
    "街道",
    "社区",
    "路",
    "街",
    "大道",
    "巷",
    "园区",
    "小区",
    "苑",
)
"""How a place's name ends in print where it is no mere brand: a province in a firm's name says less than 云岭县."""
NOT_BUILDERS = frozenset({"party", "congress", "cppcc", "media", "court", "procuratorate"})


class Tie(NamedTuple):
    """A builder or a place of a project, and the rule that saw it."""

    entity: EntityKey
    rule: str
    confidence: float


def extract_projects(
    article: Article, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...]
) -> Iterator[Fact]:
    """What the sentence of each project says of its builder and its place."""
    starts = [sentence.start for sentence in sentences]
    yield from _taken_up(article, sentences, mentions)
    for project in (m for m in mentions if m.kind == "Project"):
        at = bisect_right(starts, project.start) - 1
        if at < 0:
            continue
        here = Span(sentences[at].start, sentences[at].end)
        near = [m for m in mentions if here.start <= m.start and m.end <= here.end]
        for tie in _builders(article.text, project, near):
            yield _fact(article, tie, project, here, relation=Relation.UNDERTAKES)
        for tie in _places(article.text, project, near):
            yield _fact(article, tie, project, here, relation=Relation.LOCATED_IN)


def _fact(article: Article, tie: Tie, project: Mention, here: Span, *, relation: Relation) -> Fact:
    ends = (tie.entity, project.entity) if relation is Relation.UNDERTAKES else (project.entity, tie.entity)
    return Fact(article.id, ends[0], relation, ends[1], (here,), tie.rule, tie.confidence)


def _builders(text: str, project: Mention, near: Sequence[Mention]) -> Iterator[Tie]:
    """In the name itself (甲公司物流园项目), in front (甲公司投资建设的), or behind (由甲公司承建)."""
    bodies = [m for m in near if m.kind == "Organization" and m.properties.get("kind") not in NOT_BUILDERS]
    for body in bodies:
        between = text[body.end : project.start]
        if body.start == project.start and body.end < project.end:
            yield Tie(body.entity, "builder_in_name", 0.8)
        elif _lies_before(text, body, project):
            continue
        elif body.end <= project.start and (BUILDER_OF.match(between) or between == "的"):
            yield Tie(body.entity, "builder_before", 0.85)
        elif _is_built_by(text, project, body):
            yield Tie(body.entity, "built_by", 0.9)


TAKEN_UP = re.compile("(?:据了解|据悉|据介绍)?，?(?:该|本|这[个一])(?:项目|工程)(?:，|,)?(?:是|系)?由")


def _taken_up(article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[Fact]:
    """Who builds the project of the sentence before: 某产业园项目开工。|该项目由甲公司投资建设."""
    for sentence in sentences:
        said = TAKEN_UP.match(article.text, sentence.start)
        before = [m for m in mentions if m.kind == "Project" and m.end <= sentence.start] if said else []
        body = next((m for m in mentions if said and m.kind == "Organization" and m.start == said.end()), None)
        near = before and "\n" not in article.text[before[-1].end : sentence.start]
        if near and body and BUILDS_IT.match(article.text, body.end):
            here = Span(sentence.start, sentence.end)
            tie = Tie(body.entity, "built_by_in_next_sentence", 0.8)
            yield _fact(article, tie, before[-1], here, relation=Relation.UNDERTAKES)


def _is_built_by(text: str, project: Mention, body: Mention) -> bool:
    """临港产业园项目由甲公司承建."""
    behind = project.end <= body.start and BUILT_BY.fullmatch(text[project.end : body.start])
    return bool(behind and BUILDS_IT.match(text, body.end))


def _places(text: str, project: Mention, near: Sequence[Mention]) -> Iterator[Tie]:
    """The name's own place, one right in front of it, 位于…的 in front, or 在…开工 behind."""
    for place in (m for m in near if m.kind == "Place"):
        if _is_in_name(text, place, project):
            yield Tie(place.entity, "place_in_name", 0.85 if place.surface.endswith(FULL) else 0.7)
        elif place.end == project.start:
            yield Tie(place.entity, "place_before", 0.85)
        elif place.end < project.start and _lies_before(text, place, project):
            yield Tie(place.entity, "lies_at", 0.85)
        elif project.end <= place.start and LIES_AT.fullmatch(text[project.end : place.start]):
            yield Tie(place.entity, "starts_at", 0.8)


def _is_in_name(text: str, place: Mention, project: Mention) -> bool:
    """文昌街 and 安宁路 of 文昌街和安宁路供热改造项目: a place that the name begins with, or one joined to it."""
    if not project.start <= place.start < place.end < project.end:
        return False
    lead = text[project.start : place.start]
    return not lead or (len(lead) <= 12 and lead.endswith(("和", "、", "至", "与")))


def _lies_before(text: str, place: Mention, project: Mention) -> bool:
    """位于临江新区的港口项目: the place of a project that the words lead up to."""
    lead = text[max(0, place.start - 4) : place.start]
    return lead.endswith(("位于", "坐落于", "在", "落户", "落地", "选址")) and text[place.end : project.start] in {
        "的",
        "境内的",
        "内的",
    }
