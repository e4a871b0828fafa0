"""Sentences of records: which may be quoted whole as somebody's, and which are the reporter's."""

import pytest

from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.record.retell import Told, sentence_of
from relatoria.conclude.report.told.recorded import is_free_indirect, is_note, names_who, recorded_whole
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.contribution import ContributionKind as Kind
from relatoria.model.document import DocumentKind
from relatoria.model.intervention import How
from relatoria.model.report import Profile
from relatoria.testing.build import Said, build_record

MOE = Actor("p1", ActorKind.PERSON, "Ada Moe", gender="f", aliases=("Ms. Ada Moe",))


def heard(text, language="en", kind=DocumentKind.SYNTHESIS, how=How.EXPLICIT):
    record = build_record([Said(MOE, text, Kind.POSITION, "gcm:1", language, kind, how)])
    context = Context(record, find_points(record), Profile.SYNTHESIS, language)
    contribution = record.contributions[0]
    return context, contribution, sentence_of(context, contribution)


@pytest.mark.parametrize(
    ("text", "how", "expected"),
    [
        ("Ms. Ada Moe suggested that ports publish accounts.", How.EXPLICIT, True),
        ("She suggested that ports publish accounts.", How.ANAPHORIC, True),  # her name stands beside it
        ("That proposal was rejected by Ms. Ada Moe.", How.EXPLICIT, False),
        ("Ms. Ada Moe was disappointed with the sum.", How.EXPLICIT, False),
        ("The harbour had lost two cranes.", How.INHERITED, True),
    ],
)
def test_recorded_whole(text, how, expected):
    assert recorded_whole(*heard(text, how=how)) is expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("The office is a former bakery.", DocumentKind.OTHER, False),  # an interview's own description
        ("The lab had counted 40 children.", DocumentKind.OTHER, True),
        ("The office is a former bakery.", DocumentKind.SYNTHESIS, True),
    ],
)
def test_is_free_indirect(text, kind, expected):
    assert is_free_indirect(*heard(text, kind=kind, how=How.INHERITED)) is expected


@pytest.mark.parametrize(
    ("text", "how", "expected"),
    [
        ("South Africa preferring that costs be borne by employers.", How.EXPLICIT, False),
        ("South Africa and others preferring a transition of eight years.", How.EXPLICIT, False),
        ("Ms. Ada Moe showed us a buoy of her own design.", How.EXPLICIT, False),  # the author's «us»
        ("The Secretariat would circulate a draft by June.", How.INHERITED, False),
        ("Japan.", How.EXPLICIT, False),
        ("Ms. Ada Moe asked for a register.", How.EXPLICIT, True),
        ("The representative of the employers asked for a register.", How.EXPLICIT, False),
        ("Distance, it was said, is no geography.", How.INHERITED, False),
        ("It was noted that ports were closed.", How.INHERITED, False),
        ("It was noted by Ms. Moe that ports were closed.", How.EXPLICIT, True),
    ],
)
def test_names_who(text, how, expected):
    _, _, told = heard(text, how=how)
    assert names_who(told, (MOE,), "en") is expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Demande à l'Agence de réparer les pompes.", "fr", True),
        ("N'accepte pas la gratuité.", "fr", True),
        ("Les femmes marchent encore quatre kilomètres.", "fr", False),
        ("Repair the pumps first.", "en", False),
    ],
)
def test_is_note(text, language, expected):
    assert is_note(text, language) is expected


def test_recorded_whole_takes_a_pronoun_for_a_body_only_where_it_says_something():
    bureau = Actor("b1", ActorKind.ORGANISATION, "Bureau des puits")

    def whole(text):
        record = build_record([Said(bureau, text, Kind.POSITION, "gcm:1", "fr", DocumentKind.SYNTHESIS, How.ANAPHORIC)])
        context = Context(record, find_points(record), Profile.SYNTHESIS, "fr")
        return recorded_whole(context, record.contributions[0], sentence_of(context, record.contributions[0]))

    assert whole("Il recommande aux communes de publier les comptes.")
    assert not whole("Elle contient dix-sept mille points d'eau.")


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Kenya, una auditoría anual de los puertos.", "es", False),  # «Chile pidió un registro; Kenya, …»
        ("Kenya, país insular, pidió una auditoría anual.", "es", True),
        ("Kenya, for a yearly audit of ports.", "en", False),
        ("Kenya, supported by Malawi, asked for a yearly audit.", "en", True),
        ("le Kenya, d'associer les communes dès la phase d'étude.", "fr", False),
        ("Le Kenya, qui fait venir des marins, a dépêché un observateur.", "fr", True),
        ("Le Kenya, rejoint par le Mali, a demandé un audit annuel.", "fr", True),
    ],
)
def test_names_who_leaves_out_a_clause_without_its_verb(text, language, expected):
    kenya = Actor("s1", ActorKind.STATE, "Kenya", country="KEN", stakeholder_type="state")
    told = Told(text, How.EXPLICIT, ("c1",), ("d1", 0, text))
    assert names_who(told, (kenya,), language) is expected
