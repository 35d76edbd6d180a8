from __future__ import annotations

from pathlib import Path

from kg.annotate.lexicon import KINDS
from kg.annotate.teacher import sorted_words, words_of


def test_words_stand_at_the_beginning_of_lines_or_of_json_lists(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("海州 9.5\n晨曦\t3\n\n的 0.8\nab 1\n", encoding="utf-8")
    (tmp_path / "b.json").write_text('[\n["大提琴", 7],\n["晨曦", 2]\n]\n', encoding="utf-8")
    assert words_of([tmp_path / "a.txt", tmp_path / "b.json"]) == ["大提琴", "晨曦", "海州"]


def test_words_are_sorted_by_what_the_teacher_takes_them_for() -> None:
    tags = {"方水生": ["PER"], "海州": ["LOC"], "海州报社": ["ORG"], "晨曦": ["n"], "走一走": ["v", "m", "v"]}
    found = dict(sorted_words(tags, lambda word: [("", tag) for tag in tags[word]]))
    assert found == {"方水生": "person", "海州": "place", "海州报社": "body", "晨曦": "common", "走一走": "phrase"}
    assert set(found.values()) <= set(KINDS)
