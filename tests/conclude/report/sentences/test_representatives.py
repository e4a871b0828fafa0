"""A State is told of by its representative where its words are a person's."""

import pytest

from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.record.retell import WHO
from relatoria.conclude.report.sentences.representatives import by_who, by_whom, is_by_a_person
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.contribution import ContributionKind as Kind
from relatoria.model.document import DocumentKind
from relatoria.model.report import Profile
from relatoria.testing.build import Said, build_record

PERU = Actor("s1", ActorKind.STATE, "Peru", country="PER")
MOE = Actor("p1", ActorKind.PERSON, "Ada Moe")


@pytest.mark.parametrize(
    ("text", "actor", "language", "expected"),
    [
        ("her country had two ports", PERU, "en", True),
        ("the country had two ports", PERU, "en", False),
        ("her country had two ports", MOE, "en", False),
        ("“her country” was a song", PERU, "en", False),
        ("él tenía dos puertos", PERU, "es", False),
    ],
)
def test_is_by_a_person(text: str, actor: Actor, language: str, expected: bool) -> None:
    assert is_by_a_person(text, [actor], language) is expected


@pytest.mark.parametrize(("actor", "told"), [(PERU, f"{WHO} sought two cranes."), (MOE, "He sought two cranes.")])
def test_by_who_names_the_state_for_its_delegate(actor: Actor, told: str) -> None:
    record = build_record([Said(actor, "He sought two cranes.", Kind.CALL, "gcm:1", "en", DocumentKind.SYNTHESIS)])
    context = Context(record, find_points(record), Profile.SYNTHESIS, "en")
    assert by_who(context, record.interventions[0].actors, "He sought two cranes.") == told


def test_by_whom_is_the_representative_of_a_state_that_says_her_country() -> None:
    record = build_record([Said(PERU, "Her country sought two cranes.", Kind.CALL, "gcm:1", "en")])
    context = Context(record, find_points(record), Profile.SYNTHESIS, "en")
    actors = record.interventions[0].actors
    assert by_whom(context, actors, "her country sought two cranes", "Peru") == "the representative of Peru"
    assert by_whom(context, actors, "two cranes were sought", "Peru") == "Peru"
