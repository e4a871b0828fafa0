from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relatoria.model.document import Document, Edit, Paragraph, ParagraphKind
from relatoria.trace.clean import SEPARATOR, clean
from relatoria.trace.wording import Wordings, wording


def document(text: str, *edits: Edit, paragraphs: tuple[Paragraph, ...] = ()) -> Document:
    return Document("d1", "d1.txt", text, paragraphs=paragraphs or (Paragraph("p1", 0, len(text)),), layout=edits)


def edit(text: str, before: str, after: str) -> Edit:
    start = text.index(before)
    return Edit(start, start + len(before), before, after, "test")


def test_clean_without_edits_is_the_paragraph_itself() -> None:
    cleaned = clean(document("A plain line."))
    assert cleaned.text == "A plain line."
    assert cleaned.source(2, 7) == (2, 7)


def test_clean_applies_cuts_and_replacements_and_maps_back() -> None:
    text = "The multi-\nlateral sys\ntem"
    cleaned = clean(document(text, edit(text, "-\n", ""), edit(text, "sys\ntem", "system")))
    assert cleaned.text == "The multilateral system"
    start = cleaned.text.index("multilateral")
    assert text[slice(*cleaned.source(start, start + 12))] == "multi-\nlateral"
    start = cleaned.text.index("system")
    assert text[slice(*cleaned.source(start, start + 6))] == "sys\ntem"


def test_clean_joins_paragraphs_with_the_separator_and_passes_furniture_over() -> None:
    text = "First.\nPage 3\nSecond."
    parts = (Paragraph("p1", 0, 6), Paragraph("p2", 14, 21))
    cleaned = clean(document(text, paragraphs=parts))
    assert cleaned.text == f"First.{SEPARATOR}Second."
    assert cleaned.source(7, 13) == (14, 20)
    assert cleaned.source_start(6) == 14
    assert cleaned.source_end(6) == 14


def test_clean_cuts_an_enclosed_footnote_out_of_the_outer_paragraph_only() -> None:
    text = "Begins here\n1 A note.\nand ends."
    note = edit(text, "1 A note.", "")
    parts = (Paragraph("p1", 0, len(text)), Paragraph("p2", note.start, note.end, ParagraphKind.FOOTNOTE, note_of="p1"))
    cleaned = clean(document(text, note, paragraphs=parts))
    assert cleaned.text == "Begins here\n\nand ends.\n1 A note."


def test_clean_passes_over_an_edit_inside_another() -> None:
    text = "one two three"
    cleaned = clean(document(text, edit(text, "two three", "2 3"), edit(text, "three", "3")))
    assert cleaned.text == "one 2 3"


def test_clean_of_nothing_is_empty() -> None:
    cleaned = clean(Document("d1", "d1.txt", ""))
    assert (cleaned.text, cleaned.source_start(0), cleaned.source_end(0)) == ("", 0, 0)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 2), (3, 99)])
def test_source_refuses_a_range_outside_the_text(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no clean range"):
        clean(document("short")).source(start, end)


def test_wording_shows_a_passage_as_clean_text() -> None:
    text = "a bro-\nken word and a sec-\nond"
    whole = document(text, edit(text, "o-\nk", "ok"), edit(text, "c-\no", "co"))
    assert wording(whole, 2, 15) == "broken word" == Wordings([whole]).of("d1", 2, 15)
    assert Wordings([whole]).of("d1", 0, len(text)) == "a broken word and a second" == wording(whole, 0, len(text))
    assert Wordings([whole]).of("d1", 6, 15) == text[6:15]


@st.composite
def edited(draw: st.DrawFn) -> Document:
    text = draw(st.text(min_size=1, max_size=60))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), min_size=0, max_size=8)))
    edits = [
        Edit(start, end, text[start:end], draw(st.text(max_size=3)), "drawn")
        for start, end in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    return document(text, *edits)


@given(edited())
def test_every_clean_character_comes_from_its_paragraph(whole: Document) -> None:
    cleaned = clean(whole)
    for offset in range(len(cleaned.text)):
        start, end = cleaned.source(offset, offset + 1)
        assert 0 <= start <= end <= len(whole.text)
        if end - start == 1 and not any(e.start <= start < e.end for e in whole.layout):
            assert whole.text[start] == cleaned.text[offset]


@given(edited())
def test_wording_of_a_paragraph_is_its_clean_text(whole: Document) -> None:
    assert wording(whole, 0, len(whole.text)) == clean(whole).text or any(
        e.start == 0 and e.end == len(whole.text) for e in whole.layout
    )
