"""What bodies are called."""

from __future__ import annotations

import pytest

from relatoria_web.bridge.names import names_of_body


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("IOM", {"es": "OIM", "en": "IOM", "fr": "OIM"}),
        (
            "International Labour Organization",
            {
                "es": "Organización Internacional del Trabajo",
                "en": "International Labour Organization",
                "fr": "Organisation internationale du Travail",
            },
        ),
        (
            "Government of Ecuador",
            {"es": "Gobierno del Ecuador", "en": "Government of Ecuador", "fr": "Gouvernement de l'Équateur"},
        ),
        ("Association of Gardeners", {}),
        ("Kenya", {}),
    ],
)
def test_names_of_body_by_language(name: str, expected: dict[str, str]) -> None:
    assert names_of_body(name) == expected
