from __future__ import annotations

import pytest

from relatoria.gather.contributions.content import content_of


@pytest.mark.parametrize(
    ("language", "wording", "content", "reason"),
    [
        ("es", "La Sra. Ana Ruiz, Viceministra de Trabajo, pidió que se cree.", "se cree.", "speaker"),
        ("en", "Mr. Doe, Head of the Trade Congress, said that ports were full.", "ports were full.", "title"),
        ("fr", "M. Dupont (Sénégal) recommande que les États partagent.", "les États partagent.", "present"),
        ("en", "We recommend that States share data.", "States share data.", "an act of speech in one's own words"),
        ("fr", "Nous proposons qu'un fonds soit créé.", "un fonds soit créé.", "elided"),
        ("es", "Proponemos que se cree un fondo.", "se cree un fondo.", "no pronoun"),
        ("es", "Los datos deben compartirse.", "Los datos deben compartirse.", "nobody is introduced"),
        ("de", "Die Staaten sollen Daten teilen.", "Die Staaten sollen Daten teilen.", "a language without rules"),
    ],
)  # fmt: skip
def test_content_of(language: str, wording: str, content: str, reason: str) -> None:
    assert content_of(wording, language) == content, reason
