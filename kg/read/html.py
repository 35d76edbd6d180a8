"""Saved web pages of papers and government sites: the main text with its headline, without the site about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from kg.errors import ReadError
from kg.model import Document
from kg.read.encoding import decode
from kg.read.metadata import described, headed

CHARSET = re.compile(rb"<meta[^>]{0,80}charset=[\"']?\s*([\w-]+)", re.I)
PUBLISHED = re.compile(r"(?:发布(?:时间|日期)|时间|日期)\s*[:：]\s*(\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?)")
PAPER = re.compile(r"(?:信息|稿件|文章)?来源\s*[:：]\s*([\u4e00-\u9fff]{2,12})(?![\u4e00-\u9fff])")
BLOCKS = ("p", "div", "td", "li", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "tr", "dd", "dt")
LEVELS = {"h1": "#", "h2": "##", "h3": "###", "h4": "####", "h5": "#####", "h6": "######"}
LEAST = 40
"""Characters; a main text shorter than that is none, and the whole page is read. Chinese says much in few of them."""


def read_html(data: bytes, name: str) -> Iterator[Document]:
    """The page's main text, its headings marked with `#`; title, date and source from its metadata."""
    page = _decoded(data, name)
    found = _extracted(page)
    body = "" if found is None else "\n\n".join(_blocks(found.body))
    title = found.title if found is not None else None
    text = body if len(body) >= LEAST else _whole(page)
    if not text.strip():
        raise ReadError("a web page without any text", where=name, mend="save the page once it has loaded")
    yield described(Document(name, headed(title, text)), _said(found, page))


def _extracted(page: str) -> Any:
    """What trafilatura takes for the main text and its metadata; `None` where it finds none."""
    import trafilatura
    from trafilatura.settings import use_config

    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(LEAST))
    return trafilatura.bare_extraction(
        page,
        include_comments=False,
        favor_recall=True,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
        config=config,
    )


def _decoded(data: bytes, name: str) -> str:
    """The page in the encoding it names, where that can be believed."""
    named = CHARSET.search(data[:4096])
    if named is not None:
        encoding = named[1].decode().lower()
        try:
            text = data.decode("gb18030" if encoding.startswith("gb") else encoding)
        except (LookupError, UnicodeError):
            text = ""
        if "<" in text:
            return text
    return decode(data, where=name)


def _said(found: Any, page: str) -> dict[str, str | None]:
    bare = re.sub(r"<[^>]{0,500}>", " ", page)
    published, paper = PUBLISHED.search(bare), PAPER.search(bare)
    said: dict[str, str | None] = {"title": None, "date": None, "source": None}
    if found is not None:
        said = {"title": found.title, "date": found.date, "source": found.sitename}
    if published:
        said["date"] = published[1]
    if paper:
        said["source"] = paper[1]
    return said


def _blocks(body: Any) -> Iterator[str]:
    """The paragraphs, items and headings of what trafilatura took for the main text."""
    for element in body.iter("p", "head", "item", "cell", "quote"):
        if element.tag == "p" and any(above.tag in ("item", "cell", "quote") for above in element.iterancestors()):
            continue
        words = re.sub(r"[ \t]*\n\s*", "\n", "".join(element.itertext())).strip()
        mark = LEVELS.get(element.get("rend", ""), "##") + " " if element.tag == "head" else ""
        if words:
            yield mark + (words.replace("\n", " ") if mark else words)


def _whole(page: str) -> str:
    """The text of the whole page, a line for each block."""
    from lxml import etree, html

    try:
        tree = html.document_fromstring(page.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, ValueError):
        return ""
    for element in list(tree.iter("script", "style", "nav", "footer", "head", etree.Comment)):
        element.drop_tree()
    for element in tree.iter(*BLOCKS):
        element.tail = "\n\n" + (element.tail or "")
    for element in tree.iter("br"):
        element.tail = "\n" + (element.tail or "")
    return re.sub(r"\n\s*\n\s*", "\n\n", tree.text_content()).strip()
