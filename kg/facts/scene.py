"""An article as the rules of events see it: its text with every mention masked, and the clauses it falls into.

Rules are patterns over the masked text, where `<P>` stands for a person, `<T>` a title, `<O>` a body, `<L>` a place,
`<J>` a project, `<D>` a day and `<E>` a named event: `<P>(?:一行)?会见<P>`. Offsets are those of the printed text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from kg.data.punctuation import full_width
from kg.model import Article, Mention, Sentence, Span

REST = "\ue000"
MARKS = {
    "Person": "\ue001",
    "Post": "\ue002",
    "Organization": "\ue003",
    "Place": "\ue004",
    "Project": "\ue005",
    "Date": "\ue006",
    "Event": "\ue007",
}
LETTERS = {"P": "Person", "T": "Post", "O": "Organization", "L": "Place", "J": "Project", "D": "Date", "E": "Event"}
OPENS, CLOSES = "“《（(", "”》）)"
MARKED = re.compile(f"[，。；：！？!?;\n{OPENS}{CLOSES}]")
MARKED_IN_HEADING = re.compile(f"[，。；：！？!?;\\s{OPENS}{CLOSES}]")
"""In a heading a blank parts clauses too: 甲会见　乙丙率队."""


@cache
def pattern(rule: str) -> re.Pattern[str]:
    """The pattern over masked text that a rule means.

    >>> pattern("<P>会见<P>").pattern.count(REST)
    2
    """
    return re.compile(re.sub(r"<([PTOLJDE])>", lambda m: f"(?:{MARKS[LETTERS[m[1]]]}{REST}*)", rule))


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch between commas; `text` is masked."""

    start: int
    end: int
    text: str
    sentence: Span


@dataclass(frozen=True, slots=True)
class Scene:
    """An article, its mentions and its masked text."""

    article: Article
    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    """The outermost mentions in reading order, none inside another."""
    nested: tuple[Mention, ...]
    text: str
    starts: tuple[int, ...]
    """Where the sentences begin."""
    opened: tuple[int, ...]
    """Where the outermost mentions begin."""
    cut: dict[Span, tuple[Clause, ...]] = field(default_factory=dict, compare=False, repr=False)
    """The clauses of the stretches that were asked for."""

    def printed(self, start: int, end: int) -> str:
        """What stands in the article between two offsets."""
        return self.article.text[start:end]

    def between(self, start: int, end: int, *kinds: str) -> list[Mention]:
        """The outermost mentions of some kinds between two offsets, in reading order."""
        first, last = bisect_left(self.opened, start), bisect_left(self.opened, end)
        return [one for one in self.mentions[first:last] if one.end <= end and one.kind in kinds]

    def inside(self, start: int, end: int, *kinds: str) -> list[Mention]:
        """Like `between`, with mentions inside others."""
        return [one for one in self.nested if start <= one.start and one.end <= end and one.kind in kinds]

    def at(self, start: int) -> Mention | None:
        """The outermost mention that begins at an offset."""
        number = bisect_left(self.opened, start)
        return self.mentions[number] if start in self.opened[number : number + 1] else None

    def sentence(self, at: int) -> Span:
        """The sentence that an offset lies in."""
        number = bisect_right(self.starts, at) - 1
        return self.sentences[max(number, 0)] if self.sentences else Span(0, len(self.text))

    def paragraph(self, at: int) -> Span:
        """The line that an offset lies in."""
        end = self.text.find("\n", at)
        return Span(self.text.rfind("\n", 0, at) + 1, end if end >= 0 else len(self.text))

    def clauses(self, span: Span) -> tuple[Clause, ...]:
        """The clauses of a stretch; a comma inside quotes or brackets ends none."""
        if span not in self.cut:
            marks = MARKED_IN_HEADING if self.is_heading(span.start) else MARKED
            bounds = [span.start - 1, *_clause_ends(self.text, span, marks), span.end]
            self.cut[span] = tuple(
                Clause(begin + 1, end, self.text[begin + 1 : end], self.sentence(begin + 1))
                for begin, end in pairwise(bounds)
                if end > begin + 1
            )
        return self.cut[span]

    def is_heading(self, at: int) -> bool:
        """Whether an offset lies above the body."""
        return at < self.article.body


CREDIT = re.compile(
    r"（[^（）]{0,12}(?:记者|通讯员|摄影|供稿|实习生|图文|[图文摄][/：])[^（）]{0,40}）"
    r"|(?:记者|通讯员|摄影)[：: ]*[一-龥·]{2,4} ?(?:摄|供图)"
)
TEAM = re.compile(
    r"(?:代表团|考察团|访问团|工作组|慰问团|代表队|参展团|视察团|参访团|交流团|学习团|督导组|调研组|检查组|视察组|考察组|专家组)"
)


def teams(scene: Scene, start: int, end: int) -> list[Mention]:
    """The bodies between two offsets; for 代表团 alone the one that the article names in full elsewhere."""
    there = scene.between(start, end, "Organization")
    word = TEAM.search(scene.text, start, end)
    if there or word is None:
        return there
    known = {one.entity: one for one in scene.nested if one.kind == "Organization" and one.surface.endswith(word[0])}
    return list(known.values()) if len(known) == 1 else []


def scene_of(article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Scene:
    """The article masked; where mentions nest, the outermost is what a rule sees."""
    outer: list[Mention] = []
    plain = full_width(article.text)
    text, credits = list(plain), [found.span() for found in CREDIT.finditer(plain)]
    known = [one for one in mentions if one.kind in MARKS and not _is_credit(one, credits) and not _closes(one, plain)]
    for mention in sorted(known, key=lambda one: (one.start, -one.end)):
        if not outer or mention.start >= outer[-1].end:
            outer.append(mention)
            size = mention.end - mention.start
            text[mention.start : mention.end] = MARKS[mention.kind] + REST * (size - 1)
    spans = tuple(Span(one.start, one.end) for one in sentences)
    starts, opened = (tuple(one.start for one in row) for row in (spans, outer))
    return Scene(article, spans, tuple(outer), tuple(known), "".join(text), starts, opened)


def _is_credit(mention: Mention, credits: Sequence[tuple[int, int]]) -> bool:
    """Whether a person only signs the report or a picture: 本报讯（记者 苗某）, 记者 苗某 摄."""
    return mention.kind == "Person" and any(start <= mention.start < end for start, end in credits)


def _clause_ends(text: str, span: Span, marks: re.Pattern[str]) -> Iterator[int]:
    depth = 0
    for found in marks.finditer(text, span.start, span.end):
        char = found[0]
        if char in OPENS:
            depth += 1
        elif char in CLOSES:
            depth -= 1
        elif depth <= 0 or char == "\n":
            depth = 0
            yield found.start()


def _closes(mention: Mention, text: str) -> bool:
    """Whether a title only closes the row of those who have it: 苗某、古某等|市领导."""
    return mention.kind == "Post" and text[mention.start - 1 : mention.start] == "等"
