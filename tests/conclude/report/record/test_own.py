import pytest

from relatoria.conclude.report.record.own import without_own
from relatoria.model.actor import Actor, ActorKind

RED = Actor("a1", ActorKind.ORGANISATION, "Red de Vecinas del Sur", aliases=("Red de Vecinas del Sur", "la Red"))
FUND = Actor("a2", ActorKind.ORGANISATION, "Harbour Fund")
RESEAU = Actor("a3", ActorKind.ORGANISATION, "Réseau des voisins", aliases=("le Réseau",))
UNICEF = Actor("a4", ActorKind.ORGANISATION, "UNICEF")
RUIZ = Actor(
    "a5",
    ActorKind.PERSON,
    "Ana Ruiz",
    role="Subsecretaria de Puertos",
    organisation="Red de Vecinas del Sur",
    gender="f",
)


@pytest.mark.parametrize(
    ("clause", "actor", "language", "expected"),
    [
        ("según la Red, el muelle cedía", RED, "es", "el muelle cedía"),
        ("su organización disponía de dos botes", RED, "es", "disponía de dos botes"),
        ("su organización disponía de dos botes", RUIZ, "es", "su organización disponía de dos botes"),
        ("de acuerdo con la Red, el muelle cedía", RUIZ, "es", "el muelle cedía"),
        ("según la Cámara, el muelle cedía", RED, "es", "según la Cámara, el muelle cedía"),
        ("lo que faltaba, según la funcionaria, era un fondo", RUIZ, "es", "lo que faltaba era un fondo"),
        ("a juicio de la Subsecretaria, faltaba un fondo", RUIZ, "es", "faltaba un fondo"),
        ("en el puerto, a juicio de su representante, faltaba luz", RED, "es", "en el puerto, faltaba luz"),
        ("la Red publicaría una lista", RED, "es", "publicaría una lista"),
        ("con dos alcaldías y un consulado, la Red atendía una línea", RED, "es",
         "con dos alcaldías y un consulado, atendía una línea"),
        ("la Red y la Cámara publicarían una lista", RED, "es", "la Red y la Cámara publicarían una lista"),
        ("la Red fiduciaria tenía una lista", RED, "es", "la Red fiduciaria tenía una lista"),
        ("el Fondo disponía de un programa", UNICEF, "es", "disponía de un programa"),
        ("la Red publicaría una lista", RUIZ, "es", "la Red publicaría una lista"),
        ("according to the Fund, the pier was giving way", FUND, "en", "the pier was giving way"),
        ("the Fund had a list", FUND, "en", "it had a list"),
        ("selon le Réseau, la digue cède", RESEAU, "fr", "la digue cède"),
        ("de l’avis du délégué, la digue cède", RUIZ, "fr", "la digue cède"),
    ],
)  # fmt: skip
def test_without_own(clause, actor, language, expected):
    assert without_own(clause, [actor], language) == expected


def test_without_own_of_several_speakers():
    assert without_own("según la Red, el muelle cedía", [RED, FUND], "es") == "según la Red, el muelle cedía"
