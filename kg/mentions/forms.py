"""The forms in which papers print the bodies of party, state and masses, and their official names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from kg.data import table

_ORGANS = {"厅": "厅", "局": "局", "委": "委员会"}
ASSEMBLY_COMMITTEE = (
    "(?:提案|经济|经科|[教科文卫体]{3,5}|文史|社法|民宗|财经|法工|法制|内司|监察司法|环资|人资环|农业农村|农|[民侨外]{2,3}|"
    "代工|预算工|城环|社建)委"
)
"""The short names of what a congress or conference has committees for: 省政协|经科委."""
_UNIT = re.compile(
    r"(?:党组|党委|机关|机关党委|办公厅|办公室|研究室|信息中心|"
    rf"[一-龥]{{1,10}}(?:委员会|总队|支队|大队|中队|分局|派出所|处|执法局|工作部)|{ASSEMBLY_COMMITTEE})"
)


class Form(NamedTuple):
    """What a body is called in full: {R} stands for its region, {r} for the short name, {m} as soldiers say."""

    name: str
    kind: str


@cache
def national_bodies() -> dict[str, Form]:
    """The country's own bodies by each form, the full name included, and its universities by their short names."""
    rows = table("national_bodies")
    full = {row["name"]: Form(row["name"], row["kind"]) for row in rows}
    full |= {row["form"]: Form(row["name"], "institution") for row in table("universities")}
    return full | {row["form"]: Form(row["name"], row["kind"]) for row in rows}


@cache
def minor_parties() -> dict[str, str]:
    """The parties beside the Communist one: full name by short."""
    return {row["form"]: row["name"] for row in table("minor_parties")}


def longest_first(forms: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """The lengths of forms by their first character, which leaves few stretches of a text to be looked up."""
    lengths: dict[str, set[int]] = {}
    for form in forms:
        lengths.setdefault(form[0], set()).add(len(form))
    return {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}


@cache
def local_forms() -> dict[str, Form]:
    """What every division has of its own, by each form without the owner: 委, 人大常委会, 工信厅."""
    forms = {row["form"]: Form(row["name"], row["kind"]) for row in table("local_bodies")}
    for row in table("party_departments"):
        for committee in ("委", "党委"):
            forms.setdefault(committee + row["form"], Form(f"中共{{R}}{committee}{row['name']}", "party"))
    for row in table("departments"):
        for printed, full in _organs_of(row["organs"]):
            forms.setdefault(row["form"] + printed, Form("{R}" + row["name"] + full, "government"))
    return forms


def _organs_of(organs: str) -> list[tuple[str, str]]:
    """The endings that a department may have, as printed and in full; one without is a name as it stands."""
    full = [(organ, _ORGANS[organ]) for organ in organs if organ in _ORGANS]
    return [*full, *((long, long) for _, long in full)] if organs else [("", "")]


def longest_form(rest: str) -> tuple[Form | None, str]:
    """The form that `rest` is, or begins with before the name of a unit, and that unit.

    >>> longest_form("公安局交警支队")
    (Form(name='{R}公安局', kind='government'), '交警支队')
    """
    forms = local_forms()
    for cut in range(min(len(rest), 20), 0, -1):
        form = forms.get(rest[:cut])
        if form and (cut == len(rest) or _UNIT.fullmatch(rest[cut:])):
            return form, rest[cut:]
    return None, ""
