"""The words around a stop of a visit: what leads to it, and what its name ends before."""

from __future__ import annotations

import re

_COMES_TO = re.compile("(?:来到|走进|前往|深入|位于|到|在|赴|了|察看|查看|考察|参观|视察|走访|观摩|调研)$")
_IN_ROW = re.compile("(?:察看|查看|考察|参观|视察|走访|观摩|调研)[^，。；：\\n]{2,60}、$")
_STAYS = re.compile(
    r"[，、；。]|和|调研|考察|视察|察看|检查|走访|慰问|看望|实地|现场|举行|举办|召开|开展|开工|参观|参加|采访|了解|集中|正式|项目现场|施工现场"
)


def is_stop(text: str, start: int, end: int) -> bool:
    """That somebody comes to it, and the clause ends there: 来到|某某合作社，; 察看甲大桥、|乙水厂|、."""
    if not _STAYS.match(text, end):
        return False
    row = text[start - 1 : start] == "、" and _IN_ROW.search(text, max(0, start - 64), start)
    return bool(row or _COMES_TO.search(text, max(0, start - 2), start))
