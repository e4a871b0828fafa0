"""The part of an address that is made from a title."""

from __future__ import annotations

from django.utils.text import slugify

LONGEST = 40


def address(title: str) -> str:
    """Small letters, digits and hyphens, at most forty characters, whole words as far as there is one; may be empty."""
    whole = slugify(title)
    if len(whole) <= LONGEST:
        return whole.strip("-")
    return (whole[: LONGEST + 1].rpartition("-")[0] or whole[:LONGEST]).strip("-")
