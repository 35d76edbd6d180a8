"""What needs no server: addresses, what a driver's error is told as, servers that are none, files for bulk import."""

from __future__ import annotations

import csv
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import networkx
import pytest
from neo4j.exceptions import Neo4jError

from kg.errors import KgError, OptionError, ServerError
from kg.stores.neo4j import Address, bulk, is_address, opened, parse_address, statements, tables_of_graph
from kg.stores.neo4j.connecting import prove_new_enough, told
from kg.stores.neo4j.days import bounds
from kg.vocabulary import vocabulary

PLACE = Address("bolt://127.0.0.1:7687", "reader", "secret")
ADDRESSES = [
    ("bolt://127.0.0.1:7687", "bolt://127.0.0.1:7687", "neo4j", None),
    ("neo4j+s://ann%40x@host/news", "neo4j+s://host", "ann@x", "news"),
    ("bolt://[::1]:7687/", "bolt://[::1]:7687", "neo4j", None),
]


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NEO4J_USER", "NEO4J_PASSWORD", "NEO4J_DATABASE"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(("text", "uri", "user", "database"), ADDRESSES)
def test_an_address_names_server_user_and_database(text: str, uri: str, user: str, database: str | None) -> None:
    found = parse_address(text)
    assert (found.uri, found.user, found.password, found.database) == (uri, user, None, database)


def test_the_environment_says_what_an_address_leaves_open(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("NEO4J_USER", "ann"), ("NEO4J_PASSWORD", "secret"), ("NEO4J_DATABASE", "news")):
        monkeypatch.setenv(name, value)
    found = parse_address("bolt://host")
    assert (found.user, found.password, found.database) == ("ann", "secret", "news")
    assert "secret" not in repr(found) + str(found)


@pytest.mark.parametrize("text", ["bolt://", "http://host:7474", "bolt://host:port", "bolt://host?x=1", "folder"])
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(OptionError, match="not the address of a database; write bolt://HOST:PORT"):
        parse_address(text)


def test_a_password_in_an_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(OptionError, match="set NEO4J_PASSWORD instead") as refused:
        parse_address("bolt://neo4j:hunter2@host")
    assert "hunter2" not in str(refused.value)


def test_a_folder_is_no_address() -> None:
    assert [is_address(text) for text in ("graph", "./bolt", "c:/bolt://x", "bolt://x")] == [False, False, False, True]


CODES = [
    ("Neo.ClientError.Security.Unauthorized", "user reader and this password are not let in; set NEO4J_USER"),
    ("Neo.ClientError.Security.Forbidden", "user reader may not do this; ask with a user who may"),
    ("Neo.ClientError.Database.DatabaseNotFound", "no such database on this server"),
    ("Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", "the database is read-only; load into one that"),
    ("Neo.ClientError.Security.CredentialsExpired", "the first password of user reader must be changed"),
    ("Neo.ClientError.Schema.ConstraintCreationFailed", "breaks a constraint of kg"),
    ("Neo.ClientError.Statement.SyntaxError", "query: the server's words"),
    ("Neo.DatabaseError.General.UnknownError", "bolt://127.0.0.1:7687: the server's words"),
]


@pytest.mark.parametrize(("code", "line"), CODES)
def test_what_a_server_refuses_is_one_line(code: str, line: str) -> None:
    error = Neo4jError._hydrate_neo4j(code=code, message="the server's\nwords")
    said = str(told(error, PLACE))
    assert line in said and "\n" not in said and "secret" not in said


def test_where_no_server_is_it_says_so() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        place = Address(f"bolt://127.0.0.1:{taken.getsockname()[1]}", "neo4j", "x")
        line = r"no Neo4j answers here \(.*start the server, or mend"
        with pytest.raises(ServerError, match=line) as refused, opened(place):
            pass
    assert "\n" not in str(refused.value)


