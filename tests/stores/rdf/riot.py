"""Apache Jena's riot, fetched from Maven Central where that can be had."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

POM = Path(__file__).with_name("pom.xml")


@cache
def class_path() -> str:
    """Jena's classes and what they need; the test is skipped where there is no Java, Maven or network."""
    if not (shutil.which("java") and shutil.which("mvn")):
        pytest.skip("riot needs java and mvn")
    target = Path.home() / ".m2" / "kg-jena-classpath.txt"
    wanted = f"-Dmdep.outputFile={target}"
    try:
        command = ["mvn", "-q", "-B", "-f", str(POM), "dependency:build-classpath", wanted]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
        pytest.skip("riot cannot be fetched from Maven Central")
    return target.read_text(encoding="utf-8")


def read(path: Path) -> tuple[str, int]:
    """What riot finds wrong with a file, warnings included, and how many triples or quads it reads."""
    command = ["java", "-cp", class_path(), "riotcmd.riot", "--check", "--output=N-Quads", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=120)
    complaints = done.stderr + ("" if done.returncode == 0 else f"exit code {done.returncode}")
    return complaints, len({line for line in done.stdout.splitlines() if line})
