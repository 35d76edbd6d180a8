"""The one Neo4j of a test run: that of NEO4J_URI, else our own, else Docker's, else none, and the tests are skipped."""

from __future__ import annotations

import os
import secrets
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import neo4j
import pytest

from kg.stores.neo4j import Address, parse_address
from tests.neo4j.server import LOOPBACK, CannotStart, Server

IMAGE = "neo4j:5.26-community"
OURS = "MATCH (n) WHERE n._kg IS NOT NULL DETACH DELETE n"


@dataclass(frozen=True)
class AtHand:
    """A database, and the way to restart its server, where it is ours."""

    address: Address
    restart: Callable[[], None] | None = None
    """Kill the server, wait a moment, and start it again."""

    def run(self, cypher: str, **given: object) -> list[list[object]]:
        """The rows of a statement that may write."""
        auth = (self.address.user, self.address.password or "")
        with neo4j.GraphDatabase.driver(self.address.uri, auth=auth) as driver:
            records = driver.execute_query(cypher, given, database_=self.address.database).records
        return [list(record.values()) for record in records]


@pytest.fixture(scope="session")
def neo4j_server() -> Iterator[AtHand]:
    reasons = []
    for way in (_named, _ours, _in_docker):
        flow = way()
        try:
            found = next(flow)
        except CannotStart as exc:
            reasons.append(str(exc))
            continue
        try:
            yield found
        finally:
            next(flow, None)
        return
    pytest.skip(f"no Neo4j: {'; '.join(reasons)}")


@pytest.fixture
def database(neo4j_server: AtHand) -> Iterator[AtHand]:
    """A database without any graph of kg's, before and after."""
    neo4j_server.run(OURS)
    yield neo4j_server
    neo4j_server.run(OURS)


def _named() -> Iterator[AtHand]:
    """The server that the environment names; an empty one, since the tests remove what kg has loaded."""
    if not os.environ.get("NEO4J_URI"):
        raise CannotStart("NEO4J_URI is not set")
    found = AtHand(parse_address(os.environ["NEO4J_URI"]))
    if found.run("MATCH (n) RETURN n LIMIT 1"):
        pytest.exit("the database of NEO4J_URI is not empty, and tests would remove what kg has loaded there")
    yield found


def _ours() -> Iterator[AtHand]:
    server = Server()

    def restart() -> None:
        server.stop(kill=True)
        time.sleep(1)
        server.start()

    try:
        server.start()
        yield AtHand(Address(server.uri, "neo4j", server.password), restart)
    finally:
        server.remove()


def _in_docker() -> Iterator[AtHand]:
    if shutil.which("docker") is None or subprocess.run(["docker", "info"], capture_output=True).returncode:
        raise CannotStart("no Docker engine")
    password = secrets.token_urlsafe(16)
    options = ("--rm", "--detach", "--publish", f"{LOOPBACK}::7687", "--env", "NEO4J_AUTH")
    environment = {**os.environ, "NEO4J_AUTH": f"neo4j/{password}"}
    started = subprocess.run(["docker", "run", *options, IMAGE], capture_output=True, text=True, env=environment)
    if started.returncode:
        raise CannotStart(f"Docker has no {IMAGE}")
    container = started.stdout.strip()
    try:
        published = subprocess.check_output(["docker", "port", container, "7687/tcp"], text=True).split()[0]
        found = AtHand(Address(f"bolt://{published}", "neo4j", password))
        _wait(found)
        yield found
    finally:
        subprocess.run(["docker", "rm", "--force", container], capture_output=True)


def _wait(found: AtHand) -> None:
    for _ in range(180):
        try:
            found.run("RETURN 1")
            return
        except (neo4j.exceptions.DriverError, neo4j.exceptions.Neo4jError):
            time.sleep(1)
    raise CannotStart("the container did not answer")
