"""Who is answered: this machine, under a name it is known by, from the page itself, and only with what is read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from kg.explore.server import application, is_loopback
from kg.stores.ladybug import View
from tests.explore.news import KE


@pytest.fixture
def client(view: View) -> Iterator[FlaskClient]:
    with application(view).test_client() as made:
        yield made


def ask(client: FlaskClient, **headers: str) -> int:
    return client.post("/ask/find", json={"text": "柯远山"}, headers={"Host": "127.0.0.1:8470", **headers}).status_code


@pytest.mark.parametrize("host", ["127.0.0.1:8470", "localhost:8470", "[::1]:8470", "localhost"])
def test_names_of_this_machine_are_answered(client: FlaskClient, host: str) -> None:
    assert ask(client, Host=host) == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8470", "127.0.0.1.evil.example", "192.168.1.5:8470", ""]
)
def test_other_names_are_refused(client: FlaskClient, host: str) -> None:
    assert ask(client, Host=host) == 403
    assert client.get("/", headers={"Host": host}).status_code == 403


@pytest.mark.parametrize(
    ("origin", "status"),
    [("http://127.0.0.1:8470", 200), ("http://evil.example", 403), ("null", 403), ("http://127.0.0.1:9999", 403)],
)
def test_questions_of_other_pages_are_refused(client: FlaskClient, origin: str, status: int) -> None:
    assert ask(client, Origin=origin) == status


@pytest.mark.parametrize(
    ("host", "asked", "status"),
    [
        ("0.0.0.0", "192.168.1.5:8470", 200),
        ("0.0.0.0", "evil.example:8470", 403),
        ("kiosk.example", "kiosk.example:8470", 200),
    ],
)
def test_beyond_this_machine_addresses_and_the_given_name_are_answered(
    view: View, host: str, asked: str, status: int
) -> None:
    with application(view, host).test_client() as client:
        assert client.get("/", headers={"Host": asked}).status_code == status


def test_a_form_cannot_ask(client: FlaskClient) -> None:
    sent = client.post("/ask/find", data={"text": "柯"}, headers={"Host": "localhost"})
    assert sent.status_code == 415


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_nothing_can_be_written(client: FlaskClient, method: str) -> None:
    assert client.open("/ask/find", method=method, headers={"Host": "localhost"}).status_code == 405


@pytest.mark.parametrize("question", ["nonsense", "entity"])
def test_unknown_questions_and_entities_are_not_found(client: FlaskClient, question: str) -> None:
    sent = client.post(f"/ask/{question}", json={"id": f"{KE}?"}, headers={"Host": "localhost"})
    assert sent.status_code == 404


def test_the_page_forbids_foreign_scripts_and_requests(client: FlaskClient) -> None:
    sent = client.get("/", headers={"Host": "localhost"})
    assert "default-src 'none'" in sent.text and "connect-src 'self'" in sent.text
    assert "unsafe-eval" not in sent.text.partition("<style>")[0]
    assert sent.headers["X-Frame-Options"] == "DENY" and sent.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("host", "near"), [("127.0.0.1", True), ("127.1.2.3", True), ("::1", True), ("0.0.0.0", False), ("10.0.0.1", False)]
)
def test_only_this_machine_is_near(host: str, near: bool) -> None:
    assert is_loopback(host) is near
