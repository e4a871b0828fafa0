"""Time zones as one chooses them."""

from relatoria_web.site.zones import zones


def test_zones_are_places_and_utc() -> None:
    found = zones()
    assert [one for one in found if "/" not in one] == ["UTC"]
    assert {"Africa/Dakar", "America/New_York"} <= set(found)


def test_zones_keep_what_is_held_under_another_name() -> None:
    assert set(zones("US/Eastern")) - set(zones()) == {"US/Eastern"}
