"""JSON lines: an article or a page each, with its text and what is known of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from kg.errors import ReadError
from kg.model import Document
from kg.read.encoding import decode
from kg.read.failing import raise_first
from kg.read.metadata import TITLES, described, headed

TEXTS = ("text", "content", "body", "article", "正文", "内容", "全文")
NAMES = ("id", "url", "name", "file")


def read_jsonl(data: bytes, name: str) -> Iterator[Document]:
    """A document for each line; one that is no JSON object with a text is raised when the others are done."""
    failed: list[ReadError] = []
    for number, line in enumerate(decode(data, where=name).split("\n"), start=1):
        if line.strip():
            try:
                yield from _document(_parsed(line, f"{name}, line {number}"), name, number)
            except ReadError as exc:
                failed.append(exc)
    raise_first(failed)


def read_json(data: bytes, name: str) -> Iterator[Document]:
    """A document for each object with a text that the file holds; a folder of pages may hold JSON of other things."""
    said = _parsed(decode(data, where=name), name)
    for number, entry in enumerate(said if isinstance(said, list) else [said], start=1):
        if isinstance(entry, dict) and _text(entry).strip():
            yield from _document(entry, name, number)


def _parsed(text: str, where: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as exc:
        raise ReadError(
            f"not JSON ({exc})", where=where, mend="one object a line, with text, title, date, source"
        ) from exc


def _document(said: Any, name: str, number: int) -> Iterator[Document]:
    if not isinstance(said, dict):
        raise ReadError("not a JSON object", where=f"{name}, entry {number}", mend="give an object with a text")
    text = _text(said)
    title = next((str(said[key]) for key in TITLES if said.get(key)), "")
    own = next((str(said[key]) for key in NAMES if said.get(key)), str(number))
    if not text.strip():
        raise ReadError("an object without a text", where=f"{name}, entry {number}", mend=f"name it {TEXTS[0]}")
    yield described(Document(f"{name}/{own}", headed(title, text)), said)


def _text(said: dict[str, Any]) -> str:
    return next((str(said[key]) for key in TEXTS if said.get(key)), "")
