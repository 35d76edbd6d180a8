"""Made-up readings for the tests of linking: who was met where, when and in which post."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.link import link
from kg.model import Article, ArticleId, EntityKey, Fact, Judgement, Mention, Reading, RegionPath, Relation, Span

LANZHOU, DINGXI, GANSU = "甘肃省/兰州市", "甘肃省/定西市", "甘肃省"
SUZHOU, JIANGSU = "江苏省/苏州市", "江苏省"


@dataclass(frozen=True)
class Met:
    """An entity in one article of its own."""

    name: str
    region: str | None = None
    day: str = "2023-05-06"
    posts: tuple[str, ...] = ()
    kind: str = "official"
    label: str = "Person"
    start: str = ""
    status: str = ""
    ties: tuple[str, ...] = ()
    key: str = ""

    @property
    def entity(self) -> EntityKey:
        prefixes = {"Person": "person", "Organization": "org", "Place": "place", "Project": "project"}
        own = f"event:{self.start or 'undated'}/{self.name}" if self.label == "Event" else ""
        return EntityKey(self.key or own or f"{prefixes[self.label]}:{self.name}")


def reading(number: int, *met: Met) -> Reading:
    """One page with one article in which all of `met` stand; posts are written `body/title`."""
    article_id = ArticleId(f"article:{met[0].day}/第{number}篇~{number:08x}")
    mentions: list[Mention] = []
    facts: list[Fact] = []

    def mention(label: str, key: str, name: str, **properties: str) -> EntityKey:
        entity = EntityKey(key)
        mentions.append(Mention(article_id, label, 0, len(name), name, entity, name, "made_up", 1.0, properties))
        return entity

    def fact(subject: EntityKey, relation: Relation, other: EntityKey) -> None:
        facts.append(Fact(article_id, subject, relation, other, (Span(0, 1),), "made_up", 1.0))

    for one in met:
        entity = mention(one.label, one.entity, one.name, kind=one.kind, start=one.start, status=one.status)
        for post in one.posts:
            body = post.rpartition("/")[0]
            held = mention("Post", f"post:{post}", post.replace("/", ""))
            fact(entity, Relation.HOLDS, held)
            if body:
                fact(held, Relation.AT, mention("Organization", f"org:{body}", body))
        for tie in one.ties:
            relation = Relation.ATTENDED if one.label == "Person" else Relation.CONCERNS
            fact(entity, relation, EntityKey(tie))
    region = RegionPath(met[0].region) if met[0].region else None
    text = "".join(mention.surface for mention in mentions)
    article = Article(
        article_id, f"{number}.txt", text, 0, (), date=met[0].day, dateline=met[0].day, region=region
    )  # fmt: skip
    return Reading(f"{number}.txt", (article,), tuple(mentions), tuple(facts))


def nodes_of(met: Sequence[Met], judgements: Sequence[Judgement] = ()) -> list[str]:
    """The node of each, met in an article of its own, in order."""
    readings = [reading(number, one) for number, one in enumerate(met)]
    identities = link(readings, judgements)
    return [identities.nodes[page.articles[0].id, one.entity] for page, one in zip(readings, met, strict=True)]
