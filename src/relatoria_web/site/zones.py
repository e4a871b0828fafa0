"""Time zones as one chooses them: by a place."""

from __future__ import annotations

import zoneinfo

_PARTS = {"Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"}


def zones(held: str = "") -> list[str]:
    """The zones that are named after a place, UTC, and the one that is ``held`` already under another name."""
    placed = {one for one in zoneinfo.available_timezones() if one.partition("/")[0] in _PARTS}
    return sorted(placed | {"UTC"} | {held} - {""})
