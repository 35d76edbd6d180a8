from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg.annotate import Annotator, RecordedAnnotator, load, record
from kg.annotate.loading import BUNDLED
from kg.errors import ModelError
from kg.model import Article, ArticleId, Sentence

TEXT = "本报讯（记者 林晓禾）5月6日，市委书记方水生到海州县调研。\n“今年收成好。”他说。"


def article(text: str) -> Article:
    return Article(ArticleId("article:x"), "x", text, 0, ())


@pytest.fixture(scope="module")
def annotator() -> Annotator:
    return load()


def shown(text: str, sentences: tuple[Sentence, ...]) -> set[tuple[str, str]]:
    return {(text[e.start : e.end], e.label) for sentence in sentences for e in sentence.entities}


def test_the_bundled_model_finds_people_bodies_and_places(annotator: Annotator) -> None:
    found = shown(TEXT, annotator.annotate([article(TEXT)])[0])
    assert found >= {("林晓禾", "PERSON"), ("方水生", "PERSON"), ("市委", "ORGANIZATION"), ("海州县", "LOCATION")}


@pytest.mark.parametrize("text", ["·林晓禾·", "·林晓禾", "记者·方水生·", "新任大使让·布朗·", "··"])
def test_no_name_begins_or_ends_with_a_dot(annotator: Annotator, text: str) -> None:
    assert not [name for name, _ in shown(text, annotator.annotate([article(text)])[0]) if name.strip("·") != name]


def test_the_bundled_model_needs_no_network() -> None:
    """In a process whose sockets cannot connect."""
    script = (
        "import socket\n"
        "def refuse(*given): raise OSError('no network')\n"
        "socket.socket.connect = socket.getaddrinfo = refuse\n"
        "from kg.annotate import load\n"
        "from kg.model import Article\n"
        "print(len(load().annotate([Article('article:x', 'x', '市长方水生到会。', 0, ())])[0][0].tokens))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert int(done.stdout) > 3


def test_the_bundled_model_is_small() -> None:
    assert sum(path.stat().st_size for path in BUNDLED.iterdir()) <= 30_000_000


def test_words_stand_at_their_offsets_and_cover_all_but_blanks(annotator: Annotator) -> None:
    tokens = [token for sentence in annotator.annotate([article(TEXT)])[0] for token in sentence.tokens]
    assert all(TEXT[token.start : token.end] == token.text for token in tokens)
    assert "".join(token.text for token in tokens) == "".join(TEXT.split())


def test_a_text_reads_the_same_whatever_stands_beside_it(annotator: Annotator) -> None:
    lines = [f"市长方水生{'在' * n}会上说，要抓好第{n}件事。" for n in range(1, 60)]
    together = annotator.annotate([article("\n".join([*lines, TEXT]))])[0]
    alone = annotator.annotate([article(TEXT)])[0]
    shift = len("\n".join(lines)) + 1

    def moved(sentence: Sentence) -> list[object]:
        entities = [(e.start - shift, e.end - shift, e.label) for e in sentence.entities]
        return [[(t.text, t.pos, t.start - shift) for t in sentence.tokens], entities]

    assert [moved(s) for s in together[len(lines) :]] == [
        [[(t.text, t.pos, t.start) for t in s.tokens], [tuple(e) for e in s.entities]] for s in alone
    ]


@pytest.mark.parametrize("text", ["", "\n\n", "　 \n", "😀", "𠮷野家在海州。", "a" * 400, "。。。"])
def test_any_text_can_be_read(annotator: Annotator, text: str) -> None:
    for sentence in annotator.annotate([article(text)])[0]:
        assert text[sentence.start : sentence.end].strip()


def test_a_long_line_without_a_stop_is_read_in_pieces(annotator: Annotator) -> None:
    text = "市长方水生到海州县，" * 700
    sentences = annotator.annotate([article(text)])[0]
    assert "".join(t.text for s in sentences for t in s.tokens) == text


def test_the_fingerprint_is_that_of_the_files(annotator: Annotator, tmp_path: Path) -> None:
    shutil.copytree(BUNDLED, tmp_path / "same")
    shutil.copytree(BUNDLED, tmp_path / "other")
    config = tmp_path / "other" / "config.json"
    config.write_text(config.read_text().replace("{", "{ ", 1))
    assert load(str(tmp_path / "same")).fingerprint == annotator.fingerprint
    assert load(str(tmp_path / "other")).fingerprint != annotator.fingerprint


@pytest.mark.parametrize("model", ["NO_SUCH_MODEL", "/nowhere/at/all", "模型"])
def test_an_unknown_model_is_one_clear_line_and_no_download(model: str) -> None:
    with pytest.raises(ModelError, match=f"{model}: unknown model; give a folder") as caught:
        load(model)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("content", [None, "{}", "not json"])
def test_a_folder_that_holds_no_model_is_one_clear_line(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "config.json").write_text(content)
    with pytest.raises(ModelError, match=str(tmp_path)) as caught:
        load(str(tmp_path))
    assert "\n" not in str(caught.value)


def test_a_recording_plays_back_what_the_model_said(annotator: Annotator, tmp_path: Path) -> None:
    record(annotator, [article(TEXT)], tmp_path / "said.jsonl")
    played = RecordedAnnotator(tmp_path / "said.jsonl")
    assert played.annotate([article(TEXT)]) == annotator.annotate([article(TEXT)])


def test_a_sentence_that_was_not_recorded_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "said.jsonl").write_text("")
    with pytest.raises(ModelError, match="no recording of"):
        RecordedAnnotator(tmp_path / "said.jsonl").annotate([article("市长到会。")])
