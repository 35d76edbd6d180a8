"""IRIs stay readable, stay apart, and are valid whatever a name holds."""

from __future__ import annotations

import warnings
from itertools import combinations
from pathlib import Path
from urllib.parse import unquote

import pyoxigraph
import pytest
import rdflib

from kg.stores.rdf.columns import column
from kg.stores.rdf.iris import Mint, escaped
from tests.stores.rdf import riot

MINT = Mint("https://example.org/news/")
NAMES = [
    "person:柯远山",
    "person:柯·阿不力孜",
    "person:柯•远山",
    "person:柯‧远山@云岭市",
    "person:𠮷野𡈽",
    "person:㛃䶮",
    "org:“云岭”集团（股份）有限公司",
    "org:云岭《读者》杂志社",
    "org:A&B <C>公司",
    "org:云岭 第一 小学",
    "org:云岭　全角空格",
    "org:100%控股#1",
    "org:a|b\\c^d`e{f}[g]",
    'org:"引号"公司',
    "org:云岭'单'公司",
    "org:云岭\t表\n行\r公司",
    "org:云岭\u200b零宽",
    "org:云岭\u200e向\u202e公司",
    "org:云岭\ufeff公司",
    "org:云岭\ue000私用",
    "org:①②Ⅲ㈱℃",
    "org:云岭?a=b&c=d",
    "org:+-=~!$*,;:@",
    "place:云岭省/云岭市/湖区",
    "place:..",
    "place:../..",
    "place:./x",
    "place:a//b",
    "post:/市领导",
    "post:云岭市/书记",
    "event:2031-03-05/“两会”：开幕……",
    "event:undated/第1届·论坛—2031",
    "project:年产10万吨/年 <一期>",
    "project:5G＋工业互联网",
    "indicator:增长率/2030/5.5%",
    "indicator:产值/-/1e+07亿元",
    "org:é à ü ñ",
    "org:e\u0301",
    "org:😀公司",
    "org:\ufffd",
    "article:2031-03-05/云岭市召开“双拥”推进会~0a1b2c3d",
    "org:%E4%BA%91",
    "org:云",
    "org:\x00\x7f\x85",
]


def node(name: str) -> str:
    return str(MINT.nodes(column([name]))[0])


def claim(*ends: str) -> str:
    return str(MINT.claims(*(column([end]) for end in ends))[0])


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_an_iri_of_any_name_is_valid_and_gives_the_name_back(name: str) -> None:
    iri = node(name)[1:-1]
    assert unquote(iri) == f"https://example.org/news/id/{name}"
    (triple,) = pyoxigraph.parse(f"<{iri}> <{iri}> <{iri}> .", format=pyoxigraph.RdfFormat.N_TRIPLES)
    assert triple.subject == pyoxigraph.NamedNode(iri)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert rdflib.URIRef(iri).n3() == f"<{iri}>"


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_an_iri_stays_the_same_where_it_is_resolved_against_a_base(name: str) -> None:
    iri = node(name)
    turtle = f"@base <https://elsewhere.org/a/b/> . {iri} {iri} {iri} ."
    (triple,) = pyoxigraph.parse(turtle, format=pyoxigraph.RdfFormat.TURTLE)
    assert str(triple.subject) == iri


def test_jena_finds_nothing_wrong_with_any_of_them(tmp_path: Path) -> None:
    path = tmp_path / "names.nt"
    lines = [
        f"{node(name)} <x:in> {MINT.graphs(column([name]))[0]} .\n{claim(name, 'AT', name)} <x:in> <x:y> .\n"
        for name in NAMES
    ]
    path.write_text("".join(lines), encoding="utf-8")
    assert riot.read(path) == ("", 2 * len(NAMES))


def test_no_two_names_share_an_iri() -> None:
    assert len({node(name) for name in NAMES}) == len(NAMES)


@pytest.mark.parametrize(
    ("one", "other"), [(one, other) for one, other in combinations(["a", "a/b", "b", "b/a", ""], 2)]
)
def test_claims_between_other_ends_have_other_iris(one: str, other: str) -> None:
    claims = {claim(source, "AT", target) for source in (one, other) for target in (one, other)}
    assert len(claims) == 4


@pytest.mark.parametrize(
    ("name", "iri"),
    [
        ("person:柯远山@云岭市", "person:柯远山@云岭市"),
        ("place:云岭省/云岭市", "place:云岭省/云岭市"),
        ("event:2031-03-05/“两会”开幕", "event:2031-03-05/“两会”开幕"),
        ("org:A B", "org:A%20B"),
    ],
)
def test_what_may_stand_in_an_iri_stays_as_it_is_read(name: str, iri: str) -> None:
    assert escaped(name) == iri
