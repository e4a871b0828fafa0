"""Who else spoke: a State is not named after its delegate, nor a body after somebody of it."""

from dataclasses import replace

import pytest

from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.naming.also import Heard, are_one_body, each_once
from relatoria.conclude.report.sections.divergence import divergence
from relatoria.conclude.report.sentences.writer import Writer
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.contribution import ContributionKind as Kind
from relatoria.model.report import Profile
from relatoria.testing.build import Said, build_record

KENYA = Actor("s1", ActorKind.STATE, "Kenya", country="KEN", stakeholder_type="state")
ENVOY = Actor(
    "p1", ActorKind.PERSON, "Ada Moe", organisation="Kenya", country="KEN", stakeholder_type="state", gender="f"
)
SECOND = replace(ENVOY, id="p2", name="Joy Wa")
ILO = Actor("b1", ActorKind.ORGANISATION, "Organización Internacional del Trabajo (OIT)")
OFFICER = Actor("p3", ActorKind.PERSON, "Kim Bell", organisation="International Labour Organization, ILO")
COLLEAGUE = replace(OFFICER, id="p4", name="Rui Dias", organisation="International Labour Organization")
CHAIR = Actor("p5", ActorKind.PERSON, "The Chair", "Chair")


def context_of(*actors):
    heard = [Said(one, f"Ports need desk {at}.", Kind.POSITION, "gcm:1", "en") for at, one in enumerate(actors)]
    record = build_record(heard)
    return Context(record, find_points(record), Profile.SYNTHESIS, "en")


@pytest.mark.parametrize(
    ("told", "other", "named"),
    [
        (ENVOY, KENYA, False),
        (KENYA, ENVOY, False),
        (ENVOY, SECOND, False),  # one voice
        (OFFICER, ILO, False),
        (ILO, OFFICER, False),
        (OFFICER, COLLEAGUE, True),
        (KENYA, ILO, True),
        (KENYA, CHAIR, False),
    ],
)
def test_unheard(told, other, named):
    context = context_of(told, other)
    left = Heard(context, (told.id,)).missed(context.record.contributions[1:])
    assert bool(left) is named


def test_each_once():
    context = context_of(ENVOY, KENYA, OFFICER, ILO, CHAIR)
    assert each_once(context, ("p1", "s1", "p3", "b1")) == ("s1", "b1")
    assert each_once(context, ("p1", "p3")) == ("p1", "p3")


def test_a_body_and_somebody_of_it_are_one_and_do_not_diverge():
    context = context_of(OFFICER, ILO, KENYA)
    assert are_one_body(context, OFFICER.id, ILO.id)
    assert not are_one_body(context, OFFICER.id, KENYA.id)
    said = [
        Said(OFFICER, "Workers should never be sent back to recruiters.", Kind.POSITION, "gcm:6", "en"),
        Said(ILO, "Workers should be sent back to recruiters.", Kind.POSITION, "gcm:6", "en"),
    ]
    record = build_record(said)
    points = find_points(record)
    two_sides = replace(points.points[0], actors=(OFFICER.id,), opponents=(ILO.id,), opposed=("c2",), members=("c1",))
    register = replace(next(one for one in points.registers if one.name == "disagreements"), items=(two_sides.id,))
    points = replace(points, points=(two_sides,), registers=(register,))
    assert divergence(Writer(Context(record, points, Profile.SYNTHESIS, "en"))) is None
