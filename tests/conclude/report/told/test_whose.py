"""A spokesperson named at the head of a sentence speaks for one who is named there."""

import pytest

from relatoria.conclude.report.told.whose import is_abroad, speaks_for_another
from relatoria.model.actor import Actor, ActorKind

FRANCE = Actor("s1", ActorKind.STATE, "France", country="FRA", aliases=("Le représentant de la France",))
LIND = Actor("p1", ActorKind.PERSON, "Lindqvist", None, "Suède", "SWE", "state", "f", ("Mme Lindqvist (Suède)",))
ILO = Actor("b1", ActorKind.ORGANISATION, "Organización Internacional del Trabajo", aliases=("OIT",))


@pytest.mark.parametrize(
    ("text", "actor", "expected"),
    [
        ("Le représentant des employeurs a répondu que les règles étaient suivies.", FRANCE, True),
        ("Le représentant de la France a répondu que les règles étaient suivies.", FRANCE, False),
        ("The representative of France replied that rules were kept.", FRANCE, False),
        ("The representative of Sweden replied that rules were kept.", LIND, False),
        ("El delegado de los pescadores pidió más hielo.", FRANCE, True),
        ("La representante de la Organización pidió más datos.", ILO, False),
        ("Le représentant a répondu que les règles étaient suivies.", FRANCE, False),
        ("Les règles étaient suivies.", FRANCE, False),
        ("The delegation was of the opinion that reports ought to be kept.", ILO, True),
        ("The delegation was of the opinion that reports ought to be kept.", FRANCE, False),
        ("From India, interest in rough diamonds.", FRANCE, True),
        ("From France, interest in rough diamonds.", FRANCE, False),
        ("De la Sra. Lind llegó una advertencia acerca de los puertos.", ILO, True),
        ("De las 63 causas, 22 habían llegado a juicio.", FRANCE, False),
    ],
)
def test_speaks_for_another(text, actor, expected):
    assert speaks_for_another(text, (actor,)) is expected


@pytest.mark.parametrize(
    ("text", "actor", "expected"),
    [
        ("La Organización financiaba ya un programa en el país.", ILO, True),
        ("La Organización financiaba ya un programa en el Líbano y otro en el este del país.", ILO, False),
        ("Trois régions du pays manquaient de juges.", FRANCE, False),  # its own
    ],
)
def test_is_abroad(text, actor, expected):
    assert is_abroad(text, (actor,)) is expected
