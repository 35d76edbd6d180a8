"""The group of all commands; what goes wrong is one line and an exit code."""

from __future__ import annotations

import click

from kg import __version__
from kg.cli.ask import ask, query
from kg.cli.build import build, remove
from kg.cli.contents import issues, pages
from kg.cli.entity import path, show, timeline, why
from kg.cli.evaluate import evaluate
from kg.cli.explore import explore
from kg.cli.export import export
from kg.cli.load import load
from kg.cli.rdf import bring, sparql, validate
from kg.cli.review import review
from kg.cli.stats import stats
from kg.cli.train import train
from kg.errors import KgError


class Door(click.Group):
    """A group that tells a KgError in one line."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; exit with 1 where it raises KgError."""
        try:
            return super().invoke(ctx)
        except KgError as exc:
            raise click.ClickException(str(exc)) from exc


@click.group(cls=Door, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kg")
def main() -> None:
    """Chinese local-government newspaper pages as a knowledge graph with a sentence behind every edge."""


COMMANDS = (
    build,
    remove,
    pages,
    issues,
    query,
    ask,
    show,
    why,
    timeline,
    path,
    review,
    export,
    load,
    explore,
    stats,
    sparql,
    validate,
    bring,
    evaluate,
    train,
)
for command in COMMANDS:
    main.add_command(command)
