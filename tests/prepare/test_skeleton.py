"""Skeletons filled from the record: everything that is known, nothing that is not."""

from dataclasses import replace
from pathlib import Path

import pytest

from relatoria.model.citation import Quotation
from relatoria.model.facts import Facts
from relatoria.model.meeting_plan import SessionPlan
from relatoria.model.process import Revision
from relatoria.prepare.facts_file import about, read_facts
from relatoria.prepare.milestones import move
from relatoria.prepare.skeleton import FILLERS, fill_skeleton, missing_words
from relatoria.vocabulary.mechanisms import mechanisms
from relatoria.vocabulary.places import LANGUAGES
from relatoria.vocabulary.processes import processes
from relatoria.vocabulary.work_kinds import work_kinds

DEMO = Path(__file__).resolve().parents[2] / "demo"
IDM = read_facts(DEMO / "idm-2018" / "facts.toml")
GCM = processes()["gcm"]
GRCP = read_facts(DEMO / "grcp-2017" / "facts.toml")
SECOND = replace(about(IDM, "second"), written="2018-06-15")


def text_of(paper):
    return "\n".join(item.text for section in paper.sections for block in section.blocks for item in block.items)


def ids(paper):
    return [section.id for section in paper.sections]


def test_every_filler_of_the_data_exists_and_is_used():
    named = {one.filler for kind in work_kinds().values() for one in kind.sections if one.filler}
    assert named == FILLERS.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_edition_note_has_every_part_of_its_skeleton(language):
    paper = fill_skeleton("concept_note_edition", IDM, language)
    assert ids(paper) == ["frame", "earlier", "themes", "cooperation", "platforms", "tools", "programme", "donors"]
    assert missing_words(paper.missing) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_session_note_has_every_part_of_its_skeleton(language):
    paper = fill_skeleton("concept_note_session", SECOND, language)
    assert ids(paper) == ["mechanism", "previous", "focus", "work", "issues", "process", "donors"]
    assert missing_words(paper.missing) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_session_guide_has_every_session_and_part(language):
    paper = fill_skeleton("session_guide", GRCP, language)
    parts = ["s1", "s2", "s2-groups", "s2-plenary", "s3", "s3-follow-up", "s3-partners"]
    assert ids(paper) == ["objectives", "questions", "sessions", *parts]
    assert [section.level for section in paper.sections] == [2, 2, 2, 3, 3, 4, 4, 3, 4, 4]


@pytest.mark.parametrize(
    ("language", "headings"),
    [
        ("es", ["Apertura", "Primera sesión. Los datos", "Segunda sesión", "Palabras finales"]),
        ("en", ["Opening", "First session. Data", "Second session", "Last words"]),
        ("fr", ["Ouverture", "Première séance. Les données", "Deuxième séance", "Derniers mots"]),
    ],
)
def test_session_guide_numbers_neither_an_opening_nor_a_closing(language, headings):
    data = {"es": "Los datos", "en": "Data", "fr": "Les données"}
    last = {"es": "Palabras finales", "en": "Last words", "fr": "Derniers mots"}
    sessions = (
        SessionPlan("s0", {}, "opening"),
        SessionPlan("s1", data, "panel"),
        SessionPlan("s2", {}, "panel"),
        SessionPlan("s3", last, "closing"),
    )
    held = replace(GRCP, meetings=(replace(GRCP.meetings[0], sessions=sessions), *GRCP.meetings[1:]))
    paper = fill_skeleton("session_guide", held, language)
    assert [one.heading for one in paper.sections if one.level == 3] == headings


@pytest.mark.parametrize("language", LANGUAGES)
def test_engagement_brief_has_all_streams_in_the_order_of_the_registry(language):
    paper = fill_skeleton("engagement_brief", GRCP, language)
    assert ids(paper)[3:-1] == [
        "vision", "thematic_papers", "national_consultations", "civil_society", "un_regional_commissions",
        "consultative_processes", "dialogue", "governing_body", "cities", "research", "media", "support_to_srsg",
    ]  # fmt: skip


