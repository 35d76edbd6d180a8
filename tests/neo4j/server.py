"""A Neo4j for the tests: fetched by Maven, checked, started on a free loopback port with a fresh data folder.

`python -m tests.neo4j.server` starts one and says where it is; Ctrl+C ends it and removes its data.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

HERE = Path(__file__).parent
CACHE = HERE.parent.parent / ".neo4j"
"""In the checkout, and left out of git."""
LOOPBACK = "127.0.0.1"
SECONDS = 600.0
"""In which a server must have started: 8 on an idle machine, a hundred on a very busy one."""
JAVA = (
    "java",
    "-Xmx1g",
    "-XX:+UseSerialGC",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
    "-Dio.netty.tryReflectionSetAccessible=true",
)
SETTINGS = """\
server.default_listen_address={host}
server.bolt.listen_address={host}:{port}
server.bolt.advertised_address={host}:{port}
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size=256m
db.tx_log.preallocate=false
dbms.usage_report.enabled=false
"""


class CannotStart(Exception):
    """Why there is no server here, in one line."""


def fetched() -> Path:
    """The folder of the server's jars, fetched once and checked; raise CannotStart where they cannot be had."""
    if shutil.which("java") is None:
        raise CannotStart("no java")
    wanted = (HERE / "checksums.sha256").read_bytes() + (HERE / "pom.xml").read_bytes()
    folder = CACHE / f"jars-{hashlib.sha256(wanted).hexdigest()[:12]}"
    if folder.is_dir():
        return folder
    if shutil.which("mvn") is None:
        raise CannotStart("no mvn")
    CACHE.mkdir(exist_ok=True)
    draft = Path(tempfile.mkdtemp(dir=CACHE))
    copy = ("mvn", "--quiet", "--batch-mode", "--strict-checksums", "--file", str(HERE / "pom.xml"))
    done = subprocess.run(
        [*copy, "dependency:copy-dependencies", f"-DoutputDirectory={draft}", "-DincludeScope=runtime"],
        capture_output=True,
        text=True,
    )
    if done.returncode:
        shutil.rmtree(draft)
        raise CannotStart(f"Maven fetched nothing ({' '.join(done.stdout.split())[:160]})")
    prove_checked(draft)
    try:
        draft.rename(folder)
    except OSError:  # another process has just put the same there
        shutil.rmtree(draft)
        if not folder.is_dir():
            raise
    return folder


def prove_checked(folder: Path) -> None:
    """Raise CannotStart where the jars are not those that were pinned, to the byte."""
    lines = (HERE / "checksums.sha256").read_text(encoding="utf-8").splitlines()
    pinned = {name: digest for digest, name in (line.split() for line in lines)}
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.glob("*.jar")}
    if wrong := sorted(name for name in pinned.keys() | found.keys() if pinned.get(name) != found.get(name)):
        raise CannotStart(f"{wrong[0]} is not the file that was pinned")


class Server:
    """A server of our own; `start` and `stop` keep its data, `remove` ends it for good."""

    def __init__(self, *, quick: bool = True) -> None:
        """Make its folder; nothing runs yet. A quick one starts in half the time, and never gets to full speed."""
        self._java = (*JAVA, "-XX:TieredStopAtLevel=1") if quick else JAVA
        self.jars = fetched()
        self.folder = Path(tempfile.mkdtemp(dir=CACHE, prefix="run-"))
        self.password = secrets.token_urlsafe(16)
        self.port = free_port()
        self.uri = f"bolt://{LOOPBACK}:{self.port}"
        self._process: subprocess.Popen[bytes] | None = None
        self._fresh = True

    def start(self) -> None:
        """Start and wait until it answers; the first time, set its password."""
        (self.folder / "conf").mkdir(exist_ok=True)
        (self.folder / "conf" / "neo4j.conf").write_text(SETTINGS.format(host=LOOPBACK, port=self.port))
        home = (f"--home-dir={self.folder}", f"--config-dir={self.folder / 'conf'}")
        command = [*self._java, "-cp", f"{self.jars}/*", "org.neo4j.server.CommunityEntryPoint", *home]
        with (self.folder / "server.log").open("ab") as log:
            self._process = subprocess.Popen(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
        end = time.monotonic() + SECONDS
        while not (self._listens() and self._answers()):
            if self._process.poll() is not None or time.monotonic() > end:
                last = (self.folder / "server.log").read_text(errors="replace").strip().splitlines()[-1:]
                raise CannotStart(f"the server did not start ({''.join(last)[:160]})")
            time.sleep(0.5)

    def _listens(self) -> bool:
        with socket.socket() as knock:
            return knock.connect_ex((LOOPBACK, self.port)) == 0

    def _answers(self) -> bool:
        auth = ("neo4j", "neo4j" if self._fresh else self.password)
        try:
            with neo4j.GraphDatabase.driver(self.uri, auth=auth, max_transaction_retry_time=0) as driver:
                if self._fresh:
                    change = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password"
                    driver.execute_query(change, password=self.password, database_="system")
                    self._fresh = False
                    return self._answers()
                driver.execute_query("RETURN 1")
                return True
        except (DriverError, Neo4jError, OSError):
            return False

    def stop(self, *, kill: bool = False) -> None:
        """End the process, politely or at once."""
        if self._process:
            (self._process.kill if kill else self._process.terminate)()
            self._process.wait(60)
            self._process = None

    def remove(self) -> None:
        """End the process and delete its data."""
        self.stop(kill=True)
        shutil.rmtree(self.folder, ignore_errors=True)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as taken:
        taken.bind((LOOPBACK, 0))
        return int(taken.getsockname()[1])


def main() -> None:
    """Run a server until it is interrupted; with `fetch`, only fetch it."""
    if sys.argv[1:] == ["fetch"]:
        fetched()
        return
    server = Server()
    try:
        server.start()
        sys.stdout.write(f"export NEO4J_URI={server.uri} NEO4J_USER=neo4j NEO4J_PASSWORD={server.password}\n")
        sys.stdout.flush()
        while True:
            time.sleep(3600)
    except KeyboardInterrupt:
        os.write(2, b"stopped\n")
    finally:
        server.remove()


if __name__ == "__main__":
    main()
