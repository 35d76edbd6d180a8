"""Finding a model: the bundled one, a folder, a HanLP name, or a REST address."""

from __future__ import annotations

import contextlib
import hashlib
import io
from pathlib import Path
from typing import Any

from kg.annotate.reading import Annotator, HanlpAnnotator, Reader
from kg.errors import ModelError

BUNDLED = Path(__file__).parent / "model"
_VERSION = 2
"""Raised when the reading around the model changes what comes out."""
_MEND = "give a folder with a HanLP model, a name of hanlp.pretrained, or the address of a HanLP REST service"


def load(model: str | None = None, *, threads: int = 1) -> Annotator:
    """The annotator of a model: bundled where None, else a folder, a HanLP name or a REST address.

    `threads` is how many of the machine's a process uses. Raises ModelError where there is no such model.
    """
    if model is None:
        return _local(BUNDLED, threads)
    if model.startswith(("http://", "https://")) and not model.endswith(".zip"):
        return _remote(model)
    if Path(model).exists():
        return _local(Path(model), threads)
    return _named(model, threads)


def _local(folder: Path, threads: int) -> HanlpAnnotator:
    if not (folder / "config.json").is_file():
        raise ModelError("no HanLP model: config.json is not there", where=str(folder), mend=_MEND)
    return HanlpAnnotator(_reader(str(folder), threads), fingerprint=_fingerprint(folder))


def _named(name: str, threads: int) -> HanlpAnnotator:
    """A model of HanLP's own list, which HanLP downloads on first use."""
    import hanlp.pretrained

    known = hanlp.pretrained.ALL
    if name not in known and name not in known.values():
        raise ModelError("unknown model", where=name, mend=_MEND)
    reader = _reader(known.get(name, name), threads)
    return HanlpAnnotator(reader, fingerprint=_digest(f"{_VERSION} {name}".encode()))


def _reader(place: str, threads: int) -> Reader:
    """A loaded component, quiet, on few threads; any failure of HanLP's is one clear line."""
    import hanlp
    import torch

    torch.set_num_threads(threads)
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            component = hanlp.load(place, verbose=False, devices=-1)
    except (Exception, SystemExit) as exc:
        reason = str(exc).strip().splitlines() or [type(exc).__name__]
        raise ModelError(f"cannot be loaded: {reason[0]}", where=place, mend=_MEND) from exc
    tasks = _tasks(component)
    return lambda texts: component(texts, **tasks)


def _tasks(component: Any) -> dict[str, Any]:
    """Of a multi-task model only the tasks that are needed: the first of each kind."""
    names = sorted(getattr(component, "tasks", None) or {})
    wanted = [next((name for name in names if name.split("/")[0] == key), None) for key in ("tok", "pos", "ner")]
    return {"tasks": [name for name in wanted if name]} if names else {}


def _remote(address: str) -> HanlpAnnotator:
    """A HanLP REST service: it splits no sentences of ours, for each is sent as a text of its own."""
    from hanlp_restful import HanLPClient

    client = HanLPClient(address, language="zh")

    def read(texts: list[str]) -> Any:
        try:
            return client.parse(tokens=None, text=texts, tasks=["tok", "pos", "ner"])
        except Exception as exc:
            raise ModelError(f"the service does not answer: {exc}", where=address, mend=_MEND) from exc

    return HanlpAnnotator(read, fingerprint=_digest(f"{_VERSION} {address}".encode()))


def _fingerprint(folder: Path) -> str:
    """The hash of all that a model's folder holds, names and contents."""
    digest = hashlib.sha256(str(_VERSION).encode())
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix in {".json", ".npz", ".pt", ".txt", ".model"}:
            digest.update(path.relative_to(folder).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]
