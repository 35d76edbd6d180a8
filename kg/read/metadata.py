"""What a file's metadata and name say of a document, before its text is asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from kg.dates import find_dates
from kg.model import Document, RegionPath
from kg.read.naming import date_in_name

DATES = ("date", "publish_date", "published", "pub_date", "publishdate", "time", "日期", "发布时间", "发布日期")
TITLES = ("title", "headline", "标题")
PAPERS = ("source", "paper", "newspaper", "sitename", "来源", "报纸")
REGIONS = ("region", "地区")


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
