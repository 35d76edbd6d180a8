"""Reports and entities as nodes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kg.graph.agreeing import Articles, agreed, known, most_frequent, seen
from kg.graph.spells import seats_of
from kg.model import Article, Label, Mention, Node, NodeId, Value


def nodes(said: Mapping[NodeId, Sequence[Mention]], articles: Articles) -> Iterator[Node]:
    """One node for each report, and one for each entity."""
    yield from (_article_node(article) for article in articles.values())
    yield from (_entity_node(node, mentions, articles) for node, mentions in said.items())


def _article_node(article: Article) -> Node:
    name = article.title or article.kicker or article.text[article.body :].strip().split("\n")[0][:24]
    own = {name: getattr(article, name) for name in ("title", "date", "source", "section", "text")}
    day = known(article.date)
    return Node(NodeId(article.id), Label.ARTICLE, name, (), 0, day, day, own)


def _entity_node(node: NodeId, mentions: Sequence[Mention], articles: Articles) -> Node:
    name = most_frequent(mention.name for mention in mentions)
    written = {str(mention.properties.get("written") or mention.surface) for mention in mentions}
    written |= {mention.name for mention in mentions}
    first, last = seen((mention.article for mention in mentions), articles)
    return Node(
        id=node,
        label=Label(most_frequent(mention.kind for mention in mentions)),
        name=name,
        aliases=tuple(sorted(written - {name})),
        mentions=len({(mention.article, mention.start, mention.end) for mention in mentions}),
        first_seen=first,
        last_seen=last,
        properties={**agreed(mentions, articles), **_seats(mentions[0])},
    )


def _seats(mention: Mention) -> dict[str, Value]:
    seats = seats_of(mention.entity) if mention.kind == Label.POST else None
    return {} if seats is None else {"seats": seats}
