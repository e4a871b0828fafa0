"""The language of a text, or that it cannot be told."""

from __future__ import annotations

import pytest

from relatoria.language.detect import detect

LONG = "The delegation said that the report was ready and that it would be sent to all of the members. "


@pytest.mark.parametrize(
    ("text", "language", "why"),
    [
        ("La delegación dijo que el informe estaba listo.", "es", "Spanish"),
        ("The delegation said that the report was ready.", "en", "English"),
        ("La délégation a dit que le rapport était prêt et qu’il serait envoyé.", "fr", "French"),
        ("LA DELEGACION DIJO QUE EL INFORME ESTABA LISTO Y QUE LO ENVIARIA", "es", "capitals without accents"),
        ("Die Delegation sagte, dass der Bericht fertig sei und verschickt werde.", "und", "another language"),
        ("Kenya", "und", "a name alone"),
        ("12 345,67 — 2018", "und", "no word"),
        ("", "und", "nothing"),
        ("قالت البعثة إن التقرير جاهز", "und", "another script"),
        (LONG * 50 + "La delegación dijo que el informe estaba listo. " * 500, "en", "only the beginning is read"),
    ],
)
def test_detect(text: str, language: str, why: str) -> None:
    assert detect(text) == language, why
