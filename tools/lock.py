"""Writes requirements.lock and requirements-dev.lock: versions and hashes of everything, no addresses.

Run by `make lock`. The development lock holds what the run-time lock does not.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OPTIONS = ["--generate-hashes", "--allow-unsafe", "--no-header", "--no-annotate", "--strip-extras", "-q"]
NO_ADDRESS = ["--no-emit-index-url", "--no-emit-trusted-host", "--no-emit-find-links"]
BUILD = ["setuptools>=77"]  # the wheel of this checkout is built without isolation


def compile_lock(requirements: list[str], constraint: Path | None) -> str:
    """The text of a lock for ``requirements``, held to the versions of ``constraint``."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "requirements.in"
        lines = [*requirements, *([f"-c {constraint}"] if constraint else [])]
        source.write_text("\n".join(lines) + "\n", encoding="utf-8")
        target = Path(folder) / "lock"
        command = [sys.executable, "-m", "piptools", "compile", *OPTIONS, *NO_ADDRESS, "-o", str(target), str(source)]
        subprocess.run(command, check=True)
        return target.read_text(encoding="utf-8")


def blocks(lock: str) -> dict[str, str]:
    """The pinned packages of a lock with their lines."""
    parts = re.split(r"(?m)^(?=[A-Za-z0-9])", lock)
    return {part.split("==")[0].lower(): part.rstrip() for part in parts if "==" in part.split("\n")[0]}


def main() -> None:
    """Write both locks."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = project["project"]["optional-dependencies"]
    needed = [*project["project"]["dependencies"], *extras["web"], *BUILD]
    run = compile_lock(needed, None)
    (ROOT / "requirements.lock").write_text(run, encoding="utf-8")
    wanted = [*needed, *extras["cluster"], *extras["postgres"], *project["dependency-groups"]["dev"]]
    everything = blocks(compile_lock(wanted, ROOT / "requirements.lock"))
    held = blocks(run)
    lines = [text for name, text in everything.items() if name not in held]
    (ROOT / "requirements-dev.lock").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
