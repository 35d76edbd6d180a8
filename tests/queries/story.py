"""A made-up story over four years and two cities, for the named questions."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kg.graph import assemble
from kg.link import link
from kg.model import Article, ArticleId, EntityKey, Fact, Mention, Reading, RegionPath, Relation, Span
from kg.stores import ladybug

Said = tuple[str, str, str] | tuple[str, str, str, str]
"""Subject, relationship, object, and the status of a post where a page tells it."""
LABELS = {
    "person": "Person", "post": "Post", "org": "Organization", "place": "Place", "event": "Event", "project": "Project",
}  # fmt: skip
LANZHOU, DINGXI = "org:兰州市人民政府", "org:中共定西市委员会"
MAYOR, DEPUTY, SECRETARY = "post:兰州市人民政府/市长", "post:兰州市人民政府/副市长", "post:中共定西市委员会/书记"
AT = [
    (MAYOR, "AT", LANZHOU),
    (LANZHOU, "LOCATED_IN", "place:甘肃省/兰州市"),
    (SECRETARY, "AT", DINGXI),
    (DINGXI, "LOCATED_IN", "place:甘肃省/定西市"),
    (DEPUTY, "AT", LANZHOU),
]
KE, DAI, RUI, MIN = "person:柯远山", "person:戴鹤鸣", "person:芮知秋", "person:闵望舒"
TALK, FAIR, START = (
    "event:2020-05-06/城建座谈会",
    "event:2023-07-01/第五届云薯会",
    "event:2023-08-01/云薯园项目开工仪式",
)
PARK, FIRM = "project:云薯园项目", "org:甘肃云薯有限公司"
STORY: list[tuple[str, list[Said]]] = [
    ("2020-05-07", [(KE, "HOLDS", MAYOR), (DAI, "HOLDS", DEPUTY), (KE, "CHAIRED", TALK), (DAI, "ATTENDED", TALK)]),
    ("2022-02-01", [(DAI, "HOLDS", MAYOR), (KE, "HOLDS", MAYOR, "ended"), (KE, "HOLDS", SECRETARY)]),
    (
        "2023-07-02",
        [(KE, "HOLDS", SECRETARY), (KE, "SPOKE_AT", FAIR), (RUI, "ATTENDED", FAIR), (FIRM, "ATTENDED", FAIR)],
    ),
    (
        "2023-08-02",
        [(START, "CONCERNS", PARK), (FIRM, "UNDERTAKES", PARK), (KE, "LED", START), (MIN, "ATTENDED", START)],
    ),
    ("2025-01-01", [(MIN, "HOLDS", MAYOR)]),
]


def pages() -> list[Reading]:
    """One page a day of the story."""
    return [page(number, day, said) for number, (day, said) in enumerate(STORY)]


def page(number: int, day: str, said: Sequence[Said]) -> Reading:
    """A page that says some facts, and the bodies of the posts in them."""
    where = ArticleId(f"article:{day}/第{number}天~{number:08x}")
    used = {end for one, _, other, *_ in said for end in (one, other)}
    told: list[Said] = [*said]
    for one, how, other in AT:
        if one in used:
            used.add(other)
            told.append((one, how, other))
    mentions = tuple(_mention(where, key) for key in sorted(used))
    facts = tuple(
        Fact(
            article=where,
            subject=EntityKey(one),
            relation=Relation(how),
            object=EntityKey(other),
            evidence=(Span(0, 9),),
            rule="made_up",
            confidence=0.9,
            properties={"status": status[0]} if status else {},
        )
        for one, how, other, *status in told
    )
    region = RegionPath("甘肃省/定西市" if SECRETARY in used or PARK in used else "甘肃省/兰州市")
    article = Article(where, f"{number}.txt", f"第{number}天的报道。\n", 0, (), date=day, dateline=day, region=region)
    return Reading(article.source, (article,), mentions, facts)


def _mention(where: ArticleId, key: str) -> Mention:
    sort, _, path = key.partition(":")
    name = path.rpartition("/")[2]
    full = "".join(path.split("/")).removesuffix(name) + name if sort == "post" else name
    own = {"start": path.partition("/")[0], "kind": "meeting"} if sort == "event" else {}
    own |= {"title": name} if sort == "post" else {}
    return Mention(where, LABELS[sort], 0, 4, full, EntityKey(key), full, "made_up", 0.9, own)


def write(path: Path, readings: list[Reading]) -> Path:
    """The graph of some pages as a database."""
    ladybug.write(assemble(readings, link(readings)), path)
    return path
