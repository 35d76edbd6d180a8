"""Titles in a row, and what they share: 市人大常委会党组书记、主任 is two posts of two bodies."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from kg.data import table
from kg.mentions.bare_organs import organ_beside, organ_of_town
from kg.mentions.corps import division_name, division_of
from kg.mentions.guests import own_school
from kg.mentions.naming import LEVEL_WORDS, government, name_body, owner_name, owner_of, split_owner
from kg.mentions.own_bodies import own_body, points
from kg.mentions.shared_heads import with_sharers
from kg.mentions.title_bodies import Body, Ground, of_party, whole_of, without_party
from kg.mentions.titles import OF_COUNTRY, Title, countries, read_title
from kg.mentions.units import MILITARY, settle_unit
from kg.model import RegionPath

_LEVELS = tuple(LEVEL_WORDS)
Near = Callable[[str, int], RegionPath | None]

_COMMITTEE = re.compile("(?<!常务)委员会$")
_ASSEMBLY = re.compile("(?:政协|人大)(?:常委会)?$")
_OF_LEAGUES = frozenset({"秘书长", "副秘书长"})
_BETWEEN = re.compile(r"(?:[、，]?兼任?|、|，|,|暨|及|和|\s)$")
_ASIDE = re.compile(r"（[^）\n]{1,10}）$")
"""What is said of a title behind it: 党组副书记|（主持工作）|、省青联主席."""
_JOINED = re.compile("(?:党组|党委|党工委)(?:成员|委员|(?:副|第一)?书记)$|[省市县区州旗盟镇乡]委(?:常委|副?书记)$")
"""A title of the party that another follows without a mark: 市水务局党组书记|局长, 县委副书记|县长."""


@dataclass(frozen=True, slots=True)
class Office:
    """A title with its body settled: `written` with what it shares as printed, `name` with its region."""

    title: Title
    body: Body | None
    written: str
    name: str

    @property
    def organization(self) -> str | None:
        """The full name of the body, where it can be told."""
        return self.body.name if self.body else None


def titles_ending(ground: Ground, end: int, floor: int = 0) -> list[Title]:
    """The row of titles that ends at a place, in reading order; empty where no title does.

    省委书记、省人大常委会主任|陈… has two.
    """
    row: list[Title] = []
    at = end
    while title := read_title(ground, at, floor):
        row.insert(0, title)
        before = title.start
        if title.status and title.body is not None:
            before -= _status_length(ground.text, before)
        between = _BETWEEN.search(ground.text, max(floor, before - 3), before)
        joined = between or (
            _JOINED.search(ground.text, max(floor, before - 6), before) if title.body is None else None
        )
        if joined is None:
            break
        at = joined.start() if between else before
        aside = _ASIDE.search(ground.text, max(floor, at - 12), at) if ground.text[at - 1] == "）" else None
        at = aside.start() if aside else at
    return with_sharers(ground, row, floor)


def _status_length(text: str, end: int) -> int:
    found = re.search(r"(?:原|前任|时任|现任|新任|拟任|新当选|卸任|离任|退休)$", text[max(0, end - 3) : end])
    return len(found.group()) if found else 0


def settle_row(
    row: Sequence[Title], ground: Ground, near: Near, *, last: Body | None = None, beside: Sequence[Office] = ()
) -> Iterator[Office]:
    """Each title of a row with its body; one without takes that of the title before it, the first that of `last`.

    `near` tells the division that decides the owner of a short form at a place (区委 in a city's paper), `beside` is
    the row before, whose like is of the like body: 甲公司总经理助理、人事部部长柏某，|总经理助理|、办公室主任古某.
    """
    words = "".join(title.text for title in row)
    bare = True
    for title in row:
        bare = bare and title.body is None
        if bare and beside and (told := _of_same_country(title, beside[-1], ground)):
            yield told
            continue
        like = _like(title, beside) if bare else None
        body, written = _body_of(title, like or last, ground=ground, near=near, row=words)
        body = replace(body, name=_exact_name(body, title, ground)) if body else None
        yield Office(title, body, _as_former(title, written, ground), _full(title, written, body=body))
        last = body or last


def _of_same_country(title: Title, before: Office, ground: Ground) -> Office | None:
    """The office of a head of the country just named: 智利卸任总统柏某、|新任总统|古某."""
    country = before.title.body.text if before.title.body else ""
    if title.head.text not in OF_COUNTRY or country not in countries():
        return None
    written = country + ground.text[title.start - _status_length(ground.text, title.start) : title.end]
    return Office(title, None, written, written)


def _like(title: Title, beside: Sequence[Office]) -> Body | None:
    """The body of the like title in the row before: 云岭商会会长、甲公司董事长柏某，|副会长|、乙集团总裁古某."""
    same = (one.body for one in beside if one.title.text == title.text)
    of_league = title.head.kind == "association" or title.text in _OF_LEAGUES
    leagues = (one.body for one in beside if of_league and one.title.head.kind == "association")
    return next(same, None) or next(leagues, None)


def _exact_name(body: Body, title: Title, ground: Ground) -> str | None:
    """A body's name with what its form leaves out: 市人大主任 is of its standing committee, 第八师 of the corps."""
    name = division_name(body.name, ground.region)
    if name and title.head.text == "主任" and name.endswith("人民代表大会"):
        return f"{name}常务委员会"
    return name


def _as_former(title: Title, written: str, ground: Ground) -> str:
    """A title with the 原 that it is printed with: 县政协原副主席, whose post is 县政协副主席."""
    behind = ground.text[title.end - title.former : title.end]
    if not title.former or not written.endswith(behind) or written.endswith(("前" + behind, "原" + behind)):
        return written
    return written.removesuffix(behind) + ground.text[title.end - title.former - 1] + behind


def _body_of(title: Title, last: Body | None, *, ground: Ground, near: Near, row: str) -> tuple[Body | None, str]:
    """The body of a title and the title as written out."""
    own = title.body
    if title.head.kind == "group":
        return None, title.text
    if title.head.kind == "honour":
        return None, _joined(own, title) if own else title.text
    if own is not None and own.text in countries():
        return None, ground.text[own.start : title.end]
    if own is not None and (own.name or own.text != "政府" or last):
        settled = _settled(own, title, last, ground=ground, near=near, row=row)
        return settled, _joined(settled, title)
    beside = last.region if last else None
    if title.head.owner:
        written = own.text + title.text if own else title.text
        return _of_owner(title, (beside, ground.region, near(title.head.owner[:1], title.start))), written
    if last is not None:
        return _inherited(title, last)
    endings = _endings().get(title.head.text, ())
    return _own_school(title, ground, endings) or ground.body_further_left(title.start, endings), title.text


def _settled(own: Body, title: Title, last: Body | None, *, ground: Ground, near: Near, row: str) -> Body:
    """The body that a title is printed with, under its full name as far as its neighbours tell it."""
    beside = last.region if last else None
    if (division := division_name(own.text, ground.region)) != own.text:
        return replace(own, name=division)
    if (of_town := organ_of_town(own, title.text, last)) is not None:
        return of_town
    if own.name is not None:
        own = _beside(own, beside) if beside and own.text.startswith(_LEVELS) else own
        return _of_same_owner(own, last) or own
    if own.text.startswith("驻"):
        country = next((name for name in countries() if last and last.name and last.name.startswith(name)), None)
        return replace(own, name=f"{country}{own.text}大使馆" if country else None)
    if (organ := organ_beside(own, last, ground)) is not None:
        return organ
    if points(own.text):
        return own_body(own, ground, last=last, row=row) or _of_own_school(own, last)
    return settle_unit(own, last, ground, regions=(beside, ground.region, near(own.text, own.start)))


def _own_school(title: Title, ground: Ground, endings: tuple[str, ...]) -> Body | None:
    """The 校长 of a university's own report, wherever he goes: 校长柏某前往云岭大学调研."""
    if "大学" not in endings:
        return None
    named = ((m.start, m.end, m.name) for m in ground.bodies.values() if m.name.endswith("大学"))
    school = own_school(ground.text, named)
    return Body(title.start, school, school) if school else None


def _joined(body: Body, title: Title) -> str:
    """Body and title as printed, the character that they share once: 市公安局长."""
    printed = title.body.text if title.body else body.text
    shared = title.start + len(printed) + len(title.text) - title.end == 1 and body.text[-1] == title.text[0]
    return body.text + title.text[1:] if shared else body.text + title.text


def _beside(body: Body, region: RegionPath) -> Body:
    """A body in the region of the one named just before: 市政府 behind 遂宁市副市长…、 is that of Suining.

    A level above that of a guest is that of the paper's own city again: 青浦区政协秘书长…、|市政协|秘书长.
    """
    named = name_body(body.text, region)
    higher = named and named.region and region.startswith(f"{named.region}/")
    if higher and body.region and not region.startswith(body.region):
        return body
    return replace(body, name=named.name, region=named.region) if named and named.sure else body


def _of_same_owner(own: Body, last: Body | None) -> Body | None:
    """教育厅党组 behind 某省教育工委副书记、 is of the same region, 经济委员会 behind 全国政协常委、 of 全国政协."""
    if last and last.name and own.name == own.text and _COMMITTEE.search(own.text) and _ASSEMBLY.search(last.text):
        return replace(own, text=last.text + own.text, name=last.name + own.text)
    if last is None or last.region is None or own.region or own.name not in (own.text, of_party(own.text)):
        return None
    for owner, _ in split_owner(last.text):
        named = name_body(owner + own.text, last.region)
        if named and named.sure:
            return replace(own, text=owner + own.text, name=named.name, region=named.region)
    return None


def _of_own_school(own: Body, last: Body | None) -> Body:
    """纪委 behind 校党委副书记、 is 校纪委, whether or not the report tells which school it is."""
    plain = without_party(last.text) if last and last.name is None and points(last.text) else ""
    bare = plain and last and plain != last.text and not own.text.startswith(plain)
    return replace(own, text=plain + own.text) if bare else own


@cache
def _endings() -> dict[str, tuple[str, ...]]:
    """What a body's name ends with that stands further left than its title: 商会 for 会长."""
    rows = table("title_endings")
    return {row["title"]: tuple(r["ending"] for r in rows if r["title"] == row["title"]) for row in rows}


def _of_owner(title: Title, regions: Sequence[RegionPath | None]) -> Body | None:
    """The government that 省长 or 副市长 heads, in the first region that has one; the one body of 总书记."""
    owner = title.head.owner
    if owner not in (*LEVEL_WORDS, "镇", "乡"):
        return Body(title.start, "", owner)
    paths = (owner_of(owner, region) if owner in LEVEL_WORDS else _town(owner, region) for region in regions if region)
    path = next((path for path in paths if path), None)
    return Body(title.start, "", government(path), path) if path else None


def _town(owner: str, region: RegionPath) -> RegionPath | None:
    """The town of 镇长 behind 周庄镇党委书记."""
    return region if region.endswith(owner) else None


def _inherited(title: Title, last: Body) -> tuple[Body | None, str]:
    """主任 behind 市人大常委会党组书记 is the committee's, 主席 behind 自治区党委副书记 the government's."""
    if (
        title.head.text == "主席"
        and last.region
        and last.name
        and last.name.startswith("中共")
        and last.text.endswith(("自治区党委", "自治区委"))
    ):
        word = last.text.partition("自治区")[0] + "自治区"
        return Body(title.start, word, government(last.region), last.region), word + title.text
    if division := division_of(last.name, title.text):
        regiment = last.text.removesuffix("党委") if division.endswith("团") else ""
        return Body(title.start, regiment, division), regiment + title.text
    if not last.text:
        return replace(last, start=title.start), title.text
    if points(last.text):
        return _of_own(title, last)
    of_party = title.text.endswith(("书记", "委员", "常委")) or (
        title.text.endswith("秘书长") and not last.text.endswith("党组")
    )
    plain = last.text if of_party else without_party(last.text)
    plain = plain if len(plain) > 1 or plain == last.text else last.text
    if plain == last.text or last.name is None:
        return replace(last, start=title.start), last.text + title.text
    named = name_body(plain, last.region, near=last.region) if last.region else None
    whole = whole_of(last.name)
    resolved = last.name != last.text and not last.name.endswith(plain)
    name = named.name if named else whole if plain in whole or resolved else plain
    return Body(title.start, plain, name, last.region), plain + title.text


def _of_own(title: Title, last: Body) -> tuple[Body, str]:
    """校长 behind 校党委书记 is the school's, 委员 is the committee's: the word alone is no part of the title."""
    plain = last.text if title.text.endswith(("书记", "委员", "常委")) else without_party(last.text)
    name = whole_of(last.name) if last.name and plain != last.text else last.name
    written = plain + title.text if len(plain) > 1 and plain[0] not in "我本该" else title.text
    return Body(title.start, plain, name), written


def _full(title: Title, written: str, *, body: Body | None) -> str:
    """A title with the region of its body: 青海省委书记, 重庆市副市长."""
    if body is None:
        return written
    if body.name and body.name.endswith(MILITARY):
        return body.name + title.text
    written = written if written.startswith(body.text) else body.text + title.text
    if body.region is None:
        return written if body.text or not body.name else body.name + title.text
    if body.text in ("", "政府"):
        return owner_name(body.region) + title.text
    text = body.text.removeprefix("中共")
    word = next((word for word in sorted(LEVEL_WORDS, key=len, reverse=True) if text.startswith(word)), "")
    return owner_name(body.region) + text.removeprefix(word) + title.text if word else written.removeprefix("中共")
