"""The manifest: which fact file each source has, and what the last build counted."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from kg.errors import WorkspaceError
from kg.model import Issue

VERSION = 1
"""Of the folder's layout; another version is refused, never guessed at."""


@dataclass(frozen=True, slots=True)
class Page:
    """One source of the workspace: its fact file, the file it was read from, and the hash of what that said."""

    facts: str
    path: str
    content: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What `manifest.json` says; `stamp` tells which facts and rules the graph on disk was made from."""

    pages: Mapping[str, Page] = field(default_factory=dict)
    stamp: str = ""
    nodes: Mapping[str, int] = field(default_factory=dict)
    edges: Mapping[str, int] = field(default_factory=dict)
    issues: tuple[Issue, ...] = ()
    unread: tuple[Issue, ...] = ()
    """The files that the last build could not read."""

    def text(self) -> str:
        """The file's text; equal manifests give equal text."""
        said = {
            "version": VERSION,
            "pages": {name: asdict(page) for name, page in sorted(self.pages.items())},
            "stamp": self.stamp,
            "nodes": dict(sorted(self.nodes.items())),
            "edges": dict(sorted(self.edges.items())),
            "issues": [issue._asdict() for issue in self.issues],
            "unread": [issue._asdict() for issue in self.unread],
        }
        return json.dumps(said, ensure_ascii=False, indent=1) + "\n"

    @staticmethod
    def parse(text: str, *, where: str) -> Manifest:
        """Read what `text()` writes; raise WorkspaceError for another version or a damaged file."""
        try:
            said = json.loads(text)
            if said["version"] != VERSION:
                raise _other_version(said["version"], where)
            return _manifest(said)
        except (ValueError, LookupError, TypeError, AttributeError) as exc:
            raise WorkspaceError("damaged manifest", where=where, mend="delete it and build the pages again") from exc


def _manifest(said: dict[str, Any]) -> Manifest:
    return Manifest(
        pages={name: Page(**page) for name, page in said["pages"].items()},
        stamp=said["stamp"],
        nodes=said["nodes"],
        edges=said["edges"],
        issues=tuple(Issue(**issue) for issue in said["issues"]),
        unread=tuple(Issue(**issue) for issue in said["unread"]),
    )


def _other_version(found: object, where: str) -> WorkspaceError:
    return WorkspaceError(
        f"a workspace of version {found}, and this kg works with version {VERSION}",
        where=where,
        mend="build the pages into a new folder",
    )
