"""Training of the bundled model: `python -m kg.annotate.train DATA... --into FOLDER`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any

from kg.annotate.card import card_of, write_card
from kg.annotate.lexicon import Lexicon, known_words
from kg.annotate.mixture import mix
from kg.annotate.scoring import Score, score_reader


@dataclass(frozen=True)
class Settings:
    """All that decides what comes out of the same data."""

    epochs: int = 4
    seed: int = 1
    frames: int = 25_000
    batch_size: int = 3_000
    lr: float = 3e-3
    dropout: float = 0.25
    averaging: float = 0.999
    max_bigrams: int = 60_000
    character_width: int = 96
    bigram_width: int = 64
    width: int = 192
    hidden: int = 128
    threads: int = 1
    style: str = "news"


def train(
    data: Sequence[Path], into: Path, *, tests: Sequence[Path] = (), settings: Settings | None = None,
    start: Path | None = None, lexicons: Sequence[Path] = (), average: Sequence[Path] = (),
) -> None:  # fmt: skip
    """Train a model on corpora, score it on what was held out, and leave it with its card in a folder.

    Training goes on from the model in `start`, where given, and the models in `average` are averaged into what comes
    out. The first words of the lines of `lexicons` become known words, beside the project's own gazetteers. The folder
    is what `kg.annotate.load` and `hanlp.load` take. The same data, settings, versions and number of threads give the
    same model.
    """
    import torch

    from kg.annotate.component import NewsTagger

    settings = settings or Settings()
    torch.set_num_threads(settings.threads)
    mixture = mix(data, tests, frames=settings.frames, seed=settings.seed)
    into.mkdir(parents=True, exist_ok=True)
    given = asdict(settings)
    fitted = {name: given.pop(name) for name in ("epochs", "seed", "batch_size", "lr")}
    tagger = NewsTagger(**given)
    tagger.lexicon = Lexicon.of(known_words(lexicons))
    tagger.fit(mixture.training, None, str(into), devices=-1, finetune=str(start) if start else False, **fitted)
    if average:
        tagger.average_with([str(folder) for folder in average])
        tagger.save(str(into))
    scores = score_styles(tagger, mixture.held_out)
    settled = asdict(settings) | _earlier(start, average)
    write_card(into, data=[*data, *tests, *lexicons], mixture=mixture, settings=settled, scores=scores)


def _earlier(start: Path | None, average: Sequence[Path]) -> dict[str, str]:
    """The models that a training built on, for its card."""
    earlier = {"goes on from": card_of(start)} if start else {}
    return earlier | {f"averaged with {number}": card_of(folder) for number, folder in enumerate(average, 1)}


def score_styles(tagger: Any, held_out: dict[str, list[Any]]) -> dict[str, dict[str, Score]]:
    """The scores on each held-out corpus: in the style of local news, and in the corpus's own."""
    scores = {}
    for name, samples in held_out.items():
        for style in dict.fromkeys((tagger.config.style, samples[0].style)):
            scores[f"{name}, read as {style}"] = score_reader(partial(tagger, style=style), samples)
    return scores


def main(arguments: Sequence[str] | None = None, *, prog: str = "python -m kg.annotate.train") -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(prog=prog, description="Train a model from corpora and written frames.")
    parser.add_argument("data", nargs="+", type=Path, help="corpora: word/tag, character tag, or JSON lines")
    parser.add_argument("--into", type=Path, required=True, help="the folder that becomes the model")
    parser.add_argument("--test", type=Path, action="append", default=[], help="a corpus to score on, never learned")
    parser.add_argument("--from", dest="start", type=Path, help="the folder of a model to go on from")
    parser.add_argument("--average", type=Path, action="append", default=[], help="a model to average in at the end")
    parser.add_argument("--lexicon", type=Path, action="append", default=[], help="a list of words, one a line")
    parser.add_argument("--lr", type=float, default=Settings.lr)
    parser.add_argument("--epochs", type=int, default=Settings.epochs)
    parser.add_argument("--seed", type=int, default=Settings.seed)
    parser.add_argument("--frames", type=int, default=Settings.frames, help="how many written sentences to add")
    parser.add_argument("--threads", type=int, default=Settings.threads)
    given = parser.parse_args(arguments)
    names = ("epochs", "seed", "frames", "threads", "lr")
    settings = Settings(**{name: getattr(given, name) for name in names})
    train(
        given.data, given.into, tests=given.test, settings=settings, start=given.start, lexicons=given.lexicon,
        average=given.average,
    )  # fmt: skip


if __name__ == "__main__":
    main()
