"""The body that stands right before a title: 市人大常委会 in 市人大常委会副主任.

A body that was found there is taken as it is; else the grammar of short forms is asked, then the words to the left,
up to one that no body's name has.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.data.gazetteer import gazetteer
from kg.mentions.corps import regiment_before
from kg.mentions.forms import local_forms
from kg.mentions.guests import is_guest
from kg.mentions.naming import LEVEL_WORDS, first_two, government, name_body, split_owner
from kg.mentions.unit_words import body_verbs, is_nominal, is_part, is_unit, may_open
from kg.mentions.zones import BARE_ORGANS, OF_STREET, zone_name
from kg.model import Article, Mention, RegionPath, Sentence

_LONGEST = 30
_LEVELS = tuple(LEVEL_WORDS)
PARTY_TAILS = {
    "机关党委": "中共{}机关委员会",
    "党工委": "中共{}工作委员会",
    "纪工委": "中共{}纪律检查工作委员会",
    "工委": "中共{}工作委员会",
    "党总支": "中共{}总支部委员会",
    "党支部": "中共{}支部委员会",
    "分党组": "中共{}分党组",
    "党组": "中共{}党组",
    "党委": "中共{}委员会",
    "纪委": "中共{}纪律检查委员会",
    "团委": "共青团{}委员会",
}
_OWN_WORD = re.compile("[我本](?:[校院局厅部行台社馆厂]|公司|集团|学校|医院)")
_UNNAMED = re.compile("(?:[一-龥]{1,6}(?<![、和及]))?某[一-龥]{0,2}[部旅团师营连队军]$")
_BESIDE_FIRM = frozenset({"同", "与", "和", "由", "对", "向", ""})
_BRANCHES = ("分公司", "分行", "支行", "营业部")
_GENERIC = re.compile(
    r"^(?:该|本|各|某|这家|全)|^(?:公司|集团|企业|学校|医院|单位|中心|村|社区|合作社|园区|会|团|组|国|店|项目|工程|市|县|区|省|代表团|大会|会议|(?:大会)?主席团)$"
)


@dataclass(frozen=True, slots=True)
class Body:
    """A body before a title: as printed, and its full name where the words alone tell it."""

    start: int
    text: str
    name: str | None = None
    region: RegionPath | None = None


@dataclass(frozen=True, slots=True)
class Ground:
    """What the words before a title are judged by: the article, its bodies and places, and the model's tokens."""

    text: str
    region: RegionPath | None
    bodies: dict[int, Mention] = field(default_factory=dict)
    """The longest body that ends at each place."""
    places: dict[int, Mention] = field(default_factory=dict)
    tokens: dict[int, tuple[int, str]] = field(default_factory=dict)
    """Start and part of speech of the token that ends at each place."""
    people: dict[int, int] = field(default_factory=dict)
    """Start of the person that ends at each place."""
    body: int = 0
    """Where the headings of the article end."""

    def body_before(
        self, end: int, floor: int, *, organ: str = "", owner: str = "", company: bool = False
    ) -> Body | None:
        """The body that ends at a place, or with the title's first character where they share one."""
        end = self._outside_brackets(end, floor)
        shared = organ if organ and not self.text.endswith(organ, 0, end) else ""
        for stop in dict.fromkeys((end + len(shared), end)):
            body = self.bodies.get(stop)
            if body and body.start >= floor:
                wider = self._by_grammar(end, floor, shared, before=body.start)
                return wider or self._with_place(body, floor)
        special = self._regiment(end, floor) or self._unnamed(end, floor)
        if special := special or self._pointed(end, floor, company=company):
            return special
        if owner == "地区" and self.text.endswith("行署", floor, end):
            return Body(end - 2, "行署")
        headed = self.division_before(end, floor, owner) if owner in (*LEVEL_WORDS, "镇", "乡") else None
        if headed or owner in LEVEL_WORDS:
            return headed
        found = self._by_grammar(end, floor, shared)
        if found or shared:
            return found or self._department(end, floor, shared)
        free, known = self._by_words(end, floor, company=company), self._department(end, floor, "")
        return known if known and (free is None or known.start < free.start) else free

    def _with_place(self, body: Mention, floor: int) -> Body:
        """A body that was found, with the place that its level word belongs to: 湘西|自治州委."""
        owner = self.bodies.get(body.start)
        if owner and owner.start >= floor and not any(split_owner(body.surface)):
            return Body(owner.start, self.text[owner.start : body.end], owner.name + body.name)
        place = self.places.get(body.start)
        start = place.start if place and place.start >= floor and body.surface.startswith(_LEVELS) else body.start
        text = self.text[start : body.end]
        return Body(start, text, self._told(body), _region_of(body, self.region))

    def _outside_brackets(self, end: int, floor: int) -> int:
        """The place before 市工业和信息化局（市招商局）局长's brackets."""
        opening = self.text.rfind("（", floor, end) if self.text[end - 1 : end] == "）" else -1
        return opening if opening > 0 and end - opening < 16 else end

    def _told(self, body: Mention) -> str | None:
        """A body's full name, unless it is a bare unit that only its neighbours can tell: 组织部."""
        if body.surface in BARE_ORGANS or body.surface in OF_STREET:
            return None
        if body.properties.get("kind") == "company" and not body.surface.endswith(_BRANCHES):
            return body.name
        if body.name != body.surface or name_body(body.surface, None) or any(split_owner(body.surface)):
            return body.name
        return None if is_part(body.surface) else body.name

    def division_before(self, end: int, floor: int, owner: str) -> Body | None:
        """The government whose head this is: 重庆市 in 重庆市副市长, 湟源 in 湟源县长, a town of 镇长."""
        for start in range(max(floor, end - _LONGEST // 2), end - 1):
            if self.text[start : start + 2] not in first_two() or not self.opens(start, floor):
                continue
            for name in (self.text[start:end], self.text[start:end] + owner):
                division = gazetteer().resolve(name, within=self.region) if name.endswith(owner) else None
                if division:
                    return Body(start, self.text[start:end], government(division.path), division.path)
        return None

    def _by_grammar(self, end: int, floor: int, shared: str, *, before: int | None = None) -> Body | None:
        """The longest form of the grammar that ends here: 湘西自治州委."""
        last = end - (0 if shared else 1) if before is None else before
        for start in range(max(floor, end - _LONGEST, last - 12 if before else 0), last):
            text = self.text[start:end] + shared
            if self.opens(start, floor) and (named := name_body(text, self.region)):
                return Body(start, text, named.name if named.sure else None, named.region)
        return None

    def _regiment(self, end: int, floor: int) -> Body | None:
        """A regiment of the corps, or its party committee: 一四三团|政委."""
        found = regiment_before(self.text, end, self.region) if self.text.endswith(("团", "委"), floor, end) else None
        return Body(found[0], self.text[found[0] : end], found[1]) if found and found[0] >= floor else None

    def _unnamed(self, end: int, floor: int) -> Body | None:
        """A unit of the forces that is not named: 空军某部|政委."""
        found = _UNNAMED.search(self.text, max(floor, end - 10), end) if "某" in self.text[end - 4 : end] else None
        return Body(found.start(), found[0], found[0]) if found else None

    def _pointed(self, end: int, floor: int, *, company: bool) -> Body | None:
        """The firm of the report, where a word for its kind opens the title: ，|公司|总经理."""
        word = next((w for w in ("集团公司", "公司", "集团") if company and self.text.endswith(w, floor, end)), "")
        before = self.text[end - len(word) - 1 : end - len(word)]
        return Body(end - len(word), word) if word and (before in _BESIDE_FIRM or not before.isalnum()) else None

    def _department(self, end: int, floor: int, shared: str) -> Body | None:
        """A department without its owner: 组织|部长, 规划和自然资源局|局长."""
        for start in range(max(floor, end - _LONGEST // 2), end - 1):
            text = self.text[start:end] + shared
            known = text in local_forms() or "委" + text in local_forms()
            if known and len(text) > 2 and text[-1] in "部厅局委" and self.opens(start, floor):
                return Body(start, text)
        return None

    def _by_words(self, end: int, floor: int, *, company: bool = False) -> Body | None:
        """The run of nouns to the left: 祁连山冷凉蔬菜合作社."""
        start = seen = end
        joined = False
        while start > floor and end - start < _LONGEST:
            whole = self.bodies.get(start) or self.places.get(start)
            if whole and whole.start >= floor:
                start = seen = whole.start
                if whole.kind == "Organization":
                    break
                continue
            if self.text[start - 1] == "）":
                start = self._outside_brackets(start, floor)
            before, tag = self._token_before(start, floor)
            word = self.text[before:start]
            joined = joined or word in {"与", "和"}
            if before < floor or start in self.people or not word.isalnum():
                break
            if start < end and _OWN_WORD.fullmatch(word):
                seen = before
                break
            if not (is_nominal(tag) or word in body_verbs() or word in {"与", "和"}):
                break
            start = before
            seen = start if may_open(tag, word) and not joined else seen
        return self._free(seen, end, firm=company and self._is_firm(seen, end))

    def _is_firm(self, start: int, end: int) -> bool:
        """That a run of nouns between marks has a proper name, which before 总经理 can only be a company: 华润置地."""
        words = (self.tokens.get(stop, (-1, "")) for stop in range(start + 1, end + 1))
        tags = [tag for at, tag in words if start <= at]
        proper = any(tag.lower() in {"nz", "ns", "nt", "nr", "nx", "org"} for tag in tags)
        return end - start > 2 and proper and not self.text[start - 1 : start].isalnum()

    def _token_before(self, end: int, floor: int) -> tuple[int, str]:
        """Start and tag of the token that ends here; the first part of one that takes the title along."""
        if end in self.tokens:
            return self.tokens[end]
        back = range(end - 1, max(floor, end - 8) - 1, -1)
        return next(((at, "n") for at in back if self.opens(at, floor)), (-1, ""))

    def _free(self, start: int, end: int, *, firm: bool) -> Body | None:
        start += self.text[start:end].startswith("有") and self.text[start - 1 : start] in ("的", "还")
        text = self.text[start:end]
        if len(text) < 2 or _GENERIC.search(text) or not (firm or is_unit(text)):
            return None
        named = name_body(text, self.region)
        if named and named.sure:
            return Body(start, text, named.name, named.region)
        first = next((m for m in self.bodies.values() if m.start == start and m.end <= end), None)
        first = first or next((m for m in self.places.values() if m.start == start and m.surface.endswith("区")), None)
        whole = first.name + self.text[first.end : end] if first else text
        part = (is_part(text) or text in OF_STREET) and not first and not firm
        return Body(start, text, None if part else zone_name(of_party(whole), self.text, self.region))

    def body_further_left(self, start: int, endings: tuple[str, ...]) -> Body | None:
        """The last body before a place that has one of these endings: 商会 for 会长."""
        named = [m for m in self.bodies.values() if whole_of(m.name).endswith(endings)]
        guests = {whole_of(m.name) for m in named if is_guest(m.end, self.text)}
        homes = {whole_of(m.name): m for m in named if whole_of(m.name) not in guests}
        fitting = [m for m in named if m.end <= start and (whole_of(m.name) in homes or not guests)]
        if not fitting and guests and len(homes) == 1:
            fitting = list(homes.values())
        last = max(fitting, key=lambda m: m.end, default=None)
        if last is None:
            return None
        if last.name.endswith(endings):
            return Body(start, last.surface, last.name, _region_of(last, self.region))
        return Body(start, without_party(last.surface), whole_of(last.name), _region_of(last, self.region))

    def grounds(self) -> Iterable[Mention]:
        """Everything with a name that a committee of a zone can be of."""
        return (*self.bodies.values(), *self.places.values())

    def opens(self, start: int, floor: int) -> bool:
        """Whether a word begins here as far as the model can tell."""
        return start == floor or start in self.tokens or not self.text[start - 1].isalnum() or start in self.people


def read_ground(article: Article, sentences: Iterable[Sentence], found: Sequence[Mention]) -> Ground:
    """What an article offers to the reading of titles."""
    ground = Ground(article.text, article.region, body=article.body)
    for sentence in sentences:
        ground.tokens.update({end: (start, pos) for start, end, _, pos in sentence.tokens})
        for entity in sentence.entities:
            if entity.label == "PERSON":
                ground.people[entity.end] = entity.start
    for mention in sorted(found, key=lambda m: m.start, reverse=True):
        if mention.kind in ("Organization", "Place"):
            (ground.bodies if mention.kind == "Organization" else ground.places)[mention.end] = mention
    return ground


def of_party(body: str) -> str:
    """The full name of a party group or committee that a body has.

    >>> of_party("青海大学党委")
    '中共青海大学委员会'
    """
    for tail, full in PARTY_TAILS.items():
        if body.endswith(tail) and len(body) > len(tail):
            whole = body.removesuffix(tail).removeprefix("中共")
            return full.format(whole.removesuffix("管委会") if tail.endswith("工委") else whole)
    return body.removesuffix("管委会") + "管理委员会" if body.endswith("管委会") else body


def whole_of(name: str) -> str:
    """The body whose party group or committee has this full name; a name of anything else as it is.

    >>> whole_of("中共青海大学委员会"), whole_of("青海大学")
    ('青海大学', '青海大学')
    """
    party = re.fullmatch(r"(?:中共|共青团)(.+?)(?:(?:支部|总支部|工作|机关|纪律检查)?委员会|分?党组)", name)
    return party[1] if party else name.removesuffix("党组")


def without_party(body: str) -> str:
    """The body whose party group or committee this is: 市人大常委会 of 市人大常委会党组, 市 of 市委."""
    tail = next((tail for tail in (*PARTY_TAILS, "审判委员会", "检察委员会", "工委", "委") if body.endswith(tail)), "")
    return body.removesuffix(tail)


def _region_of(body: Mention, region: RegionPath | None) -> RegionPath | None:
    named = name_body(body.surface, region) if body.surface != body.name else None
    named = named if named and named.name == body.name else name_body(body.name, region)
    return named.region if named else None
