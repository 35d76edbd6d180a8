"""Each format gives the same page: its text, and what is known of it beside the text."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from kg.errors import ReadError
from kg.model import Document
from kg.read import READERS, Source, find_sources, read

HEADLINE = "云岭县召开重点项目推进会"
BODY = (
    "本报讯（记者 苗青禾）3月5日，云岭县召开重点项目推进会。县委书记柯远山出席会议并讲话，县长戴鹤鸣主持会议。",
    "会议指出，今年以来，全县上下坚持以发展为中心，抓好项目建设，各项工作取得了新的进展。",
)
TEXT = "\n\n".join((HEADLINE, *BODY))
WEB = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{HEADLINE}_云岭新闻网</title></head><body>
<div class="nav"><a href="/">首页</a><a href="/news">新闻</a><a href="/gov">政务</a></div>
<div class="main"><h1>{HEADLINE}</h1><div class="info">发布时间：2031-03-06 08:12 来源：云岭日报</div>
<div class="article"><p>{BODY[0]}</p><p>{BODY[1]}</p></div></div>
<div class="footer"><p>版权所有 云岭新闻网</p></div><script>var a = "1";</script></body></html>"""


def documents(folder: Path, name: str, content: bytes | str) -> list[Document]:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return list(read(Source(path, name)))


def bare(text: str) -> str:
    return "".join(text.replace("#", "").split())


