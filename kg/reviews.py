"""What a human should look at: the doubts of linking, most useful first, and how a word on them is kept.

A doubt is worth most where it is closest to even odds and where it would move most: the score of a judgement says the
first, the number of reports of the smaller side the second.
"""

from __future__ import annotations

import datetime
import getpass
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.errors import OptionError
from kg.model import Judgement
from kg.stores import View
from kg.workspace import Workspace
from kg.workspace.judgements import places_of

SURE = 0.8
"""Joins of this score and above are not asked about: one in five below is wrong or worse."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two places that may or may not be one entity, the nodes they are now, and what a word on them is worth."""

    judgement: Judgement
    left: str
    right: str
    worth: float

    @property
    def joined(self) -> bool:
        """Whether the two are one node now."""
        return self.left == self.right


@dataclass(frozen=True, slots=True)
class Found:
    """What the last build found: its judgements, the node of each place, and the first place of each node."""

    judgements: Sequence[Judgement]
    nodes: Mapping[str, str]
    first: Mapping[str, str]

    @staticmethod
    def of(workspace: Workspace) -> Found:
        """Read the workspace's table of identities."""
        judgements = workspace.found_judgements()
        nodes = places_of(judgements)
        return Found(judgements, nodes, {node: place for place, node in reversed(nodes.items())})

    def place(self, reference: str) -> str:
        """The place that a reference names, a node by its first; raise OptionError for what is neither."""
        if reference in self.nodes or reference in self.first:
            return self.first.get(reference, reference)
        near = [node for node in self.first if reference.partition("#")[0] in node][:5]
        mend = f"there are {', '.join(near)}" if near else "kg review DIR lists what is in doubt"
        raise OptionError("no node and no place of one", where=reference, mend=mend)


def doubts(workspace: Workspace) -> list[Doubt]:
    """What no human has said a word on yet, most useful first."""
    found = Found.of(workspace)
    said = {frozenset(_nodes(found, told)) for told in workspace.human_judgements() if told.verdict != "same"}
    reports = Counter(found.nodes.values())
    open_ = [doubt for doubt in _all(found, reports) if frozenset((doubt.left, doubt.right)) not in said]
    return sorted(open_, key=lambda doubt: (-doubt.worth, doubt.judgement))


def _all(found: Found, reports: Mapping[str, int]) -> Iterator[Doubt]:
    for told in found.judgements:
        if told.verdict == "same" and told.score < SURE:
            told = told._replace(left=found.first[told.left])
        elif told.verdict == "same":
            continue
        left, right = _nodes(found, told)
        moved = 1 if left == right else min(reports[left], reports[right])
        worth = (1 - abs(2 * told.score - 1)) * math.log2(1 + moved)
        yield Doubt(told, left, right, round(worth, 3))


def _nodes(found: Found, told: Judgement) -> tuple[str, str]:
    return found.nodes.get(told.left, told.left), found.nodes.get(told.right, told.right)


def tell(workspace: Workspace, told: Sequence[tuple[str, str, str]]) -> list[Judgement]:
    """Add what a human says (left, right, verdict) to the workspace's judgements; the next build obeys."""
    found = Found.of(workspace)
    who, when = getpass.getuser(), datetime.date.today().isoformat()
    judgements = [
        Judgement(found.place(left), found.place(right), verdict, 1.0, (), who, when) for left, right, verdict in told
    ]
    for judgement in judgements:
        if judgement.left == judgement.right:
            mend = "name two places of it, as kg why prints them"
            raise OptionError("both are one place", where=judgement.left, mend=mend)
    with workspace.locked():
        workspace.add_judgements(judgements)
    return judgements


def said_at(view: View, node: str, place: str) -> list[str]:
    """Where a node is first named in the report of a place, as evidence."""
    asked = (
        "MATCH (n)-[r:MENTIONED_IN]->(a:Article) WHERE n.id = $id AND a.id = $article "
        "RETURN r.evidence ORDER BY r.`start` LIMIT 1"
    )
    rows = view.query(asked, {"id": node, "article": place.partition("#")[2]}).rows
    return [where for row in rows for where in row[0]]


def reasons(found: Found, node: str) -> Iterator[tuple[str, list[str]]]:
    """Why the places of a node are one, each reason once with its places, and what may be the same and is not."""
    grouped: dict[str, list[str]] = defaultdict(list)
    for told in found.judgements:
        said = f"{'; '.join(told.reasons)} ({told.score:.2f})"
        left, right = _nodes(found, told)
        if told.verdict == "same" and told.left == node:
            grouped[f"one node: {said}"].append(told.right)
        elif told.verdict == "unsure" and node in (left, right) and left != right:
            other = right if node == left else left
            grouped[f"perhaps {other}: {said}"].append(told.right if node == left else told.left)
    yield from grouped.items()
