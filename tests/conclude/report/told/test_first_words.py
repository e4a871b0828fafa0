"""A voice of which nothing is surely clear is heard by the sentence that introduces it."""

from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.told.first_words import is_first_word
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.contribution import ContributionKind as Kind
from relatoria.model.report import Profile
from relatoria.testing.build import Said, build_record

LIND = Actor("p1", ActorKind.PERSON, "Teo Lind", role="Minister", country="NOR", stakeholder_type="state")
FIJI = Actor("s1", ActorKind.STATE, "Fiji", country="FJI", stakeholder_type="state")


def first_words(*said: Said) -> list[str]:
    record = build_record(list(said))
    context = Context(record, find_points(record), Profile.SYNTHESIS, "en")
    return [context.wording(one) for one in record.contributions if is_first_word(context, one)]


def test_one_of_a_voice_at_most() -> None:
    found = first_words(
        Said(LIND, "Mr. Teo Lind, Minister of Norway, described the support of his country.", Kind.POSITION, "gcm:1"),
        Said(LIND, "It had helped them there.", Kind.GOOD_PRACTICE, "gcm:1"),
    )
    assert len(found) <= 1


def test_none_where_something_is_clear() -> None:
    clear = "Fiji recommended that all ports of the region keep lifeboats for fishing crews."
    assert not first_words(Said(FIJI, clear, Kind.RECOMMENDATION, "gcm:1"), Said(FIJI, "Fiji did so.", Kind.POSITION))
