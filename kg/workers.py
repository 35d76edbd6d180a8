"""Reading pages in one process or in many: each loads the model once and writes fact files by itself."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import traceback
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path

from kg import annotate
from kg.annotate import Annotator
from kg.errors import KgError, ReadError, WorkspaceError
from kg.model import Document
from kg.pipeline import Given, read_page
from kg.workspace import Workspace

AHEAD = 4
"""Pages that wait a worker, so that none is idle and memory stays bounded."""


@dataclass(frozen=True, slots=True)
class Task:
    """A page to be read, and the name of the fact file it will have."""

    document: Document
    name: str
    given: Given


@dataclass(frozen=True, slots=True)
class Outcome:
    """A page that was read, or why it was not."""

    task: Task
    error: KgError | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads pages into a workspace."""

    folder: Path
    annotator: Annotator

    def read(self, task: Task) -> Outcome:
        """Read one page and write its fact file; only a workspace that cannot be written to stops the build."""
        try:
            reading = read_page(task.document, self.annotator, task.given)
        except KgError as exc:
            return Outcome(task, exc)
        except Exception as exc:  # one page that trips a rule must not cost the others
            return Outcome(task, _defect(task.document.source, exc))
        Workspace(self.folder).write_reading(task.name, reading)
        return Outcome(task)


def _defect(source: str, exc: Exception) -> ReadError:
    at = traceback.extract_tb(exc.__traceback__)[-1]
    place = f"{Path(at.filename).name} line {at.lineno}"
    return ReadError(f"a defect in kg: {type(exc).__name__}: {exc} ({place})", where=source, mend="please report it")


def read_here(tasks: Iterable[Task], reader: Reader) -> Iterator[Outcome]:
    """Read the pages in this process."""
    return map(reader.read, tasks)


def read_spread(tasks: Iterable[Task], folder: Path, *, model: str | None, jobs: int) -> Iterator[Outcome]:
    """Read the pages in `jobs` processes, in no order."""
    pool = ProcessPoolExecutor(
        jobs, mp_context=multiprocessing.get_context("spawn"), initializer=_begin, initargs=(folder, model)
    )
    try:
        yield from _kept_busy(pool, iter(tasks), jobs * AHEAD)
    except BrokenProcessPool as exc:
        raise WorkspaceError(
            "a reading process died, perhaps for want of memory",
            where=str(folder),
            mend="run the same command with fewer --jobs: the pages that were read are kept",
        ) from exc
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _kept_busy(pool: ProcessPoolExecutor, tasks: Iterator[Task], most: int) -> Iterator[Outcome]:
    under_way: set[Future[Outcome]] = set()
    for task in tasks:
        under_way.add(pool.submit(_read, task))
        if len(under_way) >= most:
            done, under_way = wait(under_way, return_when=FIRST_COMPLETED)
            yield from (future.result() for future in done)
    yield from (future.result() for future in under_way)


_reader: Callable[[Task], Outcome]


def _begin(folder: Path, model: str | None) -> None:
    """Set up a worker: Ctrl-C is the parent's to handle, and a killed parent takes its workers along."""
    global _reader
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow_parent, daemon=True).start()
    _reader = Reader(folder, annotate.load(model)).read


def _follow_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _read(task: Task) -> Outcome:
    return _reader(task)
