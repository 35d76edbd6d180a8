"""Names as they are compared: numbers in digits, quotes gone, bodies as they are called now."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kg.data import table
from kg.data.gazetteer import gazetteer
from kg.dates.numerals import parse_count

QUIET = re.compile(r"[\s“”\"'‘’《》（）()·,，、]|召开|举行|的")
NUMERAL = re.compile(r"[零〇一二三四五六七八九十]+(?=[届次期批轮场号标万亿吨条座])")
NUMBER = re.compile(r"第\d+[届次期批轮场]|\d+[届次]")
COUNTED = re.compile(r"(?:第?(\d+)([届次期批轮场号]))|(20\d\d)年?")
PARTY_PREFIX = re.compile(r"^(?:中共|中国共产主义青年团|共青团|中国人民政治协商会议)")
LONGEST = 24
"""Characters of the longest name of a division, 新疆维吾尔自治区…自治州…自治县."""


@lru_cache(maxsize=100_000)
def plain(name: str) -> str:
    """A name without quotes and filling words, its numbers in digits.

    >>> plain("第二十四届“兰洽会”")
    '第24届兰洽会'
    """
    return NUMERAL.sub(_digits, QUIET.sub("", name))


def _digits(numeral: re.Match[str]) -> str:
    try:
        return str(parse_count(numeral[0]))
    except ValueError:
        return numeral[0]


def numbers(name: str) -> set[tuple[str, ...]]:
    """The numbers that tell a plain name from others of its kind: 第24届, 4次, 2期, 2023年."""
    return {found.groups(default="") for found in COUNTED.finditer(name)}


@lru_cache(maxsize=100_000)
def division_at(name: str) -> tuple[str, int]:
    """The division that a body's name begins with, as a path of today, and where its name ends; ``("", 0)`` for none.

    >>> division_at("兰州市城关区教育局")
    ('甘肃省/兰州市/城关区', 6)
    """
    for cut in range(min(len(name), LONGEST), 1, -1):
        found = gazetteer().resolve(name[:cut])
        if found is not None and name[:cut].endswith(found.own_name):
            return found.current, cut
    return "", 0


def division_of(body: str) -> str:
    """The division whose name a body's name begins with, as a path; nothing where there is none.

    >>> division_of("中共西宁市城东区委员会")
    '青海省/西宁市/城东区'
    """
    return division_at(PARTY_PREFIX.sub("", body))[0]


@lru_cache(maxsize=100_000)
def now(name: str) -> str:
    """A body's name as it is called now: its division by its path of today, its own part after all renamings.

    湟中县人民政府 and 湟中区人民政府 are one, and so are 环境保护局 and 生态环境局 of one city.
    """
    prefix = PARTY_PREFIX.match(name)
    start = prefix.end() if prefix else 0
    path, end = division_at(name[start:])
    return f"{name[:start]}{path}{_renamed(name[start + end :])}"


def _renamed(own: str) -> str:
    """The last name of a body; a renaming of what ends its name goes on until none is left."""
    for _ in range(3):
        before = own
        for old, new in _renamings():
            if own.endswith(old) and not own.endswith(new):
                own = own.removesuffix(old) + new
        if own == before:
            break
    return own


@cache
def _renamings() -> tuple[tuple[str, str], ...]:
    return tuple((row["before"], row["after"]) for row in table("renamed_bodies"))
