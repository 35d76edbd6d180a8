"""A place belongs to the next one above it that the corpus knows."""

from __future__ import annotations

import networkx
import pytest

from kg.graph import assemble
from kg.link import link
from tests.link.corpus import Met, reading


def place(key: str) -> Met:
    name = key.rpartition("/")[2]
    return Met(name, "甘肃省/兰州市", label="Place", kind="county", key=f"place:{key}")


def parts(*paths: str) -> list[tuple[str, str]]:
    pages = [reading(number, place(path)) for number, path in enumerate(paths)]
    graph: networkx.MultiDiGraph = assemble(pages, link(pages))
    return sorted((a, b) for a, b, said in graph.edges(data=True) if said["label"] == "PART_OF")


CITY, PROVINCE = "甘肃省/兰州市", "甘肃省"
DISTRICT = "甘肃省/兰州市/城关区"


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        ((DISTRICT, CITY, PROVINCE), [(CITY, PROVINCE), (DISTRICT, CITY)]),
        ((DISTRICT, PROVINCE), [(DISTRICT, PROVINCE)]),
        ((DISTRICT,), []),
        ((f"{DISTRICT}/滨河东路", DISTRICT), [(f"{DISTRICT}/滨河东路", DISTRICT)]),
        ((DISTRICT, "江苏省/苏州市"), []),
    ],
)
def test_a_place_is_part_of_the_nearest_above_it_that_any_page_names(
    paths: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    assert parts(*paths) == sorted((f"place:{a}", f"place:{b}") for a, b in expected)


def test_the_chain_stands_on_the_sentence_that_names_the_place() -> None:
    pages = [reading(1, place(DISTRICT)), reading(2, place(CITY))]
    said = assemble(pages, link(pages)).get_edge_data(f"place:{DISTRICT}", f"place:{CITY}")["PART_OF"]
    assert said["evidence"] == [f"{pages[0].articles[0].id}#0-3"]


@pytest.mark.parametrize(
    ("body", "kind", "home"),
    [
        ("兰州市教育局", "government", CITY),
        ("中共兰州市城关区委员会", "party", DISTRICT),
        ("兰州黄河水泵有限公司", "company", None),
        ("国务院", "government", None),
        ("江苏省人民政府", "government", None),
    ],
)
def test_a_public_body_lies_in_the_division_of_its_name_where_any_page_names_that(
    body: str, kind: str, home: str | None
) -> None:
    pages = [reading(1, Met(body, "甘肃省/兰州市", label="Organization", kind=kind))]
    pages += [reading(number, place(path)) for number, path in enumerate([CITY, DISTRICT], 2)]
    graph = assemble(pages, link(pages))
    found = [b for _, b, said in graph.out_edges(f"org:{body}", data=True) if said["label"] == "LOCATED_IN"]
    assert found == ([f"place:{home}"] if home else [])
