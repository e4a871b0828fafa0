"""A clause whose verb is left out is its own subject's, in three languages."""

from __future__ import annotations

import pytest
from tests.gather.attribution.bulletins.test_reader import text_of

from relatoria.gather.attribution.reported.reader import reported

GROUPS = {"es": "El grupo 3 se reunió.", "en": "Group 3 met.", "fr": "Le groupe 3 s'est réuni."}


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        (
            "es",
            "El grupo 1 recomendó adoptar un registro común; el grupo 2, asociar a los municipios.",
            [
                ("Grupo 1", "El grupo 1 recomendó adoptar un registro común"),
                ("Grupo 2", "el grupo 2, asociar a los municipios."),
            ],
        ),
        (
            "es",
            "El grupo 1 propuso una tarifa única y el grupo 2, un fondo para las zonas rurales.",
            [
                ("Grupo 1", "El grupo 1 propuso una tarifa única"),
                ("Grupo 2", "el grupo 2, un fondo para las zonas rurales."),
            ],
        ),
        (
            "en",
            "Group 1 recommended a register; group 2, involving towns from the start; and group 3, a fund.",
            [
                ("Group 1", "Group 1 recommended a register"),
                ("Group 2", "group 2, involving towns from the start"),
                ("Group 3", "group 3, a fund."),
            ],
        ),
        (
            "en",
            "Kenya asked for a delay of two years; Norway, for a yearly audit.",
            [("Kenya", "Kenya asked for a delay of two years"), ("Norway", "Norway, for a yearly audit.")],
        ),
        (
            "fr",
            "Le groupe 1 a recommandé un registre commun ; le groupe 2, d'associer les communes.",
            [
                ("Groupe 1", "Le groupe 1 a recommandé un registre commun"),
                ("Groupe 2", "le groupe 2, d'associer les communes."),
            ],
        ),
        (
            "en",
            "Kenya asked for help from Norway and Sweden, a donor of long standing.",
            [("Kenya", "Kenya asked for help from Norway and Sweden, a donor of long standing.")],
        ),
        (
            "en",
            "Kenya asked for a delay; Norway, which had paid, refused it.",
            [("Kenya", "Kenya asked for a delay"), ("Norway", "Norway, which had paid, refused it.")],
        ),
        (
            "en",
            "Kenya spoke of three partners: Norway, with ships; Malawi, with nurses.",
            [("Kenya", "Kenya spoke of three partners: Norway, with ships; Malawi, with nurses.")],
        ),
    ],
)
def test_with_gaps(language: str, wording: str, expected: list[tuple[str, str]]) -> None:
    text = text_of(f"{GROUPS[language]}\n\n{wording}", language)
    found = reported(text)
    names = {actor.id: actor.name for actor in found.actors}
    said = [
        (names[one.actors[0]], " ".join(text.document.text[p.start : p.end].split()))
        for one in found.interventions
        for p in one.passages
        if p.start >= len(GROUPS[language])
    ]
    assert said == expected
