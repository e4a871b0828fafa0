"""Who is told by name and post in one line or one bracket, and in the list at the head."""

from __future__ import annotations

import pytest

from relatoria.gather.attribution.transcripts.introduced import introduced, speaker_label
from relatoria.gather.attribution.transcripts.reader import transcript
from relatoria.gather.text import analyse
from relatoria.model.document import Document, Paragraph, ParagraphKind


@pytest.mark.parametrize(
    ("surface", "name", "organisation", "country"),
    [
        ("FLOOR (Semisi Lolohea, Pacific Youth Council)", "Semisi Lolohea", "Pacific Youth Council", None),
        ("PÚBLICO (Ruperto Cusi, juventud, Perú)", "Ruperto Cusi", None, "PER"),
        (
            "SALLE (Mariam Sanogo, Coalition pour les semences)",
            "Mariam Sanogo",
            "Coalition pour les semences",
            None,
        ),
        ("Q (Rosie Kaltongga, Vanuatu Daily Courier)", "Rosie Kaltongga", "Vanuatu Daily Courier", None),
        ("Question from the floor – Ana Tupou (Tonga)", "Ana Tupou", None, "TON"),
        ("Floor (Lolohea)", "Lolohea", None, None),
        ("QUESTION (delegate of Tonga)", "Tonga", None, "TON"),
        ("PREGUNTA (representante del Perú)", "Peru", None, "PER"),
    ],
)
def test_speaker_label_of_the_floor_is_who_the_bracket_names(
    surface: str, name: str, organisation: str | None, country: str | None
) -> None:
    label = speaker_label(surface)
    assert label is not None
    assert (label.name, label.organisation, label.country) == (name, organisation, country)
    assert not label.unnamed


@pytest.mark.parametrize(
    "surface",
    ["PÚBLICO (delegado que no se identifica)", "FLOOR (unidentified participant)", "SALLE (une enseignante)"],
)
def test_speaker_label_of_the_floor_without_a_name_is_somebody_of_its_own(surface: str) -> None:
    label = speaker_label(surface)
    assert label is not None
    assert label.unnamed
    assert label.name == surface.replace(" (", ", ").rstrip(")")


def test_speaker_label_of_the_floor_keeps_a_note_apart() -> None:
    label = speaker_label("FLOOR (interpretation from French)")
    assert label is not None
    assert (label.unnamed, label.key) == (True, "floor")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("- Lagi Faleafa, Minister of Tourism, Samoa", ("Lagi Faleafa", "Minister of Tourism", None, "WSM")),
        ("Ana Ruiz – alcaldía de Tena, Ecuador", ("Ana Ruiz", None, "alcaldía de Tena", "ECU")),
        ("Awa Koné, journaliste (animatrice)", ("Awa Koné", "journaliste", None, None)),
        ("Jan Velde, Union des semenciers", ("Jan Velde", None, "Union des semenciers", None)),
    ],
)
def test_introduced_reads_name_and_post(line: str, found: tuple[str | None, ...]) -> None:
    label = introduced(line)
    assert label is not None
    assert (label.name, label.role, label.organisation, label.country) == found


@pytest.mark.parametrize("line", ["Thank you, Chair", "Dakar, 17 de junio de 2025", "¿Y el precio, señora?", "Samoa"])
def test_introduced_is_none_where_nobody_is(line: str) -> None:
    assert introduced(line) is None


def heard(wording: str, language: str) -> dict[str, tuple[str | None, str | None, str | None]]:
    paragraphs, at = [], 0
    for part in wording.split("\n\n"):
        paragraphs.append(Paragraph(f"p{at}", at, at + len(part), ParagraphKind.TEXT))
        at += len(part) + 2
    found = transcript(analyse(Document("d", "d.txt", wording, language, paragraphs=tuple(paragraphs))))
    return {one.name: (one.role, one.organisation, one.country) for one in found.actors}


def test_roster_at_the_head_says_who_the_labels_are() -> None:
    wording = (
        "Mesa redonda n.º 4: «¿Quién paga la luz?»\n\nParticipan:\n  Marisa Ugarte, locutora (conductora)\n"
        "  Aurelio Bustos Cárcamo, subsecretario de Energía, Chile\n  Pacha Yumbo, Federación Kichwa, Ecuador\n\n"
        "CONDUCTORA: Buenas noches. ¿Empezamos?\n\nSUBSECRETARIO BUSTOS: Cerramos once centrales.\n\n"
        "SRA. YUMBO: Pedimos consulta previa.\n\nCONDUCTORA: Gracias a los dos."
    )
    assert heard(wording, "es") == {
        "Marisa Ugarte": ("locutora", None, None),
        "Aurelio Bustos Cárcamo": ("subsecretario de Energía", None, "CHL"),
        "Pacha Yumbo": (None, "Federación Kichwa", "ECU"),
    }


def test_roster_may_stand_in_one_line() -> None:
    wording = (
        "Panellists: Hinemoa Tautahi, broadcaster (moderator); Marek Dvoracek, International Labour Organization\n\n"
        "MODERATOR: Welcome. Shall we begin?\n\nMR. DVORACEK: We recommend portable certificates.\n\n"
        "MODERATOR: Thank you very much."
    )
    assert heard(wording, "en") == {
        "Hinemoa Tautahi": ("broadcaster", None, None),
        "Marek Dvoracek": (None, "International Labour Organization", None),
    }


def test_roster_holds_lines_that_look_like_labels() -> None:
    wording = (
        "Moderator: Hinemoa Tautahi, broadcaster, New Zealand\n\nPanellists:\nDr. Marek Dvoracek, University of Brno\n"
        "Hon. Ann Moss, Minister of Ports, Malta\n\nMS. TAUTAHI: Welcome. Shall we begin?\n\n"
        "DR. DVORACEK: We recommend certificates.\n\nMS. MOSS: So do we.\n\nMS. TAUTAHI: Thank you very much."
    )
    assert heard(wording, "en") == {
        "Hinemoa Tautahi": ("broadcaster", None, "NZL"),
        "Marek Dvoracek": (None, "University of Brno", None),
        "Ann Moss": ("Minister of Ports", None, "MLT"),
    }


@pytest.mark.parametrize("surface", ["FLOOR (Academia)", "PÚBLICO (Sindicatos)"])
def test_speaker_label_of_a_sort_of_people_names_nobody(surface: str) -> None:
    label = speaker_label(surface)
    assert label is not None
    assert label.unnamed


@pytest.mark.parametrize(
    ("surface", "kind", "name"),
    [
        ("QUESTION (delegate of Norway)", "state", "Norway"),
        ("PREGUNTA (delegada de Panamá)", "state", "Panama"),
        ("QUESTION (representative of the World Bank)", "organisation", "World Bank"),
        ("QUESTION (Ms. Ana Tupou, delegate of Tonga)", "person", "Ana Tupou"),
    ],
)
def test_speaker_label_of_the_floor_is_the_state_or_body_that_sent_somebody(surface: str, kind: str, name: str) -> None:
    label = speaker_label(surface)
    assert label is not None
    assert (label.kind.value, label.name) == (kind, name)
