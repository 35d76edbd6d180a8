"""Where a Neo4j database is, and who asks: `bolt://127.0.0.1:7687`, `neo4j+s://user@host/database`."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from urllib.parse import unquote, urlsplit

from kg.errors import OptionError

SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
MEND = "write bolt://HOST:PORT, or neo4j+s://USER@HOST/DATABASE"


@dataclass(frozen=True, slots=True)
class Address:
    """A server, a database on it (None: the user's own), and a user; the password is in no text of it."""

    uri: str
    user: str = "neo4j"
    password: str | None = field(default=None, repr=False)
    database: str | None = None

    def __str__(self) -> str:
        """Give what messages show."""
        return f"{self.uri}/{self.database}" if self.database else self.uri


def is_address(text: str) -> bool:
    """Whether a place is a database server, and no folder."""
    return text.partition("://")[0].lower() in SCHEMES and "://" in text


def parse_address(text: str) -> Address:
    """Read an address; NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE say what it leaves open.

    Raises OptionError for what is no address, and for one with a password: addresses are shown and logged.
    """
    try:
        parts = urlsplit(text)
        host, port = parts.hostname, parts.port
    except ValueError as exc:
        raise OptionError("not the address of a database", where=text, mend=MEND) from exc
    if parts.password is not None:
        raise OptionError("a password in an address", where=f"{parts.scheme}://…", mend="set NEO4J_PASSWORD instead")
    if not is_address(text) or not host or parts.query or parts.fragment:
        raise OptionError("not the address of a database", where=text, mend=MEND)
    shown = f"[{host}]" if ":" in host else host
    return Address(
        uri=f"{parts.scheme}://{shown}" + (f":{port}" if port else ""),
        user=unquote(parts.username or "") or os.environ.get("NEO4J_USER") or "neo4j",
        password=os.environ.get("NEO4J_PASSWORD"),
        database=parts.path.strip("/") or os.environ.get("NEO4J_DATABASE") or None,
    )


def with_given(address: Address, **given: str | None) -> Address:
    """The address with what an option says in place of what it said."""
    said = {name: value for name, value in given.items() if value is not None}
    return replace(address, **said)
