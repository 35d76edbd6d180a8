"""The network: one reading of the characters, three answers (words, parts of speech, entities)."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class Sizes(dict[str, int]):
    """The sizes that make a network: characters, bigrams, pos, ner, styles, and its widths."""


class NewsNetwork(nn.Module):
    """Embedded characters, pairs and known words, a convolution, a two-way LSTM, and a head for each answer.

    The backward half reads each row reversed within its own length, so padding never reaches a real character.
    """

    def __init__(self, sizes: Sizes, *, dropout: float = 0.3) -> None:
        """Build it from sizes; dropout counts in training only."""
        super().__init__()
        width, hidden = sizes["width"], sizes["hidden"]
        self.character = nn.Embedding(sizes["characters"], sizes["character_width"], padding_idx=0)
        self.bigram = nn.Embedding(sizes["bigrams"], sizes["bigram_width"], padding_idx=0)
        self.entry = nn.Linear(sizes["character_width"] + 2 * sizes["bigram_width"], width)
        self.known = nn.EmbeddingBag(sizes["words"], width, mode="sum", padding_idx=0)
        self.near = nn.Linear(3 * width, width)
        self.forth = nn.LSTM(width, hidden, batch_first=True)
        self.back = nn.LSTM(width, hidden, batch_first=True)
        self.blend = nn.Linear(width + 2 * hidden, width)
        self.segment = nn.Linear(width, 4)
        self.pos = nn.Linear(width, sizes["pos"])
        self.style = nn.Embedding(sizes["styles"], width)
        self.ner = nn.Linear(width, sizes["ner"])
        self.drop = RowDropout(dropout)
        for table in (self.character, self.bigram):
            nn.init.normal_(table.weight, std=0.1)
        nn.init.zeros_(self.style.weight)
        nn.init.zeros_(self.known.weight)

    def forward(
        self, characters: Tensor, bigrams: Tensor, words: Tensor, lengths: Tensor, styles: Tensor
    ) -> tuple[Tensor, ...]:
        """Scores of segment tags, parts of speech and entity tags, each (rows, characters, tags)."""
        real = (characters != 0).unsqueeze(-1)
        pairs = self.bigram(bigrams)
        seen = torch.cat([self.character(characters), pairs[:, :-1], pairs[:, 1:]], dim=-1)
        known = self.known(words.flatten(0, 1)).unflatten(0, characters.shape)
        x = torch.relu(self.entry(self.drop(seen)) + known) * real
        x = self.drop((x + torch.relu(self.near(_neighbours(x)))) * real)
        turned = _turned(lengths, characters.shape[1]).unsqueeze(-1)
        backward, _ = self.back(x.gather(1, turned.expand_as(x)))
        forward, _ = self.forth(x)
        both = torch.cat([x, forward, backward.gather(1, turned.expand_as(backward))], dim=-1)
        blend = self.blend(self.drop(both))
        words = nn.functional.gelu(blend)
        names = nn.functional.gelu(blend + self.style(styles).unsqueeze(1))
        return self.segment(words), self.pos(words), self.ner(names)


class RowDropout(nn.Module):
    """Dropout that hides a feature from a whole row at once; ten times as fast as one lot for each number."""

    def __init__(self, share: float) -> None:
        """Hide this share of the features."""
        super().__init__()
        self.share = share

    def forward(self, x: Tensor) -> Tensor:
        """The rows with features hidden in training, scaled so that the mean stays."""
        if not self.training or not self.share:
            return x
        kept = (torch.rand(x.shape[0], 1, x.shape[2]) >= self.share).float()
        return x * (kept / (1 - self.share))


def _neighbours(x: Tensor) -> Tensor:
    """Each character with those to its left and right."""
    padded = nn.functional.pad(x, (0, 0, 1, 1))
    return torch.cat([padded[:, :-2], x, padded[:, 2:]], dim=-1)


def _turned(lengths: Tensor, width: int) -> Tensor:
    """The places of each row's characters from last to first, padding left where it is."""
    places = torch.arange(width).expand(len(lengths), width)
    mirrored = lengths.unsqueeze(1) - 1 - places
    return torch.where(mirrored >= 0, mirrored, places)
