"""The errors a user can meet; each message names what, where and the mend.

KgError
├── ReadError        a file that cannot be read as a page
├── WorkspaceError   a workspace that is busy, of another version, or damaged
├── ModelError       an annotator that is unknown or cannot be loaded
├── QueryError       a query the database refuses
├── ServerError      a database server that cannot be reached, or does not let one in
├── CheckError       a graph that must not be published
└── OptionError      an argument that makes no sense
"""

from __future__ import annotations


class KgError(Exception):
    """What went wrong, where, and how it is mended, in one line."""

    def __init__(self, what: str, *, where: str = "", mend: str = "") -> None:
        """Keep the three parts; `where` is a file, article or id, `mend` what the user can do."""
        self.what, self.where, self.mend = what, where, mend
        line = f"{where}: {what}" if where else what
        super().__init__(f"{line}; {mend}" if mend else line)

    def __reduce__(self) -> tuple[object, ...]:
        """Survive the way back from a worker process, parts and all."""
        return (_rebuilt, (type(self), self.what, self.where, self.mend))


def _rebuilt(kind: type[KgError], what: str, where: str, mend: str) -> KgError:
    return kind(what, where=where, mend=mend)


class ReadError(KgError):
    """A file cannot be read as a page."""


class WorkspaceError(KgError):
    """A workspace is busy, of another version, or damaged."""


class ModelError(KgError):
    """An annotator is unknown or cannot be loaded."""


class QueryError(KgError):
    """The database refuses a query."""


class ServerError(KgError):
    """A database server cannot be reached, or does not let one in."""


class CheckError(KgError):
    """A graph breaks a rule that must hold before it is published."""


class OptionError(KgError):
    """An argument makes no sense."""
