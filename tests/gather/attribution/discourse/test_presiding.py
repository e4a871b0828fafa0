"""Who presides, by what a document says of it anywhere."""

import pytest

from relatoria.gather.attribution.discourse.presiding import Presiding
from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file
from relatoria.gather.text import analyse


def _holder(text: str, word: str) -> str | None:
    return Presiding(analyse(read_file(text.encode(), "record.md"))).holder(word, len(text))


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("The Forum met in Oslo, with Ms. Petra Vance in the chair.", "chair", "Petra Vance"),
        ("The session was chaired by Ambassador Tomas Reyl (Malta).", "chairperson", "Tomas Reyl"),
        ("The Chair, Councillor Iris Bowen, opened the meeting.", "chair", "Iris Bowen"),
        ("Moderator: Dr. Kofi Mensah-Boateng", "moderator", "Kofi Mensah-Boateng"),
        ("La mesa, moderada por la académica Rebeca Solar, duró dos horas.", "moderadora", "Rebeca Solar"),
        ("The panel, chaired by the botanist Ruth Orme, was short.", "chair", "Ruth Orme"),
        ("L'atelier, animé par la géographe Aminata Sarr, a été bref.", "animatrice", "Aminata Sarr"),
        ("Delegates elected Mr. Luis Prado (Chile) as Chair.", "chair", "Luis Prado"),
        ("Presidió la segunda sesión la Sra. Nuria Espartero.", "presidenta", "Nuria Espartero"),
        ("La mesa fue moderada por Camilo Urrego, de la red de radios.", "moderador", "Camilo Urrego"),
        ("El Comité se reunió bajo la presidencia del Sr. Abel Quispe.", "presidente", "Abel Quispe"),
        ("La réunion s'est tenue sous la présidence de Mme Awa Kamara.", "presidente", "Awa Kamara"),
        ("Mme Léa Fontan, qui présidait la séance, a ouvert les débats.", "presidence", "Léa Fontan"),
        ("La modératrice, Mme Salma Idir, a rappelé la règle.", "moderatrice", "Salma Idir"),
    ],
)
def test_holder_is_whoever_stands_beside_the_office(text: str, word: str, name: str) -> None:
    assert _holder(text, word) == name


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Berta Solano, presidenta de la Cooperativa Los Pinos, habló desde las gradas.", "presidenta"),
        ("President Harun Malik welcomed the delegates to the capital.", "president"),
        ("The Vice-Chair, Mr. Jon Berg, thanked them.", "chair"),
        ("Alice Mutua, chair of the Growers' Union, disagreed.", "chair"),
        ("Habló la Sra. Vuni, Presidenta del Proceso Consultivo de Nadi.", "presidenta"),
        ("CHAIR'S SUMMARY The Fifth Meeting", "chair"),
        ("Nobody said who would sit there.", "chair"),
    ],
)
def test_holder_is_nobody_where_the_office_is_another_bodys(text: str, word: str) -> None:
    assert _holder(text, word) is None


def test_holder_is_read_within_one_paragraph() -> None:
    assert _holder("Presidente: Sr. Jordi Casals Puig\n\nEl Presidente abre la sesión.", "presidente") == (
        "Jordi Casals Puig"
    )
    assert _holder("Mme Rosa Vidal présidait.\n\nLe Directeur général a parlé.", "presidente") == "Rosa Vidal"


def test_holder_is_the_last_named_before() -> None:
    text = "Moderator: Ann Bright.\n\nThey spoke of rivers.\n\nModerator: Paul Keane.\n\nThey spoke of roads."
    holders = Presiding(analyse(read_file(text.encode(), "record.md")))
    assert (holders.holder("moderator", text.index("rivers")), holders.holder("moderator", len(text))) == (
        "Ann Bright",
        "Paul Keane",
    )


def _speakers(text: str) -> list[str]:
    record = gather([read_file(text.encode(), "record.md")])
    names = {actor.id: actor.name for actor in record.actors}
    return [names[actor] for one in record.interventions for _ in one.passages for actor in one.actors]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The Panel met in Turku on 3 May, with Ms. Petra Vance in the chair.\n\nThe delegation of Malta said that "
         "boats were lost. The Chair asked for figures. She hoped for more.", ["Malta", "Petra Vance", "Petra Vance"]),
        ("Presidió los trabajos el Sr. Abel Quispe.\n\nEl Presidente recordó que el plazo vencía en marzo.",
         ["Abel Quispe"]),
    ],
)  # fmt: skip
def test_reported_gives_the_chair_her_name(text: str, said: list[str]) -> None:
    assert _speakers(text) == said
