"""Structure of whole documents of our own, as they come from PDF, Markdown, letters and tables."""

from __future__ import annotations

import pytest

from relatoria.gather.reading.blocks import Block, Source
from relatoria.gather.reading.structure import structure
from relatoria.model.document import Document, Edit, ParagraphKind
from relatoria.trace.clean import clean

H, T, L, N, C = (
    ParagraphKind.HEADING,
    ParagraphKind.TEXT,
    ParagraphKind.LIST_ITEM,
    ParagraphKind.FOOTNOTE,
    ParagraphKind.TABLE_CELL,
)


def read(text: str) -> Document:
    return structure(Source(text), "x.txt", "ab" * 32)


def outline(text: str) -> list[tuple[ParagraphKind, int | None, str | None, str]]:
    cleaned = clean(read(text))
    return [
        (part.paragraph.kind, part.paragraph.level, part.paragraph.marker, cleaned.text[part.start : part.end])
        for part in cleaned.paragraphs
    ]


def wordings(text: str) -> list[str]:
    return [wording for *_, wording in outline(text)]


PDF = """UNITED CITIES
Report of the regional workshop on labour mobility

I. Introduction
1. The workshop brought together delegates of twelve countries and of four regional organi-
zations, who spent two days on the question of how fees charged to workers could be abo-
lished.1 It was the first of its kind and was opened by the Minister of Labour, who thanked the
donors.
2. The second day was given to field visits and to a well-
known programme of the city.

1 See the concept note, section 2.

CITY/CONF.99/3                                                           Page 1
\fCITY/CONF.99/3

The delegate of Ghana added that the fund, which had been set up in 2009, was now paid for by
employers alone and

CITY/CONF.99/3                                                           Page 2
\fCITY/CONF.99/3

served all the provinces. She thanked the secretariat2 for its help.

II. Recommendations
(a) Abolish fees;
(b) Train inspectors.

2 The secretariat is based in Accra.

CITY/CONF.99/3                                                           Page 3
"""


def test_structure_of_pages_undoes_wraps_hyphens_heads_and_lifts_footnotes() -> None:
    assert outline(PDF) == [
        (H, 1, None, "UNITED CITIES"),
        (H, 2, None, "Report of the regional workshop on labour mobility"),
        (H, 3, "I.", "Introduction"),
        (
            T,
            None,
            "1.",
            "The workshop brought together delegates of twelve countries and of four regional organizations, who spent "
            "two days on the question of how fees charged to workers could be abolished. It was the first of its kind "
            "and was opened by the Minister of Labour, who thanked the donors.",
        ),
        (T, None, "2.", "The second day was given to field visits and to a well-known programme of the city."),
        (N, None, "1", "See the concept note, section 2."),
        (
            T,
            None,
            None,
            "The delegate of Ghana added that the fund, which had been set up in 2009, was now paid for by employers "
            "alone and served all the provinces. She thanked the secretariat for its help.",
        ),
        (H, 3, "II.", "Recommendations"),
        (L, 1, "(a)", "Abolish fees;"),
        (L, 1, "(b)", "Train inspectors."),
        (N, None, "2", "The secretariat is based in Accra."),
    ]


def test_structure_ties_footnotes_to_their_callers_and_pages() -> None:
    document = read(PDF)
    notes = [paragraph for paragraph in document.paragraphs if paragraph.kind is N]
    assert [(note.id, note.note_of, note.page) for note in notes] == [("p6", "p4", 1), ("p11", "p7", 3)]


def test_structure_cuts_a_footnote_out_of_the_sentence_that_it_interrupts() -> None:
    text = "La norma¹ se aplica en todos los municipios del país, salvo en\n\n¹ Ley 5.\n\nlas islas.\n"
    document = read(text)
    assert wordings(text) == ["La norma se aplica en todos los municipios del país, salvo en las islas.", "Ley 5."]
    note = document.paragraphs[1]
    assert (
        Edit(note.start, note.end, "¹ Ley 5.", "", "a footnote stands in the middle of the sentence") in document.layout
    )
    assert note.note_of == "p1"