@pytest.fixture(params=[b"HTTP/1.1 400 Bad Request\r\n\r\n", b"\0\0\0\0", b""], ids=["http", "other Bolt", "silent"])
def stranger(request: pytest.FixtureRequest) -> Iterator[Address]:
    """A server that speaks something else, or no version of Bolt that the driver knows."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def answer() -> None:
            for _ in range(8):
                try:
                    caller, _where = listening.accept()
                except OSError:
                    return
                with caller:
                    caller.recv(64)
                    caller.sendall(request.param)

        thread = threading.Thread(target=answer, daemon=True)
        thread.start()
        yield Address(f"bolt://127.0.0.1:{listening.getsockname()[1]}", "neo4j", "x")
        listening.shutdown(socket.SHUT_RDWR)
        thread.join(5)


def test_a_server_that_is_no_neo4j_is_told_in_one_line(stranger: Address) -> None:
    with pytest.raises(KgError) as refused, opened(stranger):
        pass
    assert isinstance(refused.value, ServerError)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("agent", ["Neo4j/4.4.30", "Neo4j/3.5.0", "Other"])
def test_a_server_of_an_old_version_is_refused(agent: str) -> None:
    with pytest.raises(ServerError, match=f"the server is {agent}, and kg needs Neo4j 5 or newer; update the server"):
        prove_new_enough(agent, where="bolt://host")


@pytest.mark.parametrize("agent", ["Neo4j/5.26.30", "Neo4j/2025.08.0"])
def test_a_server_of_this_line_or_a_later_one_is_taken(agent: str) -> None:
    prove_new_enough(agent, where="bolt://host")


DATES = [
    ("2031-03-05", ("2031-03-05", None)),
    ("2031-02", ("2031-02-01", "2031-02-28")),
    ("2031", ("2031-01-01", "2031-12-31")),
    ("2031-02-30", (None, None)),
    ("2031-13", (None, None)),
    ("2031-00-01", (None, None)),
    ("0000", (None, None)),
    ("--03-05", (None, None)),
    (None, (None, None)),
]


@pytest.mark.parametrize(("text", "days"), DATES)
def test_a_partial_date_has_a_first_and_a_last_day(text: str | None, days: tuple[str | None, str | None]) -> None:
    assert bounds(text) == days


def test_every_label_has_a_constraint_and_one_index_is_for_all_names() -> None:
    said = list(statements())
    assert sum("REQUIRE n.id IS UNIQUE" in line for line in said) == len(vocabulary().labels)
    assert "CREATE INDEX kg_event_start_date IF NOT EXISTS FOR (n:`Event`) ON (n.`start_date`)" in said
    assert sum("FULLTEXT" in line and "'cjk'" in line for line in said) == 1


def test_files_for_bulk_import_have_typed_headers_and_their_command(
    graph: networkx.MultiDiGraph, tmp_path: Path
) -> None:
    folder = tmp_path / "it is new"
    assert bulk.write(tables_of_graph(graph), folder) == f"sh '{folder}/import.sh'"
    with (folder / "HOLDS-Person-Post.csv").open(encoding="utf-8", newline="") as lines:
        header, *rows = csv.reader(lines)
    assert header[:4] == [":START_ID", ":END_ID", "key:string", "evidence:string[]"]
    assert {"spell:long", "confidence:double", "start:string", "start_date:date", "_kg:long"} <= set(header)
    assert [row[2] for row in rows] == ["HOLDS/1", "HOLDS/2"]
    with (folder / "Organization.csv").open(encoding="utf-8", newline="") as lines:
        _, row = csv.reader(lines)
    assert row[2].split("\x1f") == ["[市委]", "云岭 'a'|b;c"]
    command = (folder / "import.sh").read_text(encoding="utf-8")
    assert "neo4j-admin database import full" in command
    assert "--nodes=Person=Person.csv" in command and "--relationships=HOLDS=HOLDS-Person-Post.csv" in command
