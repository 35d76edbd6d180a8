"""A corpus of readings of any size with known identities: careers, homonyms, renamed counties, reports without posts.

Names are drawn from syllables, so that nobody is meant; divisions are the gazetteer's, so that the rules that need a
region have one. The same seed gives the same corpus.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.data.gazetteer import Division, gazetteer
from kg.model import Article, ArticleId, EntityKey, Fact, Mention, Reading, Relation, Span

SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章"
GIVEN = "云澜舟棠屿川柏岚溪野禾苒乔弈珩昭彦霁晏澄砚时予望舒既明知遥景行怀瑾清和远山长风南星北辰"
LADDER = ("人民政府/副市长", "委员会/副书记", "人民政府/市长", "委员会/书记")
HOMONYMS = 0.05


@dataclass
class Human:
    """A made-up official: one name, one city, one career; `number` is the known identity."""

    number: int
    name: str
    city: Division
    body: str | None
    posts: list[str] = field(default_factory=list)

    def post(self, year: int) -> str:
        """The post held in a year: a step up every few years, or one bureau for life."""
        if self.body:
            return f"{self.city.own_name}{self.body}/局长"
        organ, _, title = LADDER[min((year - 2014) // 3, 3)].partition("/")
        party = "中共" if organ == "委员会" else ""
        return f"{party}{self.city.own_name}{organ}/{title}"


def people(count: int, rng: random.Random) -> list[Human]:
    """So many officials, one in twenty of whom has the name of another."""
    cities = sorted((d for d in gazetteer().by_path.values() if _is_city(d)), key=lambda d: d.path)
    bureaus = ("教育局", "水务局", "财政局", "交通运输局", "文化和旅游局", "应急管理局")
    humans: list[Human] = []
    taken: set[str] = set()
    for number in range(count):
        if humans and rng.random() < HOMONYMS:
            name = rng.choice(humans).name
        else:
            name = next(n for n in _names(rng) if n not in taken)
            taken.add(name)
        body = rng.choice(bureaus) if rng.random() < 0.5 else None
        humans.append(Human(number, name, rng.choice(cities), body))
    return humans


def _is_city(division: Division) -> bool:
    return division.level == "prefecture" and division.path == division.current and division.path.endswith("市")


def _names(rng: random.Random) -> Iterator[str]:
    while True:
        yield rng.choice(SURNAMES) + "".join(rng.choice(GIVEN) for _ in range(rng.choice((1, 2, 2, 2, 3))))


def readings(facts: int, *, seed: int = 1) -> tuple[list[Reading], dict[tuple[ArticleId, EntityKey], int]]:
    """Pages with about so many facts, and who each person met there really is."""
    rng = random.Random(seed)
    humans = people(max(facts // 60, 10), rng)
    by_city: dict[str, list[Human]] = {}
    for human in humans:
        by_city.setdefault(human.city.path, []).append(human)
    pages: list[Reading] = []
    truth: dict[tuple[ArticleId, EntityKey], int] = {}
    said = 0
    while said < facts:
        page, who = _page(len(pages), by_city[rng.choice(sorted(by_city))], rng)
        pages.append(page)
        truth |= who
        said += len(page.facts)
    return pages, truth


def _page(
    number: int, locals_: list[Human], rng: random.Random
) -> tuple[Reading, dict[tuple[ArticleId, EntityKey], int]]:
    """One meeting in one city: up to four people, each with a post but for one in five."""
    day = f"{rng.randint(2014, 2025)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"
    city = locals_[0].city
    article = Article(
        ArticleId(f"article:{day}/{city.own_name}会议~{number:08x}"),
        f"{number}.txt",
        "某人出席会议。",
        0,
        (),
        date=day,
        dateline=day,
        region=city.path,
    )
    mentions: list[Mention] = []
    facts: list[Fact] = []
    truth: dict[tuple[ArticleId, EntityKey], int] = {}
    event = _mention(article, mentions, "Event", f"event:{day}/{city.own_name}第{number}号会议", start=day)
    _said(article, facts, event, Relation.HELD_AT, _mention(article, mentions, "Place", f"place:{city.path}"))
    for human in {human.name: human for human in rng.sample(locals_, min(4, len(locals_)))}.values():
        person = _mention(article, mentions, "Person", f"person:{human.name}", kind="official")
        truth[article.id, person] = human.number
        _said(article, facts, person, Relation.ATTENDED, event)
        if rng.random() < 0.8:
            held = human.post(int(day[:4]))
            post = _mention(article, mentions, "Post", f"post:{held}")
            body = _mention(article, mentions, "Organization", f"org:{held.partition('/')[0]}")
            _said(article, facts, person, Relation.HOLDS, post)
            _said(article, facts, post, Relation.AT, body)
    return Reading(article.source, (article,), tuple(mentions), tuple(facts)), truth


def _mention(article: Article, mentions: list[Mention], label: str, key: str, **properties: str) -> EntityKey:
    name = key.partition(":")[2].rpartition("/")[2]
    mentions.append(Mention(article.id, label, 0, 2, name, EntityKey(key), name, "made_up", 0.9, properties))
    return EntityKey(key)


def _said(article: Article, facts: list[Fact], subject: EntityKey, relation: Relation, other: EntityKey) -> None:
    facts.append(Fact(article.id, subject, relation, other, (Span(0, 7),), "made_up", 0.9))
