"""Names without honorific."""

from __future__ import annotations

import pytest
from tests.gather.attribution.claims.test_asides import names, text_of

from relatoria.gather.attribution.reported.reader import reported


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("es", "Las Copresidentas Ana Ruiz (Perú) y Berta Berg (Noruega) agradecieron a las delegaciones."),
        ("es", "Al cierre de la jornada, las Copresidentas Ana Ruiz (Perú) y Berta Berg (Noruega) dieron las gracias."),
        ("en", "Co-Chairs Ana Ruiz (Peru) and Berta Berg (Norway) thanked the delegates."),
        ("en", "At the close of the day, Co-Chairs Ana Ruiz (Peru) and Berta Berg (Norway) thanked the delegates."),
        ("fr", "Les Coprésidentes Ana Ruiz (Pérou) et Berta Berg (Norvège) ont remercié les délégations."),
        ("fr", "En fin de séance, les Ministres Ana Ruiz (Pérou) et Berta Berg (Norvège) ont demandé un délai."),
    ],
)
def test_names_behind_a_title_in_the_plural_are_two_persons(language: str, wording: str) -> None:
    found = reported(text_of(wording, language))
    (one,) = found.interventions
    assert names(found, one.actors) == ["Ana Ruiz", "Berta Berg"]
