"""What the page is told of a node and of a line: short names, nothing unknown, no evidence but on demand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol, TypeAlias

from kg.model import Relation

Json: TypeAlias = dict[str, Any]
"""An object that goes to the page as JSON."""

TOOK_PART = (
    Relation.CHAIRED,
    Relation.SPOKE_AT,
    Relation.ATTENDED,
    Relation.LED,
    Relation.ACCOMPANIED,
    Relation.HOSTED,
    Relation.ORGANIZED,
    Relation.EXHIBITED_AT,
)
"""How a person takes part in an event: who does so in one event has met."""
NODE = {"kind": "kind", "start": "start", "end": "end", "first_seen": "first", "last_seen": "last", "mentions": "n"}
LINE = {
    "start": "start",
    "end": "end",
    "status": "status",
    "first_seen": "first",
    "last_seen": "last",
    "count": "n",
    "derived": "derived",
}
NOT_TOLD = {"id", "name", "label", "text", "title", "key", "evidence", "spell", "order", "_LABEL"}


class Rows(Protocol):
    """The answer to a query."""

    @property
    def rows(self) -> Sequence[tuple[Any, ...]]:
        """The rows of values."""


class View(Protocol):
    """What answers queries: `kg.open_graph` gives one."""

    def query(self, cypher: str, parameters: Mapping[str, object] | None = None, /) -> Rows:
        """The rows a Cypher query gives."""


def node(said: Mapping[str, Any], label: str) -> Json:
    """A node as the page draws it."""
    told = {short: said[name] for name, short in NODE.items() if said.get(name) is not None}
    own = {"aliases": list(said["aliases"])} if said.get("aliases") else {}
    return {"id": said["id"], "label": label, "name": said["name"], **told, **own}


def line(ends: tuple[str, str], relation: str, said: Mapping[str, Any]) -> Json:
    """A relationship as the page draws it."""
    told = {short: said[name] for name, short in LINE.items() if said.get(name) is not None}
    return {"s": ends[0], "t": ends[1], "rel": relation, "key": said["key"], **told}


def properties(said: Mapping[str, Any]) -> Json:
    """Everything else that is known, for the panel."""
    return {name: value for name, value in said.items() if name not in NOT_TOLD and value not in (None, [], "")}


def first_post(posts: Iterable[Mapping[str, Any]]) -> str | None:
    """The post to name below a person: not said to have ended, of a body, no deputy's, the latest, the most told."""
    ordered = sorted(
        posts,
        key=lambda post: (
            post.get("status") == "ended" and not post.get("derived"),
            post["id"].startswith("post:/"),
            "副" in post["name"],
            [-ord(char) for char in post.get("last") or ""],
            -post.get("n", 0),
            post["id"],
        ),
    )
    return ordered[0]["name"] if ordered else None
