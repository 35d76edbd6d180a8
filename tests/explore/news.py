"""A small graph about made-up people: two meetings that share a mayor, a post that ended, and names full of markup."""

from __future__ import annotations

from typing import Any

import networkx

from kg.vocabulary import vocabulary

MARKUP = "<img src=x onerror=\"document.title='broken'\">"
SCRIPT = "</script><script>document.title='broken'</script>"
KE, DAI, MIN, QI = "person:柯远山", "person:戴鹤鸣", "person:闵望舒", "person:祁云深"
EVIL = f"person:{MARKUP}"
PUSH, OLD_TOWN, LAST = (
    "event:2031-03-01/云岭市重点项目推进会",
    "event:2031-05-10/老城改造现场会",
    f"event:2031-06-20/{SCRIPT}",
)
FLOWERS = "event:--05-06/赏花会"
SECRETARY, MAYOR = "post:中共云岭市委员会/书记", "post:云岭市人民政府/市长"
PARTY, CITY_HALL = "org:中共云岭市委员会", "org:云岭市人民政府"
PROVINCE, CITY = "place:南澜省", "place:南澜省/云岭市"


class News:
    """A graph that grows by sentences."""

    def __init__(self) -> None:
        self.graph = networkx.MultiDiGraph()

    def entity(self, one: str, label: str, name: str, **own: Any) -> None:
        aliases = own.pop("aliases", [])
        common = {"id": one, "name": name, "aliases": aliases, "mentions": own.pop("mentions", 1)}
        self.graph.add_node(one, label=label, **common, first_seen="2031-03-02", last_seen="2031-06-21", **own)

    def report(self, day: str, title: str) -> str:
        one = f"article:{day}/{title}"
        common = {"id": one, "label": "Article", "name": title, "aliases": [], "mentions": 0}
        self.graph.add_node(one, **common, title=title, date=day, source=f"{day}.txt", text=f"{title}\n")
        return one

    def say(self, report: str, sentence: str, *facts: tuple[str, str, str], **own: Any) -> None:
        """Let a report say facts; each end is named in the sentence by its name or an alias."""
        said = self.graph.nodes[report]
        start = len(said["text"])
        said["text"] += sentence
        place = [f"{report}#{start}-{len(said['text'])}"]
        common = {"evidence": place, "rule": "made_up", "confidence": 0.9, "count": 1}
        seen = {"first_seen": said["date"], "last_seen": said["date"]}
        for source, relation, target in facts:
            key = f"HOLDS/{own['spell']}" if relation == "HOLDS" else relation
            self.graph.add_edge(source, target, key=key, label=relation, **common, **seen, **own)
        for one in {end for source, _, target in facts for end in (source, target)}:
            for form in (self.graph.nodes[one]["name"], *self.graph.nodes[one]["aliases"]):
                if form in sentence:
                    first = start + sentence.index(form)
                    where = {"surface": form, "start": first, "end": first + len(form)}
                    key = f"MENTIONED_IN/{first}-{first + len(form)}"
                    self.graph.add_edge(one, report, key=key, label="MENTIONED_IN", **common, **seen, **where)
                    break


def news() -> networkx.MultiDiGraph:
    """The graph."""
    made = News()
    _entities(made)
    first, second, third = (
        made.report("2031-03-02", "云岭市召开项目推进会"),
        made.report("2031-05-11", "老城改造现场会举行"),
        made.report("2031-06-21", "第三场"),
    )
    made.say(first, "柯远山主持重点项目推进会。", (KE, "CHAIRED", PUSH))
    made.say(first, "市长戴鹤鸣出席重点项目推进会。", (DAI, "ATTENDED", PUSH))
    made.say(first, "推进会在云岭市举行。", (PUSH, "HELD_AT", CITY))
    held = {"spell": 1, "start": "2029-01", "end": "2031-04", "status": "ended"}
    made.say(first, "市委书记柯远山任期到四月。", (KE, "HOLDS", SECRETARY), **held)
    made.say(first, "市长戴鹤鸣介绍情况。", (DAI, "HOLDS", MAYOR), spell=1, status="current")
    made.say(second, "戴鹤鸣带队看现场，老城改造现场会随后举行。", (DAI, "LED", OLD_TOWN))
    made.say(second, "闵望舒参加老城改造现场会。", (MIN, "ATTENDED", OLD_TOWN))
    made.say(second, "市委的书记。", (SECRETARY, "AT", PARTY))
    made.say(second, "市政府的市长。", (MAYOR, "AT", CITY_HALL))
    made.say(second, "云岭市在南澜省。", (CITY, "PART_OF", PROVINCE))
    made.say(third, f"{MARKUP}出席{SCRIPT}。", (EVIL, "ATTENDED", LAST))
    made.say(third, f"闵望舒也出席{SCRIPT}。", (MIN, "ATTENDED", LAST))
    made.say(third, "祁云深独自一人。", (QI, "WROTE", third))
    made.say(third, "祁云深参加赏花会。", (QI, "ATTENDED", FLOWERS))
    return _ordered(made.graph)


def _entities(made: News) -> None:
    made.entity(KE, "Person", "柯远山", aliases=["远山同志"], kind="official", mentions=9)
    made.entity(DAI, "Person", "戴鹤鸣", kind="official", mentions=8)
    made.entity(MIN, "Person", "闵望舒", kind="official")
    made.entity(QI, "Person", "祁云深", kind="reporter")
    made.entity(EVIL, "Person", MARKUP, kind="other")
    made.entity(PUSH, "Event", "云岭市重点项目推进会", aliases=["重点项目推进会"], kind="meeting", start="2031-03-01")
    made.entity(OLD_TOWN, "Event", "老城改造现场会", kind="meeting", start="2031-05-10", end="2031-05-11")
    made.entity(LAST, "Event", SCRIPT, kind="other", start="2031-06-20")
    made.entity(FLOWERS, "Event", "赏花会", kind="other", start="--05-06")
    made.entity(SECRETARY, "Post", "云岭市委书记", aliases=["市委书记"], title="书记")
    made.entity(MAYOR, "Post", "云岭市市长", aliases=["市长"], title="市长")
    made.entity(PARTY, "Organization", "中共云岭市委员会", aliases=["市委"], kind="party")
    made.entity(CITY_HALL, "Organization", "云岭市人民政府", aliases=["市政府"], kind="government")
    made.entity(PROVINCE, "Place", "南澜省", kind="province")
    made.entity(CITY, "Place", "云岭市", kind="prefecture")


def _ordered(graph: networkx.MultiDiGraph) -> networkx.MultiDiGraph:
    """Nodes, edges and properties in the order that `kg.graph.assemble` gives them."""
    ordered, known = networkx.MultiDiGraph(), vocabulary()
    for one, said in sorted(graph.nodes(data=True)):
        kind = known.labels[said["label"]]
        ordered.add_node(one, label=said["label"], **{name: said[name] for name in kind.properties if name in said})
    for source, target, key, said in sorted(graph.edges(keys=True, data=True), key=lambda edge: edge[:3]):
        kind = known.relations[said["label"]]
        own = {name: said[name] for name in kind.properties if name in said}
        ordered.add_edge(source, target, key=key, label=said["label"], **own)
    return ordered
