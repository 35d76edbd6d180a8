"""RDF into a workspace of its own, and out of one: what its facts were made by, and whether its graph is sound."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict
from pathlib import Path

from kg import stores
from kg.check import check
from kg.errors import ReadError, WorkspaceError
from kg.stores.rdf import Fault, Options, Origin
from kg.workspace import Manifest, create, open_workspace, replacing

ORIGIN = "origin.json"
"""Beside the graph: what the facts that came in were made by."""


def bring_in(path: Path, folder: Path) -> Manifest:
    """Make a workspace of the graph in a file that `kg export` wrote with provenance; what breaks a rule stays out.

    Raises ReadError where the file is no such graph, and WorkspaceError where the folder holds anything already.
    """
    graph, origin = stores.rdf.load(path)
    if not graph:
        raise ReadError("no graph of this vocabulary", where=str(path), mend="import what kg export wrote")
    if folder.exists() and any(folder.iterdir()):
        raise WorkspaceError("there is something here already", where=str(folder), mend="name a new folder")
    sound, issues = check(graph)
    workspace = create(folder)
    with workspace.locked():
        workspace.begin()
        with replacing(workspace.graph, room=stores.ladybug.room(sound)) as draft:
            stores.ladybug.write(sound, draft)
        with replacing(folder / ORIGIN) as draft:
            draft.write_text(json.dumps(asdict(origin or Origin()), ensure_ascii=False) + "\n", encoding="utf-8")
        nodes = Counter(label for _, label in sound.nodes(data="label"))
        edges = Counter(label for _, _, label in sound.edges(data="label"))
        manifest = Manifest(stamp="imported", nodes=nodes, edges=edges, issues=issues)
        workspace.write_manifest(manifest)
    return manifest


def options_of(folder: Path) -> Options:
    """How to say a workspace's graph in RDF: made by this version of kg, unless it came in from elsewhere."""
    path = folder / ORIGIN
    return Options(origin=Origin(**json.loads(path.read_text(encoding="utf-8")))) if path.exists() else Options()


def faults_of(path: Path) -> tuple[Fault, ...]:
    """What in a workspace, or in a file in RDF, breaks a shape of the vocabulary."""
    if path.is_file():
        return stores.rdf.file_faults(path)
    with stores.ladybug.opened(open_workspace(path).graph) as view:
        return stores.rdf.faults(view, options_of(path))
