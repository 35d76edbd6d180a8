"""Which body belongs to which, and where bodies lie."""

from __future__ import annotations

import pytest

from kg.facts.bodies import extract_bodies
from kg.model import Article, ArticleId, EntityKey, Mention, Relation, Sentence


def body(text: str, surface: str, name: str, kind: str = "government") -> Mention:
    at = text.index(surface)
    key = EntityKey(f"org:{name}")
    span = (at, at + len(surface))
    article = ArticleId("article:x")
    return Mention(article, "Organization", *span, surface, key, name, "test", 0.9, {"kind": kind})


def place(text: str, surface: str, path: str) -> Mention:
    at = text.index(surface)
    key = EntityKey(f"place:{path}")
    return Mention(ArticleId("article:x"), "Place", at, at + len(surface), surface, key, surface, "test", 0.9, {})


def facts_of(text: str, *mentions: Mention) -> set[tuple[str, str, str]]:
    article = Article(ArticleId("article:x"), "x.txt", text, 0, ())
    ordered = tuple(sorted(mentions, key=lambda m: m.start))
    found = extract_bodies(article, (Sentence(0, len(text)),), ordered)
    return {(fact.subject.partition(":")[2], fact.relation, fact.object.partition(":")[2]) for fact in found}


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("中共金华市委组织部", "中共金华市委员会"),
        ("中共宁夏回族自治区党委宣传部", "中共宁夏回族自治区委员会"),
        ("中共金华市教育局党组", "金华市教育局"),
        ("金华市教育局", "金华市人民政府"),
        ("浙江省工业和信息化厅", "浙江省人民政府"),
        ("兰州市城关区卫生健康局", "兰州市城关区人民政府"),
        ("金华市公安局交警支队", "金华市公安局"),
        ("金华市人民政府办公室", "金华市人民政府"),
        ("金华市人民代表大会常务委员会", "金华市人民代表大会"),
        ("中国人民银行厦门市分行", "中国人民银行"),
    ],
)
def test_a_name_says_which_body_it_is_a_unit_of(part: str, whole: str) -> None:
    text = f"{part}与{whole}。"
    wholes = facts_of(text, body(text, part, part), body(text, f"与{whole}", whole))
    assert (part, Relation.PART_OF, whole) in wholes


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("中共金华市委员会", "金华市人民政府"),
        ("金华市中级人民法院", "金华市人民政府"),
        ("中国人民政治协商会议金华市委员会", "金华市人民政府"),
        ("共青团金华市委员会", "金华市人民政府"),
        ("金华市人民代表大会常务委员会", "金华市人民政府"),
        ("金华市监察委员会", "金华市人民政府"),
        ("兰州市城关区卫生健康局", "兰州市人民政府"),
        ("衢州市教育局", "金华市人民政府"),
    ],
)
def test_bodies_that_only_share_a_region_belong_to_nothing(one: str, other: str) -> None:
    text = f"{one}、{other}。"
    assert not {fact for fact in facts_of(text, body(text, one, one), body(text, other, other)) if fact[1] == "PART_OF"}


def test_a_public_body_lies_in_its_division_where_the_article_names_that() -> None:
    text = "武义县法院在武义县召开会议。"
    court = body(text, "武义县法院", "武义县人民法院", "court")
    county = place(text, "武义县召开", "浙江省/金华市/武义县")
    assert facts_of(text, court, county) == {("武义县人民法院", Relation.LOCATED_IN, "浙江省/金华市/武义县")}
    assert facts_of(text, court) == set()


@pytest.mark.parametrize(
    "text",
    ["位于武义县的浙江甲乙药业有限公司投产。", "浙江甲乙药业有限公司位于武义县。", "浙江甲乙药业有限公司落户武义县。"],
)
def test_a_text_says_where_a_company_lies(text: str) -> None:
    company = body(text, "浙江甲乙药业有限公司", "浙江甲乙药业有限公司", "company")
    county = place(text, "武义县", "浙江省/金华市/武义县")
    assert facts_of(text, company, county) == {("浙江甲乙药业有限公司", Relation.LOCATED_IN, "浙江省/金华市/武义县")}


def test_a_company_that_only_bears_a_region_s_name_is_not_said_to_lie_there() -> None:
    text = "武义县甲乙药业有限公司在武义县签约。"
    company = body(text, "武义县甲乙药业有限公司", "武义县甲乙药业有限公司", "company")
    assert facts_of(text, company, place(text, "武义县签约", "浙江省/金华市/武义县")) == set()
