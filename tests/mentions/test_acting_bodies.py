"""Bodies that no ending gives away, but what the sentence has them do."""

from __future__ import annotations

import pytest

from kg.mentions.bodies import find_bodies
from kg.model import Entity
from tests.mentions.segmented import read_segmented


@pytest.mark.parametrize(
    ("words", "seen", "names"),
    [
        ("旅澳/nz 乡谊/n 联谊社/n 主席/n 柏岩松/nr 说/v", "旅澳乡谊联谊社", {"旅澳乡谊联谊社"}),
        ("旅澳/nz 乡谊/n 联谊社/n 代表/n 、 顾问/n 柏岩松/nr", "旅澳乡谊联谊社", {"旅澳乡谊联谊社"}),
        ("池州/ns 沅澧/nz 交投/j 签署/v 协议/n", "沅澧交投", {"沅澧交投"}),
        ("远澧/n 轻纺/n 主要/b 负责人/n 表态/v", "远澧轻纺", {"远澧轻纺"}),
        ("同/p 市/n 扶贫/vn 工作站/n 走访/v", "市扶贫工作站", {"池州市扶贫工作站"}),
        ("沅澧/nz 交投/j 等/u 单位/n 参加/v", "沅澧交投", {"沅澧交投"}),
        ("察看/v 远澜/nz 工厂/n 、 沅澧/nz 交易/vn 处/n ，", "沅澧交易处", {"沅澧交易处"}),
        ("同/p 沅澧/nz 交投/j 一同/d 前往/v", "沅澧交投", {"沅澧交投"}),
        ("行走/v 沅澧/nz 广场/n 参观/v", "沅澧广场", set()),
        ("行业/n 商协会/n 会长/n 和/c 企业家/n", "行业商协会", set()),
        ("沅澧/nz 发展/v 参加/v", "沅澧发展", set()),
    ],
)
def test_what_the_model_sees_is_a_body_where_it_acts_or_is_headed(words: str, seen: str, names: set[str]) -> None:
    article, sentences = read_segmented(words, "安徽省/池州市")
    at = article.text.find(seen)
    entities = (*sentences[0].entities, Entity(at, at + len(seen), "ORGANIZATION"))
    sentences = (sentences[0].__class__(0, len(article.text), sentences[0].tokens, entities),)
    found = {m.name for m in find_bodies(article, sentences, ()) if m.rule == "acting_body"}
    assert found == names


def test_a_name_that_the_model_runs_with_tong_into_another_is_two() -> None:
    words = "池州市/ns 同/p 沅澧/nz 集团/n 有限公司/n 召开/v 对接会/n"
    article, sentences = read_segmented(words, "安徽省/池州市")
    whole = (Entity(0, article.text.find("召"), "ORGANIZATION"),)
    sentences = (sentences[0].__class__(0, len(article.text), sentences[0].tokens, whole),)
    assert [m.surface for m in find_bodies(article, sentences, ())] == ["沅澧集团有限公司"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("来到/v 槐江镇/ns 沅澧/nz 集团/n 察看/v", {"沅澧集团"}),
        ("远澜/nz 集团/n （/w 池州/ns ）/w 药业/n 有限公司/n 投产/v", {"远澜集团（池州）药业有限公司"}),
        ("来到/v 安徽/ns 师范/n 大学/n 池州/ns 沅澧/nz 学校/n 察看/v", {"安徽师范大学池州沅澧学校"}),
        ("察看/v 远澜/nz 集团/n 美岭/nz 分厂/n 车间/n", {"远澜集团美岭分厂"}),
        ("各/r 高级/a 法院/n 院长/n 参加/v", set()),
    ],
)
def test_a_name_is_neither_longer_nor_shorter_than_its_neighbours_make_it(words: str, names: set[str]) -> None:
    article, sentences = read_segmented(words, "安徽省/池州市")
    assert {m.name for m in find_bodies(article, sentences, ())} == names
