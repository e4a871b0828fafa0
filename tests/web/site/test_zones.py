"""Time zones as one chooses them."""

import zoneinfo

from babel.core import get_global

from relatoria_web.site.zones import city, offered, zones


def test_zones_are_places_and_utc() -> None:
    found = zones()
    assert [one for one in found if "/" not in one] == ["UTC"]
    assert {"Africa/Dakar", "America/New_York"} <= set(found)


def test_zones_keep_what_is_held_under_another_name() -> None:
    assert set(zones("US/Eastern")) - set(zones()) == {"US/Eastern"}


def test_zones_have_one_name_each() -> None:
    """Calcutta is Kolkata and Kiev is Kyiv; Amsterdam is no double, though it keeps the time of Brussels."""
    older = set(get_global("zone_aliases")) - {"UTC"}
    found = set(zones())
    assert found & older == set()
    assert {"Asia/Kolkata", "America/Argentina/Buenos_Aires", "Europe/Kyiv", "Europe/Amsterdam"} <= found
    assert found <= zoneinfo.available_timezones()


def test_offered_zones_begin_with_their_place() -> None:
    said = dict(offered())
    assert (said["America/New_York"], said["America/Indiana/Knox"], said["UTC"]) == (
        "New York (America)",
        "Knox (America/Indiana)",
        "UTC",
    )
    assert list(said.values()) == sorted(said.values())


def test_city_of_a_zone() -> None:
    assert [city(one) for one in ("America/New_York", "UTC")] == ["New York", "UTC"]
