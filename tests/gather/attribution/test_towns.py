"""Towns that act: capitals where States speak, towns where mayors do."""

import pytest

from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file
from relatoria.model.actor import ActorKind


def _said(text: str) -> list[tuple[str, ActorKind]]:
    record = gather([read_file(text.encode(), "record.md")])
    actors = {actor.id: actor for actor in record.actors}
    found = ((p.start, actors[a]) for one in record.interventions for p in one.passages for a in one.actors)
    return [(actor.name, actor.kind) for _, actor in sorted(found, key=lambda pair: pair[0])]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("El Perú propuso un registro común de familias. Lima pidió que estuviera listo en mayo.", ["Perú", "Perú"]),
        ("La Suisse a demandé un délai. Berne a rappelé que le texte était nouveau.", ["Suisse", "Suisse"]),
    ],
)
def test_capital_is_its_state_once_that_has_spoken(text: str, names: list[str]) -> None:
    assert [name for name, _ in _said(text)] == names


def test_capital_of_a_state_that_has_not_spoken_is_a_place() -> None:
    assert _said("The Ocean League said that fees were high. Lima was cold.")[0][0] == "Ocean League"
    assert all(kind is not ActorKind.STATE for _, kind in _said("The Ocean League said that fees rose. Lima waits."))


def test_towns_speak_where_mayors_do() -> None:
    text = (
        "Cities for shade: minutes of the mayors\n\nThe mayor of Porto, Ms. Inês Vale, said that trees were few. The "
        "mayors present agreed. Lyon put forward a plan of its own. Utrecht and Riga backed the cities' fund."
    )
    assert [name for name, _ in _said(text)] == ["Inês Vale", "The mayors", "Lyon", "Utrecht", "Riga"]
