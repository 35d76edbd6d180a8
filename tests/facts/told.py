"""Reports for tests, with mentions marked: ⟦P闻若溪⟧赴⟦L甘州区⟧调研; a line that begins with # is a heading."""

from __future__ import annotations

import re

from kg.dates import find_dates
from kg.facts import extract
from kg.mentions.event_borders import border_words
from kg.mentions.meetings import find_meetings
from kg.model import Article, ArticleId, EntityKey, Fact, Mention, RegionPath, Sentence, Token

KINDS = {"P": "Person", "T": "Post", "O": "Organization", "L": "Place", "J": "Project"}
PLACE_KINDS = {
    "省": "province", "市": "prefecture", "区": "county", "县": "county", "旗": "county", "镇": "township",
    "乡": "township", "村": "village", "路": "road", "街": "road",
}  # fmt: skip
REPORT = ArticleId("article:x")


def tell(
    marked: str, *, day: str = "2022-03-15", region: str = "甘肃省/张掖市"
) -> tuple[Article, tuple[Mention, ...], tuple[Fact, ...]]:
    """The report, its mentions and its facts."""
    heading = "".join(line[1:].strip() + "\n" for line in marked.split("\n") if line.startswith("#"))
    body = "\n".join(line.strip() for line in marked.split("\n") if line.strip() and not line.startswith("#"))
    text, mentions = _unmarked(heading + body)
    lines = _unmarked(heading)[0]
    title = lines.split("\n")[0] or None
    article = Article(
        REPORT, "x.txt", text, len(lines), (), title=title, date=day, dateline=day, region=RegionPath(region)
    )
    sentences = tuple(_sentence(text, *found.span()) for found in re.finditer(r"[^。！？\n]+[。！？]?[”）]?", text))
    mentions += [_day(found.start, found.end, found) for found in find_dates(text, anchor=day)]
    mentions += list(find_meetings(article, sentences, mentions))
    said = extract(article, sentences, mentions)
    return article, said.mentions, said.facts


def events_in(marked: str, *, day: str = "2022-03-15", region: str = "甘肃省/张掖市") -> dict[str, set[str]]:
    """What is said of each event, by its name: {'闻若溪赴甘州区调研': {'LED 闻若溪', 'HELD_AT 甘州区'}}."""
    _, mentions, facts = tell(marked, day=day, region=region)
    names = {mention.entity: mention.name for mention in mentions}
    told: dict[str, set[str]] = {mention.name: set() for mention in mentions if mention.kind == "Event"}
    for fact in facts:
        event, other = (fact.object, fact.subject) if fact.object.startswith("event:") else (fact.subject, fact.object)
        if fact.relation in ("PART_OF", "CONCERNS"):
            event, other = fact.subject, fact.object
        if event.startswith("event:"):
            told[names[event]].add(f"{fact.relation} {names[other]}")
    return told


def events_with_days(marked: str, *, day: str = "2022-03-15") -> dict[str, str | None]:
    """The days of the events by name, a span as start/end."""
    _, mentions, _ = tell(marked, day=day)
    told = {}
    for mention in mentions:
        if mention.kind == "Event":
            days = [str(mention.properties[key]) for key in ("start", "end") if key in mention.properties]
            told[mention.name] = "/".join(days) or None
    return told


def _unmarked(marked: str) -> tuple[str, list[Mention]]:
    text, mentions, open_at = "", list[Mention](), list[tuple[int, str]]()
    for part in re.split(r"(⟦[PTOLJ]|⟧)", marked):
        if part.startswith("⟦"):
            open_at.append((len(text), part[1]))
        elif part == "⟧":
            start, kind = open_at.pop()
            mentions.append(_mention(text[start:], KINDS[kind], start))
        else:
            text += part
    return text, sorted(mentions, key=lambda one: (one.start, -one.end))


def _mention(name: str, kind: str, start: int) -> Mention:
    own = {"kind": PLACE_KINDS.get(name[-1], "site")} if kind == "Place" else {}
    key = EntityKey(f"{kind.lower()}:{name}")
    return Mention(REPORT, kind, start, start + len(name), name, key, name, "test", 0.95, own)


def _day(start: int, end: int, phrase: object) -> Mention:
    own = {name: getattr(phrase, name) for name in ("first", "last", "kind", "bound") if getattr(phrase, name)}
    text = str(getattr(phrase, "text", ""))
    return Mention(REPORT, "Date", start, end, text, EntityKey(f"date:{text}"), text, "test", 0.95, own)


def _sentence(text: str, start: int, end: int) -> Sentence:
    words = "|".join(sorted(border_words(), key=len, reverse=True))
    found = re.finditer(f"{words}|.", text[start:end])
    return Sentence(start, end, tuple(Token(start + m.start(), start + m.end(), m[0], "x") for m in found))
