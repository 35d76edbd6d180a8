"""What can be a person's name, and where in an article one stands.

The model's entities are asked first, names that the article prints elsewhere next, and the shape last: a surname, one
or two characters, and behind them a word that newspapers put behind a name. The shape alone is trusted only where
the words before it call for a name (a title, 记者, an enumeration of people).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.data.gazetteer import gazetteer
from kg.mentions.name_shapes import (
    DOTS,
    DOTTED,
    HAN,
    has_peoples_part,
    is_full_name,
    not_names,
    occurrences,
    peoples_parts,
    surname_of,
    surnames,
    word_behind,
    words_behind,
)
from kg.model import Span

_OFFICE = re.compile(
    "[书支]记|[省市县区州旗盟镇乡村部厅局处科校院所站队会事师团]长|主[席任编管]|经理|委员|教授|院士|研究员|负责人|医师|工程师|领导|代表"
)
_JOINED = re.compile("、|和|及|以及|与")
_GROUPS = re.compile(
    "有关|相关|各|部分|全体|随行|其他|主要|省|市|县|区|州|旗|盟|自治|国家|中央|干部|群众|职工|官兵|专家|代表|企业|客商|镇|乡|村|部门|"
    "单位|负责|领导|记者|家人|同事|团队|来自|他|她|副?[书主局处科院校队所站]"
)
"""What 和 joins to a name that is no name itself: 胡…和有关部门."""
_UNITS = frozenset("局厅部委院所站队处科组社会馆台办署司庭团室厂")
_PERSONS = frozenset("手民员者工师生长人友兵士家商农客")
"""What words for people end in: 选手, 村民, 讲解员."""
_ITEM = re.compile(rf"[{HAN}{DOTS}]+?(?=[、，。；：！？）\s和及与等]|参加|出席|陪同|分别|$)")


@dataclass(frozen=True, slots=True)
class Names:
    """The names of an article: `ends` of the model's, by where they start, and all that are `known` to it."""

    text: str
    ends: dict[int, int]
    tags: dict[int, tuple[int, str]]
    """End and part of speech of the token that starts at each place."""
    known: dict[str, None] = field(default_factory=dict)
    closed: dict[int, int] = field(default_factory=dict)
    """Ends of the bodies and places that were found, by start: 翁牛特旗 is no name."""
    unusual: dict[int, int] = field(default_factory=dict)
    """Names of the model that have no surname known to us; good where the place calls for a name."""

    def at(self, start: int) -> int | None:
        """Where a name ends that starts here, in a place that calls for one; None where none does."""
        end = self._at(start)
        if end is None or self.closed.get(start, 0) > end or self._is_division(self.text[start:end]):
            return None
        return end

    def _is_division(self, name: str) -> bool:
        """翁牛特旗 and 格尔木市 are divisions, whatever the model says."""
        return name[-1] in "省市县区州盟旗镇乡" and bool(gazetteer().named(name))

    def _at(self, start: int) -> int | None:
        seen = self.ends.get(start)
        if seen is None and (whole := self._with_surname(start)):
            return whole
        if seen is not None and self._closes(seen):
            return max(seen, self._of_peoples(start) or seen)
        found: str | None = next((name for name in self.known if self.text.startswith(name, start)), None)
        shaped = self._dotted(start) or self._of_peoples(start) or self._by_surname(start)
        if found and (shaped is None or start + len(found) >= shaped or not self._longer(found, start)):
            return start + len(found)
        return shaped or seen or self.unusual.get(start)

    def before(self, end: int) -> int | None:
        """Where a known name starts that ends here."""
        for length in range(2, 16):
            start = end - length
            if start >= 0 and (self.ends.get(start) == end or self.text[start:end] in self.known):
                return start
        return None

    def learn(self, person: Span) -> None:
        """Take up a name that the words around it gave away."""
        self.ends[person.start] = person.end
        self.known[self.text[person.start : person.end]] = None

    def everywhere(self) -> list[Span]:
        """Every place where a known name stands, the longest name where several do."""
        spans = {span.start: span for name in sorted(self.known, key=len) for span in occurrences(self.text, name)}
        return sorted(spans.values())

    def _with_surname(self, start: int) -> int | None:
        """The end of a name whose surname the model took for a word of its own: 局长|向|南枝, 署长|于|广洲."""
        word_end, tag = self.tags.get(start + 1, (0, ""))
        proper = tag in {"nr", "ns", "nz"} and not gazetteer().named(self.text[start + 1 : word_end])
        end = self.ends.get(start + 1) or (word_end if proper else 0)
        if not start + 1 < end <= start + 3 or self.text[start] not in surnames():
            return None
        return end if is_full_name(self.text[start:end]) and self._closes(end) else None

    def _verb(self, span: Span) -> re.Match[str] | None:
        """The verb behind a name of three characters or more; two can be halves of other words: 挑大|梁勇|争先."""
        goes_on = span.end - span.start > 2 and self._goes_on_with_verb(span.end)
        return re.compile(f"[{HAN}]{{2}}").match(self.text, span.end) if goes_on else None

    def _longer(self, found: str, start: int) -> bool:
        """That the shape goes beyond a known name because the known name is no end: 叶舟 in 叶舟远."""
        return not self._closes(start + len(found))

    def stands(self, span: Span) -> bool:
        """Whether the words around a name that only the model gives are such as stand around names.

        唐卡、皮影戏 is a list, but not of people; in 挑大梁勇争先 the words go on; in 热血向晴勇追梦 they run in.
        """
        word = word_behind().match(self.text, span.end) or (None if self._runs_in(span) else self._verb(span))
        if gazetteer().named(self.text[span.start : span.end]):
            return False
        name = self.text[span.start : span.end]
        dotted = any(dot in name for dot in DOTS)
        if (
            word is None
            or (dotted and self._quoted(span))
            or (self._is_doubtful(name) and re.fullmatch(f"[{HAN}]?", word.group()))
        ):
            return False
        joined = _JOINED.match(self.text, span.end)
        if joined is None:
            return True
        item = _ITEM.match(self.text, joined.end())
        if item is not None and (is_full_name(item.group()) or _OFFICE.search(item.group())):
            return True
        return any(at in self.ends for at in range(joined.end(), item.end() if item else joined.end() + 1))

    def _runs_in(self, span: Span) -> bool:
        """That a name whose surname is an ordinary word follows on words for no person: 热血|向晴勇|追梦."""
        behind_word = re.match(f"[{HAN}]", self.text[span.start - 1 : span.start]) is not None
        return (
            behind_word
            and self.text[span.start - 1] not in _PERSONS
            and self._is_doubtful(self.text[span.start : span.end])
        )

    def _is_doubtful(self, name: str) -> bool:
        """That a name's surname is an ordinary word."""
        return surnames().get(surname_of(name) or "") == "ordinary" and not has_peoples_part(name)

    def _quoted(self, span: Span) -> bool:
        """That a name stands within a quotation: “夏都西宁·河湟遗韵”."""
        return self.text.rfind("“", 0, span.start) > self.text.rfind("”", 0, span.start)

    def _closes(self, end: int) -> bool:
        """Whether a name can end here by what comes next: a word that stands behind names, or a verb or adverb."""
        return word_behind().match(self.text, end) is not None or self._goes_on_with_verb(end)

    def _goes_on_with_verb(self, end: int) -> bool:
        """That the model sees a verb or adverb of two characters or more here: 简要|介绍."""
        word_end, tag = self.tags.get(end, (0, ""))
        return word_end > end + 1 and tag.lower() in {"v", "d", "ad", "vd", "vv", "i", "l"}

    def _joins(self, start: int, end: int) -> bool:
        """That the last character of a stretch joins a group to the name before it: 秦安|和有关部门."""
        return end - start > 2 and self.text[end - 1] in "和与及" and _GROUPS.match(self.text, end) is not None

    def mended(self, start: int, end: int) -> int:
        """The end of a name that the model cut short, 沈砚|秋参加, 秦安|和；, or took too long: 秦安和|有关部门."""
        if self._joins(start, end):
            return end - 1
        if self.text[end : end + 1] == "和" and re.match("[；。、，）]|$", self.text[end + 1 :]):
            return end + 1 if is_full_name(self.text[start : end + 1]) else end
        longer = None if self._closes(end) else self._by_surname(start)
        return longer if longer is not None and longer > end else end

    def before_title(self, end: int) -> int | None:
        """Where a name of three characters starts that opens a clause before a title: 。石…院长|介绍."""
        start = end - 3
        name = self.text[max(0, start) : end]
        opens = start == 0 or (start > 0 and not self.text[start - 1].isalnum())
        if not opens or not is_full_name(name) or name[-1] in _UNITS or name[-2:] in not_names():
            return None
        tag = self.tags.get(start, (0, ""))
        return start if tag[0] == end or start in self.ends else None

    def before_office(self, end: int) -> int | None:
        """Where a name starts that the model overlooked before 总书记 or 主席, which follow names of people."""
        for size in (2, 3):
            name = self.text[max(0, end - size) : end]
            surname = surname_of(name)
            if end - size in self.tags and is_full_name(name) and surname and surnames()[surname] != "ordinary":
                return end - size
        return None

    def _dotted(self, start: int) -> int | None:
        """The end of 雪克来提·扎克尔, up to the first word behind it."""
        dotted = DOTTED.match(self.text, start)
        if dotted is None:
            return None
        last = max(dotted.group().rfind(dot) for dot in DOTS) + start + 2
        for end in range(last, dotted.end()):
            word = word_behind().match(self.text, end)
            if word and (len(word.group()) > 1 or end - last > 1):
                return end
        return dotted.end()

    def _by_surname(self, start: int) -> int | None:
        surname = surname_of(self.text[start : start + 5])
        if surname is None:
            return None
        sizes = (len(surname) + 2, len(surname) + 1)
        for size in sizes:
            if self._is_common_word(start, size) or self._joins(start, start + size):
                continue
            if is_full_name(self.text[start : start + size]) and self._closes(start + size):
                return None if self._is_word(start, start + size, surname) else start + size
        ends = {start + size for size in sizes}
        end, tag = self.tags.get(start, (0, ""))
        whole = end in ends and is_full_name(self.text[start:end])
        likely = tag.lower().startswith("nr") or (tag.startswith("n") and surnames()[surname] != "ordinary")
        return end if whole and likely else None

    def _is_common_word(self, start: int, size: int) -> bool:
        """That the shape begins with a word, 全程陪|同, or its end is half of one: 曾来|到."""
        word, across = self.text[start : start + 2], self.text[start + size - 1 : start + size + 1]
        if size == 2 and across in words_behind() and self.tags.get(start, (0, ""))[0] != start + 2:
            return True
        named = self.tags.get(start, (0, "n"))[1] == "nr"
        return size > 2 and not named and (word in not_names() or word in words_behind())

    def _of_peoples(self, start: int) -> int | None:
        """The end of 多杰热旦 or 铁木尔布和: the longest that closes."""
        surname = surname_of(self.text[start : start + 3]) or ""
        parts = (peoples_parts().match(self.text, start + skip) for skip in {0, len(surname)})
        least = min((part.end() for part in parts if part), default=None)
        if least is None:
            return None
        ends = [end for end in range(least, start + 7) if is_full_name(self.text[start:end]) and self._closes(end)]
        return next((end for end in ends if self._closes_well(end)), max(ends, default=None))

    def _closes_well(self, end: int) -> bool:
        """Whether more than one character tells that a name ends here, or punctuation."""
        word = word_behind().match(self.text, end)
        return word is not None and (len(word.group()) > 1 or not re.match(f"[{HAN}]", word.group()))

    def _is_word(self, start: int, end: int, surname: str) -> bool:
        """That the model sees an ordinary word here: 关于|党, 和, 于."""
        token_end, tag = self.tags.get(start, (0, ""))
        small = tag in {"P", "CC", "NT"} or tag[:1] in set("pcur")
        if start + 1 < token_end <= end and small:
            return True
        if tag[:1].lower() in {"d", "a"} and token_end == end:
            return not self._closes_well(end)
        if surnames()[surname] != "ordinary" or tag.lower().startswith("nr"):
            return False
        if token_end == start + 1:
            return self._is_modal(start, end) or (small and re.match(f"[{HAN}]", self.text[end : end + 1]) is not None)
        return token_end == end and tag[:1].lower() != "n" and not self._closes_well(end)

    def _is_modal(self, start: int, end: int) -> bool:
        """That a verb of one character leads on to the verb or adverb that ends here: 职工|要|深入|学习."""
        next_end, next_tag = self.tags.get(start + 1, (0, ""))
        return self.tags[start][1] == "v" and next_end == end and next_tag in {"v", "d", "ad"}
