"""A fact file gives back the reading it was written from, or says that it is damaged."""

from __future__ import annotations

import pytest

from kg.errors import WorkspaceError
from kg.model import (
    Article,
    ArticleId,
    Byline,
    EntityKey,
    Fact,
    Issue,
    Mention,
    Reading,
    RegionPath,
    Relation,
    Run,
    Span,
)
from kg.workspace.factfile import lines_of, parse_reading

ARTICLE = Article(
    id=ArticleId("article:2031-03-05/会议~00000001"),
    source="第1版.txt",
    text="会议\n柯远山主持。\u2028",
    body=3,
    runs=(Run(0, 5, 2),),
    title="会议",
    subtitles=("副题",),
    bylines=(Byline("苗青禾", 0, 0),),
    date="2031-03-05",
    region=RegionPath("四川省/云岭市"),
)
FULL = Reading(
    source="第1版.txt",
    articles=(ARTICLE,),
    mentions=(
        Mention(
            ARTICLE.id,
            "Person",
            3,
            6,
            "柯远山",
            EntityKey("person:柯远山"),
            "柯远山",
            "r",
            0.5,
            {"a": ("x", "y"), "n": 0},
        ),
    ),
    facts=(
        Fact(
            article=ARTICLE.id,
            subject=EntityKey("person:柯远山"),
            relation=Relation.CHAIRED,
            object=EntityKey("event:2031-03-05/会议"),
            evidence=(Span(3, 10), Span(0, 2)),
            rule="r",
            confidence=1.0,
            properties={"share": 0.25, "order": 1, "flag": False},
        ),
    ),
    issues=(Issue("date", "第1版.txt", "三月", "no year"),),
)


@pytest.mark.parametrize("reading", [FULL, Reading("leer.txt", (), (), ())], ids=["full", "empty"])
def test_what_is_written_is_read_back(reading: Reading) -> None:
    assert parse_reading(lines_of(reading), where="x") == reading


@pytest.mark.parametrize("kept", range(4))
def test_a_file_cut_off_anywhere_is_damaged(kept: int) -> None:
    with pytest.raises(WorkspaceError, match=r"x\.jsonl: damaged fact file; delete it"):
        parse_reading(list(lines_of(FULL))[:kept], where="x.jsonl")


@pytest.mark.parametrize("line", ["", "{", "[]", '{"shape": "other"}', '{"shape": "kg facts 1"}'])
def test_a_file_of_another_shape_is_damaged(line: str) -> None:
    with pytest.raises(WorkspaceError, match="damaged"):
        parse_reading([line], where="x.jsonl")
