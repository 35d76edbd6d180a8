"""Provinces and cities of foreign countries behind their country's name."""

from __future__ import annotations

import pytest

from kg.mentions.abroad import find_foreign_cities, find_foreign_divisions, find_towns_by_office
from kg.mentions.left_edge import LeftEdge
from kg.mentions.regions import regions_of
from tests.mentions.marked import read_marked


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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("访问了德国⟨LOC 萨尔布吕肯⟩、法国⟨LOC 阿讷西⟩等城市。", ["萨尔布吕肯", "阿讷西"]),
        ("赴⟨LOC 日本高松⟩开展招商活动。", ["高松"]),
        ("会见韩国⟨LOC 群山⟩大学代表团。", []),
        ("来自德国⟨LOC 南部⟩的客商。", []),
        ("到⟨LOC 阿讷西⟩考察。", []),
    ],
)
def test_a_place_of_the_model_right_behind_a_country_is_a_city_there(text: str, names: list[str]) -> None:
    article, sentences = read_marked(text)
    edge = LeftEdge(article, sentences, regions_of(article))
    assert [spot.named.name for spot in find_foreign_cities(article.text, edge)] == names


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("柯远山先后会见赛里克市市长安东、莫洛卡区代行政长官伊万。", ["赛里克市", "莫洛卡区"]),
        ("柯远山与赛里克市议会座谈。他说，赛里克市环境好。", ["赛里克市", "赛里克市"]),
        ("各县区区长和全市市长热线参加，我市市长讲话。", []),
    ],
)
def test_a_town_that_has_a_mayor_is_one_wherever_it_stands(text: str, towns: list[str]) -> None:
    assert [text[spot.start : spot.end] for spot in find_towns_by_office(text)] == towns
