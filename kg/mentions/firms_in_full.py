"""A body's short name as the full one that the article prints: 槐江集团 is 安徽槐江投资集团有限公司 there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kg.data.gazetteer import gazetteer
from kg.mentions.naming import BodyName
from kg.mentions.state_bodies import Body

_SHORT = re.compile("[一-龥]{2,8}(?<!有限)(?<!责任)(?<!分)(?<!子)公司")
_GROUP = re.compile("(?P<stem>[一-龥]{2,8})集团")
_WIDEST = 6
"""The most characters that a full name has between a group's brand and 集团: 槐江|城市投资|集团有限公司."""


def in_full(body: Body, rule: str, bodies: Sequence[Body]) -> Body:
    """The body under the one longer name of it among `bodies`; as it is where there is none, or more than one."""
    if rule == "state_body" and body.named.kind != "company":
        return body
    named = {other.named for other in bodies if other.named.kind == body.named.kind and other.named != body.named}
    whole = _with_its_place(body.named.name, named) if rule != "state_body" else None
    if body.named.kind != "company":
        return body._replace(named=whole or body.named)
    full = [name for name in named if whole is None and _is_full(body.named.name, rule, name.name)]
    full = [name for name in full if _with_its_place(name.name, full) is None]
    name = whole or (full[0] if len(full) == 1 else body.named)
    return body._replace(named=name)


def _with_its_place(name: str, named: Iterable[BodyName]) -> BodyName | None:
    """The name with the division before it, where the article prints that too: 合肥|槐江集团."""
    longer = [other for other in named if other.name.endswith(name) and len(name) > 3]
    placed = [other for other in longer if gazetteer().named(other.name.removesuffix(name))]
    return placed[0] if len(placed) == 1 else None


def _is_full(name: str, rule: str, other: str) -> bool:
    """Whether a name ending in 公司 is the full one of a brand, a 公司 or a 集团."""
    group = _GROUP.fullmatch(name)
    if not other.endswith("公司"):
        return False
    if group and rule == "named_body":
        brand = re.escape(group["stem"])
        own = not gazetteer().named(group["stem"])
        return own and re.search(f"{brand}[一-龥]{{0,{_WIDEST}}}集团(?:控股|股份|有限|责任)*公司", other) is not None
    if rule != "short_company" and not (rule == "named_body" and _SHORT.fullmatch(name)):
        return False
    stem = name.removesuffix("公司")
    return len(stem) > 2 and stem in other
