"""Companies by short names, offices of a body, and bodies under a name that the article explains."""

from __future__ import annotations

import pytest

from kg.mentions.bodies import find_bodies
from kg.model import Entity
from tests.mentions.segmented import read_segmented
from tests.mentions.test_bodies import bodies_in

REGION = "安徽省/池州市"


def companies_in(words: str, *bodies: str) -> dict[str, str]:
    """The bodies of segmented words; the model takes `bodies` for bodies."""
    article, sentences = read_segmented(words, REGION)
    text = article.text
    seen = tuple(Entity(text.find(body), text.find(body) + len(body), "ORGANIZATION") for body in bodies)
    sentences = (sentences[0].__class__(0, len(text), sentences[0].tokens, seen),)
    return {mention.surface: mention.name for mention in find_bodies(article, sentences, ())}


@pytest.mark.parametrize(
    ("words", "seen", "companies"),
    [
        ("推动 沅澧/nz 化工/n 年产 2万 吨 树脂 项目/n", (), {"沅澧化工": "沅澧化工"}),
        ("来到 安徽/ns 晨槐/nz 新材料/n 车间/n", (), {"安徽晨槐新材料": "安徽晨槐新材料"}),
        ("发展 绿色/n 能源/n 、 高端/a 新材料/n", (), {}),
        ("生产 30GWh/nx 动力/n 电池/n", (), {}),
        ("康养/nz 旅游/n 项目/n", (), {}),
        ("来到 晨槐/nz 智能/n 纺织/n 产业园/n", (), {}),
        ("来到 晨槐/nz 智能/n ， 察看 生产线/n", (), {"晨槐智能": "晨槐智能"}),
        ("沅澧/nz 置地/n 副总裁/n 柏岩松/nr 参加/v", ("沅澧置地",), {"沅澧置地": "沅澧置地"}),
        ("远澜/n 副总裁/n 柏岩松/nr 参加/v", ("远澜",), {}),
        ("中澧/n 华柏/n 副总经理/n 参加/v", ("中澧华柏",), {"中澧华柏": "中澧华柏"}),
        ("集团/n 柏岩松/nr 董事长/n 致辞/v", ("集团柏岩松",), {}),
        ("助力/v 对接/v 合肥/ns 沅澧/n 、 家电/n 协会/n 等/u", ("合肥沅澧",), {"合肥沅澧": "合肥沅澧"}),
        ("助力/v 对接/v 合肥/ns 沅澧/n 市场/n", ("合肥沅澧",), {}),
    ],
)  # fmt: skip
def test_a_brand_with_its_industry_a_title_or_a_call_gives_a_company_away(
    words: str, seen: tuple[str, ...], companies: dict[str, str]
) -> None:
    assert companies_in(words, *seen) == companies


def test_a_firm_among_the_places_of_a_tour_is_found_whatever_its_brand() -> None:
    words = "先后/d 到/v 客运/n 中心/n 、 平安/a 鞋业/n 、 宝塔/n 陶瓷/n 等/u 地/n 查看/v"
    assert companies_in(words) == {"平安鞋业": "平安鞋业", "宝塔陶瓷": "宝塔陶瓷"}
    assert companies_in("发展/v 新型/a 陶瓷/n 、 平价/a 鞋业/n 等/u 产业/n") == {}


def test_a_short_name_is_the_company_that_the_article_prints_in_full() -> None:
    words = "沅澧/nz 物流/n 园/n 开工/v ， 安徽/ns 沅澧/nz 物流/n 有限公司/n 投资/v"
    assert companies_in(words) == {
        "沅澧物流": "安徽沅澧物流有限公司",
        "安徽沅澧物流有限公司": "安徽沅澧物流有限公司",
    }


def test_a_company_without_its_form_is_the_one_that_the_article_prints_in_full() -> None:
    found = bodies_in("安徽槐江集团有限责任公司发布，⟨ORG 槐江集团公司⟩扩产。", REGION)
    assert found["槐江集团公司"] == "安徽槐江集团有限责任公司"


def test_an_item_that_ends_like_a_trade_is_a_company_where_the_model_takes_it_for_one() -> None:
    text = "走进⟨ORG 沅澧能源⟩、⟨ORG 晨槐新材料⟩等20余户重点企业。"
    assert bodies_in(text, REGION) == {"沅澧能源": "沅澧能源", "晨槐新材料": "晨槐新材料"}


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "在省水利厅调研，与防汛一处、规划计划处和财务处工作人员交流。",
            {
                "防汛一处": "安徽省水利厅防汛一处",
                "规划计划处": "安徽省水利厅规划计划处",
                "财务处": "安徽省水利厅财务处",
            },
        ),
        ("省水利厅要求，河岸高处、低处都要巡查。", {}),
        ("省水利厅到访。街道办事处、镇办事处参加。", {}),
    ],
)
def test_offices_in_a_list_are_those_of_the_body_that_the_sentence_names(text: str, bodies: dict[str, str]) -> None:
    assert {k: v for k, v in bodies_in(text, REGION).items() if k.endswith("处")} == bodies


@pytest.mark.parametrize(
    ("tail", "name"),
    [
        ("管委会", "池州槐江经济技术开发区管理委员会"),
        ("党工委", "中共池州槐江经济技术开发区工作委员会"),
    ],
)
def test_a_body_of_what_the_article_explains_has_the_full_name_in_its_own(tail: str, name: str) -> None:
    text = f"⟨ORG 池州槐江经济技术开发区⟩（以下简称“槐江开发区”）提速。槐江开发区{tail}负责人介绍。"
    assert bodies_in(text, REGION)[f"槐江开发区{tail}"] == name


def test_companies_of_the_country_share_its_name_in_a_list() -> None:
    found = bodies_in("协调中国移动、联通和电信开通专线。", REGION)
    assert found == {"中国移动": "中国移动", "联通": "中国联通", "电信": "中国电信"}
    assert bodies_in("联通和电信开通专线。", REGION) == {}


def test_a_group_is_the_company_that_the_report_prints_in_full() -> None:
    found = bodies_in(
        "⟨ORG 池州市槐江投资集团有限公司⟩揭牌，⟨ORG 槐江投资集团有限公司⟩出资，⟨ORG 槐江集团⟩表示感谢。", REGION
    )
    assert set(found.values()) == {"池州市槐江投资集团有限公司"}
    found = bodies_in("⟨ORG 池州槐江集团⟩与⟨ORG 远帆集团⟩签约，⟨ORG 槐江集团⟩出资。", REGION)
    assert set(found.values()) == {"池州槐江集团", "远帆集团"}
    two = bodies_in("⟨ORG 槐江投资集团有限公司⟩和⟨ORG 槐江建设集团有限公司⟩出资，⟨ORG 槐江集团⟩参加。", REGION)
    assert "槐江集团" in two.values()


def test_what_is_toured_in_a_list_is_a_firm_by_its_trade() -> None:
    found = bodies_in("副省长到池州市调研，实地考察槐江粮库、远帆老窖、槐江特钢和江口农场，研究问题。", REGION)
    assert {"远帆老窖", "槐江特钢"} <= set(found)
    assert "远帆老窖" not in bodies_in("展出槐江米酒、远帆老窖、果酒。", REGION)
