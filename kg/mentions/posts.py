"""Posts: the titles that an article gives to people, each with its body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.mentions.bare_organs import is_of_town
from kg.mentions.enumerations import Office, settle_row
from kg.mentions.holders import Tie
from kg.mentions.model_names import read_names
from kg.mentions.names import Names
from kg.mentions.own_bodies import points
from kg.mentions.regions import regions_of
from kg.mentions.title_bodies import Body, Ground, read_ground
from kg.mentions.title_ties import find_ties
from kg.mentions.titles import Title
from kg.mentions.units import home_of, is_unit_of
from kg.mentions.zones import BARE_ORGANS, OF_STREET, seat_of, town_of
from kg.model import Article, EntityKey, Mention, Sentence

_JOINTS = frozenset({"、", "，", "和", "及", "与", "以及", "及其"})
_TO_UNIT = re.compile("(?:[、，和及与]|以及)(?:[一-龥]{2,6}(?:办公室|处|科|室|部)[、和])?")
"""What stands between a person and the unit of the next one: 院长柏某，|办公室主任."""
_CHIEF = re.compile("副?总[一-龥]{2,3}师")
"""Officers of a ministry or firm beside those who head it: 副部长柏某主持会议，|总工程师|古某."""
_SURE = {"held": 0.93, "elected": 0.9, "appointed": 0.9, "removed": 0.9, "proposed": 0.85, "then": 0.8, "behind": 0.75}


def find_posts(article: Article, sentences: tuple[Sentence, ...], found: Sequence[Mention]) -> Iterator[Mention]:
    """Every title that a person of the article holds, as a Post.

    Properties: `title` (副书记), `organization` (its body's full name, missing where it has none), `written` (the
    title with what it shares), `holders` (the names of those who hold it) and `bond` (how the text ties them).
    """
    names = read_names(article, sentences, found)
    offices = list(_offices(article, read_ground(article, sentences, found), names))
    yield from _told_bodies(offices, found)
    posts = [(tie, _mention(article, office, tie)) for tie, office in offices]
    known = _with_bodies(post for _, post in posts)
    for tie, post in posts:
        bare = "organization" not in post.properties and post.start < article.body
        same = _same_as_before(post, known) if tie.bond == "behind" or bare else post
        for holder in _holders(same):
            known.setdefault((holder, str(post.properties["title"])), same)
        yield same


def _told_bodies(offices: Iterable[tuple[Tie, Office]], found: Sequence[Mention]) -> Iterator[Mention]:
    """Bodies whose full name only their title's neighbours tell: the 经济委员会 of 全国政协常委、|经济委员会|副主任."""
    printed = {(m.start, m.end): m for m in found if m.kind == "Organization" and m.name == m.surface}
    for _, office in offices:
        own = office.title.body
        bare = printed.get((own.start, own.start + len(own.text))) if own else None
        if bare and office.organization and office.organization not in (bare.name, ""):
            name = office.organization
            key = EntityKey(f"org:{name}")
            yield replace(bare, name=name, entity=key, rule="body_of_title", confidence=bare.confidence + 0.01)


def _with_bodies(posts: Iterable[Mention]) -> dict[tuple[str, str], Mention]:
    """The first post with a body by holder and title: what a headline calls 团长 the report gives a delegation."""
    known: dict[tuple[str, str], Mention] = {}
    for post in posts:
        for holder in _holders(post) if "organization" in post.properties else ():
            known.setdefault((holder, str(post.properties["title"])), post)
    return known


def _offices(article: Article, ground: Ground, names: Names) -> Iterator[tuple[Tie, Office]]:
    """Every title that is tied to a name, with its body; those behind a name last, for they repeat others."""
    regions = regions_of(article)
    before: tuple[Tie, tuple[Office, ...]] | None = None
    home: Body | None = None
    zone: Body | None = None
    town: Body | None = None
    for tie in sorted(find_ties(ground, names), key=lambda tie: (tie.bond == "behind", tie.row[0].start)):
        beside = before[1] if before and _goes_on(article.text, before[0], tie) else ()
        inner = home if before and _is_inner(article.text, before[0], tie, home=home) else None
        last = inner or _town_of(article.text, tie, town) or (beside[-1].body if beside else None)
        last = last or _zone_of(article.text, tie, zone)
        titles = (_opened(tie.row[0]), *tie.row[1:]) if inner else tie.row
        row = tuple(settle_row(titles, ground, regions.near, last=last, beside=beside))
        row = (_as_printed(row[0]), *row[1:]) if inner else row
        before, home = (tie, row), inner or home_of(office.body for office in row)
        zone = next((one.body for one in row if one.body and seat_of(one.body.name or "")), zone)
        town = next((one.body for one in row if one.body and town_of(one.body.name or "")), town)
        yield from ((tie, office) for office in row)


