"""The State under review and those who examine it, under words that name neither."""

from __future__ import annotations

import pytest
from tests.gather.attribution.reviews.test_reader import text_of
from tests.gather.attribution.texts import said

from relatoria.gather.attribution.mentions.reviewed import reviewed_country
from relatoria.gather.attribution.reported.reader import reported


@pytest.mark.parametrize(
    ("wording", "title", "country"),
    [
        ("The session opened.", "Universal Periodic Review: Kenya", "KEN"),
        ("National report\n\nSenegal\n\nThe session opened.", "", "SEN"),
        ("Review of Peru\n\nThe session opened.", "", "PER"),
        ("Kenya\n\nSenegal", "", None),
        ("The session opened.", "", None),
    ],
)
def test_reviewed_country(wording: str, title: str, country: str | None) -> None:
    assert reviewed_country(text_of(wording, title=title)) == country


CASES = [
    (
        "en",
        "The Committee began its review of the second report of Honduras. The delegation replied that transfers "
        "were free of tax. Banks published their fees every month.",
        ["-", "Honduras|explicit", "Honduras|inherited"],
    ),
    (
        "es",
        "Examen por pares de Costa Rica. El equipo evaluador constató largas esperas en la frontera. El país examinado "
        "respondió que existe un acuerdo desde 2018.",
        ["-", "Equipo evaluador (Costa Rica)|explicit", "Costa Rica|explicit"],
    ),
    (
        "fr",
        "Le Comité a achevé l'examen du Pérou. La délégation a répondu que dix postes seront pourvus. Les examinateurs "
        "ont estimé que le délai était trop long.",
        ["-", "Pérou|explicit", "Les examinateurs|collective"],
    ),
]


@pytest.mark.parametrize(("language", "wording", "who"), CASES, ids=[case[0] for case in CASES])
def test_reviewed_state_and_team_speak_under_their_other_names(language: str, wording: str, who: list[str]) -> None:
    text = text_of(wording, language)
    assert said(text, reported(text)) == who


def test_reviewers_are_the_team_that_the_text_calls_by_the_same_word() -> None:
    text = text_of(
        "Peer review of Kenya. The review team noted that two ports had none. The reviewers found that signs "
        "were missing. The examiners asked who pays for them.",
    )
    assert said(text, reported(text))[1:] == [
        "Review team (Kenya)|explicit", "Review team (Kenya)|explicit", "The examiners|collective"
    ]  # fmt: skip


def test_the_government_is_the_reviewed_state_in_the_report_of_a_team() -> None:
    text = text_of(
        "Peer review of Kenya. The review team noted that two ports had no signs. The Government replied that they had "
        "been ordered.",
    )
    assert said(text, reported(text))[2] == "Kenya|explicit"


def test_reviewed_leaves_delegations_alone_where_nobody_is_examined() -> None:
    text = text_of("The delegation of Ghana said that it agreed. The delegation of Peru said that it did not.")
    assert {actor.name for actor in reported(text).actors} == {"Ghana", "Peru"}


@pytest.mark.parametrize(
    ("language", "wording", "who"),
    [
        (
            "es",
            "La examinadora de Marruecos, Nadia Boutaleb, dijo que faltaban mujeres.",
            "Nadia Boutaleb",
        ),
        ("es", "Costa Rica, el otro examinador, insistió en que la brigada trabaje.", "Costa Rica"),
        ("en", "Czechia, the second examiner, proposed that progress be reported yearly.", "Czechia"),
    ],
)
def test_reviewers_are_who_is_named_beside_them(language: str, wording: str, who: str) -> None:
    text = text_of(wording, language)
    assert said(text, reported(text)) == [f"{who}|explicit"]
