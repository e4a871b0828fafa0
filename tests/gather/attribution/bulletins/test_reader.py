"""Negotiation bulletins: sentences in, stances out."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.gather.attribution.stance_cases import Case, cases, lines

from relatoria.gather.attribution.bulletins.reader import bulletin, writes_capitals
from relatoria.gather.text import Text, analyse
from relatoria.model.document import Document, Paragraph, ParagraphKind
from relatoria.model.intervention import How

CASES = cases("bulletins.toml")


def text_of(wording: str, language: str = "en") -> Text:
    paragraphs = []
    at = 0
    for part in wording.split("\n\n"):
        skip = 2 if part.startswith("# ") else 0
        kind = ParagraphKind.HEADING if skip else ParagraphKind.TEXT
        paragraphs.append(Paragraph(f"p{len(paragraphs)}", at + skip, at + len(part), kind, language=language))
        at += len(part) + 2
    return analyse(Document("d", "d.txt", wording, language, paragraphs=tuple(paragraphs)))


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_bulletin_case(case: Case) -> None:
    assert lines(bulletin(text_of(case["text"], case["language"]))) == case["says"]


def test_cases_have_each_a_reason_of_its_own() -> None:
    assert len({case["why"] for case in CASES}) == len(CASES) >= 40


def test_bulletin_gives_each_clause_its_span() -> None:
    wording = "Brazil said the text was fair, while Argentina preferred postponing."
    found = bulletin(text_of(wording))
    assert [wording[part.start : part.end] for one in found.interventions for part in one.passages] == [
        "Brazil said the text was fair",
        "while Argentina preferred postponing.",
    ]


def test_bulletin_takes_a_professor_of_a_university_for_a_person() -> None:
    found = bulletin(text_of("Kenya spoke first. Professor Ada Moe of Coast University proposed a survey of wells."))
    assert [(one.kind.value, one.name) for one in found.actors if "Moe" in one.name] == [("person", "Ada Moe")]


def test_bulletin_knows_members_among_the_states_it_names() -> None:
    found = bulletin(text_of("MEXICO, for GRULAC, said yes. NORWAY said no."))
    members = {actor.name: actor.members for actor in found.actors}
    ids = {actor.name: actor.id for actor in found.actors}
    assert members["Group of Latin American and Caribbean States"] == (ids["Mexico"],)


def test_bulletin_lists_a_pronoun_without_anyone_before_it() -> None:
    found = bulletin(text_of("It suggested a footnote."))
    assert [(one.mention, one.candidates) for one in found.unresolved] == [("It", ())]
    assert found.interventions == ()


def test_bulletin_lists_a_pronoun_of_the_wrong_number_with_its_candidates() -> None:
    found = bulletin(text_of("INDIA and CHINA disagreed. It suggested a footnote."))
    assert [one.candidates for one in found.unresolved] == [("a1", "a2")]


def test_bulletin_says_how_and_why() -> None:
    found = bulletin(text_of("INDIA spoke. It asked for time.\n\nDelegates agreed to delete it."))
    passages = [part for one in found.interventions for part in one.passages]
    assert [part.how for part in passages] == [How.EXPLICIT, How.ANAPHORIC, How.COLLECTIVE]
    assert len({part.why for part in passages}) == 3


def test_bulletin_keeps_the_heading_as_session() -> None:
    found = bulletin(text_of("# Finance\n\nINDIA said no.\n\n# Trade\n\nCHINA said yes."))
    assert [one.session for one in found.interventions] == ["Finance", "Trade"]


def test_writes_capitals_needs_three_parties_in_capitals() -> None:
    assert writes_capitals(text_of("KENYA said yes. GHANA said no. CHILE said perhaps."))
    assert not writes_capitals(text_of("Kenya said yes. GHANA said no.\n\n# KENYA, PERU, CHILE"))


@given(
    st.lists(st.sampled_from("the EU KENYA and , with supported by opposed It said proposed . for AOSIS this".split()))
)
@settings(max_examples=80, deadline=None)
def test_bulletin_keeps_offsets_in_bounds_whatever_it_reads(words: list[str]) -> None:
    wording = " ".join(words)
    found = bulletin(text_of(wording))
    known = {actor.id for actor in found.actors}
    for one in found.interventions:
        assert {*one.actors, *one.targets, *one.on_behalf_of} <= known
        assert all(0 <= part.start < part.end <= len(wording) for part in one.passages)
