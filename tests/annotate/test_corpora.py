from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.annotate.mixture import read_corpus
from kg.annotate.samples import Sample
from kg.errors import OptionError

COLUMNS = "市 O\n长 O\n方 B-PER\n水 M-PER\n生 E-PER\n到 O\n海 B-LOC\n州 E-LOC\n\n新 B-ORG\n华 I-ORG\n社 I-ORG\n"
LISTED = json.dumps(
    {
        "text": "方水生在海州",
        "entity_list": [
            {"entity_type": "person_name", "entity": "方水生", "entity_index": {"begin": 0, "end": 3}},
            {"entity_type": "location", "entity": "海州", "entity_index": {"begin": 4, "end": 6}},
            {"entity_type": "time", "entity": "在", "entity_index": {"begin": 3, "end": 4}},
        ],
    },
    ensure_ascii=False,
)


def corpus(folder: Path, text: str) -> list[Sample]:
    (folder / "corpus").write_text(text, encoding="utf-8")
    return read_corpus(folder / "corpus")


def names(sample: Sample) -> list[tuple[str, str]]:
    return [(sample.text[e.start : e.end], e.tag) for e in sample.entities or ()]


@pytest.mark.parametrize(
    ("text", "style", "expected"),
    [
        ("方/nr  水生/nr  到/v  海州/ns", "pd", [("方水生", "PERSON"), ("海州", "LOCATION")]),
        ("欧阳/nr  方/nr  水生/nr", "pd", [("欧阳方", "PERSON"), ("水生", "PERSON")]),
        ("新华社/nt  记者/n", "pd", [("新华社", "ORGANIZATION")]),
        (COLUMNS, "msra", [("方水生", "PERSON"), ("海州", "LOCATION")]),
        (LISTED, "boson", [("方水生", "PERSON"), ("海州", "LOCATION")]),
    ],
)
def test_a_corpus_is_told_by_its_look(tmp_path: Path, text: str, style: str, expected: list[tuple[str, str]]) -> None:
    first = corpus(tmp_path, text)[0]
    assert (first.style, names(first)) == (style, expected)


def test_an_empty_line_ends_a_sentence(tmp_path: Path) -> None:
    assert names(corpus(tmp_path, COLUMNS)[1]) == [("新华社", "ORGANIZATION")]


def test_words_of_the_peoples_daily_cover_its_text(tmp_path: Path) -> None:
    sample = corpus(tmp_path, "方/nr  水生/nr  到/v  海州/ns  。/w")[0]
    assert [sample.text[w.start : w.end] for w in sample.words or ()] == ["方水生", "到", "海州", "。"]


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match="not a corpus"):
        corpus(tmp_path, "一段普通的文字，没有标注。")
