"""A State is told of by its representative where its words are a person's."""

import pytest

from relatoria.conclude.report.record.retell import WHO
from relatoria.conclude.report.sentences.representatives import by_who, is_by_a_person
from relatoria.model.actor import Actor, ActorKind

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


def test_by_who_names_the_state_for_its_delegate() -> None:
    assert by_who("He sought two cranes.", [PERU], "en") == f"{WHO} sought two cranes."
    assert by_who("He sought two cranes.", [MOE], "en") == "He sought two cranes."
