"""What differs between two versions of a text."""

from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from relatoria.model.paper import Block, BlockKind, Item, Paper, PaperSection, Run
from relatoria.prepare.facts_file import read_facts
from relatoria.prepare.paper_changes import Fate, SectionChange, compare_papers, say_section_change
from relatoria.prepare.skeleton import fill_skeleton

IDM = read_facts(Path(__file__).resolve().parents[2] / "demo" / "idm-2018" / "facts.toml")


def paper(**sections):
    blocks = {code: Block(BlockKind.PARAGRAPH, tuple(Item((Run(one),)) for one in sections[code])) for code in sections}
    made = tuple(PaperSection(code, code.title(), blocks=(block,)) for code, block in blocks.items())
    return Paper("report", "en", "Report", sections=made)


def test_compare_papers():
    before = paper(a=["One.", "Two."], b=["Three."], c=["Same."])
    changes = compare_papers(before, paper(c=["Same."], a=["One.", "2."], d=["Four."]))
    assert changes == (
        SectionChange(Fate.CHANGED, "a", "A", ("Two.",), ("2.",)),
        SectionChange(Fate.ADDED, "d", "D", (), ("Four.",)),
        SectionChange(Fate.REMOVED, "b", "B", ("Three.",)),
    )
    assert [say_section_change(one, "en") for one in changes] == [
        "Section “A”: sentences removed, 1; added, 1.",
        "New section: “D”.",
        "Section removed: “B”.",
    ]


def test_compare_papers_sees_a_milestone_that_came_about():
    early = fill_skeleton("concept_note_session", IDM, "en")
    late = fill_skeleton("concept_note_session", replace(IDM, written="2018-03-01"), "en")
    (change,) = compare_papers(early, late)
    assert (change.section, len(change.removed), len(change.added)) == ("process", 1, 1)
    assert "the start of the intergovernmental negotiations (on 20 February 2018 in New York)" in change.added[0]


@given(st.lists(st.sampled_from(["One.", "Two.", "Three."]), max_size=6))
def test_a_paper_does_not_differ_from_itself(texts):
    assert compare_papers(paper(a=texts), paper(a=texts)) == ()
