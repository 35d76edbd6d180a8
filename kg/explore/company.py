"""Who is most connected, who keeps whose company, and which two are seen together most: people by shared events."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import networkx

from kg.explore.nearby import relations_of
from kg.explore.pieces import TOOK_PART, View
from kg.model import Label

CROWD = 60
"""People of one event beyond whom sharing it says nothing: a congress makes nobody acquainted."""
SEED = 1
COUNTED = (Label.ORGANIZATION, Label.PLACE, Label.PROJECT, Label.EVENT)


@dataclass(frozen=True, slots=True)
class Connected:
    """An entity, how many others it is related to, and for a person how many events that took."""

    id: str
    label: str
    name: str
    others: int
    events: int | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people, the events they shared, and the day of the last of them."""

    left: str
    right: str
    events: int
    latest: str | None


@dataclass(frozen=True, slots=True)
class Company:
    """The people of a graph, tied by the events they shared; names are told apart by ids where two are alike."""

    ties: networkx.Graph
    names: dict[str, str]
    events: dict[str, int]

    def most_connected(self, most: int) -> list[Connected]:
        """The people who met most others."""
        ranked = sorted(self.ties.degree(), key=lambda met: (-met[1], -self.events[met[0]], met[0]))[:most]
        return [Connected(one, "Person", self.names[one], met, self.events[one]) for one, met in ranked if met]

    def pairs(self, most: int) -> list[Pair]:
        """The two who shared most events."""
        ranked = sorted(self.ties.edges(data=True), key=lambda tie: (-tie[2]["weight"], sorted(tie[:2])))[:most]
        return [self._pair(left, right, tie) for left, right, tie in ranked]

    def _pair(self, left: str, right: str, tie: dict[str, Any]) -> Pair:
        first, second = sorted((self.names[left], self.names[right]))
        return Pair(first, second, tie["weight"], tie["latest"])

    def communities(self, most: int) -> list[tuple[str, ...]]:
        """The largest groups that meet more among themselves than others (Louvain), each with its most met first."""
        if not self.ties.number_of_edges():
            return []
        groups = networkx.community.louvain_communities(self.ties, weight="weight", seed=SEED)
        weights = dict(self.ties.degree(weight="weight"))
        ordered = [sorted(group, key=lambda one: (-weights[one], one)) for group in groups if len(group) > 1]
        return [
            tuple(self.names[one] for one in group)
            for group in sorted(ordered, key=lambda group: (-len(group), group))[:most]
        ]


def company(view: View) -> Company:
    """Who shared events with whom."""
    took = "|".join(TOOK_PART)
    asked = f"MATCH (p:Person)-[:{took}]->(e:Event) RETURN DISTINCT p.id, p.name, e.id, e.`start`"
    people: dict[str, set[str]] = defaultdict(set)
    names, days = dict[str, str](), dict[str, str | None]()
    for person, name, event, day in view.query(asked).rows:
        people[event].add(person)
        names[person], days[event] = name, day
    ties = networkx.Graph()
    ties.add_nodes_from(sorted(names))
    for event in sorted(people):
        for left, right in combinations(sorted(people[event]), 2) if len(people[event]) <= CROWD else ():
            known = ties.get_edge_data(left, right, {"weight": 0, "latest": None})
            latest = max(known["latest"] or "", days[event] or "") or None
            ties.add_edge(left, right, weight=known["weight"] + 1, latest=latest)
    return Company(ties, dict(_told_apart(names)), Counter(one for group in people.values() for one in group))


def _told_apart(names: dict[str, str]) -> Iterator[tuple[str, str]]:
    alike = Counter(names.values())
    for one, name in names.items():
        yield one, name if alike[name] == 1 else one.partition(":")[2]


def connected(view: View, label: str, most: int) -> list[Connected]:
    """The entities of a label that are related to most others."""
    counts: Counter[tuple[str, str]] = Counter()
    for outward in (True, False):
        if relations := relations_of(label, outward=outward):
            arrow = f"-[:{relations}]->" if outward else f"<-[:{relations}]-"
            asked = f"MATCH (n:`{label}`){arrow}(m) RETURN n.id, n.name, count(DISTINCT m.id)"
            for one, name, others in view.query(asked).rows:
                counts[one, name] += others
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:most]
    return [Connected(one, label, name, others) for (one, name), others in ranked]
