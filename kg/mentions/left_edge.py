"""Where a long name begins, counted back from its ending: 来到|青海某某农业集团有限公司."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache

from kg.data import table
from kg.mentions.forms import longest_first
from kg.mentions.regions import Regions
from kg.model import Article, Entity, Sentence, Token

_CLOSERS = {"”": "“", "’": "‘", "）": "（", ")": "("}
REACH = 26
"""The longest stem of a name that is looked for; the longest in 5,000 names of companies has 24 characters."""
_BREAKS = frozenset("/／，。；：、！？,;:!?…—《》【】[]<>%＋+“‘(（”’)）")
_WALLS = re.compile(rf"[{re.escape(''.join(_BREAKS))}\s暨]")
_PROPER = frozenset({"nr", "ns", "nt", "nz", "nx", "NR"})
_LEADS = frozenset("dpcumqrt")
_SMALL = frozenset({"p", "d", "r", "P", "AD", "PN"})
_WITHIN = frozenset("与和同之对向为自")
"""Small words that names hold: 自强, 向阳."""
_JOINTS = re.compile("和|同([省市县我]?)")
_OF_FIELDS = ("实验室", "研究院", "研究所", "研究中心", "工程中心", "创新中心")
_FIELDS = frozenset({"n", "vn", "v", "an", "b", "j", "l", "nz", "NN", "JJ", "VV"})
_COMMON = frozenset({"n", "a", "an", "ad", "v", "vn", "d", "i", "l", "b", "t", "NN", "JJ", "VV", "VA", "AD", "NT"})
_CLASS_NOUNS = ("企业", "公司", "单位", "景区", "机构", "院校", "高校", "品牌", "项目", "基地", "平台")
_GATHERINGS = ("座谈会", "推进会", "交流会", "对接会", "推介会", "仪式", "论坛", "大会")
"""Of events that stand before a name and are no part of it: 召开交流座谈会|云岭大学."""
_ZONES = (
    *("工业区", "工业园", "产业园", "科技园", "开发区", "高新区", "经开区"),
    *("园区", "新区", "集中区", "集聚区", "保税区"),
)
"""Of ground that a firm lies on: 河湾工业区|甘肃云帆铝业有限公司."""
_FULL_FIRMS = ("有限公司", "责任公司", "股份公司", "集团公司")
_COUNT = re.compile(
    r"第?[\d一二三四五六七八九十百两几]+[余多]?(?:家|个|所|名|支|座|条|户|届|次|期|批)|\d+[年月日]|(?:年|月)初|年底"
)


_CLASS = re.compile(
    r"世界|国家|全国|全球|国际|省级|市级|区级|县级|现代|新型|新兴|大型|重点|高端|特色|绿色|智能|智慧|数字|企业|中小|外商|民营|国有|专业"
)
"""What begins the name of a class: 世界级…基地, 国家级…示范区."""


class LeftEdge:
    """The words before an ending, and which of them a name can begin with."""

    def __init__(self, article: Article, sentences: tuple[Sentence, ...], regions: Regions) -> None:
        """Index the tokens and entities of the article by where they start."""
        self.text = article.text
        self.regions = regions
        self.tokens: dict[int, Token] = {token.start: token for s in sentences for token in s.tokens}
        self.token_starts = sorted(self.tokens)
        self.entities: list[Entity] = sorted(entity for s in sentences for entity in s.entities)
        self.entity_starts = [entity.start for entity in self.entities]

    def of(self, ending: int, *, floor: int = 0) -> int:
        """Where the name starts that ends in what begins at `ending`; `ending` itself where nothing can be its stem."""
        low = self._behind_epithet(self._trimmed(self._window(ending, floor), ending), ending)
        inner = [at for at in self._regions_between(low + 1, ending) if not self._entity_across(low, at)]
        ground = [at for at in self._regions_between(low + 4, ending) if self.text[low:at].endswith(_ZONES)]
        if ground:
            return ground[-1]
        for at in inner:
            if self.text[low:at].endswith((*_CLASS_NOUNS, *_GATHERINGS)) and not self.text[low:at].endswith(
                _FULL_FIRMS
            ):
                return at
        return low

    def _behind_epithet(self, low: int, ending: int) -> int:
        """Where the division begins that a quotation describes: “云岭第一村”|安定区云帆农旅园区."""
        close = self.text.find("”", low, ending) if self.text[low] == "“" else -1
        return close + 1 if close > 0 and self.regions.starting(close + 1) else low

    def is_proper(self, start: int, end: int) -> bool:
        """That a stretch begins with a proper name: a division, an entity, a name by its tag, a quoted word."""
        token = self.tokens.get(start)
        return (
            self.regions.starting(start) is not None
            or (token is not None and token.pos in _PROPER)
            or self.text[start] in "“‘"
            or self.text[start].isascii()
            or any(entity.start == start for entity in self._entities(start, end))
        )

    def is_class(self, start: int, end: int) -> bool:
        """That a stretch begins as the names of classes do: 世界级…基地, 国际会展酒店."""
        return bool(_CLASS.match(self.text, start, end))

    def is_plain(self, start: int, end: int) -> bool:
        """That a stretch is made of common words alone, and no quotation: 苹果种植基地."""
        tokens = self.token_starts[bisect_left(self.token_starts, start) : bisect_left(self.token_starts, end)]
        common = all(self.tokens[at].pos in _COMMON for at in tokens)
        return common and bool(tokens) and self.text[start] not in "“‘" and not self._entities(start, end)

    def is_body(self, start: int, end: int) -> bool:
        """That the model takes the stretch, or most of it, for a body."""
        return any(
            e.label == "ORGANIZATION" and e.end > end - 2 and e.end - e.start > 0.6 * (end - start)
            for e in self._entities(start, end)
        )

    def bodies(self) -> set[tuple[int, int]]:
        """The stretches that the model takes for bodies; two where it runs 同 into one: 云岭市|同|云帆集团."""
        seen = {(entity.start, entity.end) for entity in self.entities if entity.label == "ORGANIZATION"}
        for start, end in sorted(seen):
            at = self.text.find("同", start, end)
            if at >= 0 and self._is_with(at):
                seen = seen - {(start, end)} | {(start, at), (at + 1, end)}
        return seen

    def _is_with(self, at: int) -> bool:
        """That 同 is the preposition here, and joins two names."""
        token = self.tokens.get(at)
        return token is not None and token.text == "同" and token.pos in ("p", "P")

    def is_place(self, start: int, end: int, *, ending: int = -1) -> bool:
        """That the model takes the end of the stretch, or what stands before `ending`, for a place."""
        if any(e.label == "LOCATION" and e.end in (end, ending) for e in self._entities(start, end)):
            return True
        token = self.tokens.get(start)
        return token is not None and token.pos == "ns" and token.end == end

    def splits_word(self, start: int, *, sure: bool) -> bool:
        """That a word runs across an offset; a sure name may stand within what the model takes for a place or body."""
        return bool(self.tokens) and start not in self.tokens and not (sure and self._entity_across(start, start + 1))

    def is_common_word(self, start: int, end: int) -> bool:
        """That the model reads a short name of two characters as a word of the language, or as parts of two."""
        token = self.tokens.get(start)
        seen = any(
            e.start <= start and end <= e.end and e.label != "PERSON" for e in self._entities(start - REACH, end)
        )
        if token is None or seen or end - start > 2:
            return False
        return (
            token.pos in _COMMON
            if token.end >= end
            else bool(self.text[end : end + 1].isalpha() and end not in self.tokens)
        )

    def place_start(self, start: int, end: int) -> int:
        """Where the place begins that the model sees at the end of a stretch, with the divisions before it.

        What stands before it in an item of a list is part of it where it is a direction: 、中上|南门街.
        """
        if self.regions.starting(start):
            return start
        inside = [e.start for e in self._entities(start, end) if e.label == "LOCATION" and e.end >= end]
        first = min(inside, default=start)
        token = self.tokens.get(start)
        directed = token is not None and token.end == first and token.pos in ("s", "f")
        return start if directed and self.text[start - 1 : start] == "、" else first

    def in_person(self, start: int, end: int) -> bool:
        """That the stretch is part of what the model takes for a person's name."""
        near = self.entities[
            max(0, bisect_left(self.entity_starts, start + 1) - 2) : bisect_left(self.entity_starts, end)
        ]
        return any(e.label == "PERSON" and e.start <= start and end <= e.end for e in near)

    def holds_name(self, start: int, end: int) -> bool:
        """That the model sees an entity or a name within the stretch."""
        tokens = self.token_starts[bisect_left(self.token_starts, start) : bisect_left(self.token_starts, end)]
        return any(self.tokens[at].pos in _PROPER for at in tokens) or bool(self._entities(start, end))

    def _entities(self, start: int, end: int) -> list[Entity]:
        return self.entities[bisect_left(self.entity_starts, start) : bisect_left(self.entity_starts, end)]

    def _window(self, ending: int, floor: int) -> int:
        """The first character that can belong to the name: behind punctuation and words that introduce names."""
        floor = max(floor, ending - REACH)
        at, walls = ending, _walls(self.text)
        while (number := bisect_left(walls, at) - 1) >= 0 and walls[number] >= floor:
            at = walls[number]
            mark = self.text[at]
            opener = self._opener(at, floor) if mark in _CLOSERS else -1
            if opener >= 0:
                at = opener
                if mark == "”":
                    break
            elif mark != "暨" or self._joins_bodies(at):
                at += 1
                break
        else:
            at = min(at, floor)
        if self.text[at - 1 : at] == "“" and self.text.find("”", ending, ending + 6) >= 0:
            return at
        return max([at, *(end for end in self._introductions(at, ending) if not self._within_quotes(at, end))])

    def _joins_bodies(self, at: int) -> bool:
        """That 暨 joins one body to another that is run with it: 云岭大学|暨|云岭药物研究所; not 诸暨, 暨南."""
        if self.text[at] != "暨" or self.text[at + 1 : at + 2] in ("南", "阳"):
            return False
        return not self.regions.covers(at)

    def _opener(self, at: int, floor: int) -> int:
        """Where the bracket or quotation opens that closes at an offset, if it holds a few words and no clause."""
        opener = self.text.rfind(_CLOSERS[self.text[at]], floor, at)
        return opener if opener >= 0 and not re.search(r"[，。；：！？\n]|记者", self.text[opener:at]) else -1

    def _within_quotes(self, low: int, at: int) -> bool:
        return self.text[low] in "“‘" and at <= self.text.find("”", low)

    def _introductions(self, low: int, ending: int) -> Iterator[int]:
        """Where words end that come before names; those of one character only as tokens of their own."""
        words, lengths = lead_ins(), _lead_lengths()
        for at in range(low, ending):
            for length in lengths.get(self.text[at], ()):
                whole = at + length <= ending and self.text[at : at + length] in words
                if whole and not self._joins_fields(at, ending) and self._introduces(at, at + length):
                    yield at + length
        yield from self._joints(low, ending)
        for at in self.token_starts[bisect_left(self.token_starts, low) : bisect_left(self.token_starts, ending)]:
            token = self.tokens[at]
            verb = token.pos in ("v", "VV") and token.text not in name_verbs()
            if self._is_with(at):
                yield token.end
            if (verb or token.pos in _SMALL) and token.text not in _WITHIN and not self._entity_across(at, token.end):
                yield min(token.end, ending)

    def _joins_fields(self, at: int, ending: int) -> bool:
        """That 与 joins the fields of a laboratory or institute: 作物育种|与|种质资源重点实验室."""
        if self.text[at] != "与" or not self.text.startswith(_OF_FIELDS, ending):
            return False
        before = self.tokens.get(self.token_starts[max(0, bisect_left(self.token_starts, at) - 1)])
        after = self.tokens.get(at + 1)
        named = any(entity.end == at for entity in self._entities(max(0, at - REACH), at))
        fields = [token for token in (before, after) if token and token.pos in _FIELDS]
        return len(fields) == 2 and fields[0].end == at and not named

    def _joints(self, low: int, ending: int) -> Iterator[int]:
        """Where 和 or 同 ends that joins two names, or a name to a class word: 甲旗和|乙旗融媒体中心, 居民和|社区."""
        for found in _JOINTS.finditer(self.text, low + 1, ending):
            at, token = found.start(), self.tokens.get(found.start())
            alone = token is not None and token.end == at + 1 and not self._entity_across(at - 1, at + 1)
            if alone and (at + 1 == ending or found[1] or self.regions.starting(at + 1)):
                yield at + 1

    def _introduces(self, start: int, end: int) -> bool:
        """That a word stands for itself: 的 (but 美的集团), a word of two, a function word by its tag."""
        if lead_ins()[self.text[start:end]]:
            return True
        if self._entity_across(start, end) or self.text[start : start + 2] == "有限":
            return False
        if self.text[start:end] == "的":
            return self.text[start - 1 : start] != "美"
        token = self.tokens.get(start)
        function_word = token is not None and token.end == start + 1 and token.pos[:1] in "vpcudPCDV"
        return end - start > 1 or function_word or not self.tokens

    def _entity_across(self, start: int, end: int) -> bool:
        """That one entity begins before `start` or there, and goes on behind `end`."""
        left = self.entities[: bisect_left(self.entity_starts, start + 1)][-2:]
        return any(entity.start <= start and end < entity.end and entity.label != "PERSON" for entity in left)

    def _regions_between(self, low: int, ending: int) -> list[int]:
        return [found.start for found in self.regions.between(low, ending)]

    def _trimmed(self, low: int, ending: int) -> int:
        """Without adverbs, numbers and pronouns in front, which are no part of a name."""
        low = max((found.end() for found in _COUNT.finditer(self.text, low, ending)), default=low)
        while low < ending and low in self.tokens and self._leads(self.tokens[low], ending):
            low = self.tokens[low].end
        return min(low, ending)

    def _leads(self, token: Token, ending: int) -> bool:
        """That a word only leads on to a name: an adverb or number, a verb before a proper name."""
        verb = token.pos == "v" and token.end < ending and self.is_proper(token.end, ending)
        named = token.pos in ("m", "CD") and any(self._entities(token.start, token.start + 1))  # 两|江新区
        return verb or (token.pos[:1] in _LEADS and not named)


@cache
def lead_ins() -> dict[str, bool]:
    """Words before a name that are no part of it; true for those that never stand within one."""
    return {row["word"]: row["sure"] == "yes" for row in table("lead_ins")}


@cache
def _lead_lengths() -> dict[str, tuple[int, ...]]:
    """The lengths of those words by their first character; longer ones are phrases that other rules read."""
    return longest_first(word for word in lead_ins() if len(word) <= 4)


@lru_cache(maxsize=2)
def _walls(text: str) -> list[int]:
    """Where characters stand at which a name may begin or must."""
    return [found.start() for found in _WALLS.finditer(text)]


@cache
def name_verbs() -> frozenset[str]:
    """Verbs that stand within the names of bodies: 投资, 运营."""
    return frozenset(row["word"] for row in table("name_verbs"))
