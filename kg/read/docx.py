"""Word documents: paragraphs and tables in order, headings marked with `#`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from kg.errors import ReadError
from kg.model import Document
from kg.read.metadata import described

HEADING = re.compile(r"(?:Heading|标题|heading)\s*(\d)|(?:Title|标题)$")


def read_docx(data: bytes, name: str) -> Iterator[Document]:
    """The document's text; ReadError where it is no .docx file."""
    import docx

    try:
        opened = docx.Document(BytesIO(data))
        text = "\n\n".join(_blocks(opened))
    except Exception as exc:  # the library lets errors of zip, XML and its own parts through
        raise ReadError("not a Word document", where=name, mend="open it and save it as .docx anew") from exc
    if not text.strip():
        raise ReadError("a Word document without any text", where=name, mend="check that it is the right file")
    yield described(Document(name, text))


def _blocks(opened: Any) -> Iterator[str]:
    for block in opened.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                yield " ".join(dict.fromkeys(cell.text.strip() for cell in row.cells))
        elif block.text.strip():
            heading = HEADING.match(block.style.name if block.style is not None else "")
            yield "#" * int(heading[1] or 1) + " " + block.text.strip() if heading else block.text
