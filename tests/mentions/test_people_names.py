"""Where a person's name ends, and who is known by the title or the act beside it."""

from __future__ import annotations

import pytest

from kg.mentions import find
from tests.mentions.segmented import read_segmented
from tests.mentions.test_posts import posts_in


def people_in(words: str, region: str | None = None) -> list[str]:
    article, sentences = read_segmented(words, region)
    return [mention.surface for mention in find(article, sentences) if mention.kind == "Person"]


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("州长 白嘎尔布作/nr 通报/v 。", ["白嘎尔布"]),
        ("校长 谌群简/nr 要/v 回顾/v 历程 。", ["谌群"]),
        ("秘书长 柏维莅/nr 临/v 指导 。", ["柏维"]),
        ("市政府 秘书长 秦安和/nr 有关/vn 部门 同志 参加/v 。", ["秦安"]),
        ("市住建委 主任 祁家/nr 和/c ； 县长 冼星野/nr 。", ["祁家和", "冼星野"]),
        ("总书记 曾/nr 来到/v 双桅村 。", []),
        ("杜云岫/nr 、 欧阳英杰/nr 、 冉豪/nr 走上/v 新 岗位 。", ["杜云岫", "欧阳英杰", "冉豪"]),
        ("石见秋/n 院长/n 介绍/v 了/u 情况 。", ["石见秋"]),
        ("署长/n 于/p 云洲/ns 在/p 海南/ns 会见/v 客人 。", ["于云洲"]),
        ("局长/n 向/p 海南/ns 介绍/v 情况 。", []),
        ("来自/v 阿尔山 的/u 乌力吉/nr 巴图/nr 夺冠/v 。", ["乌力吉巴图"]),
        ("市长/n 碰头会/nr 召开/v 。", []),
        ("荷花/n 主题/n 摄影/vn 展活动/n 启动/v 。", []),
        ("挑/v 大/a 梁勇/nr 争先/v 。", []),
        ("热血/n 向晴勇/nr 追梦/v ！", []),
        ("选手/n 向晴勇/nr 摘取/v 金牌 。", ["向晴勇"]),
        ("区政府 机关 全体/n 干部/n 职工/n 要/v 认真/ad 领会/v 精神 。", []),
        ("服务/n 中心/n 干部/n 小柏/nr 拿/v 着/u 图纸 。", []),
        ("林草局/n 局长/n 介绍/v 了/u 情况 。", []),
        ("州委/n 常委/n 翁秋作/nr 关于/p 候选人/n 名单/n 的/u 说明/vn 。", ["翁秋"]),
        ("柏望川/nr 讲话/v 。 指导组/n 组长/n 柏望/nr 川及/v 成员/n 到会/v 。", ["柏望川", "柏望川"]),
        ("古梅岭/nr 、 边朵/n 、 石怀远/nr 作/v 发言 。", ["古梅岭", "边朵", "石怀远"]),
        ("旗委/n 常委/n 古梅岭/nr 及/c 旗政府/n 副/b 旗长/n 石怀远/nr 参加/v 调研 。", ["古梅岭", "石怀远"]),
        ("来到/v 老/a 党员/n 谌望舒/nr 和/c 困难/a 群众/n 石怀远/nr 家中/s 。", ["谌望舒", "石怀远"]),
        ("云岭大学/n 柏涛/nr 副/b 校长/n 进行/v 会谈 。", ["柏涛"]),
        ("欢迎/v 客人/n 来青/nr 考察/v 交流/vn 。", []),
        ("副区长/n 苗青禾/nr 、/w 经合局/nr 局长/n 戴鹤鸣/nr 参加/v 。", ["苗青禾", "戴鹤鸣"]),
        ("大会/n 执行/vn 主席/n 谌望/nr 就座/v 。 委员/n 谌望舒/nr 发言/v 。", ["谌望", "谌望舒"]),
        ("县委/n 相关/n 局委/n 负责/v 同志 及 企业 代表 参加/v 仪式 。", []),
    ],
)  # fmt: skip
def test_a_name_ends_where_the_words_behind_it_begin(words: str, people: list[str]) -> None:
    assert people_in(words, "安徽省/黄山市/歙县") == people


def test_a_list_of_appointments_goes_on_with_every_name() -> None:
    rows = posts_in(
        "任命/v 谌望舒/nr 任/v 市民政局局长 、 蒋勉/nr 任/v 市体育局局长 ，"
        " 免去/v 冼墨白/nr 的/u 市财政局局长 职务 、 于立强/nr 的/u 市水利局局长 职务 。",
        "河南省/焦作市",
    )
    assert [(name, body) for name, _, body in rows] == [
        ("谌望舒", "焦作市民政局"),
        ("蒋勉", "焦作市体育局"),
        ("冼墨白", "焦作市财政局"),
        ("于立强", "焦作市水利局"),
    ]
