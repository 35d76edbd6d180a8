"""A HanLP REST service, spoken to through hanlp_restful, stands in for the bundled model."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.annotate import load
from kg.cli import main
from kg.errors import ModelError
from kg.model import Article, ArticleId

ARTICLE = Article(ArticleId("article:x"), "x", "市长方水生\n到海州。", 0, ())
NAMES = {"方水生": "PERSON", "海州": "LOCATION"}


def words_of(text: str) -> list[str]:
    for name in NAMES:
        text = text.replace(name, f" {name} ")
    return text.split()


class Service(BaseHTTPRequestHandler):
    """Answers /parse as HanLP's server does: a list of sentences gives lists of lists, keys with the corpus."""

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        rows = [words_of(text) for text in asked["text"]]
        answer = {
            "tok/fine": rows,
            "pos/ctb": [["NR" if word in NAMES else "NN" for word in row] for row in rows],
            "ner/msra": [
                [[word, NAMES[word], at, at + 1] for at, word in enumerate(row) if word in NAMES] for row in rows
            ],
        }
        self.send_response(200 if self.path == "/parse" and asked["language"] == "zh" else 404)
        self.end_headers()
        self.wfile.write(json.dumps(answer, ensure_ascii=False).encode())

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""


@pytest.fixture
def address() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Service)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_an_address_is_read_through_the_same_keys(address: str) -> None:
    sentences = load(address).annotate([ARTICLE])[0]
    assert [[token.text for token in sentence.tokens] for sentence in sentences] == [
        ["市长", "方水生"],
        ["到", "海州", "。"],
    ]
    assert [(ARTICLE.text[e.start : e.end], e.label) for s in sentences for e in s.entities] == list(NAMES.items())


def test_a_page_is_built_through_the_service(address: str, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("海州新闻\n\n5月6日，市长方水生到海州调研。\n", encoding="utf-8")
    build = ["build", str(page), "--into", str(tmp_path / "ws"), "--model", address, "--region", "江苏省"]
    result = CliRunner().invoke(main, build)
    assert result.exit_code == 0, result.output
    shown = CliRunner().invoke(main, ["show", str(tmp_path / "ws"), "方水生"])
    assert "person:方水生" in shown.output


def test_a_service_that_is_away_is_one_clear_line() -> None:
    with pytest.raises(ModelError, match="the service does not answer") as caught:
        load("http://127.0.0.1:9").annotate([ARTICLE])
    assert "\n" not in str(caught.value)


def test_the_address_is_part_of_the_fingerprint() -> None:
    assert load("http://127.0.0.1:9").fingerprint != load("http://127.0.0.1:8").fingerprint
