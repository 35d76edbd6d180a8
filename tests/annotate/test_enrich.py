from __future__ import annotations

import random

import pytest

from kg.annotate.enrich import cut, with_governments, with_new_names, without
from kg.annotate.samples import Sample, Tagged


def marked(text: str) -> Sample:
    """A sample from words like 市长/n 方水生/nr."""
    words: list[Tagged] = []
    for item in text.split():
        word, _, tag = item.partition("/")
        start = words[-1].end if words else 0
        words.append(Tagged(start, start + len(word), tag))
    kinds = {"nr": "PERSON", "ns": "LOCATION", "nt": "ORGANIZATION"}
    entities = tuple(Tagged(w.start, w.end, kinds[w.tag]) for w in words if w.tag in kinds)
    return Sample("".join(item.partition("/")[0] for item in text.split()), tuple(words), entities, "pd")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("省政府/n 决定/v", ["省政府"]),
        ("海州市/ns 政府/n 决定/v", ["海州市政府"]),
        ("海州/ns 市/n 人民政府/n", ["海州市人民政府"]),
        ("海州市政府/nt 办公室/n", ["海州市政府"]),
        ("政府/n 决定/v", []),
    ],
)
def test_governments_are_bodies_with_the_place_that_is_theirs(text: str, expected: list[str]) -> None:
    sample = with_governments(marked(text))
    assert [sample.text[e.start : e.end] for e in sample.entities or () if e.tag == "ORGANIZATION"] == expected
    assert sample.style == "news"


@pytest.mark.parametrize("seed", range(20))
def test_new_names_keep_words_and_entities_on_their_characters(seed: int) -> None:
    old = marked("市长/n 方水生/nr 到/v 海州市/ns ，/w 白石/nr 说/v 好/a")
    new = with_new_names(old, random.Random(seed))
    assert new.words is not None
    words = [new.text[w.start : w.end] for w in new.words]
    assert "".join(words) == new.text
    kept = [word for word in words if word in ("市长", "到", "，", "说", "好")]
    assert kept == ["市长", "到", "，", "说", "好"]
    assert [(e.start, e.end) for e in new.entities or ()] == [
        (w.start, w.end) for w in new.words if w.tag in ("nr", "ns")
    ]
    assert words[1] != "方水生"


def test_some_people_are_called_by_surname_and_what_they_are() -> None:
    old = marked("请/v 方水生/nr 说/v")
    made = [with_new_names(old, random.Random(seed)) for seed in range(200)]
    called = [one for one in made if one.words is not None and len(one.words) == 4]
    assert called
    for one in called:
        assert one.words is not None
        assert [one.text[w.start : w.end] for w in one.words][0::3] == ["请", "说"]
        assert [(w.tag, w.end - w.start) for w in one.words][1] == ("nr", 1)
        assert one.words[2].tag == "n"
        assert [(e.start, e.end) for e in one.entities or ()] == [(1, 2)]


def test_a_text_is_cut_at_its_stops_and_keeps_every_character() -> None:
    sample = marked("会议/n 强调/v 发展/v 。/w " * 30)
    parts = list(cut(sample))
    assert "".join(part.text for part in parts) == sample.text
    assert all(part.text.endswith("。") and len(part.text) <= 126 for part in parts)
    assert sum(len(part.words or ()) for part in parts) == len(sample.words or ())


def test_what_shares_sixteen_characters_with_a_test_is_not_learned() -> None:
    held = [Sample("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未")]
    near = Sample("前面甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳后面")
    far = Sample("前面甲乙丙丁戊己庚辛壬癸子丑寅卯辰后面")
    assert list(without([near, far], held)) == [far]
