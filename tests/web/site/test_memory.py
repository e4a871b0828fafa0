"""What a process that answers requests holds in memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

HEAVY = (
    "numpy",
    "scipy",
    "sklearn",
    "pandas",
    "docx",
    "typst",
    "pypdf",
    "pdfplumber",
    "PIL",
    "icalendar",
    "playwright",
    "fido2",
    "cryptography",
    "polib",
    "relatoria.gather",
    "relatoria.conclude.points",
    "relatoria.conclude.check",
)
_SAY = "import json, sys, gc, relatoria_web.wsgi; print(json.dumps([gc.get_freeze_count() > 0, *sorted(sys.modules)]))"


def test_process_that_answers_requests_loads_no_heavy_library(tmp_path: Path) -> None:
    environment = {**os.environ, "RELATORIA_HOME": str(tmp_path), "DJANGO_SETTINGS_MODULE": "relatoria_web.settings"}
    said = subprocess.run([sys.executable, "-c", _SAY], env=environment, check=True, capture_output=True, text=True)
    frozen, *modules = json.loads(said.stdout)
    assert [name for name in HEAVY if name in modules] == []
    assert ("relatoria_web.conclude.views.reading" in modules, "relatoria_web.api.v1" in modules) == (True, True)
    assert frozen is True
