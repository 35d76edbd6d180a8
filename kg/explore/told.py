"""What is said of one entity or one line: facts with their sentences, the words in question marked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kg.explore.lookup import columns, each, relation_of
from kg.explore.nearby import Labels, between, by_label, neighbours, nodes_of
from kg.explore.pieces import TOOK_PART, Json, View, line, properties
from kg.model import Evidence, parse_evidence

FACTS = 50
"""Facts that the panel holds at first, the latest; `MANY` where a reader asks for all."""
MANY = 2000
QUOTES = 3
"""Sentences below one fact; a fact by itself shows all it has, up to `ALL`."""
ALL = 40
TOOK = "|".join(TOOK_PART)


def entity(view: View, labels: Labels, wanted: str, *, most: int = FACTS) -> Json:
    """An entity with its facts, latest first, whom a person met, and where it is named."""
    label = labels[wanted]
    said = view.query(f"MATCH (n:`{label}`) WHERE n.id = $id RETURN n", {"id": wanted}).rows[0][0]
    found = list(neighbours(view, label, wanted))
    found.sort(key=lambda fact: (fact[1]["rel"], fact[2]["id"], fact[1]["key"]))
    found.sort(key=lambda fact: _day(fact[1], fact[2]), reverse=True)
    chosen = found[:most]
    quotes = _quoted(view, labels, [(edge, told["evidence"][:QUOTES]) for told, edge, _ in chosen])
    facts = [
        {"edge": edge, "other": other, "quotes": cited, "total": len(told["evidence"]), "props": properties(told)}
        for (told, edge, other), cited in zip(chosen, quotes, strict=True)
    ]
    return {
        "node": {"id": wanted, "label": label, "name": said["name"], "props": properties(said)},
        "facts": facts,
        "more": len(found) - len(chosen),
        "met": _met(view, wanted) if label == "Person" else [],
        **_named(view, label, wanted),
    }


def fact(view: View, labels: Labels, *, ends: tuple[str, str], key: str) -> Json:
    """One line with all its sentences."""
    (source, target), relation = (labels[end] for end in ends), relation_of(key)
    if relation not in between(source, target):
        raise KeyError(key)
    asked = (
        f"MATCH (n:`{source}`)-[r:{relation}]->(m:`{target}`) "
        "WHERE n.id = $source AND m.id = $target AND r.key = $key RETURN r"
    )
    given = {"source": ends[0], "target": ends[1], "key": key}
    ((told,),) = view.query(asked, given).rows
    edge = line(ends, relation, told)
    (quotes,) = _quoted(view, labels, [(edge, told["evidence"][:ALL])])
    first, last = (one for end in ends for one in nodes_of(view, labels, [end]))
    said = {"quotes": quotes, "total": len(told["evidence"]), "props": properties(told)}
    return {"edge": edge, "from": first, "to": last, **said}


def _day(edge: Json, other: Json) -> str:
    return str(edge.get("start") or other.get("start") or edge.get("first") or "")


def _met(view: View, person: str) -> list[Json]:
    """Who took part in the same events, most often first."""
    asked = (
        f"MATCH (a:Person)-[:{TOOK}]->(e:Event)<-[:{TOOK}]-(b:Person) WHERE a.id = $id AND b.id <> a.id "
        "RETURN b.id, b.name, count(DISTINCT e.id) AS times, max(e.`start`) AS latest "
        "ORDER BY times DESC, b.id LIMIT 30"
    )
    columns = ("id", "name", "times", "latest")
    return [dict(zip(columns, row, strict=True)) for row in view.query(asked, {"id": person}).rows]


def _named(view: View, label: str, wanted: str) -> Json:
    """How many sentences name an entity, and the first of them."""
    asked = (
        f"MATCH (n:`{label}`)-[r:MENTIONED_IN]->(a:Article) WHERE n.id = $id "
        "RETURN r.evidence, a.date, r.`start`, r.`end` ORDER BY a.date DESC, a.id, r.`start` LIMIT 400"
    )
    places: dict[str, list[tuple[int, int]]] = {}
    for evidence, _, start, end in view.query(asked, {"id": wanted}).rows:
        for where in evidence:
            places.setdefault(where, []).append((start, end))
    chosen = list(places.items())[:5]
    texts = _articles(view, [parse_evidence(where) for where, _ in chosen])
    quotes = [_quote(parse_evidence(where), texts, [(*span, 0) for span in spans]) for where, spans in chosen]
    return {"named": quotes, "sentences": len(places)}


Span = tuple[int, int, int]


def _quoted(view: View, labels: Labels, wanted: Sequence[tuple[Json, Sequence[str]]]) -> list[list[Json]]:
    """The sentences of each line, with the words that name its two ends marked."""
    places = [parse_evidence(where) for _, evidence in wanted for where in evidence]
    ends = {edge[end] for edge, _ in wanted for end in ("s", "t")}
    articles = sorted({place.article for place in places})
    texts, spans = _articles(view, places), _spans(view, labels, ends=sorted(ends), articles=articles)
    told = []
    for edge, evidence in wanted:
        cited = [parse_evidence(where) for where in evidence]
        told.append(
            [
                _quote(place, texts, [
                    (*span, number) for number, end in enumerate(("s", "t"))
                    for span in spans.get((edge[end], place.article), ())
                ])
                for place in cited
            ]
        )  # fmt: skip
    return told


def _articles(view: View, places: Iterable[Evidence]) -> Mapping[str, tuple[str, ...]]:
    ids = sorted({place.article for place in places})
    asked = f"{each('Article')} RETURN n.id, {columns('n', ('name', 'date', 'source', 'text'))}"
    return {row[0]: row[1:] for row in view.query(asked, {"ids": ids}).rows} if ids else {}


def _spans(
    view: View, labels: Labels, *, ends: Sequence[str], articles: Sequence[str]
) -> dict[tuple[str, str], list[tuple[int, int]]]:
    found: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for label, ids in by_label(labels, ends).items():
        asked = (
            f"{each(label)} OPTIONAL MATCH (n)-[r:MENTIONED_IN]->(a:Article) WHERE a.id IN $articles "
            "RETURN n.id, a.id, r.`start`, r.`end`"
        )
        for one, article, start, end in view.query(asked, {"ids": ids, "articles": articles}).rows:
            if article is not None:
                found.setdefault((one, article), []).append((start, end))
    return found


def _quote(place: Evidence, texts: Mapping[str, tuple[str, ...]], spans: Iterable[Span]) -> Json:
    title, date, source, text = texts[place.article]
    inside = (span for span in spans if place.start <= span[0] and span[1] <= place.end)
    marks = sorted((start - place.start, end - place.start, who) for start, end, who in inside)
    return {"text": text[place.start : place.end], "marks": marks, "title": title, "date": date, "source": source}
