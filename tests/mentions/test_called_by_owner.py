"""Bodies whose owner stands before their name as a word, and universities by their short names."""

from __future__ import annotations

import pytest

from kg.mentions import find
from kg.mentions.bodies import find_bodies
from kg.model import Entity, Label
from tests.mentions.segmented import read_segmented
from tests.mentions.test_bodies import SHAOXING, bodies_in
from tests.mentions.test_posts import posts_in


@pytest.mark.parametrize(
    ("text", "body", "name"),
    [
        ("我市⟨ORG 党政代表团⟩赴外地考察。", "我市党政代表团", "绍兴市党政代表团"),
        ("金华市来访，该市⟨ORG 党政考察团⟩参观展馆。", "该市党政考察团", "金华市党政考察团"),
        ("柏远山率浙江省政府代表团来访。", "浙江省政府代表团", "浙江省政府代表团"),
        ("省交投集团参加。", "省交投集团", "浙江省交投集团"),
        ("市城投公司参加。", "市城投公司", "绍兴市城投公司"),
        ("市水务集团参加。", "市水务集团", "绍兴市水务集团"),
        ("滨海县委常委、⟨ORG 工业园区管委会⟩主任参加。", "工业园区管委会", "滨海县工业园区管理委员会"),
        ("天津滨海新区区委开会。新区⟨ORG 建设投资集团⟩参加。", "新区建设投资集团", "滨海新区建设投资集团"),
        ("哈工大签署协议。", "哈工大", "哈尔滨工业大学"),
        ("哈工大附属同心医院开诊。", "哈工大附属同心医院", "哈尔滨工业大学附属同心医院"),
        (
            "中国铁建集团有限公司浙江省分公司参加。",
            "中国铁建集团有限公司浙江省分公司",
            "中国铁建集团有限公司浙江省分公司",
        ),
    ],
)
def test_the_word_before_a_body_says_whose_it_is(text: str, body: str, name: str) -> None:
    assert bodies_in(text, SHAOXING)[body] == name


def test_a_firm_of_the_level_word_alone_is_none() -> None:
    assert bodies_in("省公司和市公司参加。", SHAOXING) == {}


def test_the_stock_company_of_a_brand_s_own_paper_has_its_full_name() -> None:
    found = bodies_in("⟨ORG 股份公司⟩总裁表示，中国铁建将加大投资。", SHAOXING)
    assert set(found.values()) == {"中国铁建股份有限公司"}
    assert bodies_in("⟨ORG 股份公司⟩总裁与中国铁建、中国中铁签约。", SHAOXING)["股份公司"] == "股份公司"


def test_builders_go_by_a_number() -> None:
    text = "中铁九局、中建三局集团有限公司和中交二航局承建，中铁局长期关注，中建投资建设。"
    assert set(bodies_in(text, SHAOXING)) >= {"中铁九局", "中建三局集团有限公司", "中交二航局"}
    assert "中铁局" not in bodies_in(text, SHAOXING)


def test_a_working_committee_is_the_party_s() -> None:
    assert bodies_in("⟨ORG 云岭党工委⟩开会。", SHAOXING) == {"云岭党工委": "中共云岭工作委员会"}


def test_a_school_s_own_report_names_its_units_and_its_head_without_it() -> None:
    article, sentences = read_segmented(
        "校领导 前往/v 云岭大学 调研/v 。 哈工大 将/d 发挥/v 我校/r 同心/nz 医学院 和/c 附属 同心 医院 "
        "的/u 优势 。 同心/nz 医院 参加/v 。"
    )
    found = {mention.surface: mention.name for mention in find_bodies(article, sentences, ())}
    assert found["同心医学院"] == "哈尔滨工业大学同心医学院"
    assert found["附属同心医院"] == found["同心医院"] == "哈尔滨工业大学附属同心医院"
    rows = posts_in("校领导 柏庭柯/nr 前往/v 云岭大学 调研/v 。 校长 柏庭柯/nr 强调/v ， 哈工大 将/d 合作/v 。", None)
    assert rows[-1] == ("柏庭柯", "校长", "哈尔滨工业大学")


def test_a_site_of_that_school_is_of_the_one_called_on() -> None:
    article, sentences = read_segmented(
        "校领导 前往/v 云岭/ns 大学 调研/v 。 哈工大 将/d 合作/v 。 一行 参观/v 该校 校史馆 。"
    )
    places = [mention.name for mention in find(article, sentences) if mention.kind == Label.PLACE]
    assert places == ["云岭大学校史馆"]


def test_the_fields_of_a_laboratory_may_be_two() -> None:
    article, (sentence, *_) = read_segmented("参观/v 海洋/n 生物/n 与/p 船舶/n 国家/n 重点/n 实验室/n 。")
    seen = (Entity(7, 16, "ORGANIZATION"),)
    sentences = (sentence.__class__(0, len(article.text), sentence.tokens, seen),)
    assert [mention.name for mention in find_bodies(article, sentences, ())] == ["海洋生物与船舶国家重点实验室"]
