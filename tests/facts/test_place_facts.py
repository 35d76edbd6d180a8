"""Which place lies in which, by the gazetteer and by longer names."""

from __future__ import annotations

import pytest

from kg.data.gazetteer import full_name
from kg.facts.places import extract_places
from kg.model import Article, ArticleId, EntityKey, Fact, Mention, RegionPath, Relation, Sentence

TEXT = "在武义县桐琴镇上茭道村，金华市的专家指导生产。"
ARTICLE = Article(ArticleId("article:x"), "x.txt", TEXT, 0, ())
SENTENCES = (Sentence(0, len(TEXT)),)


def place(surface: str, path: str, kind: str = "county", name: str = "", code: str = "330723") -> Mention:
    at = TEXT.index(surface)
    return Mention(
        article=ARTICLE.id,
        kind="Place",
        start=at,
        end=at + len(surface),
        surface=surface,
        entity=EntityKey(f"place:{path}"),
        name=name or full_name(RegionPath(path)),
        rule="test",
        confidence=0.9,
        properties={"kind": kind, "code": code},
    )


VILLAGE = place("武义县桐琴镇上茭道村", "浙江省/金华市/武义县/桐琴镇/上茭道村", "village", code="")
CITY = place("金华市", "浙江省/金华市", "prefecture")


def test_divisions_printed_in_a_longer_name_are_mentions_of_their_own() -> None:
    inner = [item for item in extract_places(ARTICLE, SENTENCES, (VILLAGE,)) if isinstance(item, Mention)]
    assert {(m.surface, m.name, m.properties["kind"]) for m in inner} == {
        ("武义县桐琴镇", "金华市武义县桐琴镇", "township"),
        ("武义县", "金华市武义县", "county"),
    }
    assert all(TEXT[m.start : m.end] == m.surface for m in inner)


def test_a_county_printed_by_its_short_name_within_a_longer_one_is_a_mention_too() -> None:
    path = "青海省/海东市/循化撒拉族自治县/白庄镇"
    town = Mention(
        ARTICLE.id,
        "Place",
        1,
        7,
        "循化县白庄镇",
        EntityKey(f"place:{path}"),
        "海东市循化撒拉族自治县白庄镇",
        "test",
        0.9,
    )
    (inner,) = [item for item in extract_places(ARTICLE, SENTENCES, (town,)) if isinstance(item, Mention)]
    assert (inner.surface, inner.name) == ("循化县", "海东市循化撒拉族自治县")


def test_each_place_is_part_of_the_nearest_one_above_it_that_the_article_names() -> None:
    facts = [item for item in extract_places(ARTICLE, SENTENCES, (VILLAGE, CITY)) if isinstance(item, Fact)]
    assert {(fact.subject, fact.relation, fact.object) for fact in facts} == {
        (VILLAGE.entity, Relation.PART_OF, "place:浙江省/金华市/武义县/桐琴镇"),
        ("place:浙江省/金华市/武义县/桐琴镇", Relation.PART_OF, "place:浙江省/金华市/武义县"),
        ("place:浙江省/金华市/武义县", Relation.PART_OF, CITY.entity),
    }
    assert all(fact.evidence == ((0, len(TEXT)),) for fact in facts)


def test_a_place_that_stands_alone_is_part_of_nothing() -> None:
    assert list(extract_places(ARTICLE, SENTENCES, (CITY,))) == []


@pytest.mark.parametrize(
    ("surface", "label", "kind", "names"),
    [
        ("武义县云岭古城", "Place", "site", ["金华市武义县"]),
        ("武义县桐琴镇云岭古城", "Place", "site", ["金华市武义县", "金华市武义县桐琴镇"]),
        ("武义县云岭文化馆", "Place", "site", []),
        ("武义县桐琴镇石岭村果蔬加工厂", "Organization", "company", ["金华市武义县桐琴镇", "金华市武义县桐琴镇石岭村"]),
        ("武义县桐琴镇石岭村村委会", "Organization", "party", []),
        ("武义县果蔬加工厂", "Organization", "company", []),
    ],
)
def test_the_county_town_and_village_that_a_site_or_firm_begins_with(
    surface: str, label: str, kind: str, names: list[str]
) -> None:
    article = Article(ArticleId("article:x"), "x.txt", surface, 0, (), region=RegionPath("浙江省/金华市"))
    key = EntityKey(f"{'place' if label == 'Place' else 'org'}:{surface}")
    whole = Mention(article.id, label, 0, len(surface), surface, key, surface, "test", 0.9, {"kind": kind})
    inner = [x for x in extract_places(article, (Sentence(0, len(surface)),), (whole,)) if isinstance(x, Mention)]
    assert [mention.name for mention in inner] == names
