"""Who is named beside a sentence as having said it, in three languages."""

from __future__ import annotations

import pytest
from tests.gather.attribution.claims.test_clauses import told


@pytest.mark.parametrize(
    ("language", "wording", "speaker"),
    [
        ("en", "Ports are local, and yet, as several speakers noted, they are seldom mentioned.", "Several speakers"),
        ("es", "Los puertos, como señalaron varios oradores, rara vez se mencionan.", "Varios oradores"),
        ("fr", "Les ports, comme l'ont relevé plusieurs intervenants, sont rarement cités.", "Plusieurs intervenants"),
        ("en", "Ports are, as Ms Rita Svensson noted, seldom mentioned.", "Rita Svensson"),
    ],
)
def test_what_several_noted_is_theirs(language: str, wording: str, speaker: str) -> None:
    assert [who for _, who, _ in told(language, wording)] == [speaker]


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("es", "No son incidentes aislados, como alegaron varios oradores, sino una práctica."),
        ("en", "These are not isolated incidents, as several speakers claimed, but a practice."),
        ("fr", "Ce ne sont pas des incidents isolés, comme l'ont affirmé plusieurs orateurs, mais une pratique."),
    ],
)
def test_what_the_text_denies_is_not_theirs(language: str, wording: str) -> None:
    assert not told(language, wording)
