"""A reading as lines of JSON: a head line that names the source, then articles, mentions, facts and issues."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

from kg.errors import WorkspaceError
from kg.model import Article, Byline, Fact, Issue, Mention, Reading, Relation, Run, Span

SHAPE = "kg facts 1"


def lines_of(reading: Reading) -> Iterator[str]:
    """The lines of a fact file; equal readings give equal lines."""
    parts: tuple[tuple[str, tuple[Any, ...]], ...] = (
        ("article", reading.articles),
        ("mention", reading.mentions),
        ("fact", reading.facts),
        ("issue", reading.issues),
    )
    counts = {kind: len(items) for kind, items in parts}
    yield json.dumps({"shape": SHAPE, "source": reading.source, **counts}, ensure_ascii=False)
    for kind, items in parts:
        for item in items:
            yield json.dumps({kind: _plain(item)}, ensure_ascii=False)


def _plain(item: Any) -> Any:
    if isinstance(item, Issue):
        return list(item)
    said = {field.name: getattr(item, field.name) for field in fields(item)}
    if "properties" in said:
        said["properties"] = dict(said["properties"])
    return {name: value for name, value in said.items() if value not in (None, (), {})}


def parse_reading(lines: Iterable[str], *, where: str) -> Reading:
    """The reading that a fact file holds; raise WorkspaceError where the file is cut off or not one of ours."""
    try:
        rows = [json.loads(line) for line in lines]
        head, found = rows[0], _sorted_out(rows[1:])
        complete = all(len(found[kind]) == head[kind] for kind in found)
        if head["shape"] != SHAPE or not complete:
            raise ValueError("cut off")
        return Reading(
            source=head["source"],
            articles=tuple(_article(said) for said in found["article"]),
            mentions=tuple(_mention(said) for said in found["mention"]),
            facts=tuple(_fact(said) for said in found["fact"]),
            issues=tuple(Issue(*said) for said in found["issue"]),
        )
    except (ValueError, LookupError, TypeError) as exc:
        raise WorkspaceError("damaged fact file", where=where, mend="delete it and build its page again") from exc


def _sorted_out(rows: Iterable[dict[str, Any]]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {"article": [], "mention": [], "fact": [], "issue": []}
    for row in rows:
        ((kind, said),) = row.items()
        found[kind].append(said)
    return found


def _article(said: dict[str, Any]) -> Article:
    said["runs"] = tuple(Run(*run) for run in said.get("runs", ()))
    said["bylines"] = tuple(Byline(*byline) for byline in said.get("bylines", ()))
    said["subtitles"] = tuple(said.get("subtitles", ()))
    return Article(**{"body": 0, "text": "", **said})


def _mention(said: dict[str, Any]) -> Mention:
    return Mention(**{**said, "properties": _properties(said)})


def _fact(said: dict[str, Any]) -> Fact:
    said["relation"] = Relation(said["relation"])
    said["evidence"] = tuple(Span(*span) for span in said.get("evidence", ()))
    return Fact(**{**said, "properties": _properties(said)})


def _properties(said: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(v) if isinstance(v, list) else v for name, v in said.get("properties", {}).items()}
