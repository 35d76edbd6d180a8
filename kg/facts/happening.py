"""An event while it is being put together out of what an article says of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from kg.model import EntityKey, Relation, Span

TOOK_PART = frozenset(
    {
        Relation.CHAIRED,
        Relation.SPOKE_AT,
        Relation.ATTENDED,
        Relation.LED,
        Relation.ACCOMPANIED,
        Relation.HOSTED,
        Relation.ORGANIZED,
        Relation.EXHIBITED_AT,
    }
)


@dataclass(frozen=True, slots=True)
class Tie:
    """What binds an event to another entity: `other` took part in it, or it took place at `other`."""

    relation: Relation
    other: EntityKey
    evidence: Span
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Happening:
    """An event of one article.

    `spans` is where the text names or tells it, `told` where it is told first in the body (what stands behind it may
    say more of it), `frame` the family of rules that saw it (gathering, journey, talks, milestone, headline).
    """

    frame: str
    kind: str
    name: str
    spans: tuple[Span, ...]
    told: int
    rule: str
    confidence: float
    start: str | None = None
    end: str | None = None
    topic: str | None = None
    held: bool = True
    """Whether the article tells that it takes place; else it is only spoken of."""
    within: str | None = None
    """How it stands to the article's main event: before, after, during."""
    leaders: tuple[EntityKey, ...] = ()
    places: tuple[EntityKey, ...] = ()
    ties: tuple[Tie, ...] = field(default=(), repr=False)

    @property
    def key(self) -> EntityKey:
        """`event:<start or undated>/<name>`."""
        return EntityKey(f"event:{self.start or 'undated'}/{self.name}")

    def with_ties(self, ties: Iterable[Tie]) -> Happening:
        """The same event with more said of it, nothing twice."""
        return replace(self, ties=tuple(dict.fromkeys((*self.ties, *ties))))
