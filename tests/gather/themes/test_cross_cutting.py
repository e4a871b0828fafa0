"""Rights and cross-cutting themes are found in the three languages, and only where they are spoken of."""

from __future__ import annotations

import pytest

from relatoria.gather.themes.code import code_text

CASES: list[tuple[str, str, str]] = [
    ("en", "The right to health and access to education are theirs.", "right:health right:education"),
    ("es", "Faltan el acceso a la educación y la protección social.", "right:education right:social_security"),
    ("fr", "La discrimination et le travail forcé doivent cesser.", "right:non_discrimination right:no_slavery"),
    ("en", "Detention of migrants comes last; family unity comes first.", "right:liberty right:family"),
    ("es", "Responsabilidad compartida y gobernanza migratoria.", "cross:shared_responsibility cross:governance"),
    ("fr", "La confiance mutuelle et l'inclusion en dépendent.", "cross:trust cross:inclusion"),
    ("en", "National and local authorities plan for future generations.", "cross:levels_linked cross:generations"),
    ("es", "Conviene escuchar a los migrantes: sus experiencias cuentan.", "cross:migrants_voice"),
    ("fr", "Le système des Nations Unies doit parler d'une seule voix.", "cross:un_system"),
    ("en", "The next meeting opens on Tuesday at ten.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_code_text_finds_rights_and_cross_cutting_themes(language: str, text: str, expected: str) -> None:
    found = code_text(text, language, ("right", "cross"))
    assert {f"{one.vocabulary}:{one.code}" for one in found} == set(expected.split())
