from __future__ import annotations

import pytest

from kg.errors import ReadError
from kg.read.encoding import decode

SIMPLIFIED = (
    "本报讯（记者 苗青禾）3月5日，云岭县召开重点项目推进会。会议指出，今年以来，全县上下坚持以发展为中心，"
    "抓好项目建设，各项工作取得了新的进展。县委书记柯远山出席会议并讲话。\n"
)
TRADITIONAL = (
    "本報訊（記者 苗青禾）3月5日，雲嶺縣召開重點項目推進會。會議指出，今年以來，全縣上下堅持以發展為中心，"
    "抓好項目建設，各項工作取得了新的進展。縣委書記柯遠山出席會議並講話。\n"
)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030", "gbk"]
)
def test_a_page_is_read_in_whatever_encoding_it_was_saved(encoding: str) -> None:
    assert decode(SIMPLIFIED.encode(encoding), where="page.txt") == SIMPLIFIED


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "gb18030", "big5"])
def test_a_page_in_traditional_characters_too(encoding: str) -> None:
    assert decode(TRADITIONAL.encode(encoding), where="page.txt") == TRADITIONAL


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_two_lines_are_enough_to_tell(encoding: str) -> None:
    text = "市人大常委会召开会议\n在发展中保障和改善民生"
    assert decode(text.encode(encoding), where="page.txt") == text


def test_a_page_that_was_cut_in_mid_character_is_read_up_to_there() -> None:
    assert decode(SIMPLIFIED.encode("utf-8")[:-5], where="page.txt").rstrip("�") == SIMPLIFIED[:-3]


@pytest.mark.parametrize("data", [b"", b" \n\t\n"])
def test_an_empty_file_is_told_from_one_that_is_no_text(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"^page\.txt: the file is empty; leave it out"):
        decode(data, where="page.txt")


@pytest.mark.parametrize("data", [b"\x00\x01\x02" * 50, b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9])
def test_what_is_no_text_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"^page\.txt: not a text in UTF-8, UTF-16, GB18030 or Big5; save it as UTF-8"):
        decode(data, where="page.txt")
