"""`kg train`: make a model like the bundled one from corpora."""

from __future__ import annotations

import click


@click.command(
    context_settings={"ignore_unknown_options": True, "help_option_names": []}, options_metavar="DATA... --into FOLDER"
)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED, metavar="")
def train(arguments: tuple[str, ...]) -> None:
    """Train a model for `--model FOLDER` from tagged corpora; `kg train --help` lists the settings."""
    from kg.annotate.train import main

    main(arguments, prog="kg train")
