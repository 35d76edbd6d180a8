"""Link: one entity out of the mentions of many articles.

Two entities are one where their keys are equal: `person:石建平` of one article is `person:石建平` of another.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.model import ArticleId, EntityKey, Identities, Judgement, NodeId, Reading


def link(readings: Sequence[Reading], judgements: Sequence[Judgement] = ()) -> Identities:
    """The node of every entity of every article; `judgements` of a human come first and stay."""
    nodes: dict[tuple[ArticleId, EntityKey], NodeId] = {}
    for reading in readings:
        for mention in reading.mentions:
            nodes[mention.article, mention.entity] = NodeId(mention.entity)
        for fact in reading.facts:
            for key in (fact.subject, fact.object):
                nodes[fact.article, key] = NodeId(key)
    return Identities(nodes, tuple(judgements))
