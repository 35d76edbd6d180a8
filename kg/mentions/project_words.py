"""What the words of a project's name say: which one it is, what it makes, or only what class it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from kg.data import table
from kg.data.alternatives import any_of
from kg.mentions.numbers import ARABIC, HAN, SCALE

MADE = r"(?:吨|只|台|套|辆|头|件|片|支|枚|床|张|艘|架|株|羽|颗|米|平方米|㎡|立方米|方|亩|公顷|公里|千米|标箱|TEU)"
POWER = r"(?:千瓦时|千瓦|兆瓦时|兆瓦|吉瓦时|吉瓦|千伏|千伏安|兆伏安|[kKMGT][Ww]·?h?|MVA|kVA|kV|P(?:Flops|FLOPS)?)"
YEARLY = r"(?:[年日](?:产|处理|加工|出栏|存栏|屠宰|吞吐|供水|供|发电|回收|利用|储|制)?(?:量|能力)?|总?装机(?:容量)?)?"
CAPACITY = re.compile(rf"{YEARLY}(?:{ARABIC}\s?{SCALE}?|{HAN}(?!方))\s?(?:{MADE}|{POWER})(?:/[年日天小时]+)?")
COUNT_FIRST = re.compile(
    rf"^(?:近|约|超|逾|共|首)?(?:{ARABIC}{SCALE}?|{HAN}|数十|数百|多|几|若干|各|每|首)(?:余|多)?\s?"
    rf"(?:个|项|大|批|期|类|种|件|家|座座?|条条?|处)|^第?(?:\d+|[一二三四五六七八九十]+)次"
)
COUNT_LAST = re.compile(rf"(?:{ARABIC}|{HAN})余?[个项大批]\S{{0,4}}(?:项目|工程)$")
TWO_HEADS = re.compile(r"项目(?![一二三四五]期|[（(]|配套|区|$)")
HEAD = re.compile(r"(?:建设)?(?:项目|工程)$")
ETC = r"(?<![高平同对初中优])等(?!级|离子|候)"
"""等 that closes a list, not that of 高等 and 等级."""
LIST_INSIDE = re.compile(rf"{ETC}|第[一二三](?!人民医院|医院|中医|中学|小学|幼儿园|实验|高中|初中|污水)|首[个条座家批]")
HARMLESS = re.compile(r"“[^”]*”|不(?:锈钢|动产|夜城|粘)")
"""What a name may hold whatever the words in it: a quotation, 不锈钢."""
KEPT = 1 << 12
"""Names of which it is kept what they say: the rules of names, of lists and of what a name is ask in turn."""


@cache
def alternatives(role: str) -> str:
    """The words of one role in `project_words.csv` as alternatives of a regular expression, the longest first."""
    return words_of(row["word"] for row in table("project_words") if row["role"] == role)


def words_of(words: Iterable[str]) -> str:
    """Words as alternatives; 复工 is no word of 修复工程."""
    known = sorted(words)
    return any_of(known, behind={word: "(?!程)" for word in known if word.endswith("工")})


@cache
def pattern(role: str) -> re.Pattern[str]:
    """Any word of a role."""
    return re.compile(alternatives(role))


@cache
def _class() -> re.Pattern[str]:
    return re.compile(alternatives("class") + r"|项目|工程|[“”‘’（）()·]|\d+年?")


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(f"(?:{alternatives('ending')}|{alternatives('works')}|PPP|EPC)[”’）)]?$")


@lru_cache(KEPT)
def capacity(name: str) -> str | None:
    """The capacity that a name prints, 年产30GWh; None without one."""
    match = CAPACITY.search(name)
    return match.group() if match else None


@lru_cache(KEPT)
def own_words(name: str) -> int:
    """How many characters are left once all words of class are gone: 临江大街 of 临江大街燃气管网改造项目, four."""
    return len(_class().sub("", CAPACITY.sub("", name)))


def builds_nothing(name: str) -> bool:
    """志愿服务项目, 非遗代表性项目, “一号工程”: projects in name only."""
    return pattern("builds_nothing").search(name) is not None


def ends_like_project(name: str) -> bool:
    """Whether the last words are such as projects end in: …改造, …生产线, …产业园."""
    return _ending().search(name) is not None


def is_construction(name: str) -> bool:
    """Whether the words before 项目 or 工程 already end like a project: …管网改造项目."""
    return ends_like_project(HEAD.sub("", name))


@lru_cache(KEPT)
def fits_name(name: str) -> bool:
    """Whether the words can be a name at all: of some length, no sentence, no counted class (12个项目)."""
    if not 4 <= len(name) <= 50 or (name.startswith("“") and name.endswith("”")):
        return False
    plain = HARMLESS.sub("", name)
    if LIST_INSIDE.search(plain) or COUNT_LAST.search(name) or TWO_HEADS.search(name):
        return False
    if pattern("no_name").search(plain):
        return False
    if COUNT_FIRST.match(name) and (capacity(name) is None or re.match(r"\d+余?[件座条处个项]", name)):
        return False
    return len(HEAD.sub("", name)) >= (3 if capacity(name) or "“" in name else 4)


def is_class(name: str) -> bool:
    """重大水利项目, 城市地下管网改造项目: words of class and no capacity."""
    return own_words(name) < 2 and capacity(name) is None


def speaks_of_projects(names: Iterable[str]) -> bool:
    """Whether a list is one of projects, not of industries: a member has a capacity or ends like a project."""
    return any(capacity(name) or (ends_like_project(name) and not is_class(name)) for name in names)
