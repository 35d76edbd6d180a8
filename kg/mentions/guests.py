"""Bodies that only guests come from or hosts belong to: 云岭大学|党委书记柏某一行来校座谈, 前往|云岭大学|调研."""

from __future__ import annotations

import re
from collections.abc import Iterable

_CALLING = re.compile(
    r"[^，。；\n]{0,40}?(?:一行|考察团|代表团|访问团)[^，。；\n]{0,12}?(?:来|莅临?|到访|走访|到我)(?=[校院访我])"
)
_CALLED_ON = re.compile(r"(?:前往|走访|来到|走进|访问|到访|[赴到])(?:[一-龥]{2,12}(?:大学|学院|医院)[、和及])*$")
_OWN_SCHOOL = re.compile("我校|校领导|本校")


def is_guest(end: int, text: str) -> bool:
    """Whether a body that ends here is that of guests; a bare 校长 in the report is their host's."""
    return _CALLING.match(text, end) is not None


def own_school(text: str, named: Iterable[tuple[int, int, str]]) -> str | None:
    """The one university of a report that calls itself 我校: neither guests come from it, nor is it called on.

    `named` are the universities where they stand, each with its full name.
    """
    if _OWN_SCHOOL.search(text) is None:
        return None
    named = tuple(named)
    others = {name for start, end, name in named if is_guest(end, text) or _is_called_on(start, text)}
    own = {name for _, _, name in named} - others
    return own.pop() if len(own) == 1 else None


def _is_called_on(start: int, text: str) -> bool:
    return _CALLED_ON.search(text, max(0, start - 40), start) is not None
