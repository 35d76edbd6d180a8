"""Whose figure it is: the body or place that its clause, or one before it, begins with; 我市 is the article's own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kg.data.gazetteer import full_name
from kg.facts.figure_words import adverbs
from kg.model import Article, EntityKey, Mention, RegionPath, Span

OWN = re.compile(r"(?:我|全|本|该)(?P<level>自治区|自治州|自治县|省|市|州|盟|县|区|旗)(?![委政人领直属级])")
CLAUSE = re.compile(r"[，；：\n,;:]")
NO_OWNER = ("、", "和", "至", "到", "的", "等", "籍")
SOURCE = re.compile(
    r"[^，。；]{0,4}?(?:消息|获悉|了解|介绍|通报|发布|数据|统计|表示|透露|公布|召开|举行|印发|：|:)|[^，。；的\d]{0,8}(?:承建|建设|投资|实施|举办|主办|组织|负责)的"
)
"""Who told the figure, or only built what it is about, owns none: 省水利厅消息，隧洞全长98公里."""
ADJECTIVE = re.compile(r"[一-龥]{0,8}?(?:专家|游客|企业|干部|群众|选手|教师|客商|代表)")


class Owner(NamedTuple):
    """An entity that a figure is about, where it stands, and how sure that is."""

    entity: EntityKey
    name: str
    start: int
    end: int
    confidence: float
    mentioned: bool
    """False where the words only point at the article's region: 我市."""


def owners_of(article: Article, sentence: Span, near: Sequence[Mention]) -> tuple[Owner, ...]:
    """Those that begin a clause of a sentence, in reading order."""
    text = article.text
    dates = {m.start: m.end for m in near if m.kind == "Date"}
    named = {m.start: m for m in near if m.kind in {"Organization", "Place"}}
    starts = [sentence.start, *(m.end() for m in CLAUSE.finditer(text, sentence.start, sentence.end))]
    found = (_owner_at(article, _past_lead(text, start, dates), named) for start in starts)
    return tuple(owner for owner in found if owner)


def _owner_at(article: Article, at: int, named: dict[int, Mention]) -> Owner | None:
    mention = named.get(at)
    if mention and not article.text.startswith(NO_OWNER, mention.end):
        if SOURCE.match(article.text, mention.end):
            return None
        if mention.kind == "Place" and ADJECTIVE.match(article.text, mention.end):
            return None
        return Owner(mention.entity, mention.name, mention.start, mention.end, 0.9, True)
    match = OWN.match(article.text, at)
    path = _own_region(article.region, match["level"]) if match else None
    if match is None or path is None:
        return None
    return Owner(EntityKey(f"place:{path}"), full_name(path), match.start(), match.end(), 0.9, False)


def _own_region(region: RegionPath | None, level: str) -> RegionPath | None:
    """The division of the article's region that a level word means: 我省 in a city's paper is its province."""
    parts = region.split("/") if region else []
    for depth in range(len(parts), 0, -1):
        if parts[depth - 1].endswith(level):
            return RegionPath("/".join(parts[:depth]))
    return None


def _past_lead(text: str, start: int, dates: dict[int, int]) -> int:
    """Past dates and adverbs, 截至4月底，目前…, but not past 我市, which owns the figure itself."""
    while True:
        before = start
        start = dates.get(start, start)
        match = adverbs().match(text, start)
        if match and not OWN.match(text, start):
            own = OWN.search(text, start, match.end() + 1)
            inner = [at for at in dates if start < at < match.end()]
            start = min([match.end(), *([own.start()] if own else []), *inner])
        if start == before:
            return start
