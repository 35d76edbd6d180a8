"""The lines of a page by what they are, and the reports that are put together from them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from kg.data.marks import BARE_NAMES, CAPTION, CREDIT, IMPRINT, ITEM, LEAD, MARKED, prose_opening

BRACKET = "）"
"""What every signature ends with: one look at that tells the lines that have none."""
ENDED = re.compile(r"[。！？!?…][”’）)]*$")
SIGNED = re.compile(
    r"(?:[。！？…”’]|^)（[^（）]{0,12}?(?:记者|通讯员|作者|特约|供稿|整理|综合|摄影报道)[^（）]{0,40}）$|（完）$"
    rf"|{BARE_NAMES}"
)
"""A byline behind the last sentence, （记者 …）, and a brief's, which is the bare name."""
BROKEN = re.compile(r"[。；，、：]$|[，、][^，、：！？ ]{1,2}$|\d{4}年\d{1,2}月\d{1,2}日$")
"""The end of a line that goes on below, and of a letter or a notice."""
EXCLAIMED = re.compile(r"[^。“；]{2,25}[！？!?]$")


class Kind(Enum):
    """What a line of a page is."""

    HEAD = "head"
    LEAD = "lead"
    PROSE = "prose"
    CREDIT = "credit"
    IMPRINT = "imprint"
    ASIDE = "aside"
    """A list's item or a picture's caption."""


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line of the page's text."""

    start: int
    end: int
    text: str
    kind: Kind
    level: int = 0
    """How many `#` mark it as a heading; `start` is behind them."""
    goes_on: bool = False
    """Whether it is the rest of the line before it, from which it was printed apart."""

    @property
    def signed(self) -> bool:
        """Whether a report ends with it: （记者 …） stands behind its last sentence."""
        return self.kind in (Kind.PROSE, Kind.LEAD) and is_signed(self.text)

    @property
    def ended(self) -> bool:
        """Whether its last sentence is whole."""
        return self.signed or ENDED.search(self.text[-8:]) is not None


@dataclass(slots=True)
class Report:
    """A report in the making: the lines of its body, and the headings found for it."""

    body: list[PageLine]
    heads: list[PageLine] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)

    @property
    def leads(self) -> bool:
        """Whether it opens with 本报讯 or the like."""
        return self.body[0].kind in (Kind.LEAD, Kind.CREDIT, Kind.IMPRINT)

    @property
    def prose(self) -> list[PageLine]:
        """The body without its section headings."""
        return [line for line in self.body if line.kind is not Kind.HEAD]

    @property
    def text(self) -> str:
        """The body's text."""
        return "\n".join(line.text for line in self.body)


def split_page(text: str) -> Iterator[PageLine]:
    """The lines of a repaired page."""
    at = 0
    for raw in text.split("\n"):
        if raw:
            mark = MARKED.match(raw)
            skip = mark.end() if mark else 0
            kind = Kind.HEAD if mark else kind_of(raw)
            yield PageLine(at + skip, at + len(raw), raw[skip:], kind, raw[:skip].count("#"))
        at += len(raw) + 1


def kind_of(text: str) -> Kind:
    """What a line without Markdown's marks is."""
    if LEAD.match(text):
        return Kind.LEAD
    if len(text) < 120 and IMPRINT.match(text):
        return Kind.IMPRINT
    if len(text) < 40 and CREDIT.match(text):
        return Kind.CREDIT
    if is_signed(text):
        return Kind.PROSE
    if ITEM.match(text) or (len(text) <= 90 and CAPTION.match(text)):
        return Kind.ASIDE
    return Kind.HEAD if _is_head(text) else Kind.PROSE


def is_signed(text: str) -> bool:
    """Whether a line ends with a byline, or with the words that say that a report does."""
    return text.endswith(BRACKET) and SIGNED.search(text[-60:]) is not None


def _is_head(text: str) -> bool:
    """Whether a line is a heading: short, without a sentence's end, not opening like prose."""
    if len(text) > 60 or prose_opening().match(text) or BROKEN.search(text) or is_signed(text):
        return False
    if ENDED.search(text):
        return len(text) <= 26 and EXCLAIMED.match(text) is not None
    commas = text.count("，")
    return not ("。" in text or "；" in text) and (commas < 2 or len(text) <= 24) and not (commas and len(text) > 45)
