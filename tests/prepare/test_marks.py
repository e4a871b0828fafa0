"""Notes and links in a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relatoria.model.citation import Link
from relatoria.model.paper import Run
from relatoria.prepare.marks import Marks, with_marks


def test_runs_put_notes_and_links_in_their_places():
    marks = Marks()
    text = f"see {marks.link(Link('https://a.example/?b;c'))} and this{marks.note('Note.')}, all of it"
    assert marks.runs(text, "fr") == (
        Run("See "), Run("https://a.example/?b;c", link="https://a.example/?b;c"), Run(" and this", "Note."),
        Run(", all of it"),
    )  # fmt: skip


def test_runs_with_two_notes_at_one_place():
    marks = Marks()
    assert marks.runs(f"Both{marks.note('One.')}{marks.note('Two.')}.", "es") == (
        Run("Both", "One."), Run("", "Two."), Run("."),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "language", "marked"),
    [
        ("Fin.", "es", "Fin*."),
        ("End.", "en", "End.*"),
        ("Est-ce ?", "fr", "Est-ce* ?"),
        ("Sin más", "es", "Sin más*"),
    ],
)
def test_with_marks(text, language, marked):
    assert with_marks(text, "*", language) == marked


@given(st.text(max_size=30))
def test_runs_survive_any_text(text):
    runs = Marks().runs(text, "en")
    assert all(ord(char) >= 32 or char in "\t\n\r" for run in runs for char in run.text)
    assert [run.note or run.link for run in runs if run.note or run.link] == []
