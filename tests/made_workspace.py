"""A workspace of hand-made readings, as a build leaves it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kg.builds import remove
from kg.model import Reading
from kg.workspace import Manifest, Page, Workspace, create


def made_workspace(folder: Path, readings: Sequence[Reading]) -> Workspace:
    """Write the readings as fact files, with one more that is then removed: the graph is that of the others."""
    workspace = create(folder)
    workspace.begin()
    extra = Reading("extra.txt", (), (), ())
    pages = {}
    for number, reading in enumerate([*readings, extra]):
        workspace.write_reading(f"{number:032x}", reading)
        pages[reading.source] = Page(facts=f"{number:032x}", path=f"/{reading.source}", content=str(number))
    workspace.write_manifest(Manifest(pages))
    remove(folder, ["extra.txt"])
    return workspace


def rebuild(workspace: Workspace) -> None:
    """Renew the graph, as the next build does."""
    pages = dict(workspace.manifest().pages)
    workspace.write_reading("f" * 32, Reading("extra.txt", (), (), ()))
    manifest = Manifest({**pages, "extra.txt": Page(facts="f" * 32, path="/extra.txt", content="")})
    workspace.write_manifest(manifest)
    remove(workspace.folder, ["extra.txt"])
