"""Where a graph is: the folder of a workspace, or the address of a Neo4j database."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.build import FOLDER

if TYPE_CHECKING:
    from kg.stores.neo4j import Address


class Place(click.ParamType["Path | Address"]):
    """A folder, or an address with the password from NEO4J_PASSWORD or, at a terminal, from a prompt."""

    name = "DIR|bolt://…"

    def convert(
        self, value: str | Path | Address, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path | Address:
        """Take what has :// in it for an address."""
        if not isinstance(value, str) or "://" not in value:
            return value if not isinstance(value, str) else Path(str(FOLDER.convert(value, param, ctx)))
        from kg.stores.neo4j import parse_address

        return with_password(parse_address(value))


def with_password(address: Address) -> Address:
    """The address with a password that is asked for where none is known and someone sits at a terminal."""
    if address.password is not None or not sys.stdin.isatty():
        return address
    return replace(address, password=click.prompt(f"password of {address.user}", hide_input=True, err=True))


PLACE = Place()
