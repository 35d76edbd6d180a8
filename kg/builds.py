"""Keeping a workspace up to date: which pages are to be read, and when its graph is made anew."""

from __future__ import annotations

import hashlib
import json
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, field, replace
from pathlib import Path

from kg import annotate, read, stores
from kg.errors import KgError, OptionError, ReadError
from kg.model import Document, Issue
from kg.pipeline import Given, make_graph
from kg.versions import graph_version, rules_version
from kg.workers import Outcome, Reader, Task, read_here, read_spread
from kg.workspace import Manifest, Page, Workspace, create, open_workspace, replacing

Progress = Callable[[int, int], None]
"""Is told how many of how many files are done."""


@dataclass(frozen=True, slots=True)
class Options:
    """How to build; `each` says by source what holds for that page alone."""

    given: Given = field(default_factory=Given)
    each: Mapping[str, Given] = field(default_factory=dict)
    jobs: int = 1
    model: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did and what the workspace now holds."""

    read: int
    kept: int
    failures: tuple[KgError, ...]
    seconds: float
    manifest: Manifest


def build(
    paths: Sequence[Path], folder: Path, options: Options | None = None, *, progress: Progress | None = None
) -> Report:
    """Read what is new or changed under `paths` into the workspace, and renew its graph.

    A file that cannot be read is a failure of the report, and what was known of it stays. Raises KgError where
    nothing can be built at all.
    """
    began, options = time.monotonic(), options or Options()
    workspace = create(folder)
    sources = [source for source in read.find_sources(paths) if not _inside(source.path, folder)]
    if not sources:
        raise OptionError(
            "no pages", where=", ".join(map(str, paths)), mend="name files or folders with newspaper pages"
        )
    with workspace.locked():
        workspace.begin()
        intake = _Intake(workspace, options, progress or (lambda done, of: None))
        intake.take(sources)
        manifest = _publish(workspace, intake.pages, intake.failures)
    return Report(intake.read, intake.kept, tuple(intake.failures), time.monotonic() - began, manifest)


def remove(folder: Path, names: Sequence[str]) -> Manifest:
    """Take pages out of the workspace; its graph is then that of a build without them."""
    workspace = open_workspace(folder)
    with workspace.locked():
        pages = dict(workspace.manifest().pages)
        for name in names:
            if name not in pages:
                raise OptionError("no such page in the workspace", where=name, mend="kg pages DIR lists them")
            del pages[name]
        return _publish(workspace, pages, [])


def _inside(path: Path, folder: Path) -> bool:
    return path.resolve().is_relative_to(folder.resolve())


class _Intake:
    """The pages of one build as they come in."""

    def __init__(self, workspace: Workspace, options: Options, progress: Progress) -> None:
        self.pages = dict(workspace.manifest().pages)
        self.failures: list[KgError] = []
        self.read = self.kept = 0
        self._workspace, self._options, self._progress = workspace, options, progress
        self._annotator = annotate.load(options.model)
        self._new: dict[str, Page] = {}

    def take(self, sources: Sequence[read.Source]) -> None:
        """Read every page that has no fact file yet."""
        options, folder = self._options, self._workspace.folder
        tasks = self._tasks(sources)
        if options.jobs > 1:
            outcomes = read_spread(tasks, folder, model=options.model, jobs=options.jobs)
        else:
            outcomes = read_here(tasks, Reader(folder, self._annotator))
        for outcome in outcomes:
            self._settle(outcome)

    def _settle(self, outcome: Outcome) -> None:
        source = outcome.task.document.source
        if outcome.error:
            self.failures.append(outcome.error)
        else:
            self.read += 1
            self.pages[source] = self._new[source]

    def _tasks(self, sources: Sequence[read.Source]) -> Iterator[Task]:
        for done, source in enumerate(sources):
            self._progress(done, len(sources))
            try:
                for document in read.read(source):
                    yield from self._task(document, str(source.path.resolve()))
            except KgError as exc:
                self.failures.append(exc)
        self._progress(len(sources), len(sources))

    def _task(self, document: Document, path: str) -> Iterator[Task]:
        """What is to be done for a document: nothing where its fact file is there."""
        given = self._options.each.get(document.source, self._options.given)
        content = _digest(astuple(document))
        name = _digest((content, astuple(given), self._annotator.fingerprint, rules_version()))
        page = Page(facts=name, path=path, content=content)
        self._refuse_namesake(document.source, page)
        if document.source in self._new:
            return
        self._new[document.source] = page
        if self._workspace.fact_file(name).exists():
            self.kept += 1
            self.pages[document.source] = page
        else:
            yield Task(document, name, given)

    def _refuse_namesake(self, source: str, page: Page) -> None:
        """Two files of one name and different content must not push each other out."""
        known = self._new.get(source) or self.pages.get(source)
        if known and known.content != page.content and known.path != page.path and Path(known.path).exists():
            raise ReadError(
                f"another page has this name, {known.path}", where=page.path, mend="build the folder above both"
            )


def _digest(said: object) -> str:
    return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()[:32]


def _publish(workspace: Workspace, pages: Mapping[str, Page], failures: Sequence[KgError]) -> Manifest:
    """Renew graph and manifest where anything changed; what no page needs any more goes last."""
    unread = tuple(sorted(Issue("unreadable", error.where, "", error.what) for error in failures))
    judgements = workspace.human_judgements()
    facts = sorted((source, page.facts) for source, page in pages.items())
    stamp = _digest((facts, judgements, graph_version()))
    before = workspace.manifest()
    if stamp == before.stamp and workspace.graph.exists():
        manifest = replace(before, pages=pages, unread=unread)
    else:
        readings = [workspace.read_reading(name) for _, name in facts]
        graph, issues, identities = make_graph(readings, judgements)
        with replacing(workspace.graph, room=stores.ladybug.room(graph)) as draft:
            stores.ladybug.write(graph, draft)
            workspace.keep_graph()
        workspace.write_identities(identities)
        nodes = Counter(label for _, label in graph.nodes(data="label"))
        edges = Counter(label for _, _, label in graph.edges(data="label"))
        manifest = Manifest(pages, stamp=stamp, nodes=nodes, edges=edges, issues=issues, unread=unread)
    workspace.write_manifest(manifest)
    workspace.sweep(page.facts for page in pages.values())
    return manifest
