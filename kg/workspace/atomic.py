"""Files that are there whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from glob import escape
from pathlib import Path

from kg.errors import WorkspaceError


@contextmanager
def replacing(target: Path, *, room: int = 0) -> Iterator[Path]:
    """A path beside `target` to write to, which takes its place when the block ends well.

    `room` is how many bytes the disk must have before anything is written, for writers that cannot bear a full one.
    Raise WorkspaceError where the disk refuses; what was at `target` is then still there.
    """
    draft = target.with_name(f".{target.name}.{os.getpid()}.draft")
    try:
        if room:
            _prove_room(draft, room)
        yield draft
        with draft.open("rb") as written:
            os.fsync(written.fileno())
        os.replace(draft, target)
    except OSError as exc:
        raise WorkspaceError(
            f"cannot write this file ({exc.strerror or exc})",
            where=str(target),
            mend="free some space or choose another folder and run the command again: nothing that was there is lost",
        ) from exc
    finally:
        for left in draft.parent.glob(f"{escape(draft.name)}*"):
            left.unlink(missing_ok=True)


def _prove_room(path: Path, size: int) -> None:
    """Have the disk give that many bytes and take them back; OSError where it has not got them."""
    with path.open("wb") as file:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(file.fileno(), 0, size)
    path.unlink()
