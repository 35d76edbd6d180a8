from __future__ import annotations

import random
import re

import pytest

from kg.annotate.names import name_like, parts

SURNAME = f"[{''.join(parts('surname'))}{''.join(parts('rare_surname'))}]"


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("小林", f"小{SURNAME}"),
        ("老周", f"老{SURNAME}"),
        ("陈某", f"{SURNAME}某"),
        ("陈", SURNAME),
        ("让·布朗", r"[^·]{2,12}·[^·]{2,12}"),
        ("贝洛夫斯基", r"[^·]{2,9}"),
        ("铃木诚", r".{1,6}"),
        ("陈卫东", r"\w{2,}(·\w+)?"),
        ("慕容卫东", r"\w{2,}"),
    ],
)
def test_a_new_name_has_the_form_of_the_old(name: str, form: str) -> None:
    chance = random.Random(7)
    made = [name_like(name, chance) for _ in range(50)]
    assert not [one for one in made if not re.fullmatch(form, one)]
    assert len(set(made)) > 5


def test_japanese_names_give_way_to_japanese_names() -> None:
    chance = random.Random(7)
    made = [name_like("铃木诚", chance) for _ in range(200)]
    beginning = tuple(parts("japanese_surname"))
    assert sum(name.startswith(beginning) for name in made) > 150
