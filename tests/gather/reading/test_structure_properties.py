"""Properties of structure that hold for every text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from relatoria.gather.reading.blocks import Source
from relatoria.gather.reading.structure import structure
from relatoria.model.document import Document
from relatoria.trace.clean import clean

PIECES = st.sampled_from(
    [
        "La reunión", "trató de la", "migración", "¹", "²", "[1]", "[^1]", "**", "*", "_", "\\_", "- ", "• ", "1) ",
        "12. ", "i) ", "\n", "\n", "\n\n", "\r\n", "\f", " \n", "\t", "  ", "franco-\n", "alemán", "coope-\n",
        "ración", ".",
        ":", ";", "PRESIDENTE:", "## ", "¹ Nota al pie.", "\n1 See the report", "word1.", "| a | b |", "|---|---|", "<http://a.b>",
        "[text](http://x)", "\u00ad", "\u200b", "😀", "السلام عليكم", "\x1c", "\u2028", "3", "Page 2 of 9", "____", "(",
        "İ",
        "Objetivos:", "Primera sesión. Tema", "\x00", "é", "`x`",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=200))


def read(text: str) -> Document:
    return structure(Source(text), "x.txt", "0" * 64, repair=False)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_structure_of_any_text_keeps_its_offsets(text: str) -> None:
    document = read(text)
    assert document.text == text
    starts = [(edit.start, -edit.end) for edit in document.layout]
    assert starts == sorted(starts)
    for edit in document.layout:
        assert text[edit.start : edit.end] == edit.before
    for paragraph in document.paragraphs:
        assert 0 <= paragraph.start < paragraph.end <= len(text)
        own = [
            edit
            for edit in document.layout
            if paragraph.start <= edit.start
            and edit.end <= paragraph.end
            and (edit.start, edit.end) != (paragraph.start, paragraph.end)
        ]
        ends = 0
        for edit in own:
            enclosed = any(other is not edit and other.start <= edit.start and edit.end <= other.end for other in own)
            assert enclosed or edit.start >= ends
            ends = max(ends, edit.end)
    assert [paragraph.id for paragraph in document.paragraphs] == [f"p{n + 1}" for n in range(len(document.paragraphs))]


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_structure_of_any_text_maps_each_clean_character_into_its_paragraph(text: str) -> None:
    cleaned = clean(read(text))
    for part in cleaned.paragraphs:
        wording = cleaned.text[part.start : part.end]
        assert not set(wording) & set("\n\r\f\v\x1c\x1d\x1e\x85\u2028\u2029")
        before = part.paragraph.start
        for offset in range(part.start, part.end):
            start, end = cleaned.source(offset, offset + 1)
            assert part.paragraph.start <= start < end <= part.paragraph.end
            assert start >= before
            before = start
            if end - start == 1 and cleaned.text[offset] != " ":
                assert cleaned.text[offset] == text[start]


SENTENCES = st.lists(
    st.sampled_from(["La reunión trató de la migración laboral en tres países.", "Yes, they did.", "Il a parlé."]),
    min_size=1,
)


@given(st.lists(SENTENCES.map(" ".join), max_size=6))
def test_structure_of_a_clean_text_changes_nothing(paragraphs: list[str]) -> None:
    text = "\n".join(paragraphs)
    document = read(text)
    assert document.layout == ()
    assert clean(document).text == text


def test_structure_lets_no_paragraph_cross_another() -> None:
    document = read("La reunión1) \n1 See the report\x0cfranco-\nLa reunión")
    ranges = [(part.start, part.end) for part in document.paragraphs]
    assert not any(a < c < b < d for a, b in ranges for c, d in ranges)
