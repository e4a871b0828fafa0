"""Lines, what opens them, and the signs of page layout."""

from __future__ import annotations

import pytest

from relatoria.gather.reading.flow import measure
from relatoria.gather.reading.footnotes import find_calls, note_number
from relatoria.gather.reading.furniture import furniture
from relatoria.gather.reading.headings import choose_title, heading_levels, is_known_heading, is_session_title
from relatoria.gather.reading.hyphens import Divided
from relatoria.gather.reading.initials import initials
from relatoria.gather.reading.levels import Item, list_levels
from relatoria.gather.reading.lines import (
    Opening,
    ends_sentence,
    first_word,
    is_label,
    opening,
    split_lines,
    starts_lower,
    visual_width,
)
from relatoria.gather.reading.markdown import inline_edits
from relatoria.model.document import ParagraphKind

L, H, N = ParagraphKind.LIST_ITEM, ParagraphKind.HEADING, ParagraphKind.FOOTNOTE
NOTHING: frozenset[int] = frozenset()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- ⇒ ¿Qué?", Opening(L, 4, "⇒")),
        ("- i) Uno", Opening(L, 5, "i)")),
        ("• Uno", Opening(L, 2, "•")),
        ("o\tUno", Opening(L, 2, "o")),
        ("o bien", None),
        ("12. Uno", Opening(L, 4, "12.")),
        ("(a) Uno", Opening(L, 4, "(a)")),
        ("2.1 Uno", Opening(L, 4, "2.1")),
        ("2.1 millones", None),
        ("350.000 personas", None),
        ("2018. El año", None),
        ("## Uno", Opening(H, 3, None, 2)),
        ("#uno", None),
        ("¹ Nota", Opening(N, 2, "¹")),
        ("[^a]: Nota", Opening(N, 6, "[^a]:")),
        ("[1] Nota", Opening(N, 4, "[1]")),
        ("-5 grados", None),
        ("", None),
        ("Texto", None),
    ],
)
def test_opening_by_the_first_characters(text: str, expected: Opening | None) -> None:
    assert opening(text) == expected


def test_split_lines_knows_ranges_pages_and_indents() -> None:
    lines = split_lines("a\r\n  b \f> c\n\n")
    assert [(line.start, line.end, line.text, line.page, line.indent) for line in lines] == [
        (0, 1, "a", 1, 0),
        (5, 6, "b", 1, 2),
        (10, 11, "c", 2, 2),
        (12, 12, "", 2, 0),
    ]


def test_signs_of_a_line() -> None:
    assert [ends_sentence(text) for text in ("Sí.", "«Sí.»", "Sí.¹", "Sí", "(sí)", "")] == [
        True,
        True,
        True,
        False,
        False,
        False,
    ]
    assert [starts_lower(text) for text in ("así", "(así", "Así", "5 así", "", "سلام")] == [
        True,
        True,
        False,
        False,
        False,
        False,
    ]
    assert (first_word("dos palabras"), first_word("")) == ("dos", "")
    assert visual_width("iiii") < visual_width("aaaa") < visual_width("mmmm")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PRESIDENTA LÓPEZ: Gracias", True),
        ("Ms. Diop (Mali): Thank you", True),
        ("La señora RUIZ: Tengo", True),
        ("M. ROY. — Nous", True),
        ("Sin embargo, dijo: no", False),
        ("No hay nada", False),
    ],
)
def test_is_label_for_speakers(text: str, expected: bool) -> None:
    assert is_label(text) is expected


@pytest.mark.parametrize(
    ("text", "session", "known"),
    [
        ("Segunda sesión. Datos", True, False),
        ("Session 2: Data", True, False),
        ("Panel III", True, False),
        ("Deuxième séance", True, False),
        ("Primera mesa redonda", True, False),
        ("Third working group session", False, False),
        ("Sesión", False, False),
        ("Objetivos:", False, True),
        ("Objetividad", False, False),
        ("Guiding questions for panel 2", False, True),
        ("Prochaines étapes", False, True),
    ],
)
def test_names_of_sessions_and_usual_headings(text: str, session: bool, known: bool) -> None:
    assert (is_session_title(text), is_known_heading(text)) == (session, known)


