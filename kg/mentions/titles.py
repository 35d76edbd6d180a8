"""Titles: a body, ranks and a head in one stretch of text, read from the head to the left.

市人大常委会|副|主任: `head_before` finds the longest head that ends at a place, `read_title` what stands before it.
What a title shares with its neighbours in an enumeration is for `enumerations` to settle.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from kg.data import table
from kg.data.alternatives import any_of
from kg.mentions.naming import LEVEL_WORDS, name_body
from kg.mentions.title_bodies import Body, Ground, of_party
from kg.mentions.unit_words import is_nominal, is_unit
from kg.model import Span

_PARTED = re.compile("(?<=[镇乡道区县市旗州盟省会局院厅委府协])原(?P<organ>党委|党工委|党组|纪委|政府|人大|政协)$")
_FAR = 16
"""The longest name of a foreign country and its city."""
_OWN = "中国"
_FIELDS = re.compile("[一-龥]{2,14}(?:、[一-龥]{2,6})*[和与][一-龥]{2,8}部$")
_FIELD = re.compile("(?:(?![了的在到见与])[一-龥]){2,12}部")
_OTHERS = re.compile("总统|总理|议长|部长|大使|主席|期间|访问")
"""What says that a country is somebody else's, not that of the ministry further on."""
_MISSIONS = {"大使": "大使馆", "总领事": "总领事馆"}
OF_COUNTRY = frozenset({"总统", "总理", "首相", "国王", "女王", "外长", "防长", "财长", "王储", "议长", "国家主席"})
"""Heads that a country has, not a body of it."""
_PROPER = frozenset({"nr", "ns", "nz", "nrf", "nsf", "NR"})
_FIELDED = frozenset({"academic", "work"})
_OF_FIELD = frozenset({"总监", "主管", "顾问", "秘书", "代表", "专家", "博士", "助理"})
"""Heads before which a field stands: 技术|顾问, 工学|博士."""
_TASKS = ("分管", "主管", "主持", "负责", "协管")
"""What opens the task of one among several: 省政府办公厅|分管日常工作的|副主任."""
_CROWD = re.compile("(?:全体|各位?|部分|其他|有关|相关|全部|所有)$")
"""Before a head that says what many people are: 编写组全体|成员."""


@dataclass(frozen=True, slots=True)
class Head:
    """The last part of a title: 书记, 市长, 董事长.

    `owner` is the level whose government is meant where no body is printed (省 of 省长) or that body itself,
    `organ` what head and body share when one is left out (局 in 公安局长).
    """

    text: str
    kind: str
    owner: str = ""
    organ: str = ""
    needs_body: bool = False


@dataclass(frozen=True, slots=True)
class Title:
    """A title as printed: `text` without its body (副书记), `status` what 原 or 时任 says of the tenure."""

    start: int
    end: int
    head: Head
    text: str
    body: Body | None = None
    status: str = ""
    former: int = 0
    """How many characters of the title stand behind its 原, none where it has no such word: 县政协原|副主席."""

    @property
    def is_shared(self) -> bool:
        """Whether several people can hold it at once, so that 副市长A、B is the title of both."""
        return "副" in self.text or self.head.kind in {"academic", "work"} or self.text.endswith(("委", "员", "代表"))


@cache
def heads() -> dict[str, Head]:
    """Every head by its text."""
    return {
        row["title"]: Head(row["title"], row["kind"], row["owner"], row["organ"], row["needs_body"] == "yes")
        for row in table("titles")
    }


@cache
def head_pattern() -> re.Pattern[str]:
    """Any head, at every place where one begins; group 1 is the longest that does."""
    return re.compile(f"(?=({any_of(heads())}))")


@lru_cache(2)
def heads_of(text: str) -> tuple[Span, ...]:
    """The longest head at every place of an article where one begins; those before and behind names ask for them."""
    return tuple(Span(*found.span(1)) for found in head_pattern().finditer(text))


@cache
def countries() -> tuple[str, ...]:
    """The names of foreign countries."""
    return tuple(row["name"] for row in table("known_places") if row["kind"] == "country" and row["name"] != _OWN)


@cache
def _ranks() -> tuple[dict[str, str], int]:
    ranks = {row["word"]: row["status"] for row in table("title_ranks")}
    return ranks, max(map(len, ranks))


def head_before(text: str, end: int, floor: int = 0) -> Head | None:
    """The longest head that ends at a place: 主任医师 rather than 医师."""
    for size in range(min(8, end - floor), 1, -1):
        found = heads().get(text[end - size : end])
        if found:
            return found
    return None


