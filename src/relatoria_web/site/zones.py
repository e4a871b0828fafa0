"""Time zones as one chooses them: by a place."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def _placed() -> frozenset[str]:
    """The zones by the place that each country knows them by: one name each, no older spelling (Calcutta, Kiev).

    From the table of zones by country in IANA's data, whose lines are: country, coordinates, zone, remarks.
    """
    table = (files("tzdata") / "zoneinfo" / "zone.tab").read_text(encoding="utf-8")
    return frozenset(line.split("\t")[2] for line in table.splitlines() if line and not line.startswith("#"))


def zones(held: str = "") -> list[str]:
    """The zones that are named after a place, UTC, and the one that is ``held`` already under another name."""
    return sorted(_placed() | {"UTC"} | {held} - {""})


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
