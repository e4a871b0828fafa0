"""Issues: what several voices speak about by the same words, in three languages; no name, no amount."""

from __future__ import annotations

import pytest
from tests.conclude.report.told.test_items import report_of

from relatoria.conclude.points.find import find_points
from relatoria.conclude.points.issues import find_issues
from relatoria.conclude.points.names_of_issues import same, signs_of, terms_in
from relatoria.conclude.points.voices import voices
from relatoria.conclude.report.build import write_report
from relatoria.model.contribution import ContributionKind as Kind
from relatoria.model.document import DocumentKind
from relatoria.model.point import Issue
from relatoria.model.report import Profile
from relatoria.testing.records import Said, record_of, state

CHAD, CHILE, NORWAY, KENYA = state("TCD", "Chad"), state("CHL", "Chile"), state("NOR", "Norway"), state("KEN", "Kenya")
SAID = [
    Said(CHAD, "States should accept a provisional registration of nurses.", Kind.RECOMMENDATION, "", "en"),
    Said(CHILE, "La inscripción provisional de enfermeras ahorra meses de espera.", Kind.POSITION, "", "es"),
    Said(NORWAY, "L'inscription provisoire protège les soignants.", Kind.POSITION, "", "fr"),
    Said(KENYA, "Harbours need lifeboats before the storms.", Kind.GAP, "", "en"),
]


def issues(said: list[Said]) -> tuple[Issue, ...]:
    record = record_of(said)
    return find_issues(voices(record), record.actors)


def test_one_issue_is_found_in_three_languages() -> None:
    (one,) = issues(SAID)
    assert one.names == {
        "es": "inscripción provisional",
        "en": "provisional registration",
        "fr": "inscription provisoire",
    }
    assert one.contributions == ("c1", "c2", "c3")
    assert len(one.actors) == 3


def test_two_speakers_make_no_issue() -> None:
    assert issues(SAID[:2]) == ()
    again = Said(CHAD, "A provisional registration takes one week.", Kind.POSITION, "", "en")
    assert issues([*SAID[:2], again]) == ()


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("They opposed exit penalties and the training costs of small hospitals.", "en", ["exit penalties"]),
        ("It asked for a legally binding instrument.", "en", ["legally binding instrument"]),
        ("Pidió un fondo de compensación para las islas.", "es", ["fondo de compensación"]),
        ("Elle a défendu le principe de la responsabilité solidaire.", "fr", ["responsabilité solidaire"]),
    ],
)
def test_names_stand_like_nouns(text: str, language: str, names: list[str]) -> None:
    found = [term.said for term in terms_in(text, language) if term.whole]
    assert set(names) <= set(found)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("It needs three million dollars in five years.", "en"),
        ("The countries of origin came before the host communities.", "en"),
        ("Los países de origen y las autoridades locales coinciden.", "es"),
        ("Les pays d'accueil ont demandé deux ans.", "fr"),
        ("Ana Ruiz spoke for Amnesty International.", "en"),
    ],
)
def test_amounts_people_and_proper_names_are_no_issues(text: str, language: str) -> None:
    assert [term.said for term in terms_in(text, language) if term.whole] == []


def test_names_are_one_where_each_word_has_a_counterpart() -> None:
    def name(words: str, language: str) -> tuple[frozenset[str], ...]:
        return tuple(signs_of(word, language) for word in words.split())

    assert same(name("provisional registration", "en"), name("inscripcion provisional", "es"))
    assert same(name("relocation plan", "en"), name("planned relocation", "en"))
    assert not same(name("multilateral agreement", "en"), name("convenios bilaterales", "es"))


def test_a_longer_name_and_its_part_are_one_issue() -> None:
    said = [
        Said(one, f"{how} the mutual recognition of university diplomas.", Kind.POSITION, "", "en")
        for one, how in ((CHAD, "We defend"), (CHILE, "Few know"), (NORWAY, "Students wait for"))
    ]
    (one,) = issues(said)
    assert one.names == {"en": "mutual recognition of university"} or "diplomas" in one.names["en"]


RECORD = (
    "Summary record of the second meeting\n\n"
    "1. Ms. Rosa Mba (Gabon) said that exit penalties had kept 300 nurses of the university hospital in debt.\n\n"
    "2. Mr. Abel Tuan (Peru) recommended that all States prohibit exit penalties by law before 2028.\n\n"
    "3. Ms. Ana Lund (Norway) announced that her Government would repay the exit penalties of nurses by 2027.\n\n"
    "4. Mr. Jo Park (Fiji) said that harbours needed lifeboats.\n"
)


def test_a_report_is_headed_by_issues() -> None:
    from relatoria.gather.gather import gather
    from relatoria.gather.reading.read import read_file

    record = gather([read_file(RECORD.encode(), "record.txt")])
    points = find_points(record)
    assert [one.names for one in points.issues] == [{"en": "exit penalties"}]
    own = write_report(record, points, Profile.SYNTHESIS, "en")
    assert "Exit penalties" in [section.heading for section in own.sections]
    other = write_report(record, points, Profile.SYNTHESIS, "es")
    assert "«exit penalties»" in [section.heading for section in other.sections]


def test_an_issue_says_who_recommended_and_who_promised() -> None:
    said = [one.text for one in report_of(RECORD, Profile.SYNTHESIS)]
    assert "Mr. Abel Tuan (Peru) made a recommendation on it." in said
    assert any(one.endswith("announced a commitment on it.") and "Lund" in one for one in said)


def test_issues_of_one_document_of_several_are_none() -> None:
    said = [Said(one.actor, one.text, one.kind, "", one.language, DocumentKind.SYNTHESIS) for one in SAID]
    assert len(issues(said)) == 1


def test_a_name_that_only_follows_a_verb_is_better_than_one_of_another_language() -> None:
    said = [
        Said(CHAD, "Workers should receive reliable information before departure.", Kind.RECOMMENDATION, "", "en"),
        Said(CHILE, "Todos necesitan una información fiable.", Kind.POSITION, "", "es"),
        Said(NORWAY, "La información fiable presentaran los consulados.", Kind.POSITION, "", "es"),
    ]
    (one,) = issues(said)
    assert one.names == {"en": "reliable information", "es": "información fiable"}