def read_title(ground: Ground, end: int, floor: int = 0) -> Title | None:
    """The title that ends at a place and begins no further left than `floor`; None where none does."""
    head = head_before(ground.text, end, floor)
    if head is None:
        return None
    at, text, status = end - len(head.text), head.text, ""
    while rank := _rank_before(ground.text, at, floor):
        at -= len(rank)
        said = _ranks()[0][rank]
        text, status = (text, said) if said else (rank + text, status)
    if ground.text.endswith("前", floor, at) and (at - 1 in ground.bodies or at - 1 in ground.places):
        at, status = at - 1, "former"
    once = at if ground.text.startswith(("原", "前"), at) and status else -1
    at, text = _with_field(ground, at, floor, text=text, head=head)
    body, inner = _former_organ(ground, at, floor)
    once, status = (inner, "former") if body else (once, status)
    body = body or _body(ground, at, floor, head=head, bare=at == end - len(head.text))
    if _CROWD.search(ground.text, floor, body.start if body else at) or (body and _CROWD.search(body.text)):
        return None
    start = body.start if body else at - _unit_letter(ground.text, at, floor)
    word = _rank_before(ground.text, start, floor) if body else None
    said = _ranks()[0][word] if word else _once(ground.text, start, floor)
    once = start - 1 if said == "former" and ground.text[start - 1] in "原前" else once
    return Title(start, end, head, text, body, said or status, end - once - 1 if once >= 0 else 0)


def _body(ground: Ground, at: int, floor: int, *, head: Head, bare: bool) -> Body | None:
    """The body whose title ends in a head; a `bare` one may share its first character with the body."""
    organ = head.organ if bare else ""
    if head.text == "主席" and (region := ground.division_before(at, floor, "自治区")):
        return region
    if head.text in OF_COUNTRY and (country := _country_before(ground, at, floor)):
        return country
    if head.text in _MISSIONS and at not in ground.bodies and (mission := _posted(ground, at, floor, head=head)):
        return mission
    if head.text == "部长" and (ministry := _foreign_ministry(ground, at, floor)):
        return ministry
    if head.owner in LEVEL_WORDS and (foreign := _abroad(ground, at, floor, head=head)):
        return foreign
    if head.owner in LEVEL_WORDS and at not in ground.bodies and (unheard := _unheard(ground, at, floor, head=head)):
        return unheard
    body = ground.body_before(at, floor, organ=organ, owner=head.owner, company=head.kind == "company")
    return body or _government(ground.text, at, floor, head=head) or _posted(ground, at, floor, head=head)


def _country_before(ground: Ground, end: int, floor: int) -> Body | None:
    """The country whose head this is: 智利|总统."""
    place = ground.places.get(end)
    foreign = place and place.start >= floor and place.properties["kind"] == "country" and place.name != _OWN
    return Body(place.start, place.surface) if place and foreign else None


def _former_organ(ground: Ground, end: int, floor: int) -> tuple[Body | None, int]:
    """The body whose owner and organ 原 parts, and where that stands: 白石镇|原|党委|书记."""
    found = _PARTED.search(ground.text, max(floor, end - 20), end)
    for start in range(max(floor, end - 20), found.start() - 1) if found else ():
        text = ground.text[start : found.start()] + found["organ"] if found else ""
        bare = ground.text[start : found.start()] in LEVEL_WORDS if found else True
        if bare or not ground.opens(start, floor):
            continue
        named = name_body(text, ground.region)
        if named and named.sure and found:
            return Body(start, text, named.name, named.region), found.start()
    whole = ground.body_before(found.start(), floor) if found else None
    if whole and whole.name and found:
        text = whole.text + found["organ"]
        return Body(whole.start, text, of_party(whole.name + found["organ"]), whole.region), found.start()
    return None, -1


def _government(text: str, end: int, floor: int, *, head: Head) -> Body | None:
    """The 政府 of 县委副书记、|政府|县长 or |政府|秘书长, whose owner is that of the title before it."""
    opens = end - 2 == floor or (end - 2 > floor and not text[end - 3].isalnum())
    heads_one = head.owner or head.text == "秘书长"
    return Body(end - 2, "政府") if heads_one and opens and text.endswith("政府", floor, end) else None