CASES = [
    ("Windows line ends, blanks on empty lines", "La reunión empezó.\r\n \r\n\r\nTerminó tarde.\r\n", [
        "La reunión empezó.", "Terminó tarde."]),
    ("one line is one paragraph", "La ministra habló.\nEl alcalde respondió.\nTodos aplaudieron.\n", [
        "La ministra habló.", "El alcalde respondió.", "Todos aplaudieron."]),
    ("a sentence across a page", "El plan prevé nuevas escuelas para los\n\n\n\nniños del barrio.\n", [
        "El plan prevé nuevas escuelas para los niños del barrio."]),
    ("compounds and years", "El proceso franco-\nalemán seguirá en el periodo 1996-\n1998 con la coope-\n"
     "ración de todos.\n", ["El proceso franco-alemán seguirá en el periodo 1996-1998 con la cooperación de todos."]),
    ("a short last line ends a paragraph", "Otros oradores hicieron ver que las ciudades pequeñas necesitan también\n"
     "recursos y personal formado para atender a quienes llegan de lejos, y que\nesto cuesta dinero.\n"
     " Queda mucho por hacer en el campo de la vivienda, como mostraron los\ndatos de tres capitales.\n", [
        "Otros oradores hicieron ver que las ciudades pequeñas necesitan también recursos y personal formado para "
        "atender a quienes llegan de lejos, y que esto cuesta dinero.",
        "Queda mucho por hacer en el campo de la vivienda, como mostraron los datos de tres capitales."]),
    ("speakers' labels", "CHAIR: The meeting is open.\nMS. DIOP (Senegal): Thank you. My country has adopted a law\n"
     "that protects workers.\nCHAIR: Thank you.\n", [
        "CHAIR: The meeting is open.",
        "MS. DIOP (Senegal): Thank you. My country has adopted a law that protects workers.", "CHAIR: Thank you."]),
    ("other labels", "La señora RUIZ: Tengo una duda sobre el segundo punto del informe que nos\nhan dado. ¿Quién "
     "paga?\nM. ROY. — Nous paierons tous, comme nous l'avons promis à la conférence de\nl'année dernière.\n", [
        "La señora RUIZ: Tengo una duda sobre el segundo punto del informe que nos han dado. ¿Quién paga?",
        "M. ROY. — Nous paierons tous, comme nous l'avons promis à la conférence de l'année dernière."]),
    ("people's initials", "M. Roy a parlé.\n\nJ. Cruz se tut.\n\nA. King, too.\n", [
        "M. Roy a parlé.", "J. Cruz se tut.", "A. King, too."]),
    ("letters that number", "A. Opening\n\nIt was short.\n\nB. Closing\n\nI. King spoke.\n", [
        "Opening", "It was short.", "Closing", "I. King spoke."]),
    ("Roman numbers", "I. Opening\n\nIt was short.\n\nII. Closing\n\nThanks.\n", [
        "Opening", "It was short.", "Closing", "Thanks."]),
    ("double spacing", "The first line of the text that was set with two spaces between the lines\n\nand that goes on "
     "for some time because the author wanted it to be read by\n\npeople who have bad eyes and need large type in "
     "order to be able to read\n\nit without glasses.\n", [
        "The first line of the text that was set with two spaces between the lines and that goes on for some time "
        "because the author wanted it to be read by people who have bad eyes and need large type in order to be able "
        "to read it without glasses."]),
    ("Markdown", "Le *dialogue* a **réuni** [vingt pays](http://x.org/a_b), voir <http://y.org/c\\_d> et a\\_b.\n", [
        "Le dialogue a réuni vingt pays, voir http://y.org/c_d et a_b."]),
    ("quotation", "> Une parole\n> du ministre, fort brève.\n", ["Une parole du ministre, fort brève."]),
    ("right to left, emoji", "السلام عليكم ورحمة الله.\n\nDone 😀 at last.\n", [
        "السلام عليكم ورحمة الله.", "Done 😀 at last."]),
    ("units are no calls", "Une surface de 5 km² suffit².\n\n² Note.\n", ["Une surface de 5 km² suffit.", "Note."]),
    ("no footnote, no call", "Le 1er² mai [3].\n", ["Le 1er² mai [3]."]),
    ("bracketed notes", "Data are lacking [1].\n\n[1] Annual report.\n", ["Data are lacking.", "Annual report."]),
    ("a number that opens a line", "La comisión examinó el informe y aprobó sin votación los artículos\n"
     "12. Los demás quedaron para el día siguiente, como había pedido la\npresidencia en la apertura de la sesión.\n", [
        "La comisión examinó el informe y aprobó sin votación los artículos 12. Los demás quedaron para el día "
        "siguiente, como había pedido la presidencia en la apertura de la sesión."]),
    ("nothing", "", []),
    ("blank", " \n\f\n ", []),
]  # fmt: skip


