from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import torch

from kg.annotate import load
from kg.annotate.mixture import mix
from kg.annotate.samples import Sample
from kg.annotate.scoring import Score, score, score_reader
from kg.annotate.train import Settings, main, train
from kg.model import Article, ArticleId

SETTINGS = Settings(epochs=30, frames=20, batch_size=200, threads=1, lr=1e-2, dropout=0.0, averaging=0.5)
SENTENCE = "市长/n  方水生/nr  到/v  海州/ns  调研/v  。/w"
OTHER = "记者/n  林晓禾/nr  到/v  河阳/ns  采访/v  。/w"


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("data") / "daily.txt"
    path.write_text("\n".join([SENTENCE, OTHER] * 10 + ["县长/n  到会/v"] * 2), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def model(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("model")
    train([corpus], folder, settings=SETTINGS)
    return folder


def test_a_trained_model_is_loaded_by_its_path_and_knows_what_it_was_taught(model: Path) -> None:
    text = "市长方水生到海州调研。"
    sentence = load(str(model)).annotate([Article(ArticleId("article:x"), "x", text, 0, ())])[0][0]
    assert [(t.text, t.pos) for t in sentence.tokens] == [tuple(item.split("/")) for item in SENTENCE.split()]


def test_the_card_names_data_versions_scores_and_licences(model: Path) -> None:
    card = (model / "card.md").read_text(encoding="utf-8")
    for words in ("daily.txt", "| torch |", "| seed | 1 |", "daily.txt, last tenth, read as pd", "## Licences"):
        assert words in card


def test_training_goes_on_from_an_earlier_model(model: Path, corpus: Path, tmp_path: Path) -> None:
    few = Settings(epochs=1, frames=5, batch_size=200, threads=1, lr=1e-6)
    train([corpus], tmp_path / "more", settings=few, start=model)
    text = "市长方水生到海州调研。"
    article = Article(ArticleId("article:x"), "x", text, 0, ())
    assert load(str(tmp_path / "more")).annotate([article]) == load(str(model)).annotate([article])
    assert str(model) not in (tmp_path / "more" / "config.json").read_text(encoding="utf-8")
    assert "(epochs 30, seed 1," in (tmp_path / "more" / "card.md").read_text(encoding="utf-8")
    train([corpus], tmp_path / "most", settings=few, start=tmp_path / "more")
    card = (tmp_path / "most" / "card.md").read_text(encoding="utf-8")
    assert card.index("(epochs 1, seed 1,") < card.index("goes on from model.pt") < card.index("(epochs 30, seed 1,")


def test_weights_of_several_models_are_averaged(model: Path, corpus: Path, tmp_path: Path) -> None:
    none = Settings(epochs=0, frames=5, batch_size=200, threads=1)
    other = tmp_path / "other"
    train([corpus], other, settings=Settings(epochs=1, frames=5, batch_size=200, threads=1), start=model)
    train([corpus], tmp_path / "mean", settings=none, start=model, average=[other])
    one, two, mean = (
        torch.load(folder / "model.pt", weights_only=True)["ner.weight"].float()
        for folder in (model, other, tmp_path / "mean")
    )
    assert not torch.equal(one, two)
    assert torch.allclose(mean, (one + two) / 2, atol=1e-3)
    assert "| averaged with 1 | model.pt" in (tmp_path / "mean" / "card.md").read_text(encoding="utf-8")


def test_a_model_of_other_kinds_of_known_words_is_still_read(model: Path, tmp_path: Path) -> None:
    shutil.copytree(model, tmp_path / "old")
    weights = torch.load(tmp_path / "old" / "model.pt", weights_only=True)
    weights["known.weight"] = weights["known.weight"][:-12]
    torch.save(weights, tmp_path / "old" / "model.pt")
    assert load(str(tmp_path / "old")).annotate([Article(ArticleId("article:x"), "x", "市长到会。", 0, ())])[0]


def test_the_same_data_and_settings_give_the_same_model(corpus: Path, tmp_path: Path) -> None:
    few = Settings(epochs=1, frames=5, batch_size=200, threads=1)
    for name in ("one", "two"):
        train([corpus], tmp_path / name, settings=few)
    assert load(str(tmp_path / "one")).fingerprint == load(str(tmp_path / "two")).fingerprint


def test_the_command_line_trains(corpus: Path, tmp_path: Path) -> None:
    main([str(corpus), "--into", str(tmp_path / "made"), "--epochs", "1", "--frames", "3", "--threads", "1"])
    assert load(str(tmp_path / "made")).fingerprint


def test_the_last_tenth_is_held_out_and_never_learned(corpus: Path) -> None:
    mixture = mix([corpus], [], frames=0, seed=1)
    held = {sample.text for sample in mixture.held_out["daily.txt, last tenth"]}
    assert "县长到会" in held
    assert not held & {sample.text for sample in mixture.training}


def test_an_exact_stretch_counts_and_a_near_one_does_not() -> None:
    there = {(0, 0, 3, "PERSON"), (0, 5, 7, "LOCATION")}
    assert score({(0, 0, 3, "PERSON"), (0, 5, 8, "LOCATION")}, there) == Score(1, 2, 2)
    assert score(there, there).f1 == 1.0
    assert score(set(), there).f1 == 0.0


def test_a_reader_is_scored_on_what_the_samples_hold() -> None:
    def reader(texts: list[str]) -> dict[str, list[list[object]]]:
        return {"tok": [[text] for text in texts], "ner": [[[text, "PERSON", 0, 1]] for text in texts]}

    sample = Sample("方水生", None, (), "msra")._replace(entities=None)
    assert score_reader(reader, [sample])["person"] == Score(0, 1, 0)
    assert "words" not in score_reader(reader, [sample])
