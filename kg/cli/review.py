"""`kg review`: what is in doubt, and a human's word on it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.build import FOLDER
from kg.cli.tables import cited

if TYPE_CHECKING:
    from kg.reviews import Doubt
    from kg.stores import View
    from kg.workspace import Workspace

PAIR = (str, str)
KEYS = {"s": "same", "d": "different", "u": "unsure"}
"""What a key stands for; `unsure` is kept too, and is not asked again."""


@click.command()
@click.argument("folder", type=FOLDER)
@click.option("--same", type=PAIR, multiple=True, metavar="A B", help="Say that two nodes or places are one.")
@click.option("--different", type=PAIR, multiple=True, metavar="A B", help="Say that two nodes or places are two.")
@click.option("--ask/--list", "asking", default=None, help="Ask for each doubt, or list them; asks in a terminal.")
@click.option("--limit", default=20, show_default=True, type=click.IntRange(min=1), help="So many doubts at most.")
def review(
    folder: Path,
    *,
    same: tuple[tuple[str, str], ...],
    different: tuple[tuple[str, str], ...],
    asking: bool | None,
    limit: int,
) -> None:
    """Show who may or may not be one, most useful first, and keep what you say; the next build obeys.

    What you say is added to judgements.tsv in the workspace; nothing that is there is ever changed.
    """
    from kg import open_graph
    from kg.reviews import doubts
    from kg.workspace import open_workspace

    workspace = open_workspace(folder)
    told = [(*pair, "same") for pair in same] + [(*pair, "different") for pair in different]
    if told:
        _keep(workspace, told)
        return
    found = doubts(workspace)
    click.echo(f"{len(found)} doubts" + (f", the first {limit}" if len(found) > limit else ""))
    ask = sys.stdin.isatty() if asking is None else asking
    with open_graph(folder) as view:
        for number, doubt in enumerate(found[:limit], 1):
            _show(view, number, doubt)
            if ask and (verdict := _answer()):
                told.append((doubt.judgement.left, doubt.judgement.right, verdict))
            elif ask and verdict is None:
                break
    if told:
        _keep(workspace, told)


def _answer() -> str | None:
    """A verdict, nothing for a doubt that is left open, None for the end."""
    key = click.prompt(
        "(s)ame, (d)ifferent, (u)nsure, (n)ext, (q)uit", type=click.Choice([*KEYS, "n", "q"]), show_choices=False
    )
    return None if key == "q" else KEYS.get(key, "")


def _show(view: View, number: int, doubt: Doubt) -> None:
    from kg.entities import quotes
    from kg.reviews import said_at

    now = "one node now" if doubt.joined else "two nodes now"
    click.echo(f"{number}. {'; '.join(doubt.judgement.reasons)} ({doubt.judgement.score:.2f}, {now})")
    for node, place in ((doubt.left, doubt.judgement.left), (doubt.right, doubt.judgement.right)):
        click.echo(f"  {node}  [{place}]")
        for quote in quotes(view, said_at(view, node, place)):
            click.echo(f"    {cited(quote)}")


def _keep(workspace: Workspace, told: list[tuple[str, str, str]]) -> None:
    from kg.reviews import tell

    for judgement in tell(workspace, told):
        click.echo(f"{judgement.verdict}: {judgement.left}  {judgement.right}")
    click.echo(f"{len(told)} added to {workspace.judgements}; the next kg build obeys")
