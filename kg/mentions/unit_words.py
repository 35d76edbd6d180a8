"""The words that bodies before titles are made of: what their names end with, begin with and hold."""

from __future__ import annotations

from functools import cache

from kg.data import table
from kg.mentions.forms import local_forms
from kg.mentions.naming import name_body


@cache
def _endings() -> tuple[str, ...]:
    return tuple(row["word"] for row in table("body_words") if row["use"] == "ending")


@cache
def _standing_alone() -> tuple[str, ...]:
    return tuple(row["word"] for row in table("body_words") if row["use"] == "own")


@cache
def _parts() -> tuple[str, ...]:
    return tuple(row["ending"] for row in table("subunits") if row["alone"])


@cache
def body_verbs() -> frozenset[str]:
    """Verbs that stand within the names of bodies: 投资, 运营."""
    return frozenset(row["word"] for row in table("body_words") if row["use"] == "verb")


def is_unit(text: str) -> bool:
    """That a name ends as those of bodies do: 合作社, 处, 队."""
    return text.endswith(_endings())


def is_part(text: str) -> bool:
    """That a body is named by what it is part of: 组织部, 民事审判第二庭; not 恒安集团, which stands alone."""
    if text in local_forms():
        return True
    if text.endswith(_standing_alone()) or name_body(text, None):
        return False
    return len(text) <= 4 or text.endswith(_parts())


def is_nominal(tag: str) -> bool:
    """Whether a part of speech, of the PKU, LAC or CTB set, can stand in a body's name."""
    if tag in {"NT", "LC", "VA"} or tag.lower().startswith("nr"):
        return False
    return tag in {"vn", "an", "m", "q", "JJ", "CD", "OD", "M", "PER"} or tag[:1].lower() in tuple("njbsxlk")


def may_open(tag: str, word: str) -> bool:
    """Whether a body's name can begin with this word; a number or a class word only says how many there are."""
    return tag not in {"m", "q", "CD", "M", "k", "f"} or word.startswith("第")
