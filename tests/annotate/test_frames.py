from __future__ import annotations

import random

from kg.annotate.frames import Frames
from kg.annotate.samples import LABELS

SAMPLES = list(Frames(random.Random(5)).samples(400))


def test_a_frame_leaves_no_slot_and_no_mark_behind() -> None:
    assert not [sample.text for sample in SAMPLES if set("{}<>") & set(sample.text)]


def test_entities_lie_in_the_text_apart_and_in_order() -> None:
    for sample in SAMPLES:
        at = 0
        for entity in sample.entities or ():
            assert at <= entity.start < entity.end <= len(sample.text)
            assert entity.tag in LABELS
            at = entity.end


def test_every_label_and_a_name_with_a_dot_turn_up() -> None:
    found = {entity.tag for sample in SAMPLES for entity in sample.entities or ()}
    assert found == set(LABELS)
    assert any("·" in sample.text for sample in SAMPLES)


def test_one_seed_gives_one_run_of_sentences() -> None:
    assert list(Frames(random.Random(5)).samples(400)) == SAMPLES
