"""Transcripts: labels in, turns out."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relatoria.gather.attribution.results.result import Attribution
from relatoria.gather.attribution.transcripts.labels import parse_label
from relatoria.gather.attribution.transcripts.reader import transcript
from relatoria.gather.text import Text, analyse
from relatoria.model.actor import ActorKind
from relatoria.model.document import Document, Paragraph, ParagraphKind
from relatoria.model.intervention import How, Mode
from relatoria.vocabulary.transcripts import transcript_words

CASES = tomllib.loads((Path(__file__).parents[3] / "cases" / "transcripts.toml").read_text(encoding="utf-8"))["row"]


def text_of(wording: str, language: str = "en") -> Text:
    paragraphs = []
    at = 0
    for part in wording.split("\n\n"):
        skip = 2 if part.startswith("# ") else 0
        kind = ParagraphKind.HEADING if skip else ParagraphKind.TEXT
        paragraphs.append(Paragraph(f"p{len(paragraphs)}", at + skip, at + len(part), kind))
        at += len(part) + 2
    return analyse(Document("d", "d.txt", wording, language, paragraphs=tuple(paragraphs)))


def turns(text: Text, found: Attribution) -> list[str]:
    names = {actor.id: actor.name for actor in found.actors}
    source = text.document.text
    return [
        f"{names[one.actors[0]]} | {' '.join(source[part.start : part.end] for part in one.passages)}"
        for one in found.interventions
    ]


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_transcript_case(case: dict[str, str]) -> None:
    text = text_of(case["text"], case["language"])
    assert turns(text, transcript(text)) == case["turns"]


def test_cases_have_each_a_reason_of_its_own() -> None:
    reasons = [case["why"] for case in CASES]
    assert len(set(reasons)) == len(reasons) >= 40


def actors(wording: str, language: str = "en") -> list[tuple[object, ...]]:
    found = transcript(text_of(wording, language)).actors
    return [(actor.kind, actor.name, actor.role, actor.organisation, actor.country, actor.gender) for actor in found]


def test_transcript_takes_role_and_country_from_the_announcement() -> None:
    wording = (
        "The Chair: I now give the floor to Ms. Jane Ortega, Minister of Labour of Uruguay.\n\nMs. Ortega: Thank you."
    )
    assert actors(wording) == [
        (ActorKind.PERSON, "The Chair", "Chair", None, None, None),
        (ActorKind.PERSON, "Jane Ortega", "Minister of Labour", None, "URY", "f"),
    ]


def test_transcript_takes_the_country_when_only_it_was_announced() -> None:
    wording = "El Presidente: Doy la palabra a la representante de El Salvador.\n\nSra. QUIJANO: Gracias."
    assert actors(wording, "es")[1] == (ActorKind.PERSON, "Quijano", "representante", None, "SLV", "f")


def test_transcript_reads_a_function_before_the_announced_name() -> None:
    wording = "La Présidente : La parole est à la ministre de la Santé du Tchad, Mme Awa Sy.\n\nMme Sy : Merci."
    assert actors(wording, "fr")[1] == (ActorKind.PERSON, "Awa Sy", "ministre de la Santé", None, "TCD", "f")


def test_transcript_notes_the_chair_and_the_mode() -> None:
    wording = "The Chair: Welcome.\n\nMr. Hill (Ireland) (via videoconference): Hello.\n\nMs. Berg (video message): Hi."
    found = transcript(text_of(wording)).interventions
    assert [(one.capacity, one.mode) for one in found] == [
        ("Chair", Mode.IN_PERSON),
        (None, Mode.REMOTE),
        (None, Mode.VIDEO_MESSAGE),
    ]


@pytest.mark.parametrize(
    ("wording", "language", "group"),
    [
        ("Mr. Otieno (Kenya): I speak on behalf of the African Group. We agree.", "en", "Group of African States"),
        ("Sr. PAZ (Perú): Hablo en nombre del GRULAC.", "es", "Grupo de los Estados de América Latina y el Caribe"),
        ("M. Koné (Mali) : Je parle au nom du Sénégal.", "fr", "Sénégal"),
        ("Ms. Otieno (Kenya), on behalf of the Group of 77: We agree.", "en", "Group of 77"),
        ("Ms. Otieno (Kenya, on behalf of Uganda): We agree.", "en", "Uganda"),
        ("Ms. Otieno (Kenya), on behalf of the Lake Alliance: We agree.", "en", "Lake Alliance"),
        ("Sra. LEÓN (Cuba): Intervengo en representación del Grupo de los 77.", "es", "Grupo de los 77"),
        ("Mme Sow (Togo) : Je m'exprime au nom également d'Haïti. Nous sommes d'accord.", "fr", "Haïti"),
    ],
)
def test_transcript_says_for_whom(wording: str, language: str, group: str) -> None:
    found = transcript(text_of(wording, language))
    names = {actor.id: actor.name for actor in found.actors}
    assert [names[actor] for actor in found.interventions[0].on_behalf_of] == [group]


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        (
            "es",
            "Sr. PAZ (Perú): Hablo en nombre del GRULAC. El mar sube. Permítame añadir, a título nacional, que hay "
            "muros. Son de piedra.",
        ),
        (
            "en",
            "Mr. Otieno (Kenya), on behalf of the Group of 77: We agree. This is not only in our national capacity. "
            "Let me add a word in my national capacity. We have walls.",
        ),
        (
            "fr",
            "M. Koné (Mali) : Je parle au nom du Sénégal. La mer monte. À titre national, j'ajoute qu'il y a des murs. "
            "Ils sont en pierre.",
        ),
    ],
)
def test_transcript_ends_speaking_for_others_where_the_speaker_says_so(language: str, wording: str) -> None:
    found = transcript(text_of(wording, language))
    first, own = found.interventions
    assert first.actors == own.actors
    assert [(len(one.passages), len(one.on_behalf_of)) for one in found.interventions] == [(2, 1), (2, 0)]


def test_transcript_says_how_each_passage_was_won() -> None:
    found = transcript(text_of("Ms. Sato (Japan): One.\n\nTwo.\n\n# Part\n\nThree."))
    assert [(part.how, part.confidence) for part in found.interventions[0].passages] == [
        (How.EXPLICIT, 0.99),
        (How.INHERITED, 0.96),
        (How.INHERITED, 0.75),
    ]


def test_transcript_lists_who_is_not_named() -> None:
    found = transcript(text_of("Unidentified speaker: Which one?\n\nThe Chair: That one."))
    assert [(one.mention, one.start, one.end) for one in found.unresolved] == [("Unidentified speaker", 0, 22)]
    assert found.interventions[0].passages[0].how is How.COLLECTIVE


def test_transcript_of_prose_is_empty() -> None:
    text = text_of("The forum met in May. It discussed three things: money, time and trust.\n\nIt ended early.")
    assert transcript(text) == Attribution()


@pytest.mark.parametrize(
    ("surface", "expected"),
    [
        ("Marta Ruiz, Ministra de Salud de Chile", ("Marta Ruiz", "Ministra de Salud", None, "CHL")),
        ("Jean-Pierre Dupont, OIM", ("Jean-Pierre Dupont", None, "OIM", None)),
        ("Dr. Jane O'Neill (WHO)", ("Jane O'Neill", None, "WHO", None)),
        ("The representative of Kenya", ("", "representative", None, "KEN")),
        ("Alcaldesa de Quito", ("", "Alcaldesa", "Quito", None)),
        ("La Presidenta de la Comisión, Sra. Ruiz", ("Ruiz", "Presidenta", "Comisión", None)),
        ("María Luz Fernández (moderadora)", ("María Luz Fernández", "moderadora", None, None)),
        ("Director General Swing", ("Swing", "Director General", None, None)),
        ("Lena Holt, Director, IOM", ("Lena Holt", "Director", "IOM", None)),
        ("Smith (Acme Works)", ("Smith", None, "Acme Works", None)),
        ("Ana Paz, Universidad de Chile", ("Ana Paz", None, "Universidad de Chile", None)),
        ("Ana Paz, Permanent Representative of Mexico", ("Ana Paz", "Permanent Representative", None, "MEX")),
        ("Ana Paz, head of the press office", ("Ana Paz", "head of the press office", None, None)),
        ("Ana Paz, Mayor", ("Ana Paz", "Mayor", None, None)),
    ],
)
def test_parse_label_reads_the_function(surface: str, expected: tuple[str | None, ...]) -> None:
    label = parse_label(surface)
    assert label is not None
    assert (label.name, label.role, label.organisation, label.country) == expected


@pytest.mark.parametrize(
    "surface", ["Note", "Tema 3", "We need three things", "", "Sr.", "10", "however late it was", "Note (1)"]
)
def test_parse_label_refuses_what_names_nobody(surface: str) -> None:
    assert parse_label(surface) is None


@given(st.text(alphabet="AbÉ:().,-–' \n123*[]MrSa", max_size=200))
@settings(max_examples=60, deadline=None)
def test_transcript_keeps_offsets_in_bounds_and_in_order(wording: str) -> None:
    found = transcript(text_of(wording))
    spans = [(part.start, part.end) for one in found.interventions for part in one.passages]
    assert all(0 <= start < end <= len(wording) for start, end in spans)
    assert spans == sorted(spans)


def test_transcript_words_are_folded() -> None:
    words = transcript_words()
    assert all(word == word.lower() for word in words.roles | words.honorifics)


def test_transcript_reads_tables_of_speakers_and_words() -> None:
    cells = ["Speaker", "Text", "Anna Weber", "We start.", "Tom Brandt", "Agreed.", "Anna Weber", "Item one is money."]
    wording = "\n".join(cells)
    paragraphs, at = [], 0
    for index, cell in enumerate(cells):
        paragraphs.append(Paragraph(f"p{index}", at, at + len(cell), ParagraphKind.TABLE_CELL))
        at += len(cell) + 1
    text = analyse(Document("d", "d.txt", wording, "en", paragraphs=tuple(paragraphs)))
    assert turns(text, transcript(text)) == [
        "Anna Weber | We start.",
        "Tom Brandt | Agreed.",
        "Anna Weber | Item one is money.",
    ]


def test_transcript_reads_the_honorific_that_the_reader_took_for_a_list_marker() -> None:
    wording = "M. Dupont (France) : Merci."
    paragraph = Paragraph("p0", 3, len(wording), ParagraphKind.LIST_ITEM, marker="M.")
    text = analyse(Document("d", "d.txt", wording, "fr", paragraphs=(paragraph,)))
    assert turns(text, transcript(text)) == ["Dupont | Merci."]
    assert transcript(text).actors[0].gender == "m"


def test_transcript_gives_bodies_and_organisations_the_floor() -> None:
    found = transcript(text_of("The European Union: We agree.\n\nIOM: So do we, and we offer our help to all."))
    assert [(actor.kind, actor.name) for actor in found.actors] == [
        (ActorKind.GROUP, "European Union"),
        (ActorKind.ORGANISATION, "International Organization for Migration"),
    ]


def test_transcript_reads_an_announced_name_followed_by_more_words() -> None:
    wording = (
        "The Chair: I invite Mr. Tomas Vale, of whom you have heard much, to speak.\n\nMr. Vale: Thank you.\n\n"
        "The Chair: We now hear from the secretariat."
    )
    assert actors(wording)[1] == (ActorKind.PERSON, "Tomas Vale", None, None, None, "m")


@pytest.mark.parametrize(
    "surface",
    [
        "PARTICIPANT FROM THE FLOOR",
        "Another delegate",
        "Pregunta del público",
        "Intervenante dans la salle",
        "De la salle",
    ],
)
def test_parse_label_counts_a_voice_from_the_floor_as_nobody_in_particular(surface: str) -> None:
    label = parse_label(surface)
    assert label is not None
    assert label.unnamed
