"""Titles that structure gives away: divisions abroad, fields and tasks before a head, bodies that share one."""

from __future__ import annotations

import pytest

from kg.mentions import find
from kg.model import Entity
from tests.mentions.segmented import read_segmented


def posts_of(words: str, region: str | None, *bodies: str) -> set[tuple[str, str, str]]:
    """Holder, title as written and body of every post; the model takes `bodies` for bodies."""
    article, sentences = read_segmented(words, region)
    seen = tuple(
        Entity(article.text.find(body), article.text.find(body) + len(body), "ORGANIZATION") for body in bodies
    )
    entities = (*sentences[0].entities, *seen)
    sentences = (sentences[0].__class__(0, len(article.text), sentences[0].tokens, entities),)
    return {
        (str(holder), str(post.properties["written"]), str(post.properties.get("organization", "")))
        for post in find(article, sentences)
        if post.kind == "Post"
        for holder in post.properties.get("holders", ())  # type: ignore[union-attr]
    }


@pytest.mark.parametrize(
    ("words", "bodies", "posts"),
    [
        ("会见/v 奥列克托夫斯克市/ns 市长/n 霍西窗/nr 。", (), {("霍西窗", "奥列克托夫斯克市市长", "")}),
        ("会见/v 奥列/nr 克托市/ns 代/v 市长/n 霍西窗/nr 。", (), {("霍西窗", "奥列克托市代市长", "")}),
        ("越南/ns 投资/v 贸易部/n 责任/n 秘书/n 霍西窗/nr 。", (),
         {("霍西窗", "越南投资贸易部责任秘书", "越南投资贸易部")}),
        ("国际/n 铁环/n 联合总会/n 代表/n 、 技术/n 顾问/n 霍西窗/nr 。", ("国际铁环联合总会",),
         {("霍西窗", "国际铁环联合总会代表", "国际铁环联合总会"),
          ("霍西窗", "国际铁环联合总会技术顾问", "国际铁环联合总会")}),
        ("云岭/nz 集团/n 、 安徽/ns 长澧/nz 置业/n 公司/n 董事长/n 霍西窗/nr 。", (),
         {("霍西窗", "云岭集团董事长", "云岭集团"), ("霍西窗", "安徽长澧置业公司董事长", "安徽长澧置业公司")}),
        ("市委/n 、 市政府/n 副/b 秘书长/n 霍西窗/nr 。", (),
         {("霍西窗", "市委副秘书长", "中共池州市委员会"), ("霍西窗", "市政府副秘书长", "池州市人民政府")}),
        ("市政府/n 办公室/n 分管/v 日常/b 工作/vn 的/u 副/b 主任/n 霍西窗/nr 。", (),
         {("霍西窗", "市政府办公室分管日常工作的副主任", "池州市人民政府办公室")}),
        ("安徽/ns 长澧/nz 集团/n 有限公司/n 副/b 总经理/n 兀思社/nr 。 随后/d ， 兀思社/nr 致辞/v 。", (),
         {("兀思社", "安徽长澧集团有限公司副总经理", "安徽长澧集团有限公司")}),
    ],
)  # fmt: skip
def test_the_structure_alone_tells_a_title_and_its_body(
    words: str, bodies: tuple[str, ...], posts: set[tuple[str, str, str]]
) -> None:
    assert posts_of(words, "安徽省/池州市", *bodies) == posts
