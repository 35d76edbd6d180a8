"""What Gephi has after it opened a file: its toolkit, fetched from Maven Central where that can be had."""

from __future__ import annotations

import shutil
import subprocess
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

POM, PROGRAM = (Path(__file__).with_name(name) for name in ("pom.xml", "Opened.java"))


@cache
def class_path() -> str:
    """Gephi's classes; the test is skipped where there is no Java with a compiler, no Maven or no network."""
    if not all(shutil.which(program) for program in ("java", "javac", "mvn")):
        pytest.skip("Gephi needs java, javac and mvn")
    target = Path.home() / ".m2" / "kg-gephi-classpath.txt"
    command = ["mvn", "-q", "-B", "-f", str(POM), "dependency:build-classpath", f"-Dmdep.outputFile={target}"]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=300)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
        pytest.skip("Gephi cannot be fetched from Maven Central")
    return target.read_text(encoding="utf-8")


def opened(path: Path) -> dict[str, list[str]]:
    """What Gephi says of a file, by name."""
    java = [
        "java",
        "-Djava.awt.headless=true",
        "-Dfile.encoding=UTF-8",
        "-Dstdout.encoding=UTF-8",
        "-Duser.timezone=UTC",
    ]
    done = subprocess.run(
        [*java, "-cp", class_path(), str(PROGRAM), str(path)], capture_output=True, timeout=300, check=True
    )
    said: dict[str, list[str]] = defaultdict(list)
    for line in done.stdout.decode("utf-8").splitlines():
        if line.startswith("> "):
            name, _, value = line[2:].partition("\t")
            said[name].append(value)
    return said
