"""Who holds which post, at which body, and what the text says of the beginning or end of it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Article, EntityKey, Fact, Mention, Properties, Relation, Sentence, Span

STATUS = {"elected": "current", "appointed": "current", "removed": "ended", "former": "ended", "held": "current"}
"""What the bond between a name and a title says of the tenure; 时任 and 拟任 say nothing of today."""
_ENDS = frozenset({"removed"})
_STARTS = frozenset({"elected", "appointed"})


def extract_posts(
    article: Article, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...]
) -> Iterator[Mention | Fact]:
    """HOLDS for every holder of every post and AT for its body; a body that only its title names is mentioned by it."""
    named = {m.entity for m in mentions if m.kind in {"Organization", "Person"}}
    for post in mentions:
        holders = post.properties.get("holders", ())
        if post.kind != "Post" or not isinstance(holders, tuple):
            continue
        evidence = (_sentence(post, sentences),)
        for person in (EntityKey(f"person:{holder}") for holder in holders):
            if person in named:
                tenure = _tenure(post, article, mentions, evidence[0])
                yield _fact(post, Relation.HOLDS, evidence, subject=person, tenure=tenure)
        body = _body(post)
        if body is None:
            continue
        yield _fact(post, Relation.AT, evidence, subject=post.entity, object_=body.entity)
        if body.entity not in named:
            named.add(body.entity)
            yield body


def _fact(
    post: Mention,
    relation: Relation,
    evidence: tuple[Span, ...],
    *,
    subject: EntityKey,
    object_: EntityKey | None = None,
    tenure: Properties | None = None,
) -> Fact:
    return Fact(
        post.article, subject, relation, object_ or post.entity, evidence, post.rule, post.confidence, tenure or {}
    )


def _body(post: Mention) -> Mention | None:
    """The body of a post as a mention of its own, where 省长 stands for 省人民政府."""
    name = post.properties.get("organization")
    if not isinstance(name, str):
        return None
    key = EntityKey(f"org:{name}")
    properties = {"written": name}
    return Mention(
        post.article, "Organization", post.start, post.end, post.surface, key, name, "body_of_title", 0.8, properties
    )


def _tenure(post: Mention, article: Article, mentions: tuple[Mention, ...], sentence: Span) -> Properties:
    """Status always; start or end only where the text tells of an appointment or of its end."""
    bond = str(post.properties.get("bond", ""))
    tenure: dict[str, str] = {"status": STATUS.get(bond, "current" if bond in {"behind", "now"} else "unknown")}
    side = "start" if bond in _STARTS else "end" if bond in _ENDS else None
    day = _day(article, mentions, sentence) if side else None
    return {**tenure, side: day} if side and day else tenure


def _day(article: Article, mentions: tuple[Mention, ...], sentence: Span) -> str | None:
    """The day that the sentence names, else the one of the report."""
    for mention in mentions:
        start = mention.properties.get("first")
        if mention.kind == "Date" and sentence.start <= mention.start < sentence.end and isinstance(start, str):
            return start
    return article.dateline


def _sentence(post: Mention, sentences: tuple[Sentence, ...]) -> Span:
    for sentence in sentences:
        if sentence.start <= post.start < sentence.end:
            return Span(sentence.start, sentence.end)
    return Span(post.start, post.end)
