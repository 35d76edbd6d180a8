"""Credits at the end of a line that say in signs who wrote and who took the picture: □某某 图/文, 文/某某, 某某 摄."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.data import table

_NAME = "[\u3400-\u9fff]{2,4}"
_NAMES = rf"{_NAME}(?:[ 、]+{_NAME}){{0,5}}"
_SIGN = r"(?:文[/／]?图|图[/／]?文|图片|摄影报道|摄影|[文图摄])"
_OPENS = r"(?:^|(?<=[。！？”）)] )|(?<=[。！？”）)]))"
_CREDITS = (
    re.compile(rf"{_OPENS}[□■●◎◆○▲]\s*(?P<in>{_NAMES})(?:\s*{_SIGN}(?:[/／]{_SIGN})?)?$"),
    re.compile(rf"{_OPENS}(?P<in>{_NAMES})\s+(?:文[/／]图|图[/／]文|文[/／]?摄|摄影报道|摄)$"),
    re.compile(rf"{_OPENS}[（(]?(?P<in>(?:{_NAME}[/／]{_SIGN}\s*)+)[）)]?$"),
    re.compile(rf"{_OPENS}[（(]?(?P<in>(?:{_SIGN}[/／]{_NAMES}\s*)+)[）)]?$"),
)
_LAST = frozenset("文图摄）)")
_PARTS = re.compile(rf"{_SIGN}?[/／]{_SIGN}?|[ 、\s]+")
REACH = 50


def find_credits(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch of names in the credit that closes a line, □柏望川 边朵 图/文; nothing where a word names nobody."""
    line = text[start:end]
    if line[-1:] not in _LAST and not re.search("[□■●◎◆○▲/／]", line[-REACH:]):
        return
    for credit in _CREDITS:
        found = credit.search(line, max(0, len(line) - REACH) if len(line) > REACH else 0)
        if found and all(_is_person(word) for word in _PARTS.split(found["in"]) if word):
            yield start + found.start("in"), start + found.end("in")
            return


def _is_person(word: str) -> bool:
    """That a word has a surname and a given name."""
    return 2 <= len(word) <= 4 and word[0] in surname_initials()


@cache
def surname_initials() -> frozenset[str]:
    """The surnames, compound ones too."""
    return frozenset(row["surname"][0] for row in table("surnames"))
