"""The application: one page and its questions over HTTP, for this machine alone unless told otherwise.

A page of another site must not read the graph through the reader's browser: requests are answered only under a name
this server is known by (Host), from its own page (Origin), and questions only as JSON, which no form can send.
"""

from __future__ import annotations

import ipaddress
import logging
import socket
from typing import TYPE_CHECKING, Any

from kg.explore.answers import Answers, Unknown
from kg.explore.page import page
from kg.explore.pieces import View

if TYPE_CHECKING:
    from flask import Flask, Response
    from werkzeug.serving import BaseWSGIServer

LOOPBACK = {"localhost", "127.0.0.1", "::1"}
LARGEST = 1 << 20
"""Bytes of a question at most."""
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach a server that listens there."""
    return host in LOOPBACK or host.startswith("127.")


def application(view: View, host: str = "127.0.0.1") -> Flask:
    """The web application over a view of a graph."""
    from flask import Flask, abort, request

    answers, shown = Answers(view), page()
    answers.opening()
    app = Flask("kg.explore", static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = LARGEST

    _guard(app, host)

    @app.get("/")
    def root() -> str:
        return shown

    @app.post("/ask/<question>")
    def ask(question: str) -> Any:
        given = request.get_json()
        try:
            return app.json.response(answers.ask(question, given if isinstance(given, dict) else {}))
        except Unknown as exc:
            abort(404, str(exc))

    return app


def _guard(app: Flask, host: str) -> None:
    """Answer only who asks under a known name and from the page itself; forbid framing, sniffing and keeping."""
    from flask import abort, request

    @app.before_request
    def refuse() -> None:
        if not _known_as(request.host, host):
            abort(403, "unknown Host")
        origin = request.headers.get("Origin")
        if origin is not None and origin != f"{request.scheme}://{request.host}":
            abort(403, "foreign Origin")

    @app.after_request
    def harden(response: Response) -> Response:
        response.headers.update(HEADERS)
        return response


def server(view: View, host: str, port: int) -> BaseWSGIServer:
    """A server that listens there and waits for `serve_forever`; port 0 takes any free one.

    Raises OSError where it cannot listen, before the graph is read.
    """
    from werkzeug.serving import make_server

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.create_server((host, port), family=family) as listening:
        taken = listening.getsockname()[1]
        return make_server(host, taken, application(view, host), threaded=True, fd=listening.fileno())


def _known_as(asked: str, host: str) -> bool:
    """Whether a Host header names this server: a name of this machine, the given one, or any address where it is open.

    A name that leads here by a trick of the name service is none of these, and an address cannot be tricked.
    """
    name = asked.rpartition(":")[0] if not asked.endswith("]") and ":" in asked else asked
    name = name.strip("[]")
    return name in LOOPBACK or name == host or (not is_loopback(host) and _is_address(name))


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
