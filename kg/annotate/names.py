"""Made-up personal names in the proportions of real ones: common and rare surnames, one or two given characters."""

from __future__ import annotations

import random
from functools import cache

from kg.data import table

COMMON_CHARACTERS = tuple(
    bytes((high, low)).decode("gb2312")
    for high in range(0xB0, 0xD8)
    for low in range(0xA1, 0xFF)
    if not (high == 0xD7 and low > 0xF9)
)
"""The 3,755 characters of the first level of GB 2312, the usual ones of Simplified Chinese."""


@cache
def parts(kind: str) -> tuple[str, ...]:
    """The parts of one kind in kg/data/name_parts.csv: words where blanks part them, else characters."""
    text = next(row["parts"] for row in table("name_parts") if row["kind"] == kind)
    return tuple(text.split() if " " in text else text)


def person_name(chance: random.Random) -> str:
    """A name such as 陈卫东; one in fifteen is Tibetan, Mongolian or Uyghur in form."""
    if chance.random() < 0.07:
        return _minority_name(chance)
    return _surname(chance) + _given(chance)


def name_like(name: str, chance: random.Random) -> str:
    """Another name of the same form: 小林 gives 小周, 铃木诚 a Japanese name, 让·布朗 one with a dot, 陈卫东 any."""
    if len(name) == 1 and name in _known_surnames():
        return _surname_character(chance)
    if len(name) == 2 and (name[0] in "小老阿" or name[1] in "某氏总"):
        return name[0] + _surname_character(chance) if name[0] in "小老阿" else _surname_character(chance) + name[1]
    if "·" in name:
        return "·".join(foreign_name(chance) for _ in name.split("·"))
    if any(name.startswith(surname) for surname in parts("japanese_surname")):
        return japanese_name(chance)
    if name[0] not in _known_surnames() or len(name) > 4:
        return foreign_name(chance) if len(name) > 2 or chance.random() < 0.5 else _given(chance)
    if len(name) == 4:
        return chance.choice((_double_name, japanese_name, foreign_name))(chance)
    return person_name(chance) if (lot := chance.random()) < 0.8 else (japanese_name, foreign_name)[lot < 0.9](chance)


def familiar_name(chance: random.Random) -> tuple[str, str]:
    """What people are called among themselves, and the word behind it that is no part of it: 老周, 秋姐, 林 | 师傅."""
    if (lot := chance.random()) < 0.45:
        return _surname_character(chance), chance.choice(parts("behind_surname"))
    if lot < 0.65:
        return chance.choice("小老") + _surname_character(chance), ""
    first = chance.choice(parts("given"))
    return chance.choice((first + first, "阿" + first, first + chance.choice("姐嫂哥妹婶叔子"), _given(chance))), ""


def japanese_name(chance: random.Random) -> str:
    """A name such as 山田洋一, now and then the surname or the given name alone."""
    surname, given = chance.choice(parts("japanese_surname")), chance.choice(parts("japanese_given"))
    if chance.random() < 0.3:  # a given name that no list has
        given = _given(chance)
    return surname + given if (lot := chance.random()) < 0.75 else surname if lot < 0.9 else given


def foreign_name(chance: random.Random) -> str:
    """A name in the characters of transliteration: one of the list, or the head of one with the tail of another."""
    first, second = chance.choice(parts("foreign")), chance.choice(parts("foreign"))
    if chance.random() < 0.3:
        return first
    return first[: chance.randint(1, min(3, len(first)))] + second[-chance.randint(1, min(3, len(second))) :]


@cache
def _known_surnames() -> frozenset[str]:
    return frozenset((*parts("surname"), *parts("rare_surname")))


def _surname_character(chance: random.Random) -> str:
    while len(surname := _surname(chance)) > 1:
        pass
    return surname


def _double_name(chance: random.Random) -> str:
    return chance.choice(parts("double_surname")) + _given(chance)


def _surname(chance: random.Random) -> str:
    if (lot := chance.random()) < 0.02:
        return chance.choice(parts("double_surname"))
    common = parts("surname")
    if lot < 0.65:  # the list runs from frequent to rare
        return common[min(int(chance.expovariate(1 / 30)), len(common) - 1)]
    return chance.choice(parts("rare_surname"))


def _given(chance: random.Random) -> str:
    return "".join(
        chance.choice(parts("given") if chance.random() < 0.85 else COMMON_CHARACTERS)
        for _ in range(1 if chance.random() < 0.25 else 2)
    )


def _minority_name(chance: random.Random) -> str:
    kind = chance.choice(("tibetan", "tibetan", "mongol", "uyghur"))
    first, second = chance.choice(parts(kind)), chance.choice(parts(kind))
    if kind == "uyghur":
        return f"{first}·{second}"
    return first if kind == "mongol" and len(first) > 1 else first + second
