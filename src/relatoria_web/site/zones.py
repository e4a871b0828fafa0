"""Time zones as one chooses them: by a place."""

from __future__ import annotations

import zoneinfo

_PARTS = {"Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"}


def zones(held: str = "") -> list[str]:
    """The zones that are named after a place, UTC, and the one that is ``held`` already under another name."""
    placed = {one for one in zoneinfo.available_timezones() if one.partition("/")[0] in _PARTS}
    return sorted(placed | {"UTC"} | {held} - {""})


def city(zone: str) -> str:
    """The place that a zone is named after: «New York» of «America/New_York»."""
    return zone.rpartition("/")[2].replace("_", " ")


def offered(held: str = "") -> list[tuple[str, str]]:
    """The zones with their words, the place first so that typing finds it: «New York (America)»."""
    named = [(zone, _named(zone)) for zone in zones(held)]
    return sorted(named, key=lambda one: one[1])


def _named(zone: str) -> str:
    around = zone.rpartition("/")[0].replace("_", " ")
    return f"{city(zone)} ({around})" if around else zone
