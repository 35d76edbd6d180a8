"""From files to documents: text, Markdown, web pages, PDF, Word, JSON lines, and zips of these."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from kg.errors import ReadError
from kg.model import Document
from kg.read.archive import read_zip
from kg.read.docx import read_docx
from kg.read.failing import raise_first
from kg.read.html import read_html
from kg.read.jsonl import read_json, read_jsonl
from kg.read.pdf import read_pdf
from kg.read.sources import Source, walk
from kg.read.text import read_markdown, read_text

__all__ = ["READERS", "Source", "find_sources", "read"]

READERS: dict[str, Callable[[bytes, str], Iterator[Document]]] = {
    ".txt": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".pdf": read_pdf,
    ".docx": read_docx,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".json": read_json,
    ".zip": lambda data, name: read_zip(data, name, READERS),
}
LONGEST_LINE = 200_000
"""Characters: ten times the longest printed page, whose text a reader may have on one line."""


def find_sources(paths: Sequence[Path]) -> list[Source]:
    """The files under the given paths that can be read, sorted by name; ReadError for a path that is not there."""
    return walk(paths, READERS)


def read(source: Source) -> Iterator[Document]:
    """The documents of a file, one for most kinds; ReadError where it cannot be read.

    What cannot be read of an archive or a list is raised when the rest is read. JSON without a text is no page.
    """
    reader = READERS.get(source.path.suffix.lower())
    if reader is None:
        raise ReadError("unknown kind of file", where=source.name, mend=f"known are {', '.join(READERS)}")
    try:
        data = source.path.read_bytes()
    except OSError as exc:
        raise ReadError(exc.strerror or str(exc), where=source.name, mend="check the file's permissions") from exc
    found, failed = False, list[ReadError]()
    try:
        for document in reader(data, source.name):
            found, fault = True, _fault(document)
            if fault is None:
                yield document
            else:
                failed.append(fault)
    except ReadError as exc:
        failed.append(exc)
    if not (found or failed or reader is read_json):
        failed.append(ReadError("no page in it", where=source.name, mend="check that it is the right file"))
    raise_first(failed)


def _fault(document: Document) -> ReadError | None:
    """What is wrong with a document that holds no page."""
    if not document.text.strip():
        return ReadError("no text in it", where=document.source, mend="check that it is the right file")
    if max(map(len, document.text.split("\n"))) > LONGEST_LINE:
        what = f"a line of more than {LONGEST_LINE:,} characters is no page of a newspaper"
        return ReadError(what, where=document.source, mend="break it into lines or into pages")
    return None
