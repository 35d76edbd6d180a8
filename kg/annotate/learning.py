"""How the network learns: its loss, the pace of the steps, and the average that is kept."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from kg.annotate.batches import SILENT, Batch

_BLIND = 0.15
"""The share of pairs hidden in training, so that unseen names are read by their characters."""
_FORGOTTEN = 0.15
"""The share of known words hidden in training, so that words no lexicon has are found too."""


def loss_of(model: nn.Module, batch: Batch) -> Tensor:
    """The smoothed cross entropy of words, parts of speech and entities, each over the characters that have it."""
    characters, bigrams, words, lengths, styles = batch.inputs()
    if model.training:
        characters = _blinded(characters, _BLIND / 5)
        bigrams = _blinded(bigrams, _BLIND)
        words = words * (torch.rand(words.shape) >= _FORGOTTEN)
    assert batch.targets is not None
    loss = torch.zeros(())
    for scores, target, weight in zip(
        model(characters, bigrams, words, lengths, styles), batch.targets, (1, 1, 2), strict=True
    ):
        known = (target != SILENT).sum()
        if known:
            flat = nn.functional.cross_entropy(
                scores.flatten(0, 1), target.flatten(), ignore_index=SILENT, label_smoothing=0.05
            )
            loss = loss + weight * flat * (known / lengths.sum())
    return loss


def _blinded(numbers: Tensor, share: float) -> Tensor:
    """The numbers with some of the real ones made unknown, by chance."""
    hidden = (torch.rand(numbers.shape) < share) & (numbers != 0)
    return numbers.masked_fill(hidden, 1)


def schedule(optimizer: torch.optim.Optimizer, steps: int) -> torch.optim.lr_scheduler.LRScheduler:
    """Up over the first twentieth of the steps, then down in a straight line to a fiftieth."""
    warm = max(1, steps // 20)

    def pace(step: int) -> float:
        return min((step + 1) / warm, max(0.02, (steps - step) / max(1, steps - warm)))

    return torch.optim.lr_scheduler.LambdaLR(optimizer, pace)


def average_into(average: dict[str, Tensor], model: nn.Module, *, decay: float) -> None:
    """Move a running average of the weights a step towards the model's."""
    for name, value in model.state_dict().items():
        if name not in average:
            average[name] = value.detach().clone()
        else:
            average[name].lerp_(value.detach(), 1 - decay)
