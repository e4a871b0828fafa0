"""Who signs a paper at its foot."""

from __future__ import annotations

import pytest
from tests.gather.attribution.texts import text_of

from relatoria.gather.attribution.signatures import signature


@pytest.mark.parametrize(
    ("foot", "language", "lines", "name", "role"),
    [
        ("Leela Kunjumon, Convenor\n\nWomen's Network of Kerala", "en", 2, "Leela Kunjumon", "Convenor"),
        ("Pour le Syndicat, Karim Bouceif, secrétaire général", "fr", 1, "Karim Bouceif", "secrétaire général"),
        ("Ana Ruiz Mena\n\nPresidenta\n\nQuito, 3 de marzo de 2026", "es", 3, "Ana Ruiz Mena", "Presidenta"),
        ("Geneva, 16 October 2025", "en", 1, None, None),
    ],
)
def test_signature_is_who_signs_and_how_many_lines(
    foot: str, language: str, lines: int, name: str | None, role: str | None
) -> None:
    text = text_of(f"We ask for lamps.\n\n{foot}", language)
    taken, person = signature(text, text.paragraphs)
    assert (taken, person and person.name, person and person.role) == (lines, name, role)


def test_signature_of_several_is_nobody_alone() -> None:
    text = text_of("We ask.\n\nAna Ruiz, Convenor\n\nLeela Das, Treasurer", "en")
    assert signature(text, text.paragraphs) == (2, None)


def test_signature_is_none_where_the_paper_ends_with_words() -> None:
    text = text_of("We ask for lamps.\n\nThank you, Chair.", "en")
    assert signature(text, text.paragraphs) == (0, None)
