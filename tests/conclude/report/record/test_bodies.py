import pytest

from relatoria.conclude.report.record.bodies import does_itself
from relatoria.model.actor import Actor, ActorKind

TORRES = Actor("a1", ActorKind.PERSON, "Inés Torres", organisation="Red Sur", gender="f")
RED = Actor("a2", ActorKind.ORGANISATION, "Red Sur")


@pytest.mark.parametrize(
    ("text", "actor", "language", "expected"),
    [
        ("La organización ofrecía un módulo de cinco días.", TORRES, "es", True),
        ("La organización propuso un módulo de cinco días.", TORRES, "es", False),
        ("La organización señala que faltan datos.", TORRES, "es", False),
        ("El organismo mantiene un equipo.", TORRES, "es", True),
        ("El organismo mantiene que basta un equipo.", TORRES, "es", False),
        ("El organismo mantiene un equipo.", RED, "es", False),
        ("The association runs two shelters.", TORRES, "en", True),
        ("The association urged ministers to open two.", TORRES, "en", False),
        ("The association undertook to open its books.", TORRES, "en", True),
        ("L’association gère deux foyers.", TORRES, "fr", True),
        ("La oradora señaló que faltaban datos.", TORRES, "es", False),
    ],
)
def test_does_itself(text, actor, language, expected):
    assert does_itself(text, [actor], language) is expected
