"""`kg explore`: the graph in a browser."""

from __future__ import annotations

import click

from kg.errors import OptionError

LOOPBACK = "127.0.0.1"


@click.command()
@click.argument("folder", metavar="DIR|bolt://…")
@click.option("--port", default=8470, show_default=True, type=click.IntRange(0, 65535), help="0 takes any free one.")
@click.option(
    "--host", default=LOOPBACK, show_default=True, help="Where to listen; beyond this machine at your own risk."
)
@click.option("--open/--no-open", "shown", default=True, help="Open a browser window.")
def explore(folder: str, *, port: int, host: str, shown: bool) -> None:
    """Look at the graph in a browser: search, expand, read the sentence behind each line, move through time."""
    from kg import explore as room
    from kg import open_graph

    with open_graph(folder) as view:
        try:
            serving = room.server(view, host, port)
        except OSError as exc:
            raise OptionError("cannot listen there", where=f"{host}:{port}", mend="choose another --port") from exc
        address = f"http://{f'[{host}]' if ':' in host else host}:{serving.port}/"
        if not room.is_loopback(host):
            click.echo(f"warning: whoever can reach {host} can read this graph; nothing asks for a password", err=True)
        click.echo(f"{address}  (Ctrl+C ends it)")
        if shown:
            click.launch(address)
        serving.serve_forever()
