"""Who refuses what was proposed just before stands against it, though nobody says who proposed it."""

import pytest

from relatoria.conclude.points.find import find_points
from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file


def _against(text: str) -> list[tuple[set[str], set[str]]]:
    record = gather([read_file(f"# Summary record of the meeting\n\n{text}\n".encode(), "record.md")])
    names = {actor.id: actor.country or actor.name for actor in record.actors}
    points = (point for point in find_points(record).points if point.opponents)
    return [({names[one] for one in point.actors}, {names[one] for one in point.opponents}) for point in points]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # it names the thing again
            "Norway proposed a levy on idle cranes. Ghana said that 40 cranes stood idle. "
            "Kenya could not go along with a levy.",
            [({"NOR"}, {"KEN"})],
        ),
        (  # it points to it
            "Norway recommended that every port publish its fees. Kenya was not in a position to support the proposal.",
            [({"NOR"}, {"KEN"})],
        ),
        (  # it says no more than that; who shares the concern is against it too
            "Norway recommended that every port publish its fees. Kenya objected. Chile shared that concern.",
            [({"NOR"}, {"KEN", "CHL"})],
        ),
        (
            "Noruega propuso que cada puerto publicara sus tarifas. Kenya no pudo apoyar esa propuesta.",
            [({"NOR"}, {"KEN"})],
        ),
        (
            "La Norvège a proposé que chaque port publie ses tarifs. Le Kenya ne peut souscrire à cette proposition.",
            [({"NOR"}, {"KEN"})],
        ),
        ("Norway proposed a levy on idle cranes. Kenya could not go along with quotas.", []),  # of something else
        (  # «objected that», with whoever supports that by name
            "Norway called for fees to be abolished. Kenya, supported by Chile, objected that fees paid for 40 cranes.",
            [({"NOR"}, {"KEN", "CHL"})],
        ),
        (
            "Norway called for fees to be abolished. Kenya was not convinced: fees paid for cranes.",
            [({"NOR"}, {"KEN"})],
        ),
        ("Norway asked for a fund for idle cranes. Kenya did not favour creating new funds.", [({"NOR"}, {"KEN"})]),
        (
            "Norway recommended that all ports publish fees.\n\nGhana regretted the lack of gauges.\n\nKenya objected.",
            [],
        ),
        ("Norway recommended that every port publish its fees. No one objected.", []),
    ],
)
def test_refusal_stands_against_what_was_proposed_before_it(text, expected):
    assert _against(text) == expected
