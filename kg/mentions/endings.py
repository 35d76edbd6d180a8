"""Whether an ending ends a name where it stands, or goes on to another word or to a list of projects."""

from __future__ import annotations

import re
from functools import cache

from kg.data import table

_PROJECTS = re.compile(
    r"(?:[一二三四]期)?(?:新建|扩建|改建|建设|改造|提升)*项目|(?:[、和及][^，。；、！？\n]{2,30}){0,12}等[^，。；！？、\n]{0,14}?项目"
)
_SUM = re.compile(r"各|等$|[两三四五六七八九十几数多]+[座条个家处]$")


def runs_on(text: str, ending: re.Match[str]) -> bool:
    """That the next character makes another word of the ending: 乡村, 村民, 公司法."""
    after = text[ending.end() : ending.end() + 1]
    return bool(after) and after in _goes_on().get(ending[0], "")


def names_project(text: str, end: int) -> bool:
    """That what ends here is the name of a project, alone or in a list: 某某基地项目, 甲产业园、乙基地等20个项目."""
    return bool(_PROJECTS.match(text, end))


def is_sum(stem: str) -> bool:
    """That the words before an ending count or gather several: 市区内各菜市场, 两座古城, 甲乙等公司."""
    return bool(_SUM.search(stem))


@cache
def _goes_on() -> dict[str, str]:
    return {row["ending"]: row["not_before"] for row in table("word_ends")}