def test_window_is_told_as_it_was_known():
    assert (
        "entre el fin de las negociaciones intergubernamentales, previsto para julio de 2018, y la conferencia "
        "intergubernamental de aprobación del Pacto, prevista para diciembre de 2018 en Marrakech."
    ) in text_of(fill_skeleton("concept_note_session", SECOND, "es"))


def test_window_is_told_as_it_came_about():
    later = replace(SECOND, written="2018-09-01")
    assert "between the end of the intergovernmental negotiations (on 13 July 2018 in New York) and" in text_of(
        fill_skeleton("concept_note_session", later, "en")
    )


def test_nothing_is_quoted_before_it_was_said():
    early = text_of(fill_skeleton("concept_note_session", IDM, "en"))
    late = text_of(fill_skeleton("concept_note_session", SECOND, "en"))
    assert ("Nobody can govern" in early, "Nobody can govern" in late) == (False, True)


def test_a_quotation_that_its_source_does_not_hold_is_left_out_and_noted():
    false = Quotation({"en": "Migration is a crisis"}, {"en": "the meeting"}, "en", "Migration is no crisis at all")
    paper = fill_skeleton("concept_note_edition", replace(IDM, quotations=(false,)), "en")
    assert "crisis" not in text_of(paper)
    assert missing_words(paper.missing) == ["the quotation “Migration is a crisis…” does not stand so in its source"]


def test_what_is_in_another_language_only_is_missing():
    meeting = replace(SECOND.meetings[1], focus={"es": "el fomento de la capacidad"})
    paper = fill_skeleton("concept_note_session", replace(SECOND, meetings=(SECOND.meetings[0], meeting)), "fr")
    assert missing_words(paper.missing) == ["l’axe de la réunion : manque en français (existe en espagnol)"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", work_kinds())
def test_no_facts_give_no_holes_but_a_list(kind, language):
    paper = fill_skeleton(kind, Facts(written="2018-01-01"), language)
    assert not any(mark in text_of(paper) for mark in ("{", "}", "None", "  ", " .", "«»", "“”"))
    assert paper.missing


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", work_kinds())
@pytest.mark.parametrize("facts", [IDM, SECOND, GRCP], ids=["first", "second", "seventh"])
def test_no_sentence_has_a_seam(kind, language, facts):
    text = text_of(fill_skeleton(kind, facts, language))
    seams = {"es": (" de el ", " a el "), "en": (" the the ", " a an "), "fr": (" de le ", " à le ", " à les ")}
    holes = ("{", "}", "None", "  ", ",,", " ,", "..", "()", "«»")
    assert [one for one in (*seams[language], *holes) if one in text] == []


def test_fill_skeleton_of_no_such_kind():
    with pytest.raises(KeyError):
        fill_skeleton("novel", IDM, "es")


def test_quotations_of_the_demo_stand_in_its_documents():
    said = "".join(
        (DEMO / name).read_text("utf-8")
        for name in ("idm-2018/statements/swing-iom.md", "grcp-2017/plenary-summary.md")
    )
    assert [one.source in said for one in IDM.quotations] == [True, True]


def test_what_the_record_holds_comes_before_the_registries():
    adoption = next(one for one in GCM.milestones if one.id == "adoption")
    moved = move(replace(adoption, actual=None), Revision("2018-06-10", "2019-01"))
    own = replace(GCM, milestones=(*(one for one in GCM.milestones if one.id != "adoption"), moved))
    renamed = replace(mechanisms()["IDM"], names={"en": "Lake Talks"}, acronym={})
    facts = replace(SECOND, own_processes={"gcm": own}, own_mechanisms={"IDM": renamed})
    text = text_of(fill_skeleton("concept_note_session", facts, "en"))
    assert "the intergovernmental conference to adopt the Compact, planned for January 2019." in text
    assert "Since 2001, the Lake Talks has been" in text


def test_missing_words_are_told_in_the_language_of_who_writes():
    paper = fill_skeleton("concept_note_session", Facts(written="2018-01-01"), "fr")
    assert missing_words(paper.missing)[:2] == ["le mécanisme de dialogue", "la réunion précédente"]
    assert missing_words(paper.missing, "en")[:2] == ["the mechanism of dialogue", "the previous meeting"]
