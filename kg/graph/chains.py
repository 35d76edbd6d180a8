"""The chain of a place up to its province, and the divisions of public bodies, among the places of the whole corpus."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from kg.data.gazetteer import gazetteer
from kg.graph.agreeing import Articles, day_of, seen
from kg.graph.evidence import sentence_of
from kg.model import Edge, Label, Mention, NodeId, Relation

PUBLIC = {"party", "government", "congress", "cppcc", "discipline", "court", "procuratorate"}
"""Bodies that lie in the division that they are named after; a company may have moved."""
PARTY = re.compile(r"^(?:中共|中国人民政治协商会议|共青团)")
LONGEST = 24


def chain_edges(said: Mapping[NodeId, Sequence[Mention]], articles: Articles) -> Iterator[Edge]:
    """PART_OF from each place to the nearest above it in its path, LOCATED_IN from each public body to its division.

    Another report may have named the wider place; the evidence is where the place or body itself is first named, whose
    path or name says the rest.
    """
    by_path = {_path(mentions[0]): node for node, mentions in said.items() if mentions[0].kind == Label.PLACE}
    for path, node in by_path.items():
        above = next((by_path[wider] for wider in _above(path) if wider in by_path), None)
        if above is not None:
            yield _edge(node, above, Relation.PART_OF, named=said[node], articles=articles)
    for node, mentions in said.items():
        home = by_path.get(_home(mentions[0])) if mentions[0].kind == Label.ORGANIZATION else None
        if home is not None:
            yield _edge(node, home, Relation.LOCATED_IN, named=mentions, articles=articles)


def _path(mention: Mention) -> str:
    return mention.entity.partition(":")[2]


def _above(path: str) -> Iterator[str]:
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path


def _home(body: Mention) -> str:
    """The path of the division whose public body it is, by its full name: 兰州市城关区教育局; nothing for others."""
    if body.properties.get("kind") not in PUBLIC:
        return ""
    name = PARTY.sub("", body.name)
    for cut in range(min(len(name), LONGEST), 1, -1):
        found = gazetteer().resolve(name[:cut])
        if found is not None and name[:cut].endswith(found.own_name):
            return found.path
    return ""


def _edge(node: NodeId, above: NodeId, relation: Relation, *, named: Sequence[Mention], articles: Articles) -> Edge:
    first, last = seen((mention.article for mention in named), articles)
    at = min(named, key=lambda mention: (day_of(mention, articles), mention.article, mention.start))
    return Edge(
        source=node,
        target=above,
        relation=relation,
        key=str(relation),
        evidence=(sentence_of(articles[at.article], at),),
        rule="path_of_the_gazetteer",
        confidence=0.9,
        count=1,
        first_seen=first,
        last_seen=last,
    )
