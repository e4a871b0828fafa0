"""Voices in two languages: what merges because all else agrees, and the traps that must not."""

import pytest

from relatoria.conclude.points.agreement import agree
from relatoria.conclude.points.voices import Voice
from relatoria.model.contribution import Contribution, ContributionKind, ThemeScore
from relatoria.model.intervention import Intervention

KINDS = {"ask": ContributionKind.RECOMMENDATION, "call": ContributionKind.CALL, "good": ContributionKind.GOOD_PRACTICE}


def voice(text, language, codes, kind="ask", *, for_it=True):
    themes = tuple(ThemeScore(*code.split(":"), 0.5, "") for code in codes.split())
    contribution = Contribution("c1", "i1", KINDS[kind], 0, len(text), 1.0, "", themes=themes)
    return Voice(contribution, Intervention("i1", "d1", ("a1",), ()), ("a1",), text, language, "", for_it)


UTILITIES = voice("las empresas de agua publiquen sus pérdidas cada año.", "es", "sdg:6")
ENTREPRISES = "Il faut que les entreprises de l'eau publient leurs pertes chaque année."


def test_agree_where_kind_subject_and_content_agree():
    assert agree(UTILITIES, voice(ENTREPRISES, "fr", "sdg:6", "call"), 0.77)


@pytest.mark.parametrize(
    ("other", "likeness", "reason"),
    [
        (voice(ENTREPRISES, "fr", "sdg:6", "good"), 0.77, "a practice is no demand"),
        (voice(ENTREPRISES, "fr", "sdg:6", for_it=False), 0.77, "the other side"),
        (voice(ENTREPRISES, "fr", "sdg:6 level:local"), 0.77, "another level of government"),
        (voice(ENTREPRISES, "fr", "sdg:11"), 0.77, "another subject"),
        (voice(ENTREPRISES, "fr", ""), 0.77, "no subject"),
        (voice(ENTREPRISES, "fr", "sdg:6"), 0.5, "not like enough"),
        (voice(UTILITIES.text, "es", "sdg:6"), 0.77, "one language has its own threshold"),
        (voice("Les entreprises de l'eau doivent former leurs ingénieurs chaque année.", "fr", "sdg:6"), 0.77,
         "other content"),
        (voice(ENTREPRISES[:-1] + " et que les communes ouvrent des laboratoires.", "fr", "sdg:6"), 0.77,
         "one says more"),
    ],
)  # fmt: skip
def test_agree_is_refused_where_anything_differs(other, likeness, reason):
    assert not agree(UTILITIES, other, likeness), reason


def test_agree_does_not_merge_one_that_says_more():
    codes = "gcm:1 sdg:10 policy_area:data"
    less = voice("Migration data be disaggregated by age and sex.", "en", codes)
    more = "Los datos sobre migración se desglosaran por edad y sexo y se compartieran entre los países."
    assert not agree(less, voice(more, "es", codes), 0.79)
