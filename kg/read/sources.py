"""The files under the paths that were given."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import ReadError

NO_PAGE = re.compile(
    r"(?:.*/)?(?:\..*|__MACOSX|(?:README|LICEN[SC]E|CHANGELOG|CONTRIBUTING)(?:[._-][^/]*)?)(?:/.*)?", re.IGNORECASE
)
"""Hidden files and folders, and files of a folder that are about it."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file to be read; `name` is its path below the folder that was given."""

    path: Path
    name: str


def walk(paths: Sequence[Path], suffixes: Container[str]) -> list[Source]:
    """The files that are named, and those of the known kinds in the folders that are, each once, by name.

    Raises ReadError for a path that is not there. Two folders with files of one name lend those their own.
    """
    found: dict[Path, Source] = {}
    for path in paths:
        for source in _below(Path(path), suffixes):
            found.setdefault(source.path.resolve(), source)
    names = Counter(source.name for source in found.values())
    sources = [_told_apart(source) if names[source.name] > 1 else source for source in found.values()]
    return sorted(sources, key=lambda source: source.name)


def _below(path: Path, suffixes: Container[str]) -> Iterator[Source]:
    if path.is_file():
        yield Source(path, path.name)
    elif path.is_dir():
        for file in sorted(path.rglob("*")):
            name = file.relative_to(path).as_posix()
            if file.suffix.lower() in suffixes and not is_no_page(name) and file.is_file():
                yield Source(file, name)
    else:
        raise ReadError("no such file or folder", where=str(path), mend="name a file or folder with newspaper pages")


def is_no_page(name: str) -> bool:
    """Whether a file below a folder or in an archive is hidden or about the others, by its path."""
    return NO_PAGE.fullmatch(name) is not None


def _told_apart(source: Source) -> Source:
    return Source(source.path, "/".join(source.path.resolve().parts[1:]))
