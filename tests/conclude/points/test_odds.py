"""Two sides of one thing, and pairs that only share words."""

import pytest

from relatoria.conclude.points.odds import at_odds
from relatoria.conclude.points.voices import Voice
from relatoria.model.contribution import Contribution, ContributionKind
from relatoria.model.intervention import Intervention


def voice(text, actor, language="en", *, for_it=True):
    contribution = Contribution("c1", "i1", ContributionKind.POSITION, 0, len(text), 1.0, "")
    return Voice(contribution, Intervention("i1", "d1", (actor,), ()), (actor,), text, language, "", for_it)


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("Night work on the quay should be allowed.", "opposed to any night work on the quay.", "en"),
        (
            "El almacén cobrará el hielo a las cofradías.",
            "rechazó que el almacén cobre el hielo a las cofradías.",
            "es",
        ),
        ("La commune financera la passerelle du lac.", "s'oppose à ce que la commune finance la passerelle.", "fr"),
    ],
)
def test_at_odds_for_and_against_one_thing(one, other, language):
    assert at_odds(voice(one, "a1", language), voice(other, "a2", language, for_it=False))


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Clause 4 I could kiss.", "opposed a territorial clause.", "one word in common"),
        ("A pass for day traders is being piloted.", "would have no pilot project.", "one word in common"),
        ("The Council deplored the slow pace of reform.", "deplored the slow pace of the trial and its many costs, and "
         "said that no school on the coast had teachers.", "the longer is about much else"),
    ],
)  # fmt: skip
def test_at_odds_not_where_only_words_are_shared(one, other, reason):
    assert not at_odds(voice(one, "a1"), voice(other, "a2", for_it=False)), reason


def test_at_odds_never_with_oneself():
    text = "Night work on the quay should be allowed."
    assert not at_odds(voice(text, "a1"), voice(text, "a1", for_it=False))
