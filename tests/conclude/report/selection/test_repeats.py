"""What one voice says again in another document is told once, with every place where it was said."""

import pytest

from relatoria.conclude.check.check import check
from relatoria.conclude.check.claims import claims_of
from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.build import write_report
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.selection.repeats import repeats, said_again
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.contribution import ContributionKind as Kind
from relatoria.model.document import DocumentKind
from relatoria.model.intervention import How
from relatoria.model.report import Profile, SentenceKind
from relatoria.testing.build import Said, build_record

KENYA = Actor("s1", ActorKind.STATE, "Kenya", country="KEN", stakeholder_type="state")
MALAWI = Actor("s2", ActorKind.STATE, "Malawi", country="MWI", stakeholder_type="state")
PLEDGE = {
    "en": "Kenya will open three new mental health centres for migrants by the end of 2026.",
    "es": "Kenya abrirá tres nuevos centros de salud mental para migrantes antes de fines de 2026.",
    "fr": "Le Kenya ouvrira trois nouveaux centres de santé mentale pour les migrants avant la fin de 2026.",
}


def said(text, language="en", actor=KENYA, document=DocumentKind.SYNTHESIS):
    return Said(actor, text, Kind.COMMITMENT, "gcm:15", language, document, How.EXPLICIT)


def found(*heard, language="en", profile=Profile.SYNTHESIS):
    record = build_record(list(heard))
    return repeats(Context(record, find_points(record), profile, language))


@pytest.mark.parametrize(("one", "other"), [("en", "es"), ("es", "fr"), ("fr", "en")])
def test_repeats_in_two_languages(one, other):
    assert found(said(PLEDGE[one], one), said(PLEDGE[other], other)) == {"c1": ("c2",), "c2": ("c1",)}


@pytest.mark.parametrize(
    ("actor", "text", "same"),
    [
        (KENYA, PLEDGE["en"], True),
        (KENYA, PLEDGE["en"].replace("will open", "repeated that it would open"), True),
        (KENYA, PLEDGE["en"].replace("2026", "2028"), False),
        (KENYA, PLEDGE["en"].replace("three", "five"), False),
        (KENYA, PLEDGE["en"].replace("will", "will not"), False),
        (KENYA, "Kenya will train nurses of its northern districts.", False),
        (MALAWI, PLEDGE["en"].replace("Kenya", "Malawi"), False),
    ],
)
def test_repeats_are_no_other_promises(actor, text, same):
    assert bool(found(said(PLEDGE["en"]), said(text, actor=actor, document=DocumentKind.BULLETIN))) is same


def test_repeats_of_a_report_by_session_are_told_in_each():
    assert not found(said(PLEDGE["en"]), said(PLEDGE["es"], "es"), profile=Profile.ANALYTICAL)


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_said_again_is_told_once_in_the_report_s_language_with_every_place(language):
    record = build_record([said(PLEDGE[one], one) for one in ("fr", "es", "en")])
    points = find_points(record)
    report = write_report(record, points, Profile.SYNTHESIS, language)
    told = [
        one
        for section in report.sections
        for paragraph in section.paragraphs
        for one in paragraph
        if one.kind is SentenceKind.ATTRIBUTED
    ]
    assert [set(one.contributions) for one in told] == [{"c1", "c2", "c3"}]
    assert not told[0].quoted_language
    assert len(told[0].passages) == 3
    assert not [one for one in check(claims_of(report), record, points).verdicts if one.faults]


def test_said_again_leaves_out_what_was_told():
    record = build_record([said(PLEDGE["en"]), said(PLEDGE["es"], "es")])
    context = Context(record, find_points(record), Profile.SYNTHESIS, "en")
    assert said_again(context, ("c1",)) == ("c2",)
    assert said_again(context, ("c1", "c2")) == ()
