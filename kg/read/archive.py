"""Zip archives of pages of any kind."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import PurePosixPath

from kg.errors import ReadError
from kg.model import Document
from kg.read.failing import raise_first
from kg.read.sources import is_no_page

LARGEST = 1 << 30
"""Bytes of one file of an archive; a page is never as large."""
DEEPEST = 3
"""Archives within each other; one that holds itself would never end."""

Readers = Mapping[str, Callable[[bytes, str], Iterator[Document]]]


def read_zip(data: bytes, name: str, readers: Readers) -> Iterator[Document]:
    """The documents of all files of known kinds; what cannot be read is raised when the others are done."""
    if name.lower().count(".zip") > DEEPEST:
        raise ReadError("a zip archive in too many others", where=name, mend="unpack it")
    failed: list[ReadError] = []
    archive = _opened(data, name)
    for entry in sorted(archive.infolist(), key=_name):
        path = _name(entry)
        reader = readers.get(PurePosixPath(path).suffix.lower())
        if reader is None or entry.is_dir() or is_no_page(path):
            continue
        try:
            yield from reader(_content(archive, entry, name), f"{name}/{path}")
        except ReadError as exc:
            failed.append(exc)
    raise_first(failed)


def _opened(data: bytes, name: str) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(BytesIO(data))
    except Exception as exc:  # besides its own, the library lets errors of struct, zlib and encodings through
        raise ReadError("not a zip archive", where=name, mend="pack it anew") from exc


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> bytes:
    where = f"{name}/{_name(entry)}"
    if entry.file_size > LARGEST:
        raise ReadError("too large for a page", where=where, mend="unpack it and read its parts")
    try:
        return archive.read(entry)
    except Exception as exc:  # as in opening it
        raise ReadError("cannot be unpacked", where=where, mend="pack it anew, without a password") from exc


def _name(entry: zipfile.ZipInfo) -> str:
    """The entry's name; Chinese Windows writes GBK where the format says code page 437."""
    if entry.flag_bits & 0x800:
        return entry.filename
    try:
        return entry.filename.encode("cp437").decode("gbk")
    except UnicodeError:
        return entry.filename