def _with_field(ground: Ground, at: int, floor: int, *, text: str, head: Head) -> tuple[int, str]:
    """A head of a firm with the field that stands between firm and head: 云帆集团|市场开发|总监."""
    for size in range(2, 7) if (head.kind in _FIELDED or head.text in _OF_FIELD) and at not in ground.bodies else ():
        field = ground.text[at - size : at]
        body = ground.bodies.get(at - size)
        known = body.start >= floor if body else _foreign_ministry(ground, at - size, floor) is not None
        beside = ground.text.startswith("、", at - size - 1) and head_before(ground.text, at - size - 1, floor)
        if field.isalpha() and (known or beside) and (size < 5 or known) and _is_field(ground, at - size, at):
            return at - size, field + text
    if ground.text.startswith("的", at - 1):
        task = next((end for end in range(at - 3, max(floor, at - 14), -1) if end in ground.bodies), at)
        if ground.text[task:at].isalpha() and ground.text.startswith(_TASKS, task):
            return task, ground.text[task:at] + text
    return at, text


def _is_field(ground: Ground, start: int, end: int) -> bool:
    """That only nouns stand here, and none that names a unit: |技术|顾问, |责任|秘书, but not |医务科|."""
    if is_unit(ground.text[start:end]):
        return False
    while end > start and end in ground.tokens and is_nominal(ground.tokens[end][1]):
        end = ground.tokens[end][0]
    return end == start


def _abroad(ground: Ground, end: int, floor: int, *, head: Head) -> Body | None:
    """The government of a foreign city or province behind its country: 越南|岘港|市长, 韩国|全罗道|副省长."""
    places = (ground.places.get(at) for at in range(end, max(floor, end - _FAR), -1))
    countries = (m.start for m in places if m and m.properties["kind"] == "country" and m.name != _OWN)
    start = next((at for at in countries if at >= floor and ground.text[at:end].isalpha()), None)
    if start is None:
        return None
    text = ground.text[start:end].removesuffix(head.owner) + head.owner
    return Body(start, text, f"{text}政府")


def _unheard(ground: Ground, end: int, floor: int, *, head: Head) -> Body | None:
    """The division of a head that no gazetteer has, which is abroad: 纳霍德卡市|市长; its government is not told."""
    start = end
    while (token := ground.tokens.get(start)) and token[0] >= floor and end - token[0] < _FAR:
        if token[1] not in _PROPER or (start in ground.people and start == end):
            break
        start = token[0]
    text = ground.text[start:end]
    if len(text) < 4 or not text.endswith(head.owner) or ground.division_before(end, floor, head.owner):
        return None
    return Body(start, text, "")


def _foreign_ministry(ground: Ground, end: int, floor: int) -> Body | None:
    """A ministry behind its country, of several fields too: 塞尔维亚|经济发展、贸易和企业部, 阿联酋|经济部."""
    for stop in range(end - 1, max(floor, end - 24), -1):
        country = ground.places.get(stop)
        if country is None or country.start < floor or country.properties["kind"] != "country" or country.name == _OWN:
            continue
        field = ground.text[stop:end].removesuffix("部") + "部"
        named = _FIELD.fullmatch(field) or _FIELDS.fullmatch(field)
        text = country.surface + field
        return Body(country.start, text, text) if named and not _OTHERS.search(text) else None
    return None


def _posted(ground: Ground, end: int, floor: int, *, head: Head) -> Body | None:
    """The body that posts someone elsewhere, 省监委|驻校|监察专员; a country's mission: 越南|驻华|大使."""
    place = re.compile("驻[一-龥]{1,8}?$").search(ground.text, max(floor, end - 9), end)
    if place is None:
        return None
    country, mission = ground.places.get(place.start()), _MISSIONS.get(head.text)
    if mission and country is None:
        return Body(place.start(), place[0])
    if country and mission and country.start >= floor:
        text = ground.text[country.start : end]
        return Body(country.start, text, text.removesuffix(mission) + mission)
    sender = ground.body_before(place.start(), floor)
    return replace(sender, text=ground.text[sender.start : end]) if sender else None


def _unit_letter(text: str, end: int, floor: int) -> int:
    """One where 师, 旅 or 校 stands for a body that was named before: 师政委, 校党委."""
    opens = end - 1 == floor or (end - 1 > floor and not text[end - 2].isalnum())
    return 1 if opens and text[end - 1] in "师旅团营连院校" else 0


def _once(text: str, start: int, floor: int) -> str:
    """前市长 was one before; 日前，省长 is another word."""
    before = text[max(floor, start - 2) : start]
    return "former" if before.endswith("前") and not before[:-1].isalnum() else ""


def _rank_before(text: str, end: int, floor: int) -> str | None:
    ranks, longest = _ranks()
    for size in range(min(longest, end - floor), 0, -1):
        if text[end - size : end] in ranks:
            return text[end - size : end]
    return None
