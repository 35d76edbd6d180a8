"""What holds of any text: nothing is lost, moved or changed unseen, and a second repair finds nothing to do."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from kg.layout import repair
from kg.layout.lines import BLANK
from kg.layout.script import is_traditional
from kg.model import Document, Page

WORDS = (
    *(
        "市委",
        "召开",
        "专题会议",
        "云岭县",
        "柯远山",
        "强调，",
        "要求：",
        "。",
        "，",
        "“",
        "”",
        "（记者 苗青禾）",
        "的",
        "项目",
    ),
    *(
        "3月5日",
        "本报讯（记者 戴鹤鸣）",
        "第 3 届",
        "省 外 资 金",
        "精准对接精准对接",
        "2.5亿元",
        "(一)",
        "90天,",
        "GDP",
    ),
    *(
        "New Energy",
        "●",
        "- ",
        "# ",
        "## ",
        "！",
        "？",
        "……",
        "；",
        "图为现场。",
        "扫码关注",
        "12345",
        "编辑：",
        "來到縣裡",
    ),
    *("\u3000\u3000", " ", "\t", "\n", "\n\n", "\r\n", "\ufeff", "摄", "完", "）", "（", "A03", "\x1f", "\u2028"),
    *("１２３", "「", "」", "http://a.b", "——", "·"),
)
printed_pages = st.lists(st.sampled_from(WORDS), max_size=60).map("".join)
any_text = st.text(max_size=200)
SAME = {"（": "(〔﹙", "）": ")〕", "，": ",", "；": ";", "：": ":", "！": "!", "？": "?", "·": "•‧・∙⋅", "—": "―"}
QUOTES = frozenset('“”‘’"「」『』﹁﹂〝〞')


whatever = settings(deadline=None)


def repaired(text: str) -> Page:
    return repair(Document("page.txt", text))


def pairs(page: Page) -> Iterator[tuple[str, str]]:
    """Each character that was taken over, and the printed one it stands for."""
    for run in page.runs:
        for at in range(run.length):
            yield page.text[run.start + at], page.document.text[run.printed + at]


def stands_for(read: str, printed: str) -> bool:
    """Whether the one may be read for the other: itself, its other width or script, or a stop, bracket or quote."""
    if read == printed or (read in QUOTES and printed in QUOTES) or printed in SAME.get(read, ""):
        return True
    if read == " ":
        return printed.isspace() or printed in BLANK
    if is_chinese(read):
        return is_chinese(printed)
    return unicodedata.normalize("NFKC", printed) == read


def is_chinese(character: str) -> bool:
    """Whether a character is Chinese; simplified forms of rare ones stand beyond the basic plane: 鴲 is read as 𪉆."""
    return "\u3400" <= character <= "\u9fff" or "\U00020000" <= character <= "\U000323af"


@whatever
@given(st.one_of(printed_pages, any_text))
def test_the_map_leads_to_the_printed_character(text: str) -> None:
    page = repaired(text)
    assert [pair for pair in pairs(page) if not stands_for(*pair)] == []


@whatever
@given(st.one_of(printed_pages, any_text))
def test_no_character_is_taken_over_twice(text: str) -> None:
    page = repaired(text)
    for starts in ([(run.start, run.length) for run in page.runs], sorted((r.printed, r.length) for r in page.runs)):
        end = 0
        for start, length in starts:
            assert length > 0 and start >= end
            end = start + length


@whatever
@given(st.one_of(printed_pages, any_text))
def test_only_a_caption_amid_a_sentence_is_moved(text: str) -> None:
    page = repaired(re.sub("图|摄|▲", "", text))
    assert [run.printed for run in page.runs] == sorted(run.printed for run in page.runs)


@whatever
@given(st.one_of(printed_pages, any_text))
def test_what_no_run_covers_is_white_space_that_parts_paragraphs_or_words(text: str) -> None:
    page = repaired(text)
    covered = {run.start + at for run in page.runs for at in range(run.length)}
    assert {c for at, c in enumerate(page.text) if at not in covered} <= {"\n", " "}


PROSE = ("会议", "指出", "柯远山", "云岭县", "，", "。", "、", "要抓好", "新材料", "建设", "水", "土", "完成", "第2批")
SPACE = ("", "", "", " ", "\n", "\n\n", "\u3000", "\r\n")
prose = st.lists(st.tuples(st.sampled_from(PROSE), st.sampled_from(SPACE)), unique_by=lambda piece: piece[0])


@whatever
@given(prose.map(lambda pieces: "".join(word + space for word, space in pieces)))
def test_of_plain_prose_nothing_but_white_space_is_lost_or_moved(text: str) -> None:
    assert "".join(repaired(text).text.split()) == "".join(text.split())


@whatever
@given(st.one_of(printed_pages, any_text))
@example("云岭县召\n\n开会议\n\n精准对接精准对接精准对接精准对接")
def test_repairing_what_is_repaired_changes_nothing(text: str) -> None:
    once = repaired(text).text
    # a page on the border of the two scripts may cross it when what is printed twice is dropped
    assume(is_traditional(once) <= is_traditional(text))
    assert repaired(once).text == once
