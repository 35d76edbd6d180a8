"""Who builds a project, and where it lies."""

from __future__ import annotations

import re

import pytest

from kg.facts.projects import extract_projects
from kg.model import Article, ArticleId, EntityKey, Mention, Relation, Sentence

KINDS = {"P": "Project", "O": "Organization", "L": "Place"}


def facts_in(marked: str) -> set[tuple[str, Relation, str]]:
    """The facts of a sentence in which ⟦O甲公司⟧, ⟦P…项目⟧ and ⟦L…区⟧ mark mentions, one inside another too."""
    text, mentions, open_at = "", list[Mention](), list[tuple[int, str]]()
    for sign, after in zip(marked, [*marked[1:], ""], strict=True):
        if sign == "⟦":
            open_at.append((len(text), after))
        elif sign == "⟧":
            start, kind = open_at.pop()
            name = text[start:]
            key = EntityKey(f"{KINDS[kind].lower()}:{name}")
            mentions.append(Mention(ArticleId("a"), KINDS[kind], start, len(text), name, key, name, "test", 0.9))
        elif not (open_at and open_at[-1] == (len(text), sign) and sign in KINDS):
            text += sign
        else:
            open_at[-1] = (len(text), sign)
    article = Article(ArticleId("a"), "x.txt", text, 0, ())
    sentences = tuple(Sentence(m.start(), m.end()) for m in re.finditer("[^。\n]+。?", text))
    found = extract_projects(article, sentences, tuple(mentions))
    return {(fact.subject, fact.relation, fact.object) for fact in found}


@pytest.mark.parametrize(
    ("marked", "builder"),
    [
        ("⟦P⟦O海岳公司⟧物流园项目⟧开工。", "海岳公司"),
        ("⟦P云岭水库项目⟧由⟦O海岳公司⟧承建。", "海岳公司"),
        ("⟦P云岭水库项目⟧总投资3亿元，由⟦O海岳公司⟧投资建设。", "海岳公司"),
        ("⟦O海岳公司⟧投资建设的⟦P云岭水库项目⟧竣工。", "海岳公司"),
        ("⟦O海岳公司⟧计划投资3亿元，⟦P云岭水库项目⟧签约。", None),
        ("⟦O海岳公司⟧实施⟦P云岭水库项目⟧。", "海岳公司"),
        ("⟦O海岳公司⟧负责人参观⟦P云岭水库项目⟧。", None),
        ("⟦P云岭水库项目⟧开工。该项目由⟦O海岳公司⟧投资建设。", "海岳公司"),
        ("⟦P云岭水库项目⟧开工。该项目由⟦O海岳公司⟧供水。", None),
    ],
)
def test_a_builder_is_in_the_name_before_it_or_behind_it(marked: str, builder: str | None) -> None:
    builders = {subject for subject, relation, _ in facts_in(marked) if relation is Relation.UNDERTAKES}
    assert builders == ({f"organization:{builder}"} if builder else set())


@pytest.mark.parametrize(
    ("marked", "place"),
    [
        ("⟦P⟦L文昌街⟧供热改造项目⟧开工。", "文昌街"),
        ("⟦P云岭水库项目⟧在⟦L城南新区⟧正式开工。", "城南新区"),
        ("⟦P云岭水库项目⟧开工仪式在⟦L城南新区⟧举行。", "城南新区"),
        ("位于⟦L城南新区⟧的⟦P云岭水库项目⟧开工。", "城南新区"),
        ("⟦P云岭水库项目⟧位于⟦L城南新区⟧。", "城南新区"),
        ("⟦L城南新区⟧⟦P云岭水库项目⟧开工。", "城南新区"),
        ("⟦L城南新区⟧干部参观⟦P云岭水库项目⟧。", None),
    ],
)
def test_a_project_lies_where_its_sentence_says(marked: str, place: str | None) -> None:
    places = {object_ for _, relation, object_ in facts_in(marked) if relation is Relation.LOCATED_IN}
    assert places == ({f"place:{place}"} if place else set())
