"""Who else spoke: under an issue by what they did, nobody twice."""

from dataclasses import replace

import pytest
from tests.conclude.points.test_issues import RECORD, SAID
from tests.conclude.report.told.test_items import report_of

from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.build import write_report
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.sections.others import besides
from relatoria.conclude.report.selection.acts import has_words
from relatoria.conclude.report.sentences.writer import Writer
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.contribution import ContributionKind as Kind
from relatoria.model.contribution import ThemeScore
from relatoria.model.document import DocumentKind
from relatoria.model.report import Profile, SentenceKind
from relatoria.testing.build import Said, build_record
from relatoria.testing.records import Said as OnIssue
from relatoria.testing.records import record_of

FIJI = Actor("s1", ActorKind.STATE, "Fiji", country="FJI", stakeholder_type="state")
PERU = Actor("s3", ActorKind.STATE, "Peru", country="PER", stakeholder_type="state")
TOGO = Actor("s2", ActorKind.STATE, "Togo", country="TGO", stakeholder_type="state")


def test_nobody_is_named_twice_under_an_issue() -> None:
    said = [one.text for one in report_of(RECORD, Profile.SYNTHESIS) if one.kind is SentenceKind.LIST]
    assert [one for one in said if "Tuan" in one] == ["Mr. Abel Tuan (Peru) made a recommendation on it."]


@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_no_theme_only_lists_who_spoke(language: str) -> None:
    """What is all told in another section makes no section of names."""
    again = "Harbours need lifeboats before the storms of March."
    record = build_record(
        [
            Said(FIJI, again, Kind.POSITION, "gcm:1"),
            Said(PERU, "Registers of crews save lives along every coast.", Kind.POSITION, "gcm:1"),
            Said(FIJI, again, Kind.POSITION, "gcm:3", "en", DocumentKind.TRANSCRIPT),
            Said(TOGO, "They opposed it.", Kind.POSITION, "gcm:3"),
        ]
    )
    report = write_report(record, find_points(record), Profile.SYNTHESIS, language)
    assert [one.id for one in report.sections if one.id.startswith("theme-")] == ["theme-gcm:1"]


@pytest.mark.parametrize(("score", "named"), [(0.95, True), (0.85, False)])
def test_only_who_very_surely_speaks_on_a_theme_is_named_without_their_words(score: float, named: bool) -> None:
    likely = {"themes": (ThemeScore("gcm", "1", score, "x"),)}
    record = build_record(
        [
            Said(FIJI, "Harbours need lifeboats before the storms of March.", Kind.POSITION, "gcm:1"),
            Said(PERU, "Registers of crews save lives along every coast.", Kind.POSITION, "gcm:1"),
            Said(TOGO, "They opposed it.", Kind.POSITION, more=likely),
        ]
    )
    report = write_report(record, find_points(record), Profile.SYNTHESIS, "en")
    said = [one.text for part in report.sections for told in part.paragraphs for one in told]
    assert ("Togo also spoke on this theme." in said) is named


@pytest.mark.parametrize(
    ("language", "thanks"),
    [
        ("en", "We congratulate Chad on its provisional registration."),
        ("es", "Felicitamos al Chad por su inscripción provisional."),
        ("fr", "Nous félicitons le Tchad de son inscription provisoire."),
    ],
)
def test_who_only_congratulates_does_not_speak_on_an_issue(language: str, thanks: str) -> None:
    record = record_of([*SAID[:3], OnIssue(TOGO, thanks, Kind.POSITION, "", language)])
    report = write_report(record, find_points(record), Profile.SYNTHESIS, "en")
    (section,) = [one for one in report.sections if one.id.startswith("theme-i")]
    assert not any("Togo" in one.text for told in section.paragraphs for one in told if one.kind is SentenceKind.LIST)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The former cited bulletins, and the latter the provisional registration of nurses."),
        ("es", "Citaron, el primero los boletines y la segunda la inscripción provisional de enfermeras."),
        ("fr", "Ils ont cité, le premier des bulletins, la seconde l'inscription provisoire des soignants."),
    ],
)
def test_of_two_who_are_told_apart_none_is_named_on_an_issue(language: str, text: str) -> None:
    for count in (1, 2):
        record = record_of([*SAID[:3], OnIssue(TOGO, text, Kind.POSITION, "", language), OnIssue(PERU, "Yes.")])
        together = replace(record.interventions[3], actors=(TOGO.id, PERU.id)[:count])
        record = replace(record, interventions=(*record.interventions[:3], together, *record.interventions[4:]))
        report = write_report(record, find_points(record), Profile.SYNTHESIS, "en")
        (section,) = [one for one in report.sections if one.id.startswith("theme-i")]
        told = [one for paragraph in section.paragraphs for one in paragraph if "c4" in one.contributions]
        assert bool([one for one in told if count == 1 or one.kind is SentenceKind.LIST]) is (count == 1)


def test_only_what_shows_by_its_words_is_named_beside_a_section() -> None:
    assert has_words(Kind.COMMITMENT)
    assert has_words(Kind.RECOMMENDATION)
    assert not has_words(Kind.GAP)
    assert not has_words(Kind.POSITION)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "Togo also announced a commitment."),
        ("es", "También anunció un compromiso el Togo."),
        ("fr", "Un engagement a aussi été annoncé par le Togo."),
    ],
)
def test_besides_says_what_they_did(language: str, expected: str) -> None:
    record = build_record(
        [
            Said(TOGO, "Togo pledged two boats.", Kind.COMMITMENT, "gcm:1"),
            Said(PERU, "Peru lacked boats.", Kind.GAP, "gcm:1"),
        ]
    )
    writer = Writer(Context(record, find_points(record), Profile.SYNTHESIS, language))
    assert [one.text for one in besides(writer, record.contributions[:1], ())] == [expected]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Ms. Ama Koffi (Togo, for the Alliance of Ports)"),
        ("es", "la Sra. Ama Koffi (Togo, en nombre de la Alliance of Ports)"),
        ("fr", "Mme Ama Koffi (Togo, au nom de l’Alliance of Ports)"),
    ],
)
def test_who_speaks_for_a_group_is_named_with_it(language: str, said: str) -> None:
    koffi = Actor("p1", ActorKind.PERSON, "Ama Koffi", "Togo", country="TGO", stakeholder_type="state", gender="f")
    alliance = Actor("g1", ActorKind.GROUP, "Alliance of Ports")
    record = build_record(
        [
            Said(FIJI, "Harbours need lifeboats before the storms of March.", Kind.POSITION, "gcm:1"),
            Said(PERU, "Registers of crews save lives along every coast.", Kind.POSITION, "gcm:1"),
            Said(koffi, "They opposed it.", Kind.POSITION, more={"themes": (ThemeScore("gcm", "1", 0.95, "x"),)}),
        ]
    )
    spoken = [replace(one, on_behalf_of=("g1",)) if "p1" in one.actors else one for one in record.interventions]
    record = replace(record, actors=(*record.actors, alliance), interventions=tuple(spoken))
    report = write_report(record, find_points(record), Profile.SYNTHESIS, language)
    listed = [
        one.text for section in report.sections for part in section.paragraphs for one in part if "p1" in one.actors
    ]
    assert any(said in " ".join(one.split()) for one in listed), listed
