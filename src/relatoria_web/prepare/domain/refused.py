"""What cannot be done, in words for the reader; nothing was changed."""

from __future__ import annotations


class RefusedError(ValueError):
    """The message says what was refused and what to do."""
