"""How a figure moved: 同比增长14.7%, 较上年提高5个百分点, 分别增长8%、9%和15%."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from kg.facts.figure_words import alternatives
from kg.model import Mention

AGAINST = r"(?:同比\d{4}年|同比|环比|(?<!可)比[^，。；、]{1,14}?|较[^，。；、]{1,14}?)"
NEEDS_AGAINST = frozenset({"多", "少", "提前", "翻", "扩大", "提升", "提高", "增加", "减少", "缩短", "降低"})
"""Verbs that also say what was done, 提高待遇, 减少排放: a change only beside what they are measured against."""


class Change(NamedTuple):
    """The words of a change and where they begin; `each` for 分别, which tells the changes of several figures."""

    start: int
    how: str
    each: bool


@cache
def _moved() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<against>{AGAINST})?(?P<each>分别)?(?P<how>{alternatives('change')})(?:了|约|近|达|为|超|超过|到|至)*\s?$"
    )


@cache
def moving() -> re.Pattern[str]:
    """A verb of change alone, which names nothing."""
    return re.compile(f"(?:{alternatives('change')})[到至]?")


@lru_cache(256)
def change_before(text: str, start: int) -> Change | None:
    """The change that the figure at `start` tells; None where it is a figure of its own: 由26%下降到|0.8%.

    It is kept, since a figure asks for itself and for the one before it.
    """
    begin = max(text.rfind(sign, 0, start) for sign in "，。；、\n,;") + 1
    match = _moved().search(text[begin:start])
    if match is None or (match["how"] in NEEDS_AGAINST and not match["against"]) or match[0].endswith(("到", "至")):
        return None
    return Change(begin + match.start(), (match["against"] or "") + match["how"], match["each"] is not None)


def told_together(text: str, amounts: Sequence[Mention]) -> list[Mention]:
    """The leading amounts that form one row: 8%、9%和15%."""
    row = list(amounts[:1])
    for amount in amounts[1:]:
        if not re.fullmatch(r"\s?(?:、|和|及|以及)\s?", text[row[-1].end : amount.start]):
            break
        row.append(amount)
    return row
