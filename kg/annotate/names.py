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
