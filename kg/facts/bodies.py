"""Which body belongs to which, and where bodies lie, as their names and the text say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from kg.data.gazetteer import gazetteer
from kg.model import Article, EntityKey, Fact, Label, Mention, Relation, Sentence, Span

_LIES = re.compile(r"(?:位于|坐落于|坐落在|地处|落户|设在)$")
KEPT = 1 << 12
"""Bodies of which it is kept where they lie: a paper names the same ones again and again."""
_COMMITTEE = re.compile(r"(中共.+?(?:省|市|区|县|州|旗|盟|自治区))(?:党?委)(?!员会)")
_GROUP = re.compile(r"中共(.+)党组")
_ORGAN = re.compile(
    r"(.+?(?:省|自治区|市|区|县|自治州|旗|盟))(?!人民政府|人民代表大会|监察委员会).{2,20}(?:厅|局|委员会|办公室)"
)
_PUBLIC = frozenset({"party", "government", "congress", "cppcc", "discipline", "court", "procuratorate", "military"})


def extract_bodies(article: Article, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...]) -> Iterator[Fact]:
    """PART_OF and LOCATED_IN of the article's bodies."""
    bodies = {m.entity: m for m in reversed(mentions) if m.kind == Label.ORGANIZATION}
    places = {m.entity: m for m in reversed(mentions) if m.kind == Label.PLACE}
    names = {m.name: m.entity for m in bodies.values()}
    for body in bodies.values():
        whole = _whole_of(body.name, names)
        if whole:
            yield _fact(article, body, Relation.PART_OF, whole, sentences=sentences, rule="unit_by_name", sure=0.92)
        home = _home_of(body)
        if home and home in places:
            yield _fact(article, body, Relation.LOCATED_IN, home, sentences=sentences, rule="owner_by_name", sure=0.92)
    yield from _said_to_lie(article, sentences, mentions)


def _whole_of(name: str, names: dict[str, EntityKey]) -> EntityKey | None:
    """The longest body of the article that a name says it is a unit of.

    中共西宁市委组织部 is of 中共西宁市委员会, 中共西宁市教育局党组 of 西宁市教育局, and that of 西宁市人民政府.
    """
    wholes = [whole for whole in _possible_wholes(name) if whole in names and whole != name]
    wholes += [other for other in names if other != name and len(other) > 4 and name.startswith(other)]
    return names[max(wholes, key=len)] if wholes else None


def _possible_wholes(name: str) -> Iterator[str]:
    if name.startswith("中共"):
        if committee := _COMMITTEE.match(name):
            yield f"{committee[1]}委员会"
        if group := _GROUP.fullmatch(name):
            yield group[1]
    elif not name.startswith(("中国", "共青团", "国家")) and (organ := _ORGAN.fullmatch(name)):
        yield f"{_division_of(name) or organ[1]}人民政府"


@lru_cache(KEPT)
def _division_of(name: str) -> str | None:
    """The division that an office's name begins with, down to its county: 兰州市城关区|卫生健康局."""
    cuts = (found.end() for found in re.finditer("[省市区县州旗盟]", name[:-2]))
    return max((name[:cut] for cut in cuts if gazetteer().resolve(name[:cut])), key=len, default=None)


def _home_of(body: Mention) -> EntityKey | None:
    """The division whose body it is, by its full name; companies move, and are left out."""
    if body.properties.get("kind") not in _PUBLIC:
        return None
    return _home_by_name(body.name)


@lru_cache(KEPT)
def _home_by_name(name: str) -> EntityKey | None:
    bare = re.sub(r"^(?:中共|中国人民政治协商会议|共青团|国家税务总局|中国人民武装警察部队)+", "", name)
    for cut in range(min(len(bare), 20), 1, -1):
        division = gazetteer().resolve(bare[:cut])
        if division and (bare[:cut] != division.short or bare[:cut] == division.own_name):
            return EntityKey(f"place:{division.path}")
    return None


def _said_to_lie(article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[Fact]:
    """位于湟源县的某某公司 and 某某公司位于湟源县 say where the company lies."""
    text = article.text
    placed = [m for m in mentions if m.kind in (Label.ORGANIZATION, Label.PLACE)]
    for one, other in pairwise(placed):
        between = text[one.end : other.start]
        before = one.kind == Label.PLACE and between == "的" and _LIES.search(text[max(0, one.start - 4) : one.start])
        behind = other.kind == Label.PLACE and _LIES.fullmatch(between)
        if before and other.kind == Label.ORGANIZATION:
            body, place = other, one
        elif behind and one.kind == Label.ORGANIZATION:
            body, place = one, other
        else:
            continue
        yield _fact(article, body, Relation.LOCATED_IN, place.entity, sentences=sentences, rule="said_to_lie", sure=0.9)


def _fact(
    article: Article,
    body: Mention,
    relation: Relation,
    target: EntityKey,
    *,
    sentences: Sequence[Sentence],
    rule: str,
    sure: float,
) -> Fact:
    around = next((s for s in sentences if s.start <= body.start < s.end), None)
    span = Span(around.start, around.end) if around else Span(body.start, body.end)
    return Fact(article.id, body.entity, relation, target, (span,), rule, sure)
