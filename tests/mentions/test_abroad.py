"""Provinces and cities of foreign countries behind their country's name."""

from __future__ import annotations

import pytest

from kg.mentions.abroad import find_foreign_divisions


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("越南谅山、高平两省代表团来访。", ["谅山省", "高平省"]),
        ("与法国萨兰市、南非德尔班市结好。", ["萨兰市", "德尔班市"]),
        ("会见日本北海道客人。", ["北海道"]),
        ("与越南广宁、谅山、河江省举行会谈。", ["广宁省", "谅山省", "河江省"]),
        ("与越南广宁、谅山、河江四个边境省举行会谈。", ["广宁省", "谅山省", "河江省"]),
        ("赴韩国考察市场，在法国友好城市举行。", []),
    ],
)
def test_a_foreign_province_or_city_stands_behind_its_country(text: str, names: list[str]) -> None:
    assert [spot.named.name for spot in find_foreign_divisions(text)] == names
