"""The gold of the sample pages agrees with the pages and with itself."""

from __future__ import annotations

import csv
import html
import json
import re
from pathlib import Path
from typing import Any

import pytest

SEEDS = Path(__file__).parent.parent / "seeds"
GOLD = sorted((SEEDS / "gold").glob("*.json"))
PAGES = sorted(path for path in SEEDS.glob("[0-9][0-9]_*") if path.is_file())

ROLES = {"chair", "speaker", "attendee", "lead", "companion", "host", "guest", "organizer", "exhibitor"}
KINDS = {
    "persons": {"official", "other", "reporter"},
    "organizations": {
        *("party", "government", "congress", "cppcc", "discipline", "court", "company", "institution"),
        *("association", "media", "team", "other"),
    },
    "places": {
        *("country", "province", "prefecture", "county", "township", "village", "community", "road", "park"),
        *("site", "river", "region", "other"),
    },
    "events": {
        *("meeting", "inspection", "visit", "talks", "fair", "exhibition", "ceremony", "competition", "training"),
        *("promotion", "construction", "transport", "award", "report", "other"),
    },
}
COLUMNS = {
    "articles": {"id", "title", "subtitles", "kicker", "dateline", "byline", "starts_with", "ends_with"},
    "persons": {"name", "articles", "kind", "optional"},
    "posts": {"person", "title", "organization", "organization_surface", "articles", "date"},
    "organizations": {"name", "surfaces", "kind", "articles", "optional"},
    "places": {"name", "surfaces", "kind", "articles", "optional"},
    "events": {
        *("id", "kind", "name", "date_start", "date_end", "places", "stops", "participants", "articles", "main"),
    },
    "projects": {
        *("name", "articles", "place", "organizations", "investment", "capacity", "status", "date", "optional"),
    },
    "amounts": {"text", "value", "unit", "what", "article"},
}
STATUSES = {None, "planned", "signed", "under_construction", "completed", "operating"}
ISO = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")

pages = pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)


def _gold(path: Path) -> dict[str, Any]:
    gold: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return gold


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def _page(gold: dict[str, Any]) -> str:
    """What stands on the page, without white space and, for a web page, without tags."""
    raw = (SEEDS / gold["doc"]).read_bytes()
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        text = raw.decode("gb18030")
    if gold["doc"].endswith(".html"):
        text = html.unescape(re.sub(r"<[^>]*>", "", text))
    return _bare(text)


def _missing(page: str, said: list[str | None]) -> list[str]:
    return [text for text in said if text and _bare(text) not in page]


def test_every_page_has_gold_and_every_gold_a_page() -> None:
    assert [path.stem for path in GOLD] == [path.stem for path in PAGES]
    assert [_gold(path)["doc"] for path in GOLD] == [path.name for path in PAGES]


def test_options_are_given_for_pages_that_exist_and_agree_with_their_gold() -> None:
    with (SEEDS / "options.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    dates = {gold["doc"]: gold["publication_date"] for gold in map(_gold, GOLD)}
    assert rows
    assert all(row["date"] in ("", dates[row["source"]]) for row in rows)


@pages
def test_gold_has_the_shape_of_the_guideline(path: Path) -> None:
    gold = _gold(path)
    assert set(gold) == {"doc", "publication_date", "date_basis", *COLUMNS}
    for kind, columns in COLUMNS.items():
        for row in gold[kind]:
            assert columns <= set(row) <= columns | {"optional"}, row
    for kind, allowed in KINDS.items():
        assert {row["kind"] for row in gold[kind]} <= allowed
    assert {row["status"] for row in gold["projects"]} <= STATUSES
    assert all(isinstance(row["value"], int | float) for row in gold["amounts"])
    assert all(row["investment"] is None or set(row["investment"]) == {"value", "unit"} for row in gold["projects"])


@pages
def test_dates_are_iso(path: Path) -> None:
    gold = _gold(path)
    dates = [gold["publication_date"], *(row["dateline"] for row in gold["articles"])]
    dates += [row[key] for row in gold["events"] for key in ("date_start", "date_end")]
    dates += [row["date"] for kind in ("posts", "projects") for row in gold[kind]]
    assert [date for date in dates if date and not ISO.fullmatch(date)] == []


@pages
def test_headlines_bylines_and_both_ends_of_each_body_stand_on_the_page(path: Path) -> None:
    gold = _gold(path)
    said = [row[key] for row in gold["articles"] for key in ("title", "kicker", "starts_with", "ends_with")]
    said += [text for row in gold["articles"] for text in (*row["subtitles"], *row["byline"])]
    assert _missing(_page(gold), said) == []


@pages
def test_names_surfaces_and_figures_stand_on_the_page(path: Path) -> None:
    gold = _gold(path)
    said = [row["name"] for kind in ("persons", "projects") for row in gold[kind]]
    said += [surface for kind in ("organizations", "places") for row in gold[kind] for surface in row["surfaces"]]
    said += [stop for row in gold["events"] for stop in row["stops"]]
    said += [row["text"] for row in gold["amounts"]] + [row["capacity"] for row in gold["projects"]]
    said += [row["organization_surface"] for row in gold["posts"]]
    assert _missing(_page(gold), said) == []


@pages
def test_rows_point_at_rows_that_exist(path: Path) -> None:
    gold = _gold(path)
    articles = {row["id"] for row in gold["articles"]}
    people = {row["name"] for row in gold["persons"]}
    bodies = {row["name"] for row in gold["organizations"]}
    places = {row["name"] for row in gold["places"]}
    assert {row["person"] for row in gold["posts"]} <= people
    assert {part["name"] for row in gold["events"] for part in row["participants"]} <= people | bodies
    assert {part["role"] for row in gold["events"] for part in row["participants"]} <= ROLES
    assert {name for row in gold["events"] for name in row["places"]} <= places
    assert {row["place"] for row in gold["projects"] if row["place"]} <= places
    assert {name for row in gold["projects"] for name in row["organizations"]} <= bodies
    assert {row["article"] for row in gold["amounts"]} <= articles
    kinds = ("persons", "posts", "organizations", "places", "events", "projects")
    assert {article for kind in kinds for row in gold[kind] for article in row["articles"]} <= articles


@pages
def test_no_row_is_there_twice(path: Path) -> None:
    gold = _gold(path)
    for kind in ("persons", "organizations", "places", "projects"):
        names = [row["name"] for row in gold[kind]]
        assert len(names) == len(set(names))
    posts = [(row["person"], row["title"]) for row in gold["posts"]]
    assert len(posts) == len(set(posts))


@pages
def test_every_byline_is_a_reporter_of_that_article(path: Path) -> None:
    gold = _gold(path)
    wrote = {(name, row["id"]) for row in gold["articles"] for name in row["byline"]}
    reporters = {(row["name"], a) for row in gold["persons"] if row["kind"] == "reporter" for a in row["articles"]}
    assert wrote == reporters
