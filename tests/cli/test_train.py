"""`kg train` makes a model that `--model` takes."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from kg.annotate import load
from kg.cli import main


def test_a_model_is_trained_with_its_card(tmp_path: Path) -> None:
    corpus = tmp_path / "daily.txt"
    corpus.write_text("市长/n  方水生/nr  到/v  海州/ns\n" * 18 + "县长/n  到会/v\n" * 2, encoding="utf-8")
    given = ["train", str(corpus), "--into", str(tmp_path / "made"), "--epochs", "1", "--frames", "3"]
    result = CliRunner().invoke(main, given)
    assert result.exit_code == 0, result.output
    assert load(str(tmp_path / "made")).fingerprint
    card = (tmp_path / "made" / "card.md").read_text(encoding="utf-8")
    assert "daily.txt" in card
    assert str(tmp_path) not in card


def test_a_corpus_in_an_unknown_form_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("just words\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["train", str(tmp_path / "notes.txt"), "--into", str(tmp_path / "made")])
    assert result.exit_code == 1
    assert "not a corpus in a known format" in result.output
    assert "Traceback" not in result.output


def test_a_corpus_without_tagged_words_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "names.bio").write_text("海 B-LOC\n州 I-LOC\n\n" * 20, encoding="utf-8")
    result = CliRunner().invoke(main, ["train", str(tmp_path / "names.bio"), "--into", str(tmp_path / "made")])
    assert result.exit_code == 1
    assert "no tagged words to learn from" in result.output


def test_help_lists_the_settings() -> None:
    result = CliRunner().invoke(main, ["train", "--help"])
    assert result.exit_code == 0
    assert "--lexicon" in result.output
