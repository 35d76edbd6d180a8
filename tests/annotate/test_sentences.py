from __future__ import annotations

import pytest

from kg.annotate.sentences import pieces, split
from kg.model import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会议召开。市长讲话！", ["会议召开。", "市长讲话！"]),
        ("“今年收成好。”村民说。", ["“今年收成好。”", "村民说。"]),
        ("标题没有句号\n正文有。", ["标题没有句号", "正文有。"]),
        ("（记者 文 图）\n\n  空白在前。  ", ["（记者 文 图）", "空白在前。"]),
        ("真的吗？！是的", ["真的吗？！", "是的"]),
        ("", []),
        (" \n　\n", []),
    ],
)
def test_sentences_end_at_stops_and_lines_and_keep_their_closing_quotes(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in split(text)] == expected


def test_no_sentence_runs_over_two_thousand_characters() -> None:
    text = "山" * 5000
    spans = list(split(text))
    assert max(end - start for start, end in spans) == 2000
    assert "".join(text[start:end] for start, end in spans) == text


def test_a_long_sentence_is_cut_behind_its_strongest_pause() -> None:
    text = "一、二、三，四五六、七八九十"
    assert [text[a:b] for a, b in pieces(text, Span(0, len(text)), longest=10)] == ["一、二、三，", "四五六、七八九十"]


def test_pieces_cover_the_sentence_without_a_gap() -> None:
    text = "水" * 301 + "，" + "火" * 77
    cuts = list(pieces(text, Span(3, len(text)), longest=50))
    assert [a for a, _ in cuts] == [3, *(b for _, b in cuts[:-1])]
    assert cuts[-1][1] == len(text)
    assert max(b - a for a, b in cuts) <= 50
