"""Zip archives of pages of any kind."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import PurePosixPath
from zlib import error as zlib_error

from kg.errors import ReadError
from kg.model import Document

LARGEST = 1 << 30
"""Bytes of one file of an archive; a page is never as large."""

Readers = Mapping[str, Callable[[bytes, str], Iterator[Document]]]


def read_zip(data: bytes, name: str, readers: Readers) -> Iterator[Document]:
    """The documents of all files of known kinds; what cannot be read is raised when the others are done."""
    failed: ReadError | None = None
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            for entry in sorted(archive.infolist(), key=_name):
                reader = readers.get(PurePosixPath(_name(entry)).suffix.lower())
                if (
                    reader is None
                    or entry.is_dir()
                    or "/." in f"/{_name(entry)}"
                    or _name(entry).startswith("__MACOSX")
                ):
                    continue
                try:
                    yield from reader(_content(archive, entry, name), f"{name}/{_name(entry)}")
                except ReadError as exc:
                    failed = failed or exc
    except (zipfile.BadZipFile, OSError, EOFError) as exc:
        raise ReadError("not a zip archive", where=name, mend="pack it anew") from exc
    if failed is not None:
        raise failed


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> bytes:
    where = f"{name}/{_name(entry)}"
    if entry.file_size > LARGEST:
        raise ReadError("too large for a page", where=where, mend="unpack it and read its parts")
    try:
        return archive.read(entry)
    except (RuntimeError, NotImplementedError, zipfile.BadZipFile, zlib_error, EOFError) as exc:
        raise ReadError("cannot be unpacked", where=where, mend="pack it anew, without a password") from exc


def _name(entry: zipfile.ZipInfo) -> str:
    """The entry's name; Chinese Windows writes GBK where the format says code page 437."""
    if entry.flag_bits & 0x800:
        return entry.filename
    try:
        return entry.filename.encode("cp437").decode("gbk")
    except UnicodeError:
        return entry.filename
