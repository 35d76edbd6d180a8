"""What a file's metadata and name say of a document, before its text is asked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import accumulate
from typing import Any

from kg.dates import find_dates
from kg.model import Document, RegionPath
from kg.read.naming import date_in_name

DATES = ("date", "publish_date", "published", "pub_date", "publishdate", "time", "日期", "发布时间", "发布日期")
TITLES = ("title", "headline", "标题")
PAPERS = ("source", "paper", "newspaper", "sitename", "来源", "报纸")
REGIONS = ("region", "地区")
FIRST_LINES = 12
"""Lines, empty ones too, among which a text's own headline is looked for."""


def described(document: Document, said: Mapping[str, Any] | None = None) -> Document:
    """The document with title, paper, region and date from its metadata, or else the date in its name."""
    said = {str(key).lower(): value for key, value in (said or {}).items()}
    region = _first(said, REGIONS)
    document = replace(
        document,
        title=_first(said, TITLES) or document.title,
        paper=_first(said, PAPERS) or document.paper,
        region=RegionPath(region) if region else document.region,
    )
    return _dated(document, said)


def headed(title: str | None, text: str) -> str:
    """The text under its headline, where that is not one of its first lines, or several, already."""
    bare = _bare(title or "")
    lines = [_bare(line) for line in text.split("\n", FIRST_LINES)[:FIRST_LINES]]
    starts = [0, *accumulate(map(len, lines))]
    found = "".join(lines).find(bare)
    if not bare or (found in starts and found + len(bare) in starts):
        return text
    return f"# {title}\n\n{text}"


def _bare(line: str) -> str:
    return re.sub(r"^#+|\s", "", line)


def _dated(document: Document, said: Mapping[str, Any]) -> Document:
    for key in DATES:
        value = str(said.get(key) or "")
        iso = next((phrase.first for phrase in find_dates(value, anchor=None) if phrase.kind == "day"), None)
        if iso is None and (compact := date_in_name(value)):
            iso = compact[0]
        if iso and not iso.startswith("-"):
            return replace(document, date=iso, date_basis=f"{key}: {value}")
    if document.date is None and (named := date_in_name(document.source)):
        return replace(document, date=named[0], date_basis=f"file name: {named[1]}")
    return document


def _first(said: Mapping[str, Any], keys: tuple[str, ...]) -> str | None:
    return next((str(said[key]).strip() for key in keys if said.get(key)), None)
