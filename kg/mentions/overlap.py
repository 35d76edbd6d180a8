"""Which of two mentions stays where both claim the same words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kg.model import Mention

STAYS_INSIDE: dict[str, frozenset[str]] = {
    "Post": frozenset({"Organization", "Place"}),
    "Event": frozenset({"Organization", "Place", "Person", "Post", "Project", "Date"}),
    "Project": frozenset({"Organization", "Place", "Person", "Amount"}),
}
"""What is still a mention of its own inside a longer one: 市委 in 市委书记, but never 青海 in 青海红十字医院."""


def settle(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions that stay, by start, the longer first.

    Of two that cross or share their whole span the more confident stays, then the longer, then the one found
    first. One inside another stays only where `STAYS_INSIDE` says so.
    """
    ranked = sorted(mentions, key=lambda m: (-m.confidence, m.start - m.end))
    kept: list[Mention] = []
    by_character: dict[int, list[Mention]] = defaultdict(list)
    for mention in ranked:
        ahead, behind = by_character.get(mention.start), by_character.get(mention.end - 1)
        if (ahead and _has_rival(mention, ahead)) or (behind and _has_rival(mention, behind)):
            continue
        kept.append(mention)
        for at in range(mention.start, mention.end):
            by_character[at].append(mention)
    shared = [(m, by_character[m.start]) for m in kept]
    stay = [m for m, there in shared if len(there) == 1 or not any(_swallows(outer, m) for outer in there)]
    return tuple(sorted(stay, key=lambda m: (m.start, -m.end)))


def _has_rival(mention: Mention, others: Iterable[Mention]) -> bool:
    return any(_rivals(mention, other) for other in others)


def _rivals(one: Mention, other: Mention) -> bool:
    """Two spans that cross, or are the same."""
    if (one.start, one.end) == (other.start, other.end):
        return not (_stands(one, other) or _stands(other, one))
    inside = one.start <= other.start and other.end <= one.end
    return not inside and not (other.start <= one.start and one.end <= other.end)


def _stands(project: Mention, place: Mention) -> bool:
    """A project that is built is a place as well: the park of 主题公园建成开放; and one that is shown in a list."""
    shown = {None} if project.rule in {"list_of_projects", "row_of_projects"} else set()
    built = project.properties.get("status") in {"completed", "operating", *shown} and place.rule != "model_place"
    return project.kind == "Project" and place.kind == "Place" and built


def _is_brand(project: Mention, place: Mention) -> bool:
    """A bare province that a project's name begins with is a firm's: |江西|国际汽车城三期; 江西省 is none."""
    bare = not place.surface.endswith(("省", "市", "区"))
    return bare and place.start == project.start and place.properties.get("kind") == "province"


def _swallows(outer: Mention, inner: Mention) -> bool:
    """That `inner` lies inside `outer` and is no mention of its own there.

    A place at the end of a project's name is a piece of it: 云帆集团|临江物流园.
    """
    if (outer.start, outer.end) == (inner.start, inner.end) or not (
        outer.start <= inner.start and inner.end <= outer.end
    ):
        return False
    if (outer.kind, inner.kind) == ("Project", "Place") and (outer.end == inner.end or _is_brand(outer, inner)):
        return True
    return inner.kind not in STAYS_INSIDE.get(outer.kind, frozenset())
