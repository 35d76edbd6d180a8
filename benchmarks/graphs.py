"""A graph of any size that keeps every rule of the vocabulary, with texts that say each of its relationships.

Names are drawn from syllables, so that nobody is meant; divisions are the gazetteer's. Few people take part in many
events and many in few. The same numbers give the same graph. `python -m benchmarks.graphs 200000 600000` counts one.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import networkx

from benchmarks.graph_parts import AGAIN, GIVEN, SHARES, SORTS, SURNAMES, SYLLABLES, Sort
from kg.data.gazetteer import gazetteer
from kg.vocabulary import vocabulary


@dataclass
class Report:
    """An article that grows by the sentences it is made to say."""

    said: dict[str, Any]
    lines: list[str] = field(default_factory=list)
    length: int = 0

    def say(self, sentence: str) -> tuple[str, int]:
        """Add a sentence; its place as evidence, and where it begins."""
        start = self.length
        self.lines.append(sentence)
        self.length += len(sentence)
        return f"{self.said['id']}#{start}-{self.length}", start


class Maker:
    """A graph in the making."""

    def __init__(self, nodes: int, seed: int) -> None:
        """Make the nodes; relationships are added one by one."""
        self.rng = random.Random(seed)
        self.graph = networkx.MultiDiGraph()
        self.by_label: dict[str, list[dict[str, Any]]] = {}
        self.mentions: list[tuple[str, str, int, str]] = []
        counts = {label: max(nodes * share // 100, 2) for label, share in SHARES.items()}
        counts["Project"] = nodes - sum(counts.values())
        for label, count in counts.items():
            self.by_label[label] = [MAKE[label](number, self) for number in range(count)]
        self.reports = [Report(said) for said in self.by_label["Article"]]

    def drawn(self, label: str) -> dict[str, Any]:
        """A node of a label: the first ones often, the last ones seldom."""
        found = self.by_label[label]
        return found[int(len(found) * self.rng.random() ** 2)]

    def relate(self, sort: Sort, source: dict[str, Any], target: dict[str, Any]) -> None:
        """Add a relationship, said by one report or two."""
        own = OWN[sort.relation](self) if sort.relation in OWN else {}
        spell = f"/{own['spell']}" if "spell" in own else ""
        count = 2 if self.rng.random() < AGAIN else 1
        reports = [self.rng.choice(self.reports) for _ in range(count)]
        if sort.relation == "WROTE":
            reports = [self.reports[target["number"]]]
        places = {self._said(sort, report, source, target) for report in reports}
        days = sorted(report.said["date"] for report in reports)
        common = {"evidence": sorted(places), "rule": "made_up", "confidence": self.rng.randint(60, 99) / 100}
        seen = {"count": len(places), "first_seen": days[0], "last_seen": days[-1]}
        key = sort.relation + spell
        self.graph.add_edge(source["id"], target["id"], key=key, label=sort.relation, **common, **seen, **own)

    def _said(self, sort: Sort, report: Report, source: dict[str, Any], target: dict[str, Any]) -> str:
        sentence = sort.says.format(source["name"], target["name"])
        place, start = report.say(sentence)
        for said in (source, target)[: 1 if sort.relation == "WROTE" else 2]:
            self.mentions.append((said["id"], place, start + sentence.index(said["name"]), said["name"]))
        return place

    def mention(self, node: str, place: str, start: int, name: str) -> None:
        """Add that a name stands in a sentence."""
        article = place.rpartition("#")[0]
        day = article[len("article:") :].partition("/")[0]
        where = {"surface": name, "start": start, "end": start + len(name)}
        common = {"evidence": [place], "rule": "made_up", "confidence": 0.9, "count": 1}
        key = f"MENTIONED_IN/{start}-{start + len(name)}"
        said = {"label": "MENTIONED_IN", **common, "first_seen": day, "last_seen": day, **where}
        self.graph.add_edge(node, article, key=key, **said)


def made(nodes: int, relationships: int, seed: int = 1) -> networkx.MultiDiGraph:
    """A graph of exactly so many nodes and relationships; at least fifty nodes, with three relationships each."""
    maker = Maker(nodes, seed)
    _tie_posts_and_places(maker)
    for sort in SORTS:
        _draw(maker, sort, relationships * sort.share // 1000)
    _introduce(maker)
    left = relationships - maker.graph.number_of_edges()
    found = maker.mentions
    firsts = {node: at for at, (node, *_) in reversed(list(enumerate(found)))}
    others = sorted(set(range(len(found))) - set(firsts.values()), key=lambda at: maker.rng.random())
    chosen = [*firsts.values(), *others][: max(left, 0)]
    for at in chosen:
        maker.mention(*found[at])
    return _finished(maker)


def _tie_posts_and_places(maker: Maker) -> None:
    for said in maker.by_label["Post"]:
        body = maker.by_label["Organization"][said["number"] % len(maker.by_label["Organization"])]
        maker.relate(Sort("AT", "Post", "Organization", 0, "{}是{}的职务。"), said, body)
    known = {said["id"]: said for said in maker.by_label["Place"]}
    for said in maker.by_label["Place"]:
        if above := known.get(said["id"].rpartition("/")[0]):
            maker.relate(Sort("PART_OF", "Place", "Place", 0, "{}在{}境内。"), said, above)


def _draw(maker: Maker, sort: Sort, wanted: int) -> None:
    """Add so many relationships of a sort between ends that have none of it yet."""
    taken: set[tuple[str, str]] = set()
    for _ in range(wanted * 20):
        if len(taken) == wanted:
            return
        source, target = maker.drawn(sort.source), maker.drawn(sort.target)
        if sort.relation == "PART_OF" and source["number"] <= target["number"]:
            continue
        if (ends := (source["id"], target["id"])) not in taken:
            taken.add(ends)
            maker.relate(sort, source, target)


def _introduce(maker: Maker) -> None:
    """Let a report name each node that none has named."""
    named = {node for node, *_ in maker.mentions}
    for label, found in maker.by_label.items():
        for said in found:
            if label != "Article" and said["id"] not in named:
                sentence = f"报道提到{said['name']}。"
                place, start = maker.rng.choice(maker.reports).say(sentence)
                maker.mentions.append((said["id"], place, start + len("报道提到"), said["name"]))


def _finished(maker: Maker) -> networkx.MultiDiGraph:
    """The graph with the texts of its articles and what its nodes say of their mentions, in the order of ids."""
    for report in maker.reports:
        report.said["text"] = "".join(report.lines) or report.said["name"]
    seen: dict[str, list[str]] = {}
    for node, _, said in maker.graph.edges(data=True):
        if said["label"] == "MENTIONED_IN":
            seen.setdefault(node, []).append(said["first_seen"])
    ordered = networkx.MultiDiGraph()
    everything = [said for found in maker.by_label.values() for said in found]
    for said in sorted(everything, key=lambda said: str(said["id"])):
        days = seen.get(said["id"], [])
        more = {"mentions": len(days)} | ({"first_seen": min(days), "last_seen": max(days)} if days else {})
        kinds = vocabulary().labels[said["label"]].properties
        ordered.add_node(said["id"], **_in_order({"aliases": [], **said, **more}, kinds))
    for source, target, key, said in sorted(maker.graph.edges(keys=True, data=True), key=lambda edge: edge[:3]):
        ordered.add_edge(source, target, key=key, **_in_order(said, vocabulary().relations[said["label"]].properties))
    return ordered


def _in_order(said: dict[str, Any], kinds: dict[str, str]) -> dict[str, Any]:
    return {name: said[name] for name in ("label", *kinds) if name in said}


def _day(maker: Maker) -> str:
    return f"{maker.rng.randint(2014, 2029)}-{maker.rng.randint(1, 12):02}-{maker.rng.randint(1, 28):02}"


def _word(number: int, syllables: str, length: int = 2) -> str:
    """A word for a number, unlike that of any other below len(syllables) ** length."""
    letters = [syllables[number // len(syllables) ** place % len(syllables)] for place in range(length)]
    return "".join(letters)


def _node(label: str, name: str, number: int, **own: Any) -> dict[str, Any]:
    return {"label": label, "id": own.pop("id"), "name": name, "number": number, **own}


def _article(number: int, maker: Maker) -> dict[str, Any]:
    day, title = _day(maker), f"{_word(number, SYLLABLES, 4)}推进重点工作"
    own = {"title": title, "date": day, "source": f"{day}/{number}.txt"}
    return _node("Article", title, number, id=f"article:{day}/{title}~{number:08x}", **own)


def _person(number: int, maker: Maker) -> dict[str, Any]:
    name = SURNAMES[number % len(SURNAMES)] + _word(number // len(SURNAMES), GIVEN)
    again = number // (len(SURNAMES) * len(GIVEN) ** 2)
    kind = maker.rng.choice(("official", "official", "reporter", "other"))
    return _node("Person", name, number, id=f"person:{name}" + (f"@{again}" if again else ""), kind=kind)


def _organization(number: int, maker: Maker) -> dict[str, Any]:
    ends = {"集团有限公司": "company", "人民政府": "government", "农业农村局": "government", "第一小学": "institution"}
    end = maker.rng.choice(sorted(ends))
    name = f"{_word(number, SYLLABLES, 4)}{end}"
    aliases = [f"{name[:4]}{end[-2:]}"]
    return _node("Organization", name, number, id=f"org:{name}", aliases=aliases, kind=ends[end], level="county")


def _post(number: int, maker: Maker) -> dict[str, Any]:
    bodies = maker.by_label["Organization"]
    body = bodies[number % len(bodies)]["name"]
    title = ("主任", "副主任", "局长", "董事长")[number // len(bodies) % 4]
    return _node("Post", f"{body}{title}", number, id=f"post:{body}/{title}", title=title)


def _place(number: int, maker: Maker) -> dict[str, Any]:
    divisions = _divisions()
    if number < len(divisions):
        path, name, level, code = divisions[number]
        return _node("Place", name, number, id=f"place:{path}", kind=level, code=code)
    above = divisions[number % len(divisions)]
    own = f"{_word(number, SYLLABLES, 3)}村"
    return _node("Place", above[1] + own, number, id=f"place:{above[0]}/{own}", kind="village")


@cache
def _divisions() -> list[tuple[str, str, str, str]]:
    """Path, name, level and code of the divisions of today, the wider ones first."""
    today = [each for each in gazetteer().by_path.values() if each.code and each.path == each.current]
    ordered = sorted(today, key=lambda each: (each.path.count("/"), each.path))
    return [(str(each.path), each.name, each.level, each.code) for each in ordered]


def _event(number: int, maker: Maker) -> dict[str, Any]:
    kind, end = maker.rng.choice((("meeting", "工作会议"), ("inspection", "调研"), ("fair", "洽谈会")))
    day, name = _day(maker), f"{_word(number, SYLLABLES, 4)}{end}"
    return _node("Event", name, number, id=f"event:{day}/{name}", kind=kind, start=day)


def _indicator(number: int, maker: Maker) -> dict[str, Any]:
    name, value = f"{_word(number, SYLLABLES, 4)}产值", float(maker.rng.randint(1, 9999)) * 1e6
    own = {"value": value, "unit": "CNY", "period": str(maker.rng.randint(2014, 2029))}
    return _node("Indicator", name, number, id=f"indicator:{name}/{own['period']}/{value:.0f}CNY", **own)


def _project(number: int, maker: Maker) -> dict[str, Any]:
    name = f"{_word(number, SYLLABLES, 4)}产业园建设项目"
    own = {"investment": float(maker.rng.randint(1, 999)) * 1e7, "status": maker.rng.choice(STATUSES)}
    return _node("Project", name, number, id=f"project:{name}", **own)


def _spell(maker: Maker) -> dict[str, Any]:
    start = maker.rng.randint(2010, 2024)
    if maker.rng.random() < 0.3:
        return {"spell": 1, "start": f"{start}-05", "end": str(start + 3), "status": "ended"}
    return {"spell": 1, "status": maker.rng.choice(("current", "unknown"))}


STATUSES = ("planned", "signed", "under_construction", "completed", "operating")
OWN: dict[str, Callable[[Maker], dict[str, Any]]] = {
    "HOLDS": _spell,
    "VISITED": lambda maker: {"order": maker.rng.randint(1, 5)},
}
MAKE: dict[str, Callable[[int, Maker], dict[str, Any]]] = {
    "Article": _article,
    "Person": _person,
    "Post": _post,
    "Organization": _organization,
    "Place": _place,
    "Event": _event,
    "Indicator": _indicator,
    "Project": _project,
}


def counts(graph: networkx.MultiDiGraph) -> Iterator[str]:
    """How many nodes and relationships of each sort there are."""
    for sort, found in (("nodes", graph.nodes), ("relationships", graph.edges)):
        labels = [label for *_, label in found(data="label")]
        told = ", ".join(f"{label} {labels.count(label):,}" for label in sorted(set(labels)))
        yield f"{len(labels):,} {sort}: {told}"


if __name__ == "__main__":
    print("\n".join(counts(made(int(sys.argv[1]), int(sys.argv[2])))))
