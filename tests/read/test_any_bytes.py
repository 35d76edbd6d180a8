"""Whatever a file holds, it is read, or one error names it."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.errors import ReadError
from kg.model import Document
from kg.read import READERS, Source, read

TEXT = "云岭县召开会议\n\n本报讯（记者 苗青禾）3月5日，云岭县召开会议。\n"
KINDS = sorted(READERS)
whatever = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)


def zipped(*members: tuple[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return buffer.getvalue()


STARTS = {
    ".pdf": b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n",
    ".docx": zipped(("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<w:document/>")),
    ".zip": zipped(("a.txt", TEXT.encode()), ("b.html", b"<html><p>")),
    ".html": b"<html><head><meta charset=idna><title>x</title><body><p>",
    ".json": b'[{"text": "',
    ".jsonl": b'{"text": "\n{"title": 3}\n[1]\n',
}


def outcome(kind: str, data: bytes, folder: Path) -> list[Document]:
    path = folder / f"page{kind}"
    path.write_bytes(data)
    documents: list[Document] = []
    try:
        documents.extend(read(Source(path, path.name)))
    except ReadError as exc:
        assert exc.where.startswith(path.name) and exc.mend and "\n" not in str(exc)
    else:
        assert documents or kind == ".json"
    assert all(document.text.strip() for document in documents)
    return documents


@pytest.mark.parametrize("kind", KINDS)
@whatever
@given(data=st.binary(max_size=300))
def test_any_bytes_give_a_document_or_one_clear_error(kind: str, data: bytes, tmp_path: Path) -> None:
    outcome(kind, data, tmp_path)
    outcome(kind, STARTS.get(kind, b"") + data, tmp_path)


@pytest.mark.parametrize("kind", sorted(STARTS))
@whatever
@given(data=st.data())
def test_a_file_that_is_damaged_somewhere_gives_a_document_or_one_clear_error(
    kind: str, data: st.DataObject, tmp_path: Path
) -> None:
    content = bytearray(STARTS[kind])
    for at in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=6)):
        content[at] = data.draw(st.integers(0, 255))
    outcome(kind, bytes(content[: data.draw(st.integers(0, len(content)))]), tmp_path)


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        (".json", b"[" * 100_000),
        (".jsonl", b"\n\n"),
        (".jsonl", b'{"text": " "}'),
        (".txt", b""),
        (".txt", b" \n\t\n"),
        (".txt", bytes(range(256)) * 30),
        (".html", b"<html><body></body></html>"),
        (".zip", zipped()),
        (".zip", zipped((".hidden.txt", b"x"), ("README.txt", b"x"), ("picture.png", b"x"))),
    ],
)
def test_what_holds_no_page_is_one_clear_error(kind: str, data: bytes, tmp_path: Path) -> None:
    assert outcome(kind, data, tmp_path) == []
