"""A speaker's own aside goes, called by their post or body; another's stays."""

import pytest

from relatoria.conclude.report.record.own_asides import without_own_asides
from relatoria.model.actor import Actor, ActorKind

WARDEN = Actor("p1", ActorKind.PERSON, "Ada Moe", role="deputy warden", organisation="Canal Board")
OFFICE = Actor("o1", ActorKind.ORGANISATION, "Office of Weights", aliases=("the Office",))
CHAD = Actor("s1", ActorKind.STATE, "Chad", country="TCD")
NIGER = Actor("s2", ActorKind.STATE, "Niger", country="NER")
AUTORIDAD = Actor("o2", ActorKind.ORGANISATION, "Autoridad de los Puertos")


@pytest.mark.parametrize(
    ("text", "actor", "language", "rest"),
    [
        ("The lock, the deputy warden reminded the room, is old.", WARDEN, "en", "The lock is old."),
        ("Half the scales are false, the Office pointed out.", OFFICE, "en", "Half the scales are false."),
        ("In May, the deputy warden added, the lock froze.", WARDEN, "en", "In May, the lock froze."),
        ("The lock, the harbour master said, is old.", WARDEN, "en", "The lock, the harbour master said, is old."),
        ("Half the scales, the Office of Weights noted, lie.", OFFICE, "en",
         "Half the scales, the Office of Weights noted, lie."),
        ("The levy, its delegate claimed, is new.", CHAD, "en", "The levy is new."),
        ("Peru's levy, its delegate claimed, is new.", CHAD, "en", "Peru's levy, its delegate claimed, is new."),
        ("La plateforme devrait, de l’avis du délégué, rester.", NIGER, "fr", "La plateforme devrait rester."),
        ("La plateforme, a souligné la délégation, restera.", NIGER, "fr", "La plateforme restera."),
        ("Las grúas, de acuerdo con la Autoridad, sobran.", AUTORIDAD, "es", "Las grúas sobran."),
        ("Las grúas, admitió la Autoridad, sobran.", AUTORIDAD, "es", "Las grúas sobran."),
        ("Las grúas, admitió el alcalde, sobran.", AUTORIDAD, "es", "Las grúas, admitió el alcalde, sobran."),
    ],
)  # fmt: skip
def test_without_own_asides(text: str, actor: Actor, language: str, rest: str) -> None:
    assert without_own_asides(text, [actor], language) == rest
