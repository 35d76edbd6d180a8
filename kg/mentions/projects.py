"""Named projects: construction, industry, renovation, investment. A bare class (重点项目) is none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mentions.clauses import DIVISIONS, Clauses, read_clauses
from kg.mentions.numbers import narrow
from kg.mentions.priced_projects import PRICED, find_priced, find_sites
from kg.mentions.project_lists import Named, find_lists
from kg.mentions.project_names import find_names
from kg.mentions.project_progress import investments, status_of
from kg.mentions.project_words import HEAD, capacity, fits_name, is_class, own_words
from kg.model import Article, EntityKey, Mention, Sentence, Span, Value

WHOLE_NAME = ("省", "市", "县", "区", "旗", "州", "盟")
BUILT_THERE = re.compile(r"(?:投资|规划)?(?:建设|打造|新建|兴建|实施)(?!项目|工程)(?=\S{5})")
"""What leads from a place to a name: 云岭县|建设|轻型载具组装项目."""
LONG_ENOUGH = 7
"""A shorter name may be another project's that ends so."""
CONFIDENCE = {
    "list_of_projects": 0.9,
    "priced_project": 0.87,
    "row_of_projects": 0.85,
    "named_project": 0.85,
    "project_in_apposition": 0.75,
    "project_of_site": 0.65,
    "works_in_list": 0.65,
    "facility_raised": 0.7,
    "facility_built": 0.7,
}


def find_projects(article: Article, sentences: tuple[Sentence, ...], found: Sequence[Mention]) -> Iterator[Mention]:
    """The projects of an article: properties `status`, `capacity` and, in yuan, `investment` where they are told."""
    text = narrow(article.text)
    seen = (Span(e.start, e.end) for s in sentences for e in s.entities if e.label != "PERSON")
    clauses = read_clauses(text, found, seen)
    named = [_shortest(one, text, found) for one in _without_overlap(_named(clauses))]
    money = [m for m in found if m.kind == "Amount" and m.properties.get("unit") == "CNY"]
    costs = investments(text, [n.span for n in named], money)
    shown: dict[str, str] = {}
    for one in named:
        yield _mention(article, one, _properties(clauses, one, costs.get(one.span)), shown)


def _named(clauses: Clauses) -> Iterator[Named]:
    """All names, the surer rule first; what a list spans, its head too, names no single project besides."""
    lists = list(find_lists(clauses))
    heads = [one.around for one in lists]
    yield from lists
    yield from find_priced(clauses)
    for one in (*find_names(clauses), *find_sites(clauses)):
        if not any(head.start <= one.span.start < head.end for head in heads):
            yield one


def _without_overlap(named: Iterator[Named]) -> Iterator[Named]:
    """Of names that share words the one of the surer rule, by where they stand."""
    kept: list[Named] = []
    for one in sorted(named, key=lambda n: (-CONFIDENCE[n.rule], n.span.start - n.span.end)):
        if not any(one.span.start < other.span.end and other.span.start < one.span.end for other in kept):
            kept.append(one)
    yield from sorted(kept, key=lambda n: n.span)


def _shortest(one: Named, text: str, found: Sequence[Mention]) -> Named:
    """文昌街供热改造项目 of 云岭县文昌街供热改造项目, where what is left still says which one it is."""
    start, end = one.span
    if firm := _investor(one.span, text, found):
        return one._replace(span=Span(firm.end, end))
    named = [m for m in found if m.kind in {"Place", "Organization"} and start <= m.start < end]
    for place in (m for m in named if m.start == start):
        if built := BUILT_THERE.match(text, place.end, end):
            return one._replace(span=Span(built.end(), end))
    for place in (m for m in named if m.start == start and m.properties.get("kind") in DIVISIONS):
        rest = re.sub(r"\s", "", text[place.end : end])
        if not place.surface.endswith(WHOLE_NAME) or rest.startswith(("至", "到", "和", "与", "-", "—", "（")):
            continue
        crossed = any(m.start < place.end < m.end for m in named)
        if not crossed and fits_name(rest) and not is_class(rest) and own_words(rest) >= 3:
            return one._replace(span=Span(place.end, end))
    return one


def _investor(span: Span, text: str, found: Sequence[Mention]) -> Mention | None:
    """The firm in front of a name that a price follows, which only invests: 云帆公司|年产3万吨板材项目，总投资2亿元."""
    if not PRICED.match(text, span.end):
        return None
    firms = (m for m in found if m.kind == "Organization" and m.start == span.start and m.end < span.end)
    firm = next((m for m in firms if m.surface.endswith("公司")), None)
    rest = re.sub(r"\s", "", text[firm.end : span.end]) if firm else ""
    return firm if fits_name(rest) and not is_class(rest) else None


def _properties(clauses: Clauses, one: Named, cost: float | None) -> dict[str, Value]:
    name = clauses.text[one.span.start : one.span.end]
    told = {"status": status_of(clauses, one.around, one.middle), "capacity": capacity(name), "investment": cost}
    return {key: value for key, value in told.items() if value is not None}


def _mention(article: Article, one: Named, properties: dict[str, Value], shown: dict[str, str]) -> Mention:
    """One mention; a name that comes again without its 项目 or 建设项目 is the same project, by its first form.

    So is one that comes again without the county or the firm that stood in front: 云帆公司|金沙物流园项目.
    """
    surface = article.text[one.span.start : one.span.end]
    printed = "".join(surface.split())
    short = HEAD.sub("", printed)
    known = next((k for k in shown if len(short) >= LONG_ENOUGH and k != short and k.endswith(short)), short)
    name = shown.setdefault(known, printed)
    return Mention(
        article.id, "Project", one.span.start, one.span.end, surface, EntityKey(f"project:{name}"), name, one.rule,
        CONFIDENCE[one.rule], properties,
    )  # fmt: skip
