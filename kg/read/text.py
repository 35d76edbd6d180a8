"""Plain text and Markdown; the `key: value` lines a Markdown file may open with are its metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Document
from kg.read.encoding import decode
from kg.read.metadata import described

FRONT = re.compile(r"---\r?\n((?:[A-Za-z_-]+:.*\r?\n)+)---\r?\n")


def read_text(data: bytes, name: str) -> Iterator[Document]:
    """The file's text as it stands."""
    yield described(Document(name, decode(data, where=name)))


def read_markdown(data: bytes, name: str) -> Iterator[Document]:
    """The file's text with its `#` marks, without the metadata before it."""
    text = decode(data, where=name)
    front = FRONT.match(text)
    if front is None:
        yield described(Document(name, text))
        return
    said = dict(re.findall(r"^([A-Za-z_-]+):[ \t]*(.*?)\r?$", front[1], re.M))
    yield described(Document(name, text[front.end() :]), {key: value.strip("'\" ") for key, value in said.items()})
