"""A multi-task model trained through HanLP's own MultiTaskLearning stands in for the bundled one."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.annotate import Annotator, load
from kg.cli import main
from kg.model import Article, ArticleId

WORDS = [
    ("市长", "NN", "O"),
    ("方水生", "NR", "S-PERSON"),
    ("到", "VV", "O"),
    ("海州", "NR", "S-LOCATION"),
    ("。", "PU", "O"),
]
TEXT = "".join(word for word, _, _ in WORDS)


def tiny_transformer(folder: Path) -> str:
    """A one-layer BERT of the few characters in use."""
    from transformers import BertConfig, BertModel, BertTokenizer

    characters = sorted(set(TEXT))
    (folder / "vocab.txt").write_text("\n".join(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *characters]))
    BertTokenizer(str(folder / "vocab.txt")).save_pretrained(folder)
    config = BertConfig(
        vocab_size=len(characters) + 5, hidden_size=48, num_hidden_layers=1, num_attention_heads=2, intermediate_size=64
    )
    BertModel(config).save_pretrained(folder)
    return str(folder)


def corpora(folder: Path) -> dict[str, str]:
    """The one sentence, often, in the three formats HanLP reads."""
    lines = {
        "tok.txt": " ".join(word for word, _, _ in WORDS) + "\n",
        "pos.tsv": "".join(f"{word}\t{tag}\n" for word, tag, _ in WORDS) + "\n",
        "ner.tsv": "".join(f"{word}\t{tag}\n" for word, _, tag in WORDS) + "\n",
    }
    for name, text in lines.items():
        (folder / name).write_text(text * 16, encoding="utf-8")
    return {name.split(".")[0]: str(folder / name) for name in lines}


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The folder of a trained and saved multi-task model."""
    import torch
    import transformers.optimization
    from hanlp.common.dataset import SortingSamplerBuilder
    from hanlp.components.mtl.multi_task_learning import MultiTaskLearning
    from hanlp.components.mtl.tasks.ner.tag_ner import TaggingNamedEntityRecognition
    from hanlp.components.mtl.tasks.pos import TransformerTagging
    from hanlp.components.mtl.tasks.tok.tag_tok import TaggingTokenization
    from hanlp.layers.embeddings.contextual_word_embedding import ContextualWordEmbedding

    folder = tmp_path_factory.mktemp("stock")
    transformer, data = tiny_transformer(folder), corpora(folder)
    encoder = ContextualWordEmbedding("token", transformer, average_subwords=True, max_sequence_length=128)
    batches = SortingSamplerBuilder(batch_size=16)

    def given(kind: str) -> dict[str, object]:
        return {"trn": data[kind], "dev": data[kind], "sampler_builder": batches, "lr": 1e-2}

    tasks = {
        "tok/fine": TaggingTokenization(**given("tok")),
        "pos/ctb": TransformerTagging(**given("pos"), dependencies="tok/fine"),
        "ner/msra": TaggingNamedEntityRecognition(**given("ner"), dependencies="tok/fine"),
    }
    with pytest.MonkeyPatch.context() as patch, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        # HanLP asks transformers for an optimizer that moved to torch
        patch.setattr(transformers.optimization, "AdamW", torch.optim.AdamW, raising=False)
        MultiTaskLearning().fit(
            encoder, tasks, str(folder / "model"), epochs=8, lr=1e-2, encoder_lr=1e-2, devices=-1, seed=1,
            eval_trn=False,
        )  # fmt: skip
    return str(folder / "model")


@pytest.fixture(scope="module")
def annotator(model: str) -> Annotator:
    return load(model)


@pytest.mark.filterwarnings("ignore")
def test_a_stock_multi_task_model_is_loaded_by_its_path_and_read_through_the_same_keys(annotator: Annotator) -> None:
    article = Article(ArticleId("article:x"), "x", f"\n{TEXT}{TEXT}", 0, ())
    first, second = annotator.annotate([article])[0]
    assert [(token.text, token.pos) for token in first.tokens] == [(word, tag) for word, tag, _ in WORDS]
    assert [(article.text[e.start : e.end], e.label) for e in second.entities] == [
        ("方水生", "PERSON"),
        ("海州", "LOCATION"),
    ]


@pytest.mark.filterwarnings("ignore")
def test_a_page_is_built_with_a_stock_model_by_its_path(model: str, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(f"海州新闻\n\n{TEXT}{TEXT}\n", encoding="utf-8")
    build = ["build", str(page), "--into", str(tmp_path / "ws"), "--model", model, "--region", "江苏省"]
    result = CliRunner().invoke(main, build)
    assert result.exit_code == 0, result.output
    shown = CliRunner().invoke(main, ["show", str(tmp_path / "ws"), "方水生"])
    assert "person:方水生" in shown.output


def test_two_models_have_two_fingerprints(annotator: Annotator) -> None:
    assert annotator.fingerprint != load().fingerprint
