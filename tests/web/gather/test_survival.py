"""Server and worker killed in their work: nothing lost, nothing doubled. The full run is a benchmark.

Ten documents hold one of each kind, an archive, a repeated and a broken one; a kill falls after another one went on.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[3] / "benchmarks" / "upload_survival.py"


@pytest.mark.slow
def test_killed_uploads_lose_and_double_nothing() -> None:
    asked = [sys.executable, str(SCRIPT), "--documents", "10", "--kills", "3", "--seed", "7"]
    done = subprocess.run(asked, capture_output=True, text=True, timeout=600)
    found = json.loads(done.stdout.splitlines()[-1])
    assert (done.returncode, found["lost"], found["doubled"], found["unfinished"]) == (0, 0, 0, 0), done.stderr[-2000:]
    assert found["same_record"] is True
