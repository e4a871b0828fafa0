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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "La Banque mondiale a promis un prêt. Tout aussi sceptique, Lomé a demandé un délai.",
            ["Banque mondiale", "Togo"],
        ),
        (
            "The World Bank promised a loan. No less doubtful, Apia said that the fees were high.",
            ["World Bank", "Samoa"],
        ),
        ("El Banco Mundial prometió un crédito. Más escéptica, Quito dijo que era poco.", ["Banco Mundial", "Ecuador"]),
    ],
)
def test_capital_that_says_something_is_its_state_whoever_spoke(text: str, names: list[str]) -> None:
    assert [name for name, _ in _said(text)] == names


def test_capital_set_off_by_commas_from_what_it_says_is_its_state() -> None:
    text = "Le Sénégal a demandé un délai. Dakar, parlant pour les États côtiers, a réclamé une interdiction."
    assert [name for name, _ in _said(text)] == ["Sénégal", "Sénégal"]


def test_capital_that_is_a_name_of_persons_is_no_state_by_saying_something() -> None:
    text = "The World Bank promised a loan. No less doubtful, Sofia said that the fees were high."
    assert all(kind is not ActorKind.STATE for _, kind in _said(text))


def test_seat_of_the_union_is_the_union() -> None:
    text = "Kenya, Ghana, Togo and Benin supported the text. Brussels did, however, call for deletion of the paragraph."
    assert _said(text)[-1] == ("European Union", ActorKind.GROUP)


CITIES = (
    "Review of what mayors and cities promised\n\nThe mayors of 30 cities met. The cities and municipalities reported. "
    "Mayors and councillors answered for their cities.\n\nKenya had no objection. Ghana stated that cities are free. "
    "India stated that mayors err. {}\n"
)


def test_capital_is_a_town_where_a_document_is_all_of_cities() -> None:
    said = _said(CITIES.format("Nairobi stated that its wells were dry."))
    assert ("Nairobi", ActorKind.ORGANISATION) in said


def test_capital_is_its_town_where_the_text_lists_it_among_towns() -> None:
    text = (
        "Acta de la reunión\n\nPor los Estados: Perú, Chile, Togo.\n\nPor los municipios: Cádiz, Lomé, Lima.\n\n"
        "El Perú propuso un registro. Chile apoyó al Perú. El Togo pidió un plazo. Los municipios, los alcaldes y las "
        "alcaldesas de las ciudades agradecieron el texto. Lima ofrece acoger un taller."
    )
    assert _said(text)[-1] == ("Lima", ActorKind.ORGANISATION)
