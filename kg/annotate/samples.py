"""What the model learns from: a text with its words, its entities, or both."""

from __future__ import annotations

from typing import NamedTuple

LABELS = ("PERSON", "LOCATION", "ORGANIZATION")
"""The entity types of the bundled model."""


class Tagged(NamedTuple):
    """A stretch of a sample's text and the tag it bears: a part of speech or an entity type."""

    start: int
    end: int
    tag: str


class Sample(NamedTuple):
    """A sentence for training; `None` where its corpus says nothing of words or of entities.

    `style` names the guideline the entities follow: corpora disagree on what a body is, so the model is told.
    """

    text: str
    words: tuple[Tagged, ...] | None = None
    entities: tuple[Tagged, ...] | None = None
    style: str = "news"
