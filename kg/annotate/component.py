"""The bundled model as a HanLP component: trained by `fit`, kept by `save`, found again by `hanlp.load(folder)`."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import torch
from hanlp.common.torch_component import TorchComponent
from hanlp_common.document import Document

from kg.annotate.batches import Batch, TrainingBatches, Vocabulary, reading_batches
from kg.annotate.decoding import SEGMENT, allowed, best_tags, entity_tags, stretches
from kg.annotate.features import Alphabet
from kg.annotate.learning import average_into, loss_of, schedule
from kg.annotate.lexicon import Lexicon
from kg.annotate.network import NewsNetwork, Sizes
from kg.annotate.samples import LABELS, Sample

_NER_TAGS = entity_tags(LABELS)
_SEGMENT_SCHEME = allowed(SEGMENT)
_NER_SCHEME = allowed(_NER_TAGS)
_DOT = np.array([0 if tag[0] in "OM" else -1e4 for tag in _NER_TAGS], dtype=np.float32)
"""What is added to the scores of a dot between the parts of a name."""
_WEIGHTS, _ALPHABET, _LEXICON = "model.pt", "alphabet.npz", "lexicon.npz"


class NewsTagger(TorchComponent):  # type: ignore[misc]
    """Words, parts of speech and named entities of sentences, as a HanLP Document with tok, pos and ner."""

    def __init__(self, **kwargs: Any) -> None:
        """Make an empty component, as HanLP does before `load`."""
        super().__init__(**kwargs)
        self.vocabulary: Vocabulary | None = None
        self.lexicon = Lexicon.of(())
        """The known words of a training; those of an earlier model give way to them."""

    # What HanLP's fit asks of a component

    def build_dataloader(self, data: Sequence[Sample], batch_size: int, shuffle: bool = False, **kwargs: Any) -> Any:
        """Batches of about `batch_size` characters; the first call of a training counts the alphabet."""
        if self.vocabulary is None:
            texts = (sample.text for sample in data)
            alphabet = Alphabet.count(texts, max_bigrams=self.config.max_bigrams)
            pos = sorted({word.tag for sample in data for word in sample.words or ()})
            styles = sorted({sample.style for sample in data})
            self.config.update(pos=pos, styles=styles)
            self.vocabulary = Vocabulary(alphabet, self.lexicon, tuple(pos), _NER_TAGS, tuple(styles))
        elif shuffle:
            self.vocabulary = replace(self.vocabulary, lexicon=self.lexicon)
        return TrainingBatches(data, self.vocabulary, batch_size, seed=self.config.seed if shuffle else None)

    def build_model(self, training: bool = True, **kwargs: Any) -> Any:
        """The network for the vocabulary at hand; the loaded one where a training goes on from it."""
        if training and self.model is not None:
            return self.model
        assert self.vocabulary is not None
        given = {k: kwargs[k] for k in ("width", "hidden", "character_width", "bigram_width")}
        return NewsNetwork(Sizes(**given, **self.vocabulary.sizes()), dropout=kwargs.get("dropout", 0.3))

    def build_optimizer(self, trn: Any, epochs: int, lr: float, **kwargs: Any) -> Any:
        """AdamW with a warm-up and a linear way down."""
        optimizer = torch.optim.AdamW(self.model.parameters(), lr=lr, weight_decay=0.01, fused=True)
        return optimizer, schedule(optimizer, len(trn) * epochs)

    def build_criterion(self, **kwargs: Any) -> Callable[..., torch.Tensor]:
        """Cross entropy of the three answers, smoothed."""
        return loss_of

    def build_metric(self, **kwargs: Any) -> None:
        """None: scores are counted on entities and words, outside the component."""

    def execute_training_loop(
        self, trn: Any, dev: Any, epochs: int, criterion: Any, optimizer: Any, metric: Any, save_dir: str,
        logger: logging.Logger, devices: Any, **kwargs: Any,
    ) -> None:  # fmt: skip
        """Train, average the weights along the way, and save the average."""
        average: dict[str, torch.Tensor] = {}
        for epoch in range(epochs):
            self.model.train()
            loss = self.fit_dataloader(trn, criterion, optimizer, metric, logger, average=average, **kwargs)
            logger.info("epoch %d of %d: loss %.4f", epoch + 1, epochs, loss)
            held = {name: value.clone() for name, value in self.model.state_dict().items()}
            self.model.load_state_dict(average)
            self.save(save_dir)
            if epoch + 1 < epochs:
                self.model.load_state_dict(held)
        self.model.eval()

    def fit_dataloader(
        self, trn: Any, criterion: Any, optimizer: Any, metric: Any, logger: logging.Logger, **kwargs: Any
    ) -> float:
        """One pass over the batches; gives the mean loss."""
        stepper, pace = optimizer
        total = 0.0
        for number, batch in enumerate(trn):
            loss = criterion(self.model, batch)
            stepper.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(self.model.parameters(), 5.0)
            stepper.step()
            pace.step()
            average_into(kwargs["average"], self.model, decay=self.config.averaging)
            total += loss.item()
            if number % 200 == 0:
                logger.info("batch %d of %d: mean loss %.4f", number, len(trn), total / (number + 1))
        return total / max(1, len(trn))

    def evaluate_dataloader(self, data: Any, criterion: Any, **kwargs: Any) -> float:
        """The mean loss over batches."""
        with torch.inference_mode():
            losses = [float(criterion(self.model, batch)) for batch in data]
        return sum(losses) / max(1, len(losses))

    def average_with(self, folders: Sequence[str]) -> None:
        """Take the mean of these weights and of those of other models that the same training went through."""
        states = [
            torch.load(os.path.join(folder, _WEIGHTS), map_location="cpu", weights_only=True) for folder in folders
        ]
        states.append(self.model.state_dict())
        self.model.load_state_dict(
            {name: sum(state[name].float() for state in states) / len(states) for name in states[0]}
        )

    # Keeping and finding again

    def save_config(self, save_dir: str, filename: str = "config.json") -> None:
        """Write the settings without the place of an earlier model: the card tells it by its hash."""
        self.config.pop("finetune", None)
        super().save_config(save_dir, filename)

    def save_weights(self, save_dir: str, filename: str = _WEIGHTS, **kwargs: Any) -> None:
        """Write the weights in half precision, which changes no tag in ten thousand and halves the file."""
        halves = {name: value.half() for name, value in self.model_.state_dict().items()}
        torch.save(halves, os.path.join(save_dir, filename))

    def load_weights(self, save_dir: str, filename: str = _WEIGHTS, **kwargs: Any) -> None:
        """Read the weights back into single precision; a model of other kinds of known words knows none yet."""
        halves = torch.load(os.path.join(save_dir, filename), map_location="cpu", weights_only=True)
        none = torch.zeros_like(self.model_.known.weight)
        if halves.get("known.weight", none[:0]).shape != none.shape:
            halves["known.weight"] = none
        self.model_.load_state_dict({name: value.float() for name, value in halves.items()})

    def save_vocabs(self, save_dir: str, filename: str = _ALPHABET) -> None:
        """Write alphabet and lexicon; tags and styles stand in the config."""
        assert self.vocabulary is not None
        self.vocabulary.alphabet.save(os.path.join(save_dir, filename))
        self.vocabulary.lexicon.save(os.path.join(save_dir, _LEXICON))

    def load_vocabs(self, save_dir: str, filename: str = _ALPHABET) -> None:
        """Read alphabet and lexicon and take tags and styles from the config."""
        alphabet = Alphabet.load(os.path.join(save_dir, filename))
        words = os.path.join(save_dir, _LEXICON)
        lexicon = Lexicon.load(words) if os.path.exists(words) else self.lexicon
        self.vocabulary = Vocabulary(alphabet, lexicon, tuple(self.config.pos), _NER_TAGS, tuple(self.config.styles))

    # Reading

    def predict(self, data: str | Sequence[str], style: str | None = None, **kwargs: Any) -> Document:
        """Read one sentence or many; tokens of one sentence, or lists of them, as HanLP gives them.

        A sentence's answer is the same whatever stands beside it, see `reading_batches`.
        """
        one = isinstance(data, str)
        answers = list(self._read([data] if isinstance(data, str) else data, style or self.config.style))
        if one:
            return Document(tok=answers[0][0], pos=answers[0][1], ner=answers[0][2])
        tok, pos, ner = ([answer[part] for answer in answers] for part in range(3))
        return Document(tok=tok, pos=pos, ner=ner)

    def _read(self, texts: Sequence[str], style: str) -> Iterator[tuple[list[str], list[str], list[Any]]]:
        assert self.vocabulary is not None
        answers: dict[int, tuple[list[str], list[str], list[Any]]] = {}
        for rows, batch in reading_batches(texts, self.vocabulary, style):
            with torch.inference_mode():
                scores = [part.numpy() for part in self.model(*batch.inputs())]
            for row, answer in zip(rows, self._decode([texts[r] for r in rows], batch, scores), strict=True):
                answers[row] = answer
        for row in range(len(texts)):
            yield answers.get(row, ([], [], []))

    def _decode(
        self, texts: Sequence[str], batch: Batch, scores: list[Any]
    ) -> Iterator[tuple[list[str], list[str], list[Any]]]:
        segment, pos, ner = scores
        lengths = [len(text) for text in texts]
        for row, text in enumerate(texts):  # no name begins or ends with the dot of 让·布朗
            ner[row, [at for at, character in enumerate(text) if character == "·"]] += _DOT
        found = [list(stretches([_NER_TAGS[tag] for tag in tags])) for tags in best_tags(ner, lengths, _NER_SCHEME)]
        for row, entities in enumerate(found):
            for start, end, _ in entities:  # words must not cross the borders of entities
                segment[row, start, 1:3] -= 1e4
                segment[row, end - 1, :2] -= 1e4
        for row, tags in enumerate(best_tags(segment, lengths, _SEGMENT_SCHEME)):
            words = [(start, end) for start, end, _ in stretches([SEGMENT[tag] for tag in tags])]
            yield self._answer(texts[row], words, pos[row], found[row])

    def _answer(
        self, text: str, words: list[tuple[int, int]], pos: Any, entities: list[tuple[int, int, str]]
    ) -> tuple[list[str], list[str], list[Any]]:
        sums = np.add.reduceat(pos[: len(text)], [start for start, _ in words])
        tags = [self.config.pos[number] for number in sums.argmax(axis=1)]
        first = {start: number for number, (start, _) in enumerate(words)}
        last = {end: number + 1 for number, (_, end) in enumerate(words)}
        ner = [(text[start:end], label, first[start], last[end]) for start, end, label in entities]
        return [text[start:end] for start, end in words], tags, ner