def _goes_on(text: str, before: Tie, tie: Tie) -> bool:
    """That 政委王… follows 武警青海总队司令员李…、 and so is of the same body; 副主任 too after 主任 further off."""
    between = text[before.people[-1].end : tie.row[0].start]
    body = tie.row[0].body
    if between == "，" and body and body.name is None and not points(body.text) and body.text != "政府":
        return False
    like = tie.row[0].text == "副" + before.row[-1].text or (body is None and _CHIEF.fullmatch(tie.row[0].text))
    return between in _JOINTS or bool(like and not re.search("[。；！？\n]", between))


def _is_inner(text: str, before: Tie, tie: Tie, *, home: Body | None) -> bool:
    """That 院长柏某，|新闻处处长|古某 names a unit of the body that the one before heads."""
    unit = tie.row[0].body
    beside = _TO_UNIT.fullmatch(text, before.people[-1].end, tie.row[0].start)
    return bool(home and unit and unit.name in (None, unit.text) and beside and is_unit_of(unit.text, home))


def _zone_of(text: str, tie: Tie, zone: Body | None) -> Body | None:
    """The zone that the sentence named last, where a title names only its committee: 党工委书记柏某，|管委会|副主任."""
    unit = tie.row[0].body
    bare = zone is not None and unit is not None and unit.text in (*BARE_ORGANS, *OF_STREET)
    return zone if zone and bare and not re.search("[。！？\n]", text[zone.start : tie.row[0].start]) else None


def _town_of(text: str, tie: Tie, town: Body | None) -> Body | None:
    """The town that the sentence named last, where a title is but of one: 云岭镇党委书记柏某，|副镇长|古某."""
    unit, title = tie.row[0].body, tie.row[0]
    bare = is_of_town(unit.text, title.text) if unit else title.head.owner in ("镇", "乡")
    return town if town and bare and not re.search("[。！？\n]", text[town.start : title.start]) else None


def _opened(title: Title) -> Title:
    """The title of such a unit, whose body's name is to be told by what it is a unit of: 化工学院."""
    return replace(title, body=replace(title.body, name=None)) if title.body else title


def _as_printed(office: Office) -> Office:
    """The office of such a unit, whose title is printed without the body."""
    body = office.title.body
    return replace(office, written=body.text + office.title.text) if body else office


def _mention(article: Article, office: Office, tie: Tie) -> Mention:
    title = office.title
    people = tuple(dict.fromkeys(article.text[span.start : span.end] for span in tie.people))
    properties: dict[str, str | tuple[str, ...]] = {"title": title.text, "written": office.written, "holders": people}
    properties["bond"] = title.status or tie.bond
    if office.organization:
        properties["organization"] = office.organization
    return Mention(
        article=article.id,
        kind="Post",
        start=title.start,
        end=title.end,
        surface=article.text[title.start : title.end],
        entity=EntityKey(f"post:{office.organization or ''}/{title.text}"),
        name=office.name,
        rule=f"title_{tie.bond}",
        confidence=_SURE[tie.bond] - (0 if office.organization or title.head.kind == "group" else 0.1),
        properties=properties,
    )


def _holders(post: Mention) -> tuple[str, ...]:
    holders = post.properties["holders"]
    return holders if isinstance(holders, tuple) else ()


def _same_as_before(post: Mention, known: dict[tuple[str, str], Mention]) -> Mention:
    """张…局长 is the 局长 that the article called him before, with its body."""
    first = known.get((_holders(post)[0], str(post.properties["title"])))
    if first is None:
        return post
    properties = {**first.properties, "holders": post.properties["holders"], "bond": "behind"}
    return Mention(
        post.article, "Post", post.start, post.end, post.surface, first.entity, first.name, post.rule, 0.85, properties
    )
