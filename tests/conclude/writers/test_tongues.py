"""What a sentence quotes in another language is a part of its own."""

import pytest

from relatoria.conclude.writers.tongues import Part, parts
from relatoria.model.report import ReportSentence, SentenceKind


@pytest.mark.parametrize(
    ("text", "quoted", "expected"),
    [
        ("Kenya agreed.", "", [("Kenya agreed.", "")]),
        ("Kenya said: “Yes”.", "", [("Kenya said: “Yes”.", "")]),
        ("Fiji said in Spanish: “Sí”.", "es", [("Fiji said in Spanish: “", ""), ("Sí", "es"), ("”.", "")]),
        ("Il dit : «\u202fYes\u202f».", "en", [("Il dit : «\u202f", ""), ("Yes", "en"), ("\u202f».", "")]),
        ("«Red» dijo en inglés: «Yes».", "en", [("«Red» dijo en inglés: «", ""), ("Yes", "en"), ("».", "")]),
    ],
)
def test_parts(text, quoted, expected):
    sentence = ReportSentence("s1", text, SentenceKind.ATTRIBUTED, quoted_language=quoted)
    assert parts(sentence) == tuple(Part(*one) for one in expected)