@pytest.mark.parametrize(("why", "text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_structure_gives_the_wording_of_paragraphs(why: str, text: str, expected: list[str]) -> None:
    assert wordings(text) == expected, why


def test_structure_of_markdown() -> None:
    text = (
        "# Titre\n\n## Contexte\n\nDu texte[^a].\n\n- premier;\n    - dedans;\n- second.\n\n"
        "| Pays | Total |\n|---|---|\n| Mali | 12 |\n\n[^a]: La note.\n"
    )
    assert outline(text) == [
        (H, 1, None, "Titre"),
        (H, 2, None, "Contexte"),
        (T, None, None, "Du texte."),
        (L, 1, "-", "premier;"),
        (L, 2, "-", "dedans;"),
        (L, 1, "-", "second."),
        (C, None, None, "Pays"),
        (C, None, None, "Total"),
        (C, None, None, "Mali"),
        (C, None, None, "12"),
        (N, None, "[^a]:", "La note."),
    ]


def test_structure_of_lists_of_names_makes_no_headings_of_them() -> None:
    assert outline(
        "Participants\n\nArgentina\nBrasil\nChile\nPerú\n\nPrograma\n\n09:00 Inauguración\n10:00 Café\n"
    ) == [
        (H, 1, None, "Participants"),
        (T, None, None, "Argentina"),
        (T, None, None, "Brasil"),
        (T, None, None, "Chile"),
        (T, None, None, "Perú"),
        (H, 2, None, "Programa"),
        (T, None, None, "09:00 Inauguración"),
        (T, None, None, "10:00 Café"),
    ]


def test_structure_of_columns_between_tabs_gives_cells() -> None:
    assert outline("Country\tTotal\nMali\t12\n") == [
        (C, None, None, "Country"),
        (C, None, None, "Total"),
        (C, None, None, "Mali"),
        (C, None, None, "12"),
    ]


def test_structure_tells_languages_paragraph_by_paragraph() -> None:
    document = read(
        "La reunión trató de los derechos de las personas.\n\nThe meeting was about the rights of the people.\n\n"
        "La réunion portait sur les droits des personnes.\n\nOK.\n"
    )
    assert [paragraph.language for paragraph in document.paragraphs] == ["es", "en", "fr", None]
    assert document.language == "es"


@pytest.mark.parametrize(
    ("top", "title"),
    [
        ("ALIANZA DE ESTUDIANTES\nY JÓVENES DEL LAGO (AEJ)", "ALIANZA DE ESTUDIANTES Y JÓVENES DEL LAGO (AEJ)"),
        ("REPORT OF THE WORKSHOP ON PORTS\nAND FISHING TOWNS", "REPORT OF THE WORKSHOP ON PORTS AND FISHING TOWNS"),
        ("RÉSEAU DES FEMMES RURALES\nDE LA VALLÉE", "RÉSEAU DES FEMMES RURALES DE LA VALLÉE"),
        ("INFORME DEL TALLER\nLA PESCA EN EL SIGLO XXI", "INFORME DEL TALLER"),
    ],
)
def test_structure_joins_a_name_in_capitals_broken_before_and_or_of(top: str, title: str) -> None:
    assert read(f"{top}\n\nKenya asked for funds in May.\n").title == title


def test_structure_gives_no_title_where_the_text_runs_before_the_first_heading() -> None:
    text = (
        "Mister Chair, we thank the Committee for the floor and for the time which it has found for us today.\n\n"
        "Seeds\n\nWe ask for free seeds.\n"
    )
    assert read(text).title == ""


def test_structure_takes_the_title_below_the_letterhead() -> None:
    text = "United Nations\n\nReport of the workshop\n\nThe workshop was held in May.\n"
    assert read(text).title == "Report of the workshop"


def test_structure_of_blocks_keeps_what_the_format_states() -> None:
    text = "Title\nFirst line\nsecond line\nA note"
    blocks = (
        Block(0, 5, H, level=1),
        Block(6, 28, T, marker="1."),
        Block(29, 35, N, marker="1", note_of_index=1),
    )
    document = structure(Source(text, blocks, title="Said"), "x.docx", "0" * 64)
    assert document.title == "Said"
    assert clean(document).text == "Title\nFirst line second line\nA note"
    assert [(part.kind, part.level, part.marker, part.note_of) for part in document.paragraphs] == [
        (H, 1, None, None),
        (T, None, "1.", None),
        (N, None, "1", "p2"),
    ]


def test_structure_names_the_document_by_its_digest_or_its_file() -> None:
    assert structure(Source("x"), "a.txt", "ab" * 32).id == "ab" * 6
    assert structure(Source("x"), "a.txt", "").id == "a.txt"


def test_structure_keeps_the_repairs_of_the_reader() -> None:
    repairs = (Edit(0, 2, "Ã©", "é", "wrong encoding"),)
    assert structure(Source("Ã©t", repairs=repairs), "a.txt", "").repairs == repairs


def test_structure_without_form_feeds_finds_page_numbers_that_count_up() -> None:
    pages = [
        "El grupo examinó los avances de cada región con los datos que había\nreunido la secretaría para la\n\n",
        "reunión anual del foro.\n\nLa presidencia agradeció las respuestas de los países y pidió que las\n"
        "demás llegaran a tiempo.\n\nLa segunda parte versó sobre las\n\n",
        "ciudades.\n\nAlcaldes de tres países hablaron de vivienda y de escuelas, y contaron\ncómo se pagan.\n\n"
        "Fin de la primera jornada.\n\n",
    ]
    filler = "\n".join(f"Tema {letter}." for letter in "abcdefgh") + "\n\n"
    text = "".join(f"{filler}{page}{number}\n\n" for number, page in enumerate(pages, 7))
    assert [line for line in wordings(text) if line.isdigit()] == []
    assert wordings(text)[8].endswith("la secretaría para la")


def test_structure_sees_through_a_page_number_in_mid_sentence() -> None:
    text = "El grupo examinó los avances de cada región para la\n\nPágina 3 de 9\n\nreunión anual del foro.\n"
    assert wordings(text) == ["El grupo examinó los avances de cada región para la reunión anual del foro."]


def test_structure_takes_a_speaker_who_asks_for_no_heading() -> None:
    text = (
        "Round table\n\nCHAIR: Does that work?\n\nADA KING: It does, as we have seen.\n\nWhat comes next?\n\n"
        "We shall see.\n"
    )
    assert [kind for kind, *_ in outline(text)] == [H, T, T, H, T]


def test_structure_takes_many_short_lines_in_a_row_for_a_list_but_for_known_headings() -> None:
    names = "Chile\n\nGhana\n\nMali\n\nObjetivos\n\nPerú\n\nSuiza"
    text = f"Foro\n\nLa reunión fue breve.\n\n{names}\n\nTodos estuvieron de acuerdo.\n"
    assert [wording for kind, *_, wording in outline(text) if kind is H] == ["Foro", "Objetivos"]
