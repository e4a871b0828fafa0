"""What a bracket at the end of a paragraph says: who recommended it, where a person comes from, a body's short name."""

from __future__ import annotations

import pytest

from relatoria.gather.attribution.reviews.items import glosses, opening_state, tells
from relatoria.language.sentence import sentences


@pytest.mark.parametrize(
    ("before", "names", "expected"),
    [
        ("Preside el examen el Sr. Aminul Haque Talukder", "Bangladesh", True),
        ("The session was chaired by Ms. Ana Duarte", "Brazil", True),
        ("L'examen est présidé par Mme Tran Thi Mai", "Viet Nam", True),
        ("la adhesión al protocolo de la Organización Internacional para las Migraciones", "OIM", True),
        ("join the protocol of the International Organization for Migration", "IOM", True),
        ("Titular los lotes de los bordos", "Ghana, Perú", False),
        ("Ratify the Kampala Convention", "Chile", False),
        ("Coopérer avec l'Organisation internationale pour les migrations", "Togo", False),
    ],
)
def test_glosses_where_the_bracket_belongs_to_the_words_before(before: str, names: str, expected: bool) -> None:
    wording = f"{before} ({names})."
    assert glosses(wording, wording.index("("), names) is expected


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("es", "Níger preguntó por la sequía. La Subsecretaria anunció una reforma.", True),
        ("en", "The delegation was asked about land. It replied that leases were long.", True),
        ("fr", "Le Bénin accepte. Il adhère au protocole.", True),
        ("es", "Titular los lotes. Publicar el registro.", False),
        ("en", "Chile asked about land.", False),
    ],
)
def test_tells_where_the_first_of_several_sentences_opens_with_a_state(
    language: str, wording: str, expected: bool
) -> None:
    assert tells(tuple(sentences(wording, language, 0))) is expected


def test_opening_state_is_the_one_that_begins_the_sentence() -> None:
    found = [
        opening_state(next(iter(sentences(one, "en", 0))))
        for one in ("The Philippines asked.", "Asked by Chile, the head said no.", "Publish leases.")
    ]
    assert found == ["PHL", None, None]