def test_heading_levels_follow_the_order_of_manners() -> None:
    headings = [("Title", None, None), ("PART", None, None), ("One", "1.", None), ("PART", None, None), ("x", None, 4)]
    assert heading_levels(headings) == [1, 2, 3, 2, 4]


def test_choose_title_passes_over_letterheads() -> None:
    assert choose_title(["United Nations", "Report"]) == "Report"
    assert choose_title(["United Nations"]) == "United Nations"
    assert choose_title([]) == ""


def test_list_levels_from_indents_and_manners() -> None:
    items = [
        Item("•", 0, L, heading=False, opens=False),
        Item("-", 2, L, heading=False, opens=False),
        Item("•", 0, L, heading=False, opens=False),
        Item("¹", 0, N, heading=False, opens=False),
        Item("1)", 0, L, heading=False, opens=True),
        Item("a)", 0, L, heading=False, opens=False),
        Item("2)", 0, L, heading=False, opens=False),
        Item(None, 0, ParagraphKind.TEXT, heading=False, opens=False),
        Item("-", 6, L, heading=False, opens=False),
        Item("•", 2, L, heading=False, opens=False),
        Item("1.", 0, L, heading=True, opens=False),
    ]
    assert list_levels(items) == [1, 2, 1, None, 2, 3, 2, None, 1, 1, None]


def test_initials_are_letters_that_number_nothing() -> None:
    lines = split_lines("A. Uno\nB. Dos\nM. Roy\nI. Gil\nV. Paz\nA. King\nIV. Cuatro\n")
    assert sorted(initials(lines)) == [2, 3, 5]


def test_furniture_is_what_pages_repeat() -> None:
    text = "Foro 2024\nUno.\n1\fForo 2024\nDos.\n2\fForo 2024\nTres.\n3"
    assert [split_lines(text)[at].text for at in sorted(furniture(split_lines(text)))] == [
        "Foro 2024",
        "1",
        "Foro 2024",
        "2",
        "Foro 2024",
        "3",
    ]


def test_furniture_without_form_feeds_spares_repeated_headings() -> None:
    text = "Objetivos:\n\nUno.\n\nObjetivos:\n\nDos.\n\nObjetivos:\n\nTres.\n\n- 4 -\n\n-----\n"
    lines = split_lines(text)
    assert [lines[at].text for at in sorted(furniture(lines))] == ["- 4 -", "-----"]


def test_measure_tells_wrapped_text_from_one_line_per_paragraph() -> None:
    wrapped = split_lines("Una línea bastante larga que sigue\nen la siguiente línea del texto y\nacaba aquí.\n")
    assert measure(wrapped, NOTHING).width < 40
    assert measure(split_lines("Una.\nDos.\nTres.\n"), NOTHING).width == float("inf")


def test_find_calls_only_of_notes_that_exist() -> None:
    text = "Uno¹, dos¹², tres [3], km², cuatro4 y 5."
    calls = find_calls(text, {"1": False, "2": False, "3": False, "4": True, "5": True})
    assert [(call.number, text[call.start : call.end]) for call in calls] == [
        ("1", "¹"),
        ("1", "¹"),
        ("2", "²"),
        ("3", " [3]"),
        ("4", "4"),
    ]
    assert [note_number(marker) for marker in ("¹²", "[1]", "[^a]:", "3")] == ["12", "1", "a", "3"]


def test_divided_words_by_document_then_lexicon() -> None:
    is_word = Divided("La zorbificación y el pre-acuerdo de los países de la región.")
    halves = [("zorbifi", "cación"), ("pre", "acuerdo"), ("coope", "ración"), ("franco", "alemán"), ("Costa", "Rica")]
    assert [is_word(*pair) for pair in halves] == [True, False, True, False, False]
    assert Divided("xyz")("wor", "king")


def test_inline_edits_of_markdown() -> None:
    text = "**a** *b* _c_ `d` [e](f) <g@h.org> \\* 2*3*4 a_b_c"
    kept, at = "", 0
    for edit in inline_edits(text, 0, len(text)):
        kept += text[at : edit.start] + edit.after
        at = edit.end
    assert kept + text[at:] == "a b c d e g@h.org * 2*3*4 a_b_c"
