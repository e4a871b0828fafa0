"""Titles in capitals as running text has them."""

from __future__ import annotations

import pytest

from relatoria.vocabulary.capitals import in_small_letters


@pytest.mark.parametrize(
    ("language", "title", "text", "said"),
    [
        ("es", "GRUPO REGIONAL DE CENTROAMÉRICA Y LOS ANDES SOBRE TRABAJO (GTR)",
         "El grupo regional señaló que en los Andes, como en Centroamérica, el trabajo era escaso.",
         "Grupo regional de Centroamérica y los Andes sobre trabajo (GTR)"),
        ("es", "Grupo de los Andes", "Los Andes.", "Grupo de los Andes"),
        ("es", "AYUNTAMIENTO DE TARANCÓN", "El ayuntamiento abrió un registro.", "Ayuntamiento de Tarancón"),
        ("en", "CLUSTER II: PORTS OF AFRICA", "The ports were closed.", "Cluster II: Ports of Africa"),
        ("es", "DIÁLOGO LOTA-PISCO SOBRE PUERTOS", "Sus puertos: Lota.", "Diálogo Lota-Pisco sobre puertos"),
        ("fr", "RAPPORT DU RÉSEAU DES PORTS (RDP)", "Le réseau a publié son rapport.",
         "Rapport du réseau des ports (RDP)"),
    ],
)  # fmt: skip
def test_in_small_letters(language: str, title: str, text: str, said: str) -> None:
    assert in_small_letters(title, f"{title}\n\n{text}", language) == said
