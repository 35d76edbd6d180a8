"""The workspace: the folder that a build keeps on disk.

- `DIR/facts/<hash>.jsonl`: what one document says; written once, atomically; the truth
- `DIR/graph.lbdb`: the graph, derived from the fact files, replaced atomically
- `DIR/previous.lbdb`: the graph before that, so that one can ask what changed
- `DIR/identities.tsv`: which places are one node, with score and reasons, and what is in doubt
- `DIR/judgements.tsv`: what a human said of identities; never overwritten
- `DIR/manifest.json`: which fact file each source has, versions, counts, issues
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import filelock

from kg.errors import WorkspaceError
from kg.model import Identities, Judgement, Reading
from kg.workspace.atomic import replacing
from kg.workspace.factfile import lines_of, parse_reading
from kg.workspace.judgements import header, identity_lines, line_of, parse_judgements
from kg.workspace.manifest import VERSION, Manifest, Page

__all__ = ["VERSION", "Manifest", "Page", "Workspace", "create", "open_workspace", "replacing"]


class Workspace:
    """The paths of one workspace and what is written there; made by `create` and `open_workspace`."""

    def __init__(self, folder: Path) -> None:
        """Stand for `folder`; nothing is read or written yet."""
        self.folder = folder
        self.facts = folder / "facts"
        self.graph = folder / "graph.lbdb"
        self.previous = folder / "previous.lbdb"
        self.judgements = folder / "judgements.tsv"
        self.identities = folder / "identities.tsv"
        self._manifest = folder / "manifest.json"

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the workspace for writing; raise WorkspaceError where another build does or the disk refuses."""
        lock = filelock.FileLock(self.folder / ".lock")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            lock.acquire(timeout=0)
        except filelock.Timeout as exc:
            raise WorkspaceError(
                "another build is at work in this workspace", where=str(self.folder), mend="wait until it has ended"
            ) from exc
        except OSError as exc:
            raise _no_room(self.folder, exc) from exc
        try:
            yield
        finally:
            lock.release()

    def fact_file(self, name: str) -> Path:
        """Where the fact file of that hash lies, or would."""
        return self.facts / f"{name}.jsonl"

    def write_reading(self, name: str, reading: Reading) -> None:
        """Write one fact file, whole or not at all."""
        with replacing(self.fact_file(name)) as path:
            path.write_text("\n".join(lines_of(reading)) + "\n", encoding="utf-8")

    def read_reading(self, name: str) -> Reading:
        """The reading of that hash; raise WorkspaceError where it is missing or damaged."""
        path = self.fact_file(name)
        try:
            with path.open(encoding="utf-8") as lines:
                return parse_reading(lines, where=str(path))
        except (OSError, UnicodeDecodeError) as exc:
            raise WorkspaceError("cannot read this fact file", where=str(path), mend="build its page again") from exc

    def keep_graph(self) -> None:
        """Have the graph that is about to be replaced stay as `previous`; nothing where there is none yet."""
        if self.graph.exists():
            with replacing(self.previous) as path:
                try:
                    path.hardlink_to(self.graph)
                except OSError:  # a file system without hard links
                    shutil.copyfile(self.graph, path)

    def sweep(self, names: Iterable[str]) -> None:
        """Delete every fact file but those of `names`, and what a killed build left half written."""
        wanted = {self.fact_file(name) for name in names}
        drafts = (path for path in self.folder.glob(".*.draft*"))
        for path in [*self.facts.iterdir(), *drafts]:
            if path not in wanted:
                path.unlink(missing_ok=True)

    def begin(self) -> None:
        """Make a new workspace's folders and its empty manifest; one that is there stays as it is."""
        self.facts.mkdir(parents=True, exist_ok=True)
        if not self._manifest.exists():
            self.write_manifest(Manifest())

    def manifest(self) -> Manifest:
        """The manifest; raise WorkspaceError where it is damaged or of another version."""
        try:
            return Manifest.parse(self._manifest.read_text(encoding="utf-8"), where=str(self._manifest))
        except OSError as exc:
            raise _no_workspace(self.folder) from exc

    def write_manifest(self, manifest: Manifest) -> None:
        """Replace the manifest."""
        with replacing(self._manifest) as path:
            path.write_text(manifest.text(), encoding="utf-8")

    def human_judgements(self) -> tuple[Judgement, ...]:
        """What a human said of identities; nothing where the file is not there."""
        if not self.judgements.exists():
            return ()
        return parse_judgements(self.judgements.read_text(encoding="utf-8"), where=str(self.judgements))

    def add_judgements(self, told: Iterable[Judgement]) -> None:
        """Add what a human said to the lines that are there; a judgement stands for every build to come."""
        lines = [line_of(judgement) for judgement in told]
        said = self.judgements.read_text(encoding="utf-8") if self.judgements.exists() else header() + "\n"
        with replacing(self.judgements) as path:
            end = "" if said.endswith("\n") else "\n"
            path.write_text(said + end + "".join(f"{line}\n" for line in lines), encoding="utf-8")

    def write_identities(self, identities: Identities) -> None:
        """Write what linking found, for `kg why` and `kg review`."""
        with replacing(self.identities) as path, path.open("w", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in identity_lines(identities))

    def found_judgements(self) -> tuple[Judgement, ...]:
        """What the last build found, places of one node (`same`) and pairs in doubt; nothing where none was."""
        if not self.identities.exists():
            return ()
        return parse_judgements(self.identities.read_text(encoding="utf-8"), where=str(self.identities))


def create(folder: Path) -> Workspace:
    """The workspace of a folder that may not exist yet; raise WorkspaceError where it holds something else.

    Nothing is written before the workspace is locked.
    """
    workspace = Workspace(folder)
    try:
        names = {path.name for path in folder.iterdir()} if folder.exists() else set()
    except OSError as exc:
        raise _no_room(folder, exc) from exc
    if "manifest.json" in names:
        workspace.manifest()
    elif names - {".lock", "facts"}:
        raise WorkspaceError(
            "this folder holds other files and no workspace", where=str(folder), mend="name an empty or a new one"
        )
    return workspace


def open_workspace(folder: Path) -> Workspace:
    """The workspace that a build has made; raise WorkspaceError where there is none."""
    workspace = Workspace(folder)
    workspace.manifest()
    return workspace


def _no_room(folder: Path, exc: OSError) -> WorkspaceError:
    what = f"cannot make a workspace here ({exc.strerror})"
    return WorkspaceError(what, where=str(folder), mend="name a folder that can be written to")


def _no_workspace(folder: Path) -> WorkspaceError:
    return WorkspaceError("no workspace here", where=str(folder), mend="make one with kg build PATH --into DIR")
