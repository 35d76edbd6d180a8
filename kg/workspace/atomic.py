"""Files that are there whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from glob import escape
from pathlib import Path

from kg.errors import WorkspaceError


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A path beside `target` to write to, which takes its place when the block ends well.

    Raise WorkspaceError where the disk refuses; what was at `target` is then still there.
    """
    draft = target.with_name(f".{target.name}.{os.getpid()}.draft")
    try:
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
