"""The same thing said in several languages."""

from __future__ import annotations

Words = dict[str, str]
"""ISO 639-1 code → wording. A language that is absent has not been written yet; nothing is translated silently."""
