"""What a speaker does with what is said: kinds, how it is put, praise and support of others."""

import pytest

from relatoria.conclude.points.deeds import Deed, deeds
from relatoria.conclude.points.voices import Voice
from relatoria.model.contribution import Contribution, ContributionKind, Modality
from relatoria.model.intervention import Intervention, Relation

K = ContributionKind


def voice(text: str, language: str, kind: K, modality: Modality, relation: Relation, targets: tuple[str, ...]) -> Voice:
    said = Intervention("i1", "d1", ("a1",), (), relation, targets=targets)
    one = Contribution("c1", "i1", kind, 0, len(text), 1.0, "built by hand", modality=modality)
    return Voice(one, said, ("a1",), text, language, "", True)


@pytest.mark.parametrize(
    ("text", "language", "kind", "modality", "does"),
    [
        ("Towns should open night shelters.", "en", K.RECOMMENDATION, Modality.NEED, {Deed.ASK}),
        ("Los puertos deben abrir de noche.", "es", K.COMMON_PRINCIPLE, Modality.FACT, {Deed.ASK}),
        ("A tent is no home.", "en", K.COMMON_PRINCIPLE, Modality.FACT, {Deed.ASK, Deed.STATE}),
        ("We opened two shelters.", "en", K.GOOD_PRACTICE, Modality.FACT, {Deed.DO}),
        ("Firmaremos un acuerdo con la red.", "es", K.PARTNERSHIP, Modality.FACT, {Deed.PLAN}),
        ("Vamos a firmar un acuerdo con la red.", "es", K.PARTNERSHIP, Modality.FACT, {Deed.PLAN}),
        ("Nous ouvrirons deux foyers.", "fr", K.COMMITMENT, Modality.INTENTION, {Deed.PLAN}),
        ("Il manque des lits.", "fr", K.GAP, Modality.FACT, {Deed.MISS}),
        ("Les foyers devraient disposer de lits.", "fr", K.GAP, Modality.NEED, {Deed.ASK, Deed.MISS}),
        ("Nous félicitons les villes des foyers ouverts.", "fr", K.POSITION, Modality.FACT, {Deed.APPROVE}),
        ("Agradecemos a la red sus albergues.", "es", K.COMMON_PRINCIPLE, Modality.FACT, {Deed.APPROVE}),
        ("We support the proposal of the towns to open shelters.", "en", K.POSITION, Modality.FACT, {Deed.APPROVE}),
        ("Apoyamos un registro único.", "es", K.POSITION, Modality.FACT, {Deed.APPROVE, Deed.ASK, Deed.STATE}),
    ],
)
def test_deeds(text: str, language: str, kind: K, modality: Modality, does: set[Deed]) -> None:
    assert deeds(voice(text, language, kind, modality, Relation.REPORT, ())) == does


@pytest.mark.parametrize("relation", [Relation.COMMEND, Relation.SUPPORT])
def test_deeds_praise_and_support_of_somebody_are_not_what_they_do(relation: Relation) -> None:
    text = "the shelters that towns had opened"
    assert deeds(voice(text, "en", K.GOOD_PRACTICE, Modality.FACT, relation, ("a2",))) == {Deed.APPROVE}
