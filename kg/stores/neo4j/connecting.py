"""A connection to a server, and what its refusals mean: one line each, with the mend."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from kg.errors import KgError, QueryError, ServerError
from kg.stores.neo4j.address import Address

OLDEST = 5
PATIENCE = 300.0
"""Seconds for which a batch is tried again while the server is away or another load holds what it needs."""
WAIT = 15.0
"""Seconds for which an answer to the first call is awaited."""
LONGEST = 240
"""Characters of the server's own message that are passed on."""
VERSION = re.compile(r"/v?(\d+)\.(\d+)")
MARKS = re.compile(r"\{\w+: ")


@contextmanager
def connected(address: Address) -> Iterator[Any]:
    """A driver whose server answered, lets the user in and is new enough; raise ServerError where not."""
    import neo4j

    logging.getLogger("neo4j").addHandler(logging.NullHandler())
    auth = (address.user, address.password) if address.password is not None else None
    with refusals(address):
        driver = neo4j.GraphDatabase.driver(
            address.uri,
            auth=auth,
            connection_timeout=WAIT,
            connection_acquisition_timeout=PATIENCE,
            max_transaction_retry_time=PATIENCE,
            notifications_min_severity="OFF",
            user_agent="kg",
        )
        with driver:
            prove_new_enough(driver.get_server_info().agent, where=str(address))
            yield driver


def prove_new_enough(agent: str, *, where: str) -> None:
    """Raise ServerError where a server that calls itself so (`Neo4j/4.4.9`) is too old for the statements of kg."""
    found = VERSION.search(agent)
    if not found or int(found[1]) < OLDEST:
        raise ServerError(
            f"the server is {agent}, and kg needs Neo4j {OLDEST} or newer", where=where, mend="update the server"
        )


@contextmanager
def refusals(address: Address) -> Iterator[None]:
    """Tell what the driver raises as a KgError."""
    import neo4j.exceptions

    try:
        yield
    except (neo4j.exceptions.Neo4jError, neo4j.exceptions.DriverError, ValueError) as exc:
        if isinstance(exc, KgError):
            raise
        raise told(exc, address) from exc


def told(error: Exception, address: Address) -> KgError:
    """The line for a driver's error."""
    code, where = str(getattr(error, "code", "") or ""), str(address)
    for part, what, mend in REFUSALS:
        if part in code:
            return ServerError(what.format(user=address.user), where=where, mend=mend)
    if type(error).__name__ in UNREACHABLE:
        return ServerError(f"no Neo4j answers here ({words(error)})", where=where, mend=START)
    if code.startswith("Neo.ClientError.Statement") or code.startswith("Neo.ClientError.Procedure"):
        return QueryError(words(error), where="query")
    return ServerError(words(error), where=where)


REFUSALS = (
    ("Security.Unauthorized", "user {user} and this password are not let in", "set NEO4J_USER and NEO4J_PASSWORD"),
    ("Security.AuthenticationRateLimit", "too many wrong passwords for user {user}", "wait a minute and try again"),
    ("Security.CredentialsExpired", "the first password of user {user} must be changed", "ALTER CURRENT USER does it"),
    ("Security.Forbidden", "user {user} may not do this", "ask with a user who may; kg load needs one who may write"),
    ("Database.DatabaseNotFound", "no such database on this server", "name one that SHOW DATABASES lists"),
    ("General.WriteOnReadOnlyAccessDatabase", "the database is read-only", "load into one that takes writes"),
    (
        "Schema.ConstraintCreationFailed",
        "what others keep in this database breaks a constraint of kg",
        "load elsewhere",
    ),
    ("Schema.ConstraintValidationFailed", "another node has an id of kg's", "load into another database"),
)
UNREACHABLE = {
    "ServiceUnavailable",
    "SessionExpired",
    "IncompleteCommit",
    "UnsupportedServerProduct",
    "ConfigurationError",
    "ValueError",
}
"""What the driver raises where nobody answers, or somebody who is no Neo4j."""
START = "start the server, or mend the address"


def words(error: Exception) -> str:
    """The message of a server or driver, on one line, without its codes."""
    said = getattr(error, "message", None) or (error.args[0] if error.args else "") or type(error).__name__
    return " ".join(str(said).split())[:LONGEST].rstrip(".")
