"""Offices within a body, listed where the sentence has named the body: 在省水利厅调研，与规划处、财务处工作人员交流."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mentions.left_edge import LeftEdge
from kg.mentions.naming import BodyName
from kg.mentions.state_bodies import Body

_LIST = re.compile(
    r"[一-龥]{2,14}?处(?:[、和及][一-龥]{2,14}?处)+(?=[，。；、）]|等|工作人员|负责|干部|全体|主要|相关|有关)"
)
_ITEM = re.compile(r"[一-龥]{2,14}?处(?=[、和及]|$)[、和及]?")
_NO_OFFICE = re.compile(
    r"(?:办事|之|好|用|长|短|坏|到|各|多|几|何|深|高|低|远|近|住|去|售楼|管理|保护|文物|遗址|地|\d)处$"
)
_OWNERS = frozenset({"government", "party", "congress", "cppcc", "discipline", "court", "procuratorate", "institution"})


def find_inner_offices(text: str, edge: LeftEdge, bodies: Sequence[Body]) -> Iterator[Body]:
    """The offices of every such list, each with the name of the body before its own."""
    for found in _LIST.finditer(text):
        owner = _owner(text, found.start(), bodies)
        items = [(m.start(), m.start() + len(m[0].rstrip("、和及"))) for m in _ITEM.finditer(text, *found.span())]
        if owner is None or len(items) < 2 or any(_NO_OFFICE.search(text[a:b]) for a, b in items):
            continue
        first = edge.of(items[0][1] - 1, floor=items[0][0])
        for start, end in [(first, items[0][1]), *items[1:]]:
            name = owner.named.name + text[start:end]
            yield Body(start, end, BodyName(name, owner.named.kind, owner.named.level, owner.named.region))


def _owner(text: str, at: int, bodies: Sequence[Body]) -> Body | None:
    """The last body of the sentence before an offset that can have offices."""
    sentence = max(text.rfind("。", 0, at), text.rfind("\n", 0, at)) + 1
    before = [body for body in bodies if sentence <= body.start and body.end <= at and body.named.kind in _OWNERS]
    return max(before, key=lambda body: body.end, default=None)
