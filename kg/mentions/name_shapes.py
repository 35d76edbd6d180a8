"""The shape of a person's name: surname and given name, or the parts that names of other peoples are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from kg.data import table
from kg.data.alternatives import any_of
from kg.data.gazetteer import gazetteer
from kg.model import Span

HAN = "一-龥〇㐀-䶿"
DOTS = "·•・‧"
DOTTED = re.compile(rf"[{HAN}]{{1,8}}(?:[{DOTS}][{HAN}]{{1,8}})+")
_NAME = re.compile(rf"[{HAN}]{{2,6}}|[{HAN}]{{1,8}}(?:[{DOTS}][{HAN}]{{1,8}})+")
_NOT_FULL = re.compile(r"^[阿大来][^·•・‧]$|^..[局厅办署]$")
"""阿强 and 大刘 call somebody, 来青 tells where he comes, 经合局 is an office."""
_CALLED = re.compile(
    r"^[小老][^·•・‧]$|某|^.[师大爷叔婶姨嫂哥姐妹总工局处科队]$|师傅$|女士$|先生$|大[爷妈娘姐哥叔伯]$|阿姨$|奶奶$|爷爷$"
)
_NOT_GIVEN = re.compile(
    "[副各该每的了是在等个第省市县厅们与及或被把这那也都已吗呢吧啊几什么我你他她它谁怎说称赴讲谈率]"
)
_TITLES = (
    "(?:副|总)?(?:书记|省长|市长|县长|区长|州长|旗长|镇长|乡长|主席|主任|局长|部长|厅长|处长|科长|院士|教授|总理|总统|委员长|"
    "校长|院长|馆长|所长|站长|会长|理事长|董事长|总经理|总裁|秘书长|司令员|政委|检察长)"
)


KEPT = 1 << 13
"""Names of which it is kept what they are: a paper names the same people again and again."""


@cache
def surnames() -> dict[str, str]:
    """Every surname and whether it is common, rare, compound, or an ordinary word as well."""
    return {row["surname"]: row["kind"] for row in table("surnames")}


@cache
def words_behind() -> frozenset[str]:
    """Words that stand right behind a name: 主持, 出席, 强调."""
    return frozenset(row["word"] for row in table("after_names"))


@cache
def not_names() -> frozenset[str]:
    """Ordinary words that have the shape of a name, and titles: 唐卡, 司令员."""
    return frozenset(row["word"] for row in table("not_names")) | {row["title"] for row in table("titles")}


@cache
def word_behind() -> re.Pattern[str]:
    """What can stand right behind a name: one of `words_behind`, a title, punctuation or the end."""
    return re.compile(rf"[^{HAN}]|$|{any_of(words_behind())}|{_TITLES}")


@cache
def peoples_parts() -> re.Pattern[str]:
    """The common parts of Tibetan, Mongolian and Turkic names."""
    parts = sorted((row["part"] for row in table("peoples_names")), key=len, reverse=True)
    return re.compile(f"(?=[{''.join(sorted({part[0] for part in parts}))}])(?:{'|'.join(parts)})")


@lru_cache(KEPT)
def surname_of(name: str) -> str | None:
    """The surname that a name begins with, a compound one first; None where it begins with none.

    >>> surname_of("欧阳晓晨"), surname_of("李明"), surname_of("的确")
    ('欧阳', '李', None)
    """
    known = surnames()
    return next((name[:cut] for cut in (4, 3, 2, 1) if cut < len(name) and name[:cut] in known), None)


@lru_cache(KEPT)
def is_full_name(name: str) -> bool:
    """Whether this can be a whole name: surname and given name, or one of the peoples that have no surname.

    >>> [is_full_name(name) for name in ("阿不都热合曼·买买提", "多杰扎西", "小杨", "刘师傅", "强调")]
    [True, True, False, False, False]

    来 before a division tells where somebody comes: 来扬州.
    """
    if not _NAME.fullmatch(name) or _NOT_FULL.search(name) or is_called(name) or _NOT_GIVEN.search(name[1:]):
        return False
    if name in words_behind() or name in not_names():
        return False
    if name[0] == "来" and gazetteer().named(name[1:]):
        return False
    surname = surname_of(name)
    if any(dot in name for dot in DOTS) or has_peoples_part(name):
        return True
    return surname is not None and len(name) - len(surname) <= 2 and len(name) <= 4


def is_called(name: str) -> bool:
    """Whether this only calls somebody: 小杨, 刘师傅, 张某."""
    return _CALLED.search(name) is not None


def has_peoples_part(name: str) -> bool:
    """Whether a name is made of parts that Tibetan, Mongolian or Turkic names have: 才让, 巴特尔, 古丽."""
    return peoples_parts().search(name) is not None


def occurrences(text: str, name: str) -> Iterator[Span]:
    """Every place where a text prints a name."""
    start = text.find(name)
    while start >= 0:
        yield Span(start, start + len(name))
        start = text.find(name, start + len(name))
