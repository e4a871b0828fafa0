"""Which Chromium the tests of pages start, and what is said where there is none."""

from __future__ import annotations

import shutil

KNOWN = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The one without windows first: the same engine for half of the processor time."""
CHROMIUM = next(filter(None, map(shutil.which, KNOWN)), None)
MISSING = "Chromium is not installed: apt-get install chromium-headless-shell"