def zipped(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def word_file() -> bytes:
    import docx

    document = docx.Document()
    document.add_heading(HEADLINE, level=1)
    for paragraph in BODY:
        document.add_paragraph(paragraph)
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "总投资", "3.5亿元"
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_plain_text_is_taken_as_it_stands(tmp_path: Path) -> None:
    assert documents(tmp_path, "page.txt", TEXT + "\n") == [Document("page.txt", TEXT + "\n")]


def test_markdown_keeps_its_marks_and_gives_what_stands_before_it(tmp_path: Path) -> None:
    (page,) = documents(tmp_path, "page.md", f"---\ntitle: 头版\ndate: 2031-03-06\nsource: 云岭日报\n---\n# {TEXT}")
    assert page.text == f"# {TEXT}"
    assert (page.title, page.date, page.paper) == ("头版", "2031-03-06", "云岭日报")


def test_a_web_page_is_its_main_text_under_its_headline(tmp_path: Path) -> None:
    (page,) = documents(tmp_path, "page.html", WEB)
    assert page.text.startswith(f"# {HEADLINE}") and page.text.count(HEADLINE) == 2
    assert all(paragraph in page.text for paragraph in BODY)
    assert not any(word in page.text for word in ("首页", "政务", "版权", "var a"))
    assert page.date == "2031-03-06"


@pytest.mark.parametrize("charset", ["gb2312", "gbk", "GB18030"])
def test_a_web_page_is_read_in_the_encoding_it_names(charset: str, tmp_path: Path) -> None:
    (page,) = documents(tmp_path, "page.htm", WEB.replace("utf-8", charset).encode("gb18030"))
    assert BODY[1] in page.text


def test_a_web_page_that_names_the_wrong_encoding_is_read_in_the_right_one(tmp_path: Path) -> None:
    (page,) = documents(tmp_path, "page.htm", WEB.encode("gb18030"))
    assert BODY[1] in page.text


def test_a_word_file_is_read_in_order_with_its_headings_and_tables(tmp_path: Path) -> None:
    (page,) = documents(tmp_path, "2031-03-06.docx", word_file())
    assert page.text == f"# {TEXT}\n\n总投资 3.5亿元"
    assert (page.date, page.date_basis) == ("2031-03-06", "file name: 2031-03-06")


def test_json_lines_give_a_page_each_with_what_they_say_of_it(tmp_path: Path) -> None:
    lines = [
        {"id": "a1", "title": HEADLINE, "text": "\n".join(BODY), "date": "2031-03-06", "source": "云岭日报"},
        {"标题": "短讯", "正文": BODY[1], "发布时间": "2031年3月7日 08:00", "来源": "云岭晚报", "地区": "四川省"},
    ]
    pages = documents(tmp_path, "pages.jsonl", "\n".join(json.dumps(line, ensure_ascii=False) for line in lines))
    assert [page.source for page in pages] == ["pages.jsonl/a1", "pages.jsonl/2"]
    assert [(page.date, page.paper, page.region) for page in pages] == [
        ("2031-03-06", "云岭日报", None),
        ("2031-03-07", "云岭晚报", "四川省"),
    ]
    assert bare(pages[0].text) == bare(TEXT) and pages[1].text.startswith("# 短讯")


def test_a_title_that_stands_in_the_text_already_is_not_put_before_it_again(tmp_path: Path) -> None:
    (page,) = documents(tmp_path, "page.json", json.dumps({"title": HEADLINE, "content": TEXT}))
    assert page.text == TEXT


def test_json_of_other_things_is_no_page(tmp_path: Path) -> None:
    assert documents(tmp_path, "options.json", '{"region": "四川省"}') == []
    assert documents(tmp_path, "list.json", f'[1, {{}}, {{"text": "{BODY[0]}"}}]')[0].text == BODY[0]


def test_one_bad_line_does_not_lose_the_others(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    path.write_text(f'{{"text": "{BODY[0]}"}}\n{{"text": \n[]\n{{"text": "{BODY[1]}"}}\n', encoding="utf-8")
    found: list[str] = []
    with pytest.raises(ReadError, match=r"pages\.jsonl, line 2: not JSON .*and 1 more of it cannot be read"):
        found.extend(document.text for document in read(Source(path, path.name)))
    found = []
    pages = read(Source(path, path.name))
    assert [next(pages).text, next(pages).text] == list(BODY)


def test_a_zip_is_read_with_all_kinds_of_files_in_it(tmp_path: Path) -> None:
    inner = zipped(**{"b.jsonl": json.dumps({"text": TEXT}).encode()})
    members = {"a/2031-03-06.txt": TEXT.encode("gb18030"), "b.zip": inner, "c.docx": word_file(), "d.png": b"x"}
    pages = documents(tmp_path, "pages.zip", zipped(**members))
    sources = ["pages.zip/a/2031-03-06.txt", "pages.zip/b.zip/b.jsonl/1", "pages.zip/c.docx"]
    assert [page.source for page in pages] == sources
    assert pages[0].date == "2031-03-06" and {bare(page.text)[: len(bare(TEXT))] for page in pages} == {bare(TEXT)}


def test_one_bad_member_of_a_zip_does_not_lose_the_others(tmp_path: Path) -> None:
    path = tmp_path / "pages.zip"
    path.write_bytes(zipped(**{"a.pdf": b"no pdf", "b.txt": TEXT.encode(), "c.txt": b" ", "d.txt": TEXT.encode()}))
    pages = read(Source(path, path.name))
    assert [next(pages).source, next(pages).source] == ["pages.zip/b.txt", "pages.zip/d.txt"]
    with pytest.raises(ReadError, match=r"pages\.zip/"):
        next(pages)


def test_a_zip_that_holds_zips_without_end_is_refused(tmp_path: Path) -> None:
    data = zipped(**{"page.txt": TEXT.encode()})
    for _ in range(6):
        data = zipped(**{"in.zip": data})
    with pytest.raises(ReadError, match="too many others"):
        documents(tmp_path, "pages.zip", data)


def test_names_in_a_zip_of_chinese_windows_are_read(tmp_path: Path) -> None:
    data = zipped(**{"xxxx.txt": TEXT.encode()}).replace(b"xxxx.txt", "要闻.txt".encode("gbk"))
    assert [page.source for page in documents(tmp_path, "pages.zip", data)] == ["pages.zip/要闻.txt"]


def test_a_folder_gives_its_pages_by_name_and_leaves_out_what_is_none(tmp_path: Path) -> None:
    names = [
        "b.txt",
        "a/c.MD",
        "README.md",
        "README_en.txt",
        "readme",
        "LICENSE.txt",
        ".hidden.txt",
        ".git/x.txt",
        "p.png",
    ]
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    assert [source.name for source in find_sources([tmp_path])] == ["a/c.MD", "b.txt"]
    data = zipped(**dict.fromkeys([*names, "__MACOSX/b.txt"], TEXT.encode()))
    assert [page.source for page in documents(tmp_path, "z.zip", data)] == ["z.zip/a/c.MD", "z.zip/b.txt"]


def test_a_file_that_is_named_is_read_whatever_it_is_called(tmp_path: Path) -> None:
    (tmp_path / "README.txt").write_text(TEXT, encoding="utf-8")
    assert [source.name for source in find_sources([tmp_path / "README.txt", tmp_path])] == ["README.txt"]


def test_files_of_one_name_in_two_folders_are_told_apart(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "01.txt").write_text(TEXT, encoding="utf-8")
    names = [source.name for source in find_sources([tmp_path / "one", tmp_path / "two"])]
    assert len(set(names)) == 2 and [name.split("/")[-2:] for name in names] == [["one", "01.txt"], ["two", "01.txt"]]


def test_a_path_that_is_not_there_and_a_kind_that_is_not_known_are_told(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file or folder"):
        find_sources([tmp_path / "nothing"])
    with pytest.raises(ReadError, match=r"page\.xyz: unknown kind of file"):
        documents(tmp_path, "page.xyz", TEXT)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2031-03-06.txt", "2031-03-06"),
        ("20310306.txt", "2031-03-06"),
        ("云岭日报20310306A02.txt", "2031-03-06"),
        ("云岭日报 2031年3月6日 第2版.txt", "2031-03-06"),
        ("2031/03-06.txt", "2031-03-06"),
        ("2031-03-06/02.txt", "2031-03-06"),
        ("2031.3.6_A1.txt", "2031-03-06"),
        ("2031-02-30.txt", None),
        ("12345678901.txt", None),
        ("page_000.txt", None),
    ],
)
def test_a_day_in_the_name_is_the_page_s(name: str, day: str | None, tmp_path: Path) -> None:
    (page,) = documents(tmp_path, name, TEXT)
    assert page.date == day


def test_every_kind_of_file_has_its_test() -> None:
    assert set(READERS) == {
        *(".txt", ".md", ".markdown", ".html", ".htm", ".pdf", ".docx", ".jsonl", ".ndjson", ".json", ".zip")
    }
