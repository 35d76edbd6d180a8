"""One page for both: `kg explore` serves it, `kg export html` fills it with the graph.

Cytoscape.js draws. Of what PyPI ships it is the one library with the gestures of a graph (drag, pinch, tap, arrows,
shapes) that also works in a file without a server: Dash and NiceGUI ask a server at every click, NiceGUI's ECharts
lies in bundles whose names change with each release, Bokeh has marks and axes but no nodes and lines. It comes out of
the package dash-cytoscape, which Plotly keeps, as a React component; React comes out of dash. Neither is imported.

Names and sentences stand in the page as JSON in which no `<` is left, and scripts write them as text, never as markup.
A policy in the page allows the scripts it was written with and nothing else: no other script and no request.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from kg.errors import OptionError

FRONT = Path(__file__).parent / "front"
SCRIPTS = (
    "words", "elements", "stored", "served", "time", "layout", "drawing", "address", "marks", "panel", "search",
    "legend", "calendar", "regions", "save", "keys", "main",
)  # fmt: skip
"""Our own scripts in the order they stand in the page."""
LIBRARIES = (
    ("dash", "deps/react@18*.min.js"),
    ("dash", "deps/react-dom@18*.min.js"),
    ("dash", "deps/prop-types@*.min.js"),
    ("dash_cytoscape", "dash_cytoscape.min.js"),
)
"""Which package ships which library."""


@cache
def scripts() -> tuple[str, ...]:
    """The libraries, then our own script in a scope of its own."""
    own = "\n".join((FRONT / f"{name}.js").read_text(encoding="utf-8") for name in SCRIPTS)
    return (*(_library(*shipped) for shipped in LIBRARIES), f'(() => {{ "use strict"\n{own}\n}})()')


def page(data: dict[str, Any] | None = None) -> str:
    """The page; without data it asks the server it came from."""
    asks = "'none'" if data else "'self'"
    policy = (
        f"default-src 'none'; script-src {' '.join(_digests())}; style-src 'unsafe-inline'; "
        f"img-src data: blob:; connect-src {asks}; base-uri 'none'; form-action 'none'"
    )
    parts = {
        "POLICY": policy,
        "STYLE": (FRONT / "style.css").read_text(encoding="utf-8"),
        "DATA": _json(data) if data else "null",
        "SCRIPTS": "".join(f"<script>{script}</script>\n" for script in scripts()),
    }
    written = (FRONT / "page.html").read_text(encoding="utf-8")
    for name, part in parts.items():
        before, _, after = written.partition(f"<!--{name}-->")
        written = before + part + after
    return written


def _json(data: dict[str, Any]) -> str:
    """JSON that can stand in a page: `<` written otherwise, and with it every tag and comment."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _digests() -> Iterator[str]:
    for script in scripts():
        digest = hashlib.sha256(script.encode("utf-8")).digest()
        yield f"'sha256-{base64.b64encode(digest).decode()}'"


def _library(package: str, pattern: str) -> str:
    spec = find_spec(package)
    folder = Path(spec.origin).parent if spec and spec.origin else None
    found = sorted(folder.glob(pattern)) if folder else []
    if not found:
        raise OptionError(f"the package {package} lacks {pattern}", where="explore", mend=f"pip install {package}")
    return found[-1].read_text(encoding="utf-8").replace("</script", "<\\/script").replace("\r\n", "\n")
