"""Bodies that a report calls by a word for their kind: 校党委, 我院, 集团, 党委 alone."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from kg.data import table
from kg.mentions.guests import is_guest, own_school
from kg.mentions.naming import name_body
from kg.mentions.title_bodies import PARTY_TAILS, Body, Ground, of_party, whole_of, without_party
from kg.model import Mention

_OWN = "我本"
_HOSTS = re.compile(r"我[院校]|来[院校我]|莅临")
"""Words of a headline that names a guest, not the body whose report it is."""
_JUDGES = re.compile("法官|审判|庭审|诉讼服务|执行(?:局|指挥|干警|案件)|立案庭")
_PROSECUTES = re.compile("检察官|检察工作|公益诉讼|检委会|我院检察")
_HEADS = {
    "校": "校长|教务|辅导员",
    "院": "院长|庭长|法官|执行局|审判|检察",
    "公司": "董事|总经理|总裁|工会主席|总工程师|监事|总会计师",
    "局": "局长",
    "支队": "支队长|政委|政治委员",
}
"""What title in the same row tells of what kind the body of a bare 党委 or 党组 is."""


def points(text: str) -> re.Match[str] | None:
    """The parts of a word for a body that another name in the report stands for: 我|院|党组; None for a name."""
    return _pattern().fullmatch(text)


def own_body(body: Body, ground: Ground, *, last: Body | None, row: str) -> Body | None:
    """The body that such a word means, with what of it is printed; None where the report does not tell.

    `last` is the body named just before, `row` the words of the titles beside it: the 党委 of 党委书记、校长 is a
    school's.
    """
    found = points(body.text)
    word = (found["word"] or _word_by(row)) if found else None
    word = "法院" if word == "院" and "院长" in row and _JUDGES.search(ground.text) else word
    if found is None or (word is None and last is None):
        return None
    endings = _endings().get(word or "", ())
    near, tail = _near(last, endings), found["tail"] or ""
    if near and last and not word_printed(found):
        return replace(body, text=without_party(last.text) + tail, name=of_party(near + tail))
    own = bool(found["own"])
    name = near or _named(ground, body.start, endings, own=own)
    name = name or (_own_court(ground) if own and word in ("院", "法院", "检察院") else None)
    return replace(body, name=of_party(name + tail)) if name else None


def word_printed(found: re.Match[str]) -> bool:
    """That more is printed than a bare 党委."""
    return any(found[part] for part in ("own", "that", "word"))


def _near(last: Body | None, endings: tuple[str, ...]) -> str | None:
    """The body just before, where it is of the kind; a bare 党委 is of any that is no committee of a division."""
    if last is None or last.name is None:
        return None
    name = whole_of(last.name) if without_party(last.text) != last.text else last.name
    return name if name.endswith(endings or _all()) and not name.startswith("中共") else None


def _named(ground: Ground, at: int, endings: tuple[str, ...], *, own: bool) -> str | None:
    """The last body of the kind before a place, else the only one; 我院 is the one of the headings, or the only one."""
    fitting = sorted((m for m in ground.bodies.values() if whole_of(m.name).endswith(endings)), key=_start)
    guests = {whole_of(m.name) for m in fitting if is_guest(m.end, ground.text)}
    fitting = [m for m in fitting if whole_of(m.name) not in guests]
    if "大学" in endings:
        fitting = [m for m in fitting if whole_of(m.name).endswith("大学")] or fitting
        if school := own_school(ground.text, [(m.start, m.end, whole_of(m.name)) for m in fitting]):
            return school
    fitting = [m for m in fitting if m.name not in endings] or fitting
    before = [m for m in fitting if m.end <= at]
    headed = [m for m in fitting if m.end <= ground.body and not _HOSTS.search(ground.text, 0, ground.body)]
    names = {_with_place(m, ground) for m in fitting}
    if not own and before:
        return _with_place(before[-1], ground)
    if own and headed:
        return _with_place(headed[0], ground)
    return names.pop() if len(names) == 1 else None


def _own_court(ground: Ground) -> str | None:
    """The court or procuracy of the page's own division, where its 我院 tells by its work which of them it is."""
    office = "检察院" if _PROSECUTES.search(ground.text) else "法院" if _JUDGES.search(ground.text) else ""
    for word in ("县", "区", "市", "旗", "州", "盟", "省") if office and ground.region else ():
        named = name_body(word + office, ground.region)
        if named and named.sure:
            return named.name
    return None


def _with_place(body: Mention, ground: Ground) -> str:
    """The name of a body, with the body that it is part of right before it."""
    whole, name = ground.bodies.get(body.start), whole_of(body.name)
    return whole.name + name if whole and not name.startswith(whole.name) else name


def _start(mention: Mention) -> int:
    return mention.start


def _word_by(row: str) -> str | None:
    return next((word for word, heads in _HEADS.items() if re.search(heads, row)), None)


@cache
def _endings() -> dict[str, tuple[str, ...]]:
    return {row["word"]: tuple(row["endings"].split("|")) for row in table("own_words")}


@cache
def _all() -> tuple[str, ...]:
    return tuple({ending for endings in _endings().values() for ending in endings})


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(sorted(_endings(), key=len, reverse=True))
    tails = "|".join(PARTY_TAILS)
    return re.compile(f"(?P<own>[{_OWN}])?(?P<that>[该贵全])?(?P<word>{words})?(?P<tail>{tails}|工会)?(?<=.)")
