"""A page that is printed in columns is read as its text is."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from kg.articles import split
from kg.errors import ReadError
from kg.layout import repair
from kg.model import Document
from kg.read import Source, find_sources, read

SEEDS = Path(__file__).parent.parent.parent / "seeds"
SIZE, LEADING, GUTTER, MARGIN = 8, 11.5, 18, 40
FONT = "STSong-Light"


def printed(pages: Sequence[Sequence[str]], *, columns: int) -> bytes:
    """A PDF with the lines of each page set from the top of the first column to the foot of the last."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    buffer = io.BytesIO()
    longest = max(pdfmetrics.stringWidth(line, FONT, SIZE) for lines in pages for line in lines)
    depth = max(-(-len(lines) // columns) for lines in pages)
    width, height = 2 * MARGIN + columns * (longest + GUTTER), 2 * MARGIN + depth * LEADING
    canvas = Canvas(buffer, pagesize=(width, height))
    for lines in pages:
        canvas.setFont(FONT, SIZE)
        for at, line in enumerate(lines):
            column, row = divmod(at, depth)
            canvas.drawString(MARGIN + column * (longest + GUTTER), height - MARGIN - row * LEADING, line)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def documents(folder: Path, content: bytes) -> list[Document]:
    path = folder / "page.pdf"
    path.write_bytes(content)
    return list(read(Source(path, path.name)))


def sample(name: str) -> Document:
    (source,) = find_sources([SEEDS / name])
    (document,) = read(source)
    return document


def told(document: Document) -> list[tuple[object, ...]]:
    articles, _ = split(repair(document))
    return [
        (a.title, a.kicker, a.subtitles, a.text[a.body :], [b.name for b in a.bylines], a.dateline) for a in articles
    ]


@pytest.mark.parametrize("columns", [2, 3, 4])
@pytest.mark.parametrize("name", sorted(path.name for path in SEEDS.glob("0[1-5]_*.txt")))
def test_a_page_in_columns_gives_the_same_articles_as_its_text(name: str, columns: int, tmp_path: Path) -> None:
    page = sample(name)
    (document,) = documents(tmp_path, printed([page.text.splitlines()], columns=columns))
    assert told(document) == told(page)


def test_each_page_is_a_document_of_its_own(tmp_path: Path) -> None:
    pages = [["云岭县召开会议", "", "本报讯（记者 苗青禾）3月5日，云岭县召开会议。"], ["", "柯远山调研春耕"]]
    read_back = documents(tmp_path, printed(pages, columns=1))
    assert [document.source for document in read_back] == ["page.pdf/1", "page.pdf/2"]
    assert [document.text.split("\n")[0] for document in read_back] == ["云岭县召开会议", "柯远山调研春耕"]


def test_a_pdf_without_a_text_layer_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"page\.pdf: a PDF without a text layer; make one with an OCR program"):
        documents(tmp_path, printed([[""]], columns=1))
