from __future__ import annotations

import pytest

from kg.articles import as_printed, split
from kg.layout import repair
from kg.model import Document, EntityKey, Mention

PRINTED = (
    "縣學校舉行開學典禮\n\n本報訊（記者 林聽濤）9月1日,縣學校舉行開學典禮。校長葉問渠出席並講話,鼓勵學生發奮讀書。\n"
)


def page_of(text: str) -> tuple[Document, str]:
    document = Document("page.txt", text)
    articles, _ = split(repair(document))
    mention = Mention(
        articles[0].id, "Post", 0, 3, "", EntityKey("post:/校长"), "校长", "made_up", 1.0, {"written": "县学校校长"}
    )
    shown = as_printed(articles[0], [mention], printed=document.text)
    return document, "|".join(
        (shown.article.text, str(shown.article.title), *(str(m.properties["written"]) for m in shown.mentions))
    )


def test_a_page_in_traditional_characters_is_shown_as_it_was_printed() -> None:
    _, shown = page_of(PRINTED)
    assert "校長葉問渠出席並講話" in shown
    assert shown.endswith("|縣學校舉行開學典禮|縣學校校長")


def test_rules_read_it_in_simplified_characters() -> None:
    articles, _ = split(repair(Document("page.txt", PRINTED)))
    assert "校长叶问渠出席并讲话" in articles[0].text


@pytest.mark.parametrize(
    "text", ["县学校举行开学典礼\n\n本报讯（记者 林听涛）9月1日，县学校举行开学典礼。王喆出席。\n"]
)
def test_a_page_in_simplified_characters_stays_as_it_is(text: str) -> None:
    articles, _ = split(repair(Document("page.txt", text)))
    assert as_printed(articles[0], [], printed=text).article == articles[0]
